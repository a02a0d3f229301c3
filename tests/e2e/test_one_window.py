"""One window for each ledger: what a second start of the program does, in processes of their own."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bizdesk.paths import instance_name
from tests.e2e.conftest import Program
from tests.ledgers import dump

PATIENCE_S = 60


class Windows:
    """Starts windows and ends them."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self.started: list[subprocess.Popen[str]] = []
        self._ledgers = {program.folder}

    def open(self, *ledger: Path) -> subprocess.Popen[str]:
        """Start a window, on a ledger where one is named."""
        self._ledgers.update(ledger)
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.window_process", *map(str, ledger)],
            env={**self._program.environment, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.started.append(process)
        return process

    def end(self) -> None:
        """Kill what still runs, and take away the locks and sockets that this leaves behind."""
        for process in self.started:
            process.kill()
            process.communicate()
        for ledger in self._ledgers:
            for ending in ("", ".lock"):
                name = f"{instance_name(ledger)}{ending}"
                (Path(tempfile.gettempdir()) / name).unlink(missing_ok=True)


def line(process: subprocess.Popen[str]) -> str:
    """The next thing that a window tells."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.fixture
def windows(stocked: Program) -> Iterator[Windows]:
    """Windows of one user, whose ledger holds a document."""
    made = Windows(stocked)
    yield made
    made.end()


def test_a_second_start_raises_the_first_window_and_touches_nothing(
    windows: Windows, stocked: Program
) -> None:
    first = windows.open()
    assert [line(first), line(first)] == ["shown MainWindow", "minimized"]
    database = stocked.folder / "ledger.db"
    hidden = database.rename(database.with_name("hidden.db"))
    database.write_bytes(b"no database")
    second = windows.open(stocked.folder / ".." / stocked.folder.name)
    out, err = second.communicate(timeout=PATIENCE_S)
    assert (second.returncode, out) == (0, ""), err
    assert line(first) == "restored"
    assert database.read_bytes() == b"no database"
    hidden.replace(database)


def test_another_ledger_opens_a_window_of_its_own(windows: Windows, tmp_path: Path) -> None:
    assert line(windows.open()) == "shown MainWindow"
    assert line(windows.open(tmp_path / "另一本")) == "shown MainWindow"


def test_the_socket_of_a_killed_process_is_in_nobodys_way(windows: Windows) -> None:
    first = windows.open()
    assert line(first) == "shown MainWindow"
    first.kill()
    first.wait(PATIENCE_S)
    second = windows.open()
    assert [line(second), line(second)] == ["shown MainWindow", "minimized"]
    third = windows.open()
    assert third.wait(PATIENCE_S) == 0
    assert line(second) == "restored"


def test_two_starts_at_once_leave_one_window(windows: Windows) -> None:
    both = [windows.open(), windows.open()]
    told = {line(process) for process in both}
    assert told == {"shown MainWindow", ""}


def test_a_start_without_a_ledger_makes_none(program: Program) -> None:
    windows = Windows(program)
    page = windows.open()
    assert [line(page), line(page)] == ["shown StartWindow", "minimized"]
    assert not program.folder.exists()
    again = windows.open()
    assert again.wait(PATIENCE_S) == 0
    assert line(page) == "restored"
    assert not program.folder.exists()
    windows.end()


def test_a_ledger_has_one_name_however_it_is_written(tmp_path: Path) -> None:
    assert instance_name(tmp_path / "台账") == instance_name(tmp_path / "x" / ".." / "台账")
    assert instance_name(tmp_path / "台账") != instance_name(tmp_path / "另一本")
    assert len(instance_name(tmp_path)) < 40


COMMANDS = (
    "restore {backup} --yes",
    "handover {folder}/交接.bizdesk",
    "check --repair --yes",
    "move {ledger} postgresql+psycopg://nobody@127.0.0.1:1/none --evidence {folder}",
)


def test_what_replaces_or_hands_on_a_ledger_waits_until_its_window_is_closed(
    windows: Windows, stocked: Program, tmp_path: Path
) -> None:
    backup = tmp_path / "备份.bizdesk"
    stocked.done("backup", backup)
    first = windows.open()
    assert line(first) == "shown MainWindow"
    before = dump(stocked.folder)
    for command in COMMANDS:
        words = command.format(backup=backup, folder=tmp_path, ledger=stocked.folder).split()
        refused = stocked(*words)
        assert (refused.status, refused.out) == (1, ""), command
        assert refused.err == f"“{stocked.folder.name}”正在窗口里打开，请先关闭那个窗口再做；没有任何改动。\n"
    assert dump(stocked.folder) == before
    assert not (tmp_path / "交接.bizdesk").exists()
    stocked.done("tick", "1")
    stocked.done("restore", backup, "--into", tmp_path / "另一本")
    first.kill()
    first.wait(PATIENCE_S)
    stocked.done("restore", backup, "--yes")

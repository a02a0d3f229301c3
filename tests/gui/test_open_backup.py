"""A backup that the desktop hands to the program: the window asks, and puts it in the ledger's place."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bizdesk.cli.context import Window
from bizdesk.cli.run import run
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.keeper import WindowKeeper
from bizdesk.services.backups import back_up
from bizdesk.services.ledgers import Ledger
from tests.gui.test_start import keeper, own, the_window
from tests.ledgers import make_ledger

__all__ = ["keeper", "own"]


@pytest.fixture
def backup(ledger: Ledger, tmp_path: Path) -> Path:
    """A backup of a ledger of eight tasks."""
    file = tmp_path / "移交.bizdesk"
    back_up(ledger, file)
    return file


@pytest.mark.parametrize("agreed", [True, False])
def test_it_takes_the_place_of_a_ledger_after_asking(
    keeper: WindowKeeper,
    own: Path,
    backup: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    agreed: bool,
) -> None:
    make_ledger(own)
    asked: list[str] = []

    def answer(_parent: object, question: str, _verb: str) -> bool:
        asked.append(question)
        return agreed

    monkeypatch.setattr(ConfirmDialog, "ask", answer)
    assert keeper.start(backup=backup)
    qtbot.waitUntil(lambda: bool(asked), timeout=30_000)
    qtbot.waitUntil(lambda: tasks(qtbot, monkeypatch) == (8 if agreed else 0), timeout=30_000)


def test_it_is_the_first_ledger_where_there_is_none(
    keeper: WindowKeeper, own: Path, backup: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_asked: pytest.fail("there is nothing to lose"))
    assert keeper.start(backup=backup)
    assert tasks(qtbot, monkeypatch) == 8
    assert (own / "ledger.db").is_file()


def tasks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many tasks the window shows."""
    driver = the_window(qtbot, monkeypatch)
    driver.open("全部任务")
    return len(driver.rows())


def test_a_backup_alone_on_the_command_line_is_opened(tmp_path: Path) -> None:
    opened: list[tuple[object, ...]] = []

    def window(*what: object) -> int:
        opened.append(what)
        return 0

    backup = str(tmp_path / "移交.BIZDESK")
    asked = Window(window, lambda *_: [], possible=True)
    assert run([backup], asked) == 0
    assert run(["--ledger", str(tmp_path), backup], asked) == 0
    assert opened == [(None, None, Path(backup)), (tmp_path, None, Path(backup))]

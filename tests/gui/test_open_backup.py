"""A backup that the desktop hands to the program: the window asks, and puts it in the ledger's place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from bizdesk.cli.context import Window
from bizdesk.cli.run import run
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.keeper import WindowKeeper
from bizdesk.services.backups import back_up
from bizdesk.services.ledgers import Ledger
from tests.gui.test_start import keeper, memory, own, the_window

__all__ = ["keeper", "memory", "own"]


@pytest.mark.parametrize("agreed", [True, False])
def test_a_backup_is_restored_after_asking(
    ledger: Ledger,
    keeper: WindowKeeper,
    own: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    agreed: bool,
) -> None:
    backup = tmp_path / "移交.bizdesk"
    back_up(ledger, backup)
    asked: list[str] = []

    def answer(_parent: object, question: str, _verb: str) -> bool:
        asked.append(question)
        return agreed

    monkeypatch.setattr(ConfirmDialog, "ask", answer)
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: pytest.fail(str(words)))
    assert keeper.start(backup=backup)
    qtbot.waitUntil(lambda: bool(asked), timeout=30_000)

    def rows() -> int:
        driver = the_window(qtbot, monkeypatch)
        driver.open("全部任务")
        return len(driver.rows())

    qtbot.waitUntil(lambda: rows() == (8 if agreed else 0), timeout=30_000)
    assert (own / "ledger.db").is_file()


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

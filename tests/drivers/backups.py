"""The list of backups as a user sees it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from bizdesk.gui.dialogs.backup_password import BackupPasswordDialog
from bizdesk.gui.dialogs.backups import BackupsDialog
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from tests.drivers.hand import button, click
from tests.drivers.window import WindowDriver


class BackupsDriver:
    """备份与恢复 over a window."""

    def __init__(self, window: WindowDriver, monkeypatch: pytest.MonkeyPatch) -> None:
        self._window = window
        self._monkeypatch = monkeypatch
        self.questions: list[str] = []
        window.choose("文件", "备份与恢复")
        found = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, BackupsDialog) and one.isVisible()
        ]
        (self.dialog,) = found

    def rows(self) -> list[list[str]]:
        """The cells of the list, row by row."""
        model = self.dialog.model
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def click(self, text: str) -> None:
        """Click a button of the dialog."""
        click(button(self.dialog, text))
        self._window.settle()

    def answer(self, *, yes: bool) -> None:
        """Answer the next questions."""

        def ask(_parent: object, question: str, _verb: str) -> bool:
            self.questions.append(question)
            return yes

        self._monkeypatch.setattr(ConfirmDialog, "ask", ask)

    def choose_row(self, number: int) -> None:
        """Choose a row of the list."""
        self.dialog.table.selectRow(number)

    def choose_file(self, path: Path) -> None:
        """Choose this file or folder when the program asks for one."""
        put = self._monkeypatch.setattr
        put(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
        put(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
        put(QFileDialog, "getExistingDirectory", lambda *_args: str(path))

    def give_password(self, password: str) -> None:
        """Give this password when the program asks for one."""
        answer: Callable[..., str] = lambda *_args: password  # noqa: E731
        self._monkeypatch.setattr(BackupPasswordDialog, "ask", answer)
        self._monkeypatch.setattr(BackupPasswordDialog, "ask_new", answer)

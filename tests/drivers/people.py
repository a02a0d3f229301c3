"""The dialogs of a shared ledger as a lead and everybody else use them: 人员与权限, 连接服务器台账."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from bizdesk.domain.people import Person
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.people import PeopleDialog
from bizdesk.gui.dialogs.person import PasswordDialog, PersonDialog
from bizdesk.gui.dialogs.server import ServerDialog
from tests.drivers.hand import click

PATIENCE_MS = 20_000


class PeopleDriver:
    """The dialog 人员与权限; every verb returns when its outcome is on the screen."""

    def __init__(self, dialog: PeopleDialog, settle: Callable[[], None], patch: pytest.MonkeyPatch) -> None:
        self.dialog = dialog
        self._settle = settle
        self._patch = patch
        self.questions: list[str] = []

    def names(self) -> list[str]:
        """The names in the list."""
        return [row.name for row in self.dialog.model.rows]

    def row(self, name: str) -> list[str]:
        """What the list says of somebody."""
        model, row = self.dialog.model, self.names().index(name)
        return [str(model.index(row, column).data()) for column in (1, 2, 3)]

    def told(self) -> str:
        """The sentence below the list."""
        return self.dialog.told.text()

    def shown_password(self) -> str:
        """The line with a login and its password, nothing where none is shown."""
        return self.dialog.first.words.text() if self.dialog.first.isVisible() else ""

    def choose(self, name: str) -> None:
        """Click on somebody."""
        self.dialog.table.selectRow(self.names().index(name))

    def add(self, person: Person, password: str) -> None:
        """Press 添加… and answer with a person."""
        self.begin_to_add(person, password)
        self._settle()

    def begin_to_add(self, person: Person, password: str) -> None:
        """Press 添加… and answer with a person, without waiting for what comes of it."""
        self._patch.setattr(PersonDialog, "ask", lambda *_args: (person, password))
        click(self.dialog.add)

    def change(self, name: str, person: Person) -> None:
        """Press 修改… on somebody and answer with what they are to be."""
        self.choose(name)
        self._patch.setattr(PersonDialog, "ask", lambda *_args: (person, "unused-password"))
        self._press(self.dialog.edit)

    def set_password(self, name: str, password: str) -> None:
        """Press 设新密码… on somebody and answer."""
        self.choose(name)
        self._patch.setattr(PasswordDialog, "ask", lambda *_args: password)
        self._press(self.dialog.password)

    def remove(self, name: str, *, agree: bool = True) -> None:
        """Press 收回权限… on somebody and answer the question."""

        def answer(_parent: object, question: str, _verb: str) -> bool:
            self.questions.append(question)
            return agree

        self.choose(name)
        self._patch.setattr(ConfirmDialog, "ask", answer)
        self._press(self.dialog.remove)

    def _press(self, button: object) -> None:
        click(button)  # type: ignore[arg-type]
        self._settle()


class ServerDriver:
    """The dialog 连接服务器台账."""

    def __init__(self, dialog: ServerDialog, qtbot: QtBot) -> None:
        self.dialog = dialog
        self._qtbot = qtbot

    def fill(self, host: str, database: str, login: str, password: str, evidence: Path | str) -> None:
        """Write into the fields."""
        dialog = self.dialog
        fields = dialog.host, dialog.database, dialog.login, dialog.password, dialog.evidence
        for field, text in zip(fields, (host, database, login, password, str(evidence)), strict=True):
            self.write(field, text)

    def write(self, field: QLineEdit, text: str) -> None:
        """Write into one field."""
        field.setText(text)

    def test(self) -> str:
        """Press 测试连接 and wait for the sentence."""
        click(self.dialog.test)
        return self.outcome()

    def open(self) -> str:
        """Press 打开 and wait for what comes of it: the last sentence."""
        click(self.dialog.accept_button)
        return self.outcome()

    def outcome(self) -> str:
        """Wait until nothing is under way, and say what stands there."""
        asked = ("", "正在连接…")
        self._qtbot.waitUntil(lambda: self.dialog.outcome.text() not in asked, timeout=PATIENCE_MS)
        QApplication.processEvents()
        return self.dialog.outcome.text()

    def outcome_cleared(self) -> bool:
        """Whether the sentence of an earlier try is gone, as it is once something else was written."""
        return not self.dialog.outcome.text()

"""The password of a ledger: asked before it is opened, and set, changed or taken off."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QWidget

from bizdesk.domain.errors import BizDeskError
from bizdesk.gui.appearance import keep_width
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import error_words, spoken
from bizdesk.gui.widgets.number_field import number_field
from bizdesk.services.locks import HONESTLY, LONGEST_IDLE, SHORTEST, check_password


@dataclass(frozen=True, slots=True)
class LockWish:
    """The password now held, the new one (None: take it off), and minutes until the window shuts."""

    held: str | None
    new: str | None
    idle: int = 0


class UnlockDialog(SheetDialog):
    """Asks for the password until it is right or the dialog is left."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("UnlockDialog", "台账已上锁"), parent)
        self._folder = folder
        self.setMinimumWidth(360)
        self.password = _password(self.tr("台账密码"))
        self.trouble = _trouble()
        self.say_about(self.tr("“{0}”设了密码，请输入后打开。").format(folder.name))
        self.body.addWidget(self.password)
        self.body.addWidget(self.trouble)
        self.password.textChanged.connect(lambda text: self.accept_button.setEnabled(bool(text)))
        self.accept_button.setEnabled(False)
        self.password.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, folder: Path) -> str | None:
        """The right password, None when the dialog was left."""
        dialog = cls(folder, parent)
        return dialog.password.text() if dialog.is_accepted() else None

    def accept(self) -> None:
        try:
            check_password(self._folder, self.password.text())
        except BizDeskError as error:
            self.trouble.setText(f"● {error_words(error)}")
            self.trouble.show()
            self.password.selectAll()
            self.password.setFocus()
        else:
            super().accept()


class LockDialog(SheetDialog):
    """Asks for a new password, or to take it off, and says beforehand what it is good for and what not."""

    def __init__(self, locked: bool, idle: int, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("LockDialog", "台账密码"), parent)
        self.setMinimumWidth(480)
        self._locked = locked
        self.held = _password(self.tr("现在的密码"))
        self.new = _password(self.tr("新密码"))
        self.again = _password(self.tr("再输一次"))
        self.new.setPlaceholderText(self.tr("至少 {0} 个字符").format(SHORTEST))
        self.idle = number_field()
        self.idle.setRange(0, LONGEST_IDLE)
        self.idle.setValue(idle)
        self.idle.setSuffix(self.tr(" 分钟"))
        self.idle.setSpecialValueText(self.tr("不自动上锁"))
        self.idle.setAccessibleName(self.tr("闲置后上锁"))
        keep_width(self.idle, self.tr("不自动上锁") + "　　　")
        self.off = QCheckBox(self.tr("取消密码"))
        self.hint = _trouble()
        self._lay_out()
        for field in (self.held, self.new, self.again):
            field.textChanged.connect(self._check)
        self.off.toggled.connect(self._check)
        self._check()

    @classmethod
    def ask(cls, parent: QWidget | None, locked: bool, idle: int) -> LockWish | None:
        """What the user wants, None when the dialog was left."""
        dialog = cls(locked, idle, parent)
        return dialog.wish() if dialog.is_accepted() else None

    def wish(self) -> LockWish:
        """What stands in the fields."""
        held = self.held.text() if self._locked else None
        return LockWish(held, None if self.off.isChecked() else self.new.text(), self.idle.value())

    def _lay_out(self) -> None:
        note = QLabel(spoken(HONESTLY))
        note.setWordWrap(True)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        if self._locked:
            form.addRow(self.tr("现在的密码"), self.held)
            form.addRow("", self.off)
        form.addRow(self.tr("新密码"), self.new)
        form.addRow(self.tr("再输一次"), self.again)
        form.addRow(self.tr("闲置后上锁"), self.idle)
        self.body.addWidget(note)
        self.body.addLayout(form)
        self.body.addWidget(self.hint)

    def _check(self) -> None:
        off, new, again = self.off.isChecked(), self.new.text(), self.again.text()
        for field in (self.new, self.again, self.idle):
            field.setEnabled(not off)
        differ = not off and bool(again) and new != again
        self.hint.setText(self.tr("● 两次输入的密码不一样。"))
        self.hint.setVisible(differ)
        ready = off or (len(new) >= SHORTEST and new == again)
        self.accept_button.setEnabled(ready and (bool(self.held.text()) or not self._locked))


def _password(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


def _trouble() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setProperty("lamp", "red")
    label.hide()
    return label

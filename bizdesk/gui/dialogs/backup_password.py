"""The password of a backup: given twice when it is set, once when it is needed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from bizdesk.gui.dialogs.sheet import SheetDialog


class BackupPasswordDialog(SheetDialog):
    """Asks for a password; a new one may be left empty and is written twice."""

    def __init__(self, title: str, about: str, parent: QWidget | None = None, *, new: bool) -> None:
        super().__init__(title, parent)
        self.setMinimumWidth(440)
        self._new = new
        note = QLabel(about)
        note.setWordWrap(True)
        note.setProperty("role", "secondary")
        self.password, self.again = _field(self.tr("密码")), _field(self.tr("再输入一次"))
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("密码"), self.password)
        if new:
            form.addRow(self.tr("再输入一次"), self.again)
        self.body.addWidget(note)
        self.body.addLayout(form)
        self.password.textChanged.connect(self._on_changed)
        self.again.textChanged.connect(self._on_changed)
        self._on_changed()

    @classmethod
    def ask_new(cls, parent: QWidget, title: str) -> str | None:
        """The password for a new backup, empty for none, None where the dialog was left."""
        dialog = cls(
            title, _tr("可以给备份设一个密码，不写就不设。忘了密码谁也打不开，请另外记好。"), parent, new=True
        )
        return dialog.password.text() if dialog.is_accepted() else None

    @classmethod
    def ask(cls, parent: QWidget, name: str) -> str | None:
        """The password that opens a backup, None where the dialog was left."""
        about = _tr("“{0}”设有密码。").format(name)
        dialog = cls(_tr("输入密码"), about, parent, new=False)
        return dialog.password.text() if dialog.is_accepted() else None

    def _on_changed(self) -> None:
        alike = self.password.text() == self.again.text()
        self.accept_button.setEnabled(alike if self._new else bool(self.password.text()))


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


def _tr(text: str) -> str:
    return QCoreApplication.translate("BackupPasswordDialog", text)

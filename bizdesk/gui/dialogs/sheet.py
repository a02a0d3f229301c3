"""The common shape of a dialog that is filled in: its body, then 确定 and 取消."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from bizdesk.gui.kept_fields import Field, keep_fields


class SheetDialog(QDialog):
    """A dialog with a `body` to fill, and 确定 (`accept_button`) and 取消 below it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        buttons = QDialogButtonBox()
        self.accept_button: QPushButton = buttons.addButton(
            self.tr("确定"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setProperty("primary", True)
        self.accept_button.setDefault(True)
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._buttons, self._layout = buttons, QVBoxLayout(self)
        self._layout.setContentsMargins(16, 16, 16, 16)
        self._layout.setSpacing(16)
        self._layout.addLayout(self.body, 1)
        self._layout.addWidget(buttons)

    def setVisible(self, visible: bool) -> None:
        """The cursor begins in the first field and comes to the buttons last."""
        if visible and not self.isVisible():
            self._buttons.setParent(None)
            self._layout.addWidget(self._buttons)
            self.accept_button.setDefault(True)
            self._give_words_room()
        super().setVisible(visible)

    def _give_words_room(self) -> None:
        """Words that go on in further lines are not cut, however wide the dialog is."""
        self.ensurePolished()
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.adjustSize()
        width = max(self.width(), self._layout.totalMinimumSize().width())
        self.resize(width, max(self.height(), self._layout.totalHeightForWidth(width)))

    def say_about(self, subject: str) -> None:
        """Say next in the body what the dialog is about."""
        label = QLabel(subject)
        label.setWordWrap(True)
        label.setProperty("role", "section")
        self.body.addWidget(label)

    def keep_words(self, key: str, *fields: Field) -> None:
        """Keep what is typed into the fields until it is stored, and offer what was typed there before."""
        keep_fields(self, self.body, f"{type(self).__name__} {key}", fields)

    def is_accepted(self) -> bool:
        """Show the dialog and wait; whether it was taken."""
        return self.exec() == QDialog.DialogCode.Accepted

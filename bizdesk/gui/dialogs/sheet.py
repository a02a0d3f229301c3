"""The common shape of a dialog that is filled in: its body, then 确定 and 取消."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QShowEvent
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(self.body, 1)
        layout.addWidget(buttons)
        self._buttons = buttons

    def showEvent(self, event: QShowEvent) -> None:
        """The cursor begins in the first field and comes to the buttons last."""
        if not event.spontaneous():
            self._put_buttons_last()
        super().showEvent(event)

    def say_about(self, subject: str) -> None:
        """Say next in the body what the dialog is about."""
        label = QLabel(subject)
        label.setWordWrap(True)
        label.setProperty("role", "section")
        self.body.addWidget(label)

    def keep_words(self, key: str, *fields: Field) -> None:
        """Keep what is typed into the fields until it is stored, and offer what was typed there before."""
        keep_fields(self, self.body, f"{type(self).__name__} {key}", fields)

    def _put_buttons_last(self) -> None:
        *_others, last = self._chain()
        for button in self._buttons.buttons():
            self.setTabOrder(last, button)
            last = button

    def _chain(self) -> Iterator[QWidget]:
        """Every widget that Tab may come to, but the buttons below."""
        yield self
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if not self._buttons.isAncestorOf(widget):
                yield widget
            widget = widget.nextInFocusChain()

    def is_accepted(self) -> bool:
        """Show the dialog and wait; whether it was taken."""
        return self.exec() == QDialog.DialogCode.Accepted

"""A question before something that matters."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget


class ConfirmDialog(QMessageBox):
    """Asks in one sentence; the safe answer is the one that Enter and Escape give."""

    def __init__(self, question: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(verb)
        self.setText(question)
        self.yes = self.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        leave = self.addButton(self.tr("取消"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(leave)
        self.setEscapeButton(leave)

    @classmethod
    def ask(cls, parent: QWidget | None, question: str, verb: str) -> bool:
        """Whether the user wants it."""
        dialog = cls(question, verb, parent)
        dialog.exec()
        return dialog.clickedButton() is dialog.yes

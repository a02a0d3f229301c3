"""Whom a group of agencies stands for, a name on each line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from bizdesk.gui.kept_fields import keep_fields


class MembersDialog(QDialog):
    """Asks for the members of a group."""

    def __init__(self, group: str, members: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("成员单位"))
        self.resize(420, 400)
        text = QLabel(
            self.tr("“{0}”包括哪些单位？每行写一个。保存后，它的每项任务都会分到这些单位。").format(group)
        )
        text.setWordWrap(True)
        self.members = QPlainTextEdit("\n".join(members))
        self.members.setTabChangesFocus(True)
        self.members.setAccessibleName(self.tr("成员单位"))
        buttons = QDialogButtonBox()
        save = buttons.addButton(self.tr("保存"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("primary", True)
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for widget in (text, self.members, buttons):
            layout.addWidget(widget)
        keep_fields(self, layout, f"MembersDialog {group}", (self.members,))

    def names(self) -> tuple[str, ...]:
        """The names as they stand in the dialog."""
        lines = (line.strip() for line in self.members.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    @classmethod
    def ask(cls, parent: QWidget | None, group: str, members: Sequence[str]) -> tuple[str, ...] | None:
        """The members that the user wants, None when the dialog was left."""
        dialog = cls(group, members, parent)
        return dialog.names() if dialog.exec() == QDialog.DialogCode.Accepted else None

"""The table of shortcuts, made from the registry of actions."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from bizdesk.gui.actions import action_specs


class ShortcutsDialog(QDialog):
    """Lists every action that has a shortcut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("快捷键"))
        form = QFormLayout()
        form.setHorizontalSpacing(32)
        form.setVerticalSpacing(8)
        for keys, text in self._rows():
            key = QLabel(keys)
            key.setProperty("role", "secondary")
            form.addRow(text, key)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addLayout(form)
        layout.addWidget(buttons)

    @classmethod
    def ask(cls, parent: QWidget | None) -> None:
        """Show the table and wait until it is closed."""
        cls(parent).exec()

    def _rows(self) -> list[tuple[str, str]]:
        native = QKeySequence.SequenceFormat.NativeText
        rows = [
            (QKeySequence(spec.shortcut).toString(native), spec.text.rstrip("…"))
            for spec in action_specs()
            if spec.shortcut
        ]
        return [*rows, (self.tr("空格"), self.tr("勾选或取消选中的任务"))]

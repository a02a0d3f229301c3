"""The name under which a choice of tasks is kept."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from bizdesk.gui.dialogs.sheet import SheetDialog


class FilterNameDialog(SheetDialog):
    """Asks for a name, and says where a choice of that name gives way."""

    def __init__(self, taken: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("FilterNameDialog", "保存筛选方案"), parent)
        self._taken = taken
        self.setMinimumWidth(360)
        self.name, self.hint = QLineEdit(), QLabel()
        self.name.setAccessibleName(self.tr("名称"))
        self.name.setPlaceholderText(self.tr("如：本季逾期"))
        self.hint.setProperty("role", "secondary")
        self.name.textChanged.connect(self._on_typed)
        self.say_about(self.tr("保存现在的筛选、排序和分组。"))
        self.body.addWidget(self.name)
        self.body.addWidget(self.hint)
        self._on_typed("")

    @classmethod
    def ask(cls, parent: QWidget | None, taken: Collection[str]) -> str | None:
        """The name, None when the dialog was left."""
        dialog = cls(taken, parent)
        return dialog.name.text().strip() if dialog.is_accepted() else None

    def _on_typed(self, text: str) -> None:
        self.accept_button.setEnabled(bool(text.strip()))
        given = text.strip() in self._taken
        self.hint.setText(self.tr("已有同名方案，确定后以现在的为准。") if given else "")

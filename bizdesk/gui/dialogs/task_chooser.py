"""Which tasks serve an indicator: a list to tick, with a filter above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from bizdesk.domain.labels import clause
from bizdesk.domain.ledger import Task
from bizdesk.gui.dialogs.sheet import SheetDialog

_ID = Qt.ItemDataRole.UserRole


class TaskChooserDialog(SheetDialog):
    """Ticks tasks; those that the filter hides keep their ticks."""

    def __init__(
        self, indicator: str, tasks: Sequence[Task], held: Sequence[int], parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("TaskChooserDialog", "“{0}”的任务").format(indicator)
        super().__init__(title, parent)
        self.resize(640, 520)
        self.filter, self.list = QLineEdit(), QListWidget()
        self.filter.setPlaceholderText(self.tr("筛选任务"))
        self.filter.setAccessibleName(self.tr("筛选任务"))
        self.filter.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("任务"))
        for task in sorted(tasks, key=lambda one: one.id not in held):
            item = QListWidgetItem(clause(task.path) + task.title)
            item.setToolTip(f"{task.document or ''}\n{task.heading or ''}{task.text}".strip())
            item.setData(_ID, task.id)
            item.setCheckState(Qt.CheckState.Checked if task.id in held else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.filter.textChanged.connect(self._narrow)
        self.body.addWidget(self.filter)
        self.body.addWidget(self.list, 1)

    @classmethod
    def ask(
        cls, parent: QWidget | None, indicator: str, tasks: Sequence[Task], held: Sequence[int]
    ) -> tuple[int, ...] | None:
        """The ids of the tasks that are ticked, None when the dialog was left."""
        dialog = cls(indicator, tasks, held, parent)
        return dialog.ticked() if dialog.is_accepted() else None

    def ticked(self) -> tuple[int, ...]:
        """The ids of the tasks that are ticked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(_ID) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _narrow(self, words: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            said = item.text() + item.toolTip()
            item.setHidden(not all(word in said for word in words.split()))

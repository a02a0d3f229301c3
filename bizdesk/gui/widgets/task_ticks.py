"""Tasks to be ticked, with a filter above them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from bizdesk.domain.labels import clause
from bizdesk.domain.ledger import Task
from bizdesk.gui.appearance import row_height

_ID = Qt.ItemDataRole.UserRole


class TaskTicks(QWidget):
    """The tasks that are ticked at first stand on top; those that the filter hides keep their ticks.

    Where ticks are `fixed`, those that stand at first cannot be taken away.
    """

    def __init__(self, tasks: Sequence[Task], ticked: Collection[int], *, fixed: bool = False) -> None:
        super().__init__()
        self.filter, self.list = QLineEdit(), QListWidget()
        self.filter.setPlaceholderText(self.tr("筛选任务"))
        self.filter.setAccessibleName(self.tr("筛选任务"))
        self.filter.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("任务"))
        size = QSize(0, row_height(QFontMetrics(QApplication.font())))
        for task in sorted(tasks, key=lambda one: one.id not in ticked):
            item = _item(task, ticked=task.id in ticked)
            item.setSizeHint(size)
            if fixed and task.id in ticked:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.list.addItem(item)
        self.filter.textChanged.connect(self._narrow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)
        self.setFocusProxy(self.filter)

    def ticked(self) -> tuple[int, ...]:
        """The ids of the tasks that are ticked, but for those whose ticks are fixed."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            item.data(_ID)
            for item in items
            if item.flags() & Qt.ItemFlag.ItemIsEnabled and item.checkState() is Qt.CheckState.Checked
        )

    def _narrow(self, words: str) -> None:
        wanted = words.casefold().split()
        for row in range(self.list.count()):
            item = self.list.item(row)
            said = f"{item.text()}\n{item.toolTip()}".casefold()
            item.setHidden(not all(word in said for word in wanted))


def _item(task: Task, *, ticked: bool) -> QListWidgetItem:
    item = QListWidgetItem(clause(task.path) + task.title)
    item.setToolTip(f"{task.document or ''}\n{task.heading or ''}{task.text}".strip())
    item.setData(_ID, task.id)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return item

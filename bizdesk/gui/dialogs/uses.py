"""Which tasks a file serves, and which further ones it is to serve."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from bizdesk.domain.labels import clause, quoted
from bizdesk.domain.ledger import Task
from bizdesk.gui.appearance import row_height
from bizdesk.gui.dialogs.sheet import SheetDialog


class UsesDialog(SheetDialog):
    """Lists all tasks, those that the file serves ticked and on top; others can be ticked."""

    def __init__(
        self, name: str, tasks: Sequence[Task], used: Collection[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("用于哪些任务"), parent)
        self.resize(640, 560)
        head = QLabel(
            self.tr("{0}现在用于 {1} 项任务；再勾选要用到它的任务。").format(quoted(name), len(used))
        )
        head.setWordWrap(True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("筛选任务"))
        self.search.setAccessibleName(self.tr("筛选任务"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("任务"))
        for task in sorted(tasks, key=lambda one: one.id not in used):
            self.list.addItem(_item(task, used=task.id in used))
        for widget in (head, self.search, self.list):
            self.body.addWidget(widget)

    def chosen(self) -> tuple[int, ...]:
        """The tasks that were ticked, besides those that the file served already."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.flags() & Qt.ItemFlag.ItemIsEnabled and item.checkState() is Qt.CheckState.Checked
        )

    @classmethod
    def ask(
        cls, parent: QWidget | None, name: str, tasks: Sequence[Task], used: Collection[int]
    ) -> tuple[int, ...]:
        """The further tasks that the user wants, none when the dialog was left."""
        dialog = cls(name, tasks, used, parent)
        return dialog.chosen() if dialog.is_accepted() else ()

    def _filter(self, words: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(words.strip() not in item.text())


def _item(task: Task, *, used: bool) -> QListWidgetItem:
    item = QListWidgetItem(clause(task.path) + task.title)
    item.setData(Qt.ItemDataRole.UserRole, task.id)
    item.setSizeHint(QSize(0, row_height(QFontMetrics(QApplication.font()))))
    item.setToolTip(task.document or "")
    item.setCheckState(Qt.CheckState.Checked if used else Qt.CheckState.Unchecked)
    if used:
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
    return item

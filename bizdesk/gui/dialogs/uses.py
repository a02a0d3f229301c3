"""Which tasks a file serves, and which further ones it is to serve."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QLabel, QWidget

from bizdesk.domain.labels import quoted
from bizdesk.domain.ledger import Task
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.widgets.task_ticks import TaskTicks


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
        self.tasks = TaskTicks(tasks, used, fixed=True)
        self.body.addWidget(head)
        self.body.addWidget(self.tasks, 1)

    @classmethod
    def ask(
        cls, parent: QWidget | None, name: str, tasks: Sequence[Task], used: Collection[int]
    ) -> tuple[int, ...]:
        """The further tasks that the user wants, none when the dialog was left."""
        dialog = cls(name, tasks, used, parent)
        return dialog.tasks.ticked() if dialog.is_accepted() else ()

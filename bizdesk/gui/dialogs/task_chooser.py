"""Which tasks serve an indicator."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.domain.ledger import Task
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.widgets.task_ticks import TaskTicks


class TaskChooserDialog(SheetDialog):
    """Lists all tasks, those that serve the indicator ticked and on top."""

    def __init__(
        self, indicator: str, tasks: Sequence[Task], held: Sequence[int], parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("TaskChooserDialog", "“{0}”的任务").format(indicator)
        super().__init__(title, parent)
        self.resize(640, 520)
        self.tasks = TaskTicks(tasks, held)
        self.body.addWidget(self.tasks, 1)

    @classmethod
    def ask(
        cls, parent: QWidget | None, indicator: str, tasks: Sequence[Task], held: Sequence[int]
    ) -> tuple[int, ...] | None:
        """The ids of the tasks that are ticked, None when the dialog was left."""
        dialog = cls(indicator, tasks, held, parent)
        return dialog.tasks.ticked() if dialog.is_accepted() else None

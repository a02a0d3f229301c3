"""Indicators from the window: reading figures, adding and editing them, choosing their tasks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.indicators import IndicatorState
from bizdesk.domain.ledger import Task
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.indicator_editor import IndicatorDialog
from bizdesk.gui.dialogs.task_chooser import TaskChooserDialog
from bizdesk.services import indicators
from bizdesk.services.indicators import IndicatorWords, ReadFigure
from bizdesk.services.tasks import list_tasks


def read_figure(desk: Desk, command: ReadFigure) -> None:
    """Store a reading; where it cannot be stored the field keeps it."""
    desk.write(lambda uow: indicators.read_figure(uow, command))


def add_indicator(parent: QWidget, desk: Desk) -> None:
    """Ask for an indicator's words and add it."""
    words = IndicatorDialog.ask(parent, None)
    if words is not None:
        desk.write(lambda uow: indicators.add_indicator(uow, words))


def edit_indicator(parent: QWidget, desk: Desk, state: IndicatorState) -> None:
    """Show an indicator's words and put what the user makes of them in their place."""
    words = IndicatorDialog.ask(parent, IndicatorWords.of(state))
    if words is not None:
        desk.write(lambda uow: indicators.edit_indicator(uow, state.id, words))


def choose_tasks(parent: QWidget, desk: Desk, state: IndicatorState) -> None:
    """Ask which tasks serve an indicator."""
    day = desk.day

    def ask(tasks: tuple[Task, ...]) -> None:
        chosen = TaskChooserDialog.ask(parent, state.name, tasks, [task.id for task in state.tasks])
        if chosen is not None:
            desk.write(lambda uow: indicators.set_tasks(uow, state.id, chosen))

    desk.read(lambda uow: list_tasks(uow, TaskFilter(day=day)), ask)


def find_in_originals(desk: Desk) -> None:
    """Read the indicators of the documents that were imported, and say where there are none."""

    def done(found: int, change: ChangeSet) -> None:
        if found:
            desk.tell(change.summary, undoable=True)
        else:
            desk.tell(QCoreApplication.translate("Indicators", "已导入的文件里没有更多指标。"))

    desk.write(indicators.find_in_originals, then=done)

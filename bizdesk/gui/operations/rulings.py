"""What people rule on tasks: extensions, plans and paces, the steps of 销号, rechecks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.ledger import Task
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.close_out import CloseOutDialog, StepWords
from bizdesk.gui.dialogs.extension import DecisionDialog, ExtensionDialog
from bizdesk.gui.dialogs.pace import PaceDialog
from bizdesk.gui.dialogs.plan import PlanDialog
from bizdesk.gui.wording import title_words
from bizdesk.services.close_outs import RecheckTasks, TakeStep, recheck_tasks, take_step
from bizdesk.services.errors import NoDueDateError
from bizdesk.services.extensions import decide_extension, extend_task
from bizdesk.services.lookup import label
from bizdesk.services.plans import override_pace, plan_task
from bizdesk.services.tasks import get_task


def extend(parent: QWidget, desk: Desk, task_id: int) -> None:
    """Ask for a new due date, or for the decision where one was asked for already."""

    def ask(detail: TaskDetail) -> None:
        task = detail.task
        if any(one.granted is None for one in detail.extensions):
            decision = DecisionDialog.ask(parent, detail, desk.day)
            if decision is not None:
                desk.edit(lambda uow: decide_extension(uow, decision))
        elif task.due is None:
            desk.fail(NoDueDateError(label(task)))
        else:
            wanted = ExtensionDialog.ask(parent, task, desk.day)
            if wanted is not None:
                desk.edit(lambda uow: extend_task(uow, wanted))

    _with_detail(desk, task_id, ask)


def plan(parent: QWidget, desk: Desk, task_id: int) -> None:
    """Ask how a task is to get there."""

    def ask(detail: TaskDetail) -> None:
        wanted = PlanDialog.ask(parent, detail)
        if wanted is not None:
            desk.edit(lambda uow: plan_task(uow, wanted))

    _with_detail(desk, task_id, ask)


def rule_pace(parent: QWidget, desk: Desk, task_id: int) -> None:
    """Ask what a task's pace is in the quarter that is looked at, whatever the figures say."""
    quarter = desk.quarter

    def ask(detail: TaskDetail) -> None:
        wanted = PaceDialog.ask(parent, detail, quarter)
        if wanted is not None:
            desk.edit(lambda uow: override_pace(uow, wanted))

    _with_detail(desk, task_id, ask)


def close_out(parent: QWidget, desk: Desk, step: CloseOutStep, tasks: Sequence[Task]) -> None:
    """Ask on which day, by whom and why a step of 销号, or a recheck, is taken for tasks, and take it."""
    if not tasks:
        return
    said = CloseOutDialog.ask(parent, step, _title(tasks), desk.day)
    if said is not None:
        _take(desk, step, tuple(task.id for task in tasks), said)


def _take(desk: Desk, step: CloseOutStep, ids: tuple[int, ...], said: StepWords) -> None:
    if step is CloseOutStep.RECHECK:
        again = RecheckTasks(ids, said.note, said.day, said.person)
        desk.edit(lambda uow: recheck_tasks(uow, again))
    else:
        taken = TakeStep(step, ids, said.day, said.person, said.note)
        desk.edit(lambda uow: take_step(uow, taken))


def _title(tasks: Sequence[Task]) -> str:
    if len(tasks) > 1:
        return QCoreApplication.translate("Rulings", "所选 {0} 项任务").format(len(tasks))
    return title_words(tasks[0])


def _with_detail(desk: Desk, task_id: int, ask: Callable[[TaskDetail], None]) -> None:
    day = desk.day
    desk.read(lambda uow: get_task(uow, task_id, day), ask)

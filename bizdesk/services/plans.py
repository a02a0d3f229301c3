"""How a task is to get there: where its figures start, by which steps, and what a person says of its pace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from bizdesk.domain.labels import PACES, PLANS
from bizdesk.domain.pace import HUNDRED, Pace, Plan
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.words import Words
from bizdesk.services.errors import NodeOrderError, NodeRangeError, OverrideError, StepReasonNeededError
from bizdesk.services.lookup import find_tasks, label
from bizdesk.services.progress import figure, find_target
from bizdesk.store.orm import NodeRow, PaceOverrideRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class PlanTask:
    """Let a task go by `plan` (as usual where None is given) from `start` on.

    `nodes` are pairs of a day and the per cent of the way that should be gone by it, for Plan.NODES;
    `baselines` are the figures that targets start from, by their numbers from 1.
    """

    task_id: int
    plan: Plan | None
    start: date | None = None
    nodes: tuple[tuple[date, str], ...] = ()
    baselines: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OverridePace:
    """Say what a task's pace is in a quarter, with a reason; None takes back what was said."""

    task_id: int
    quarter: Quarter
    pace: Pace | None
    reason: str = ""
    person: str = ""


def plan_task(uow: UnitOfWork, command: PlanTask) -> None:
    """Set the plan in place of the one before.

    Raises TaskNotFoundError, TargetNotFoundError, FigureFormatError, NodeRangeError or NodeOrderError.
    """
    (task,) = find_tasks(uow, [command.task_id])
    nodes = [(day, figure(percent)) for day, percent in command.nodes]
    require_rising(nodes)
    task.plan, task.starts_on = command.plan, command.start
    for row in uow.progress.nodes(task.id):
        uow.progress.remove(row)
    for day, percent in nodes:
        uow.progress.add(NodeRow(task_id=task.id, target_id=None, day=day, percent=percent))
    for number, baseline in command.baselines:
        find_target(uow, task, number).baseline = figure(baseline) if baseline.strip() else None
    words = PLANS[command.plan] if command.plan else Words("按惯例")
    uow.tell("plan", Words("{0}的序时计划：{1}", label(task), words), [task.id])


def require_rising(nodes: Sequence[tuple[date, str]]) -> None:
    """Raises NodeRangeError where a node asks for less than nothing or more than all, and NodeOrderError
    where a later node asks for less than the one before it, or stands before it.
    """
    for _day, percent in nodes:
        if not 0 <= Decimal(percent) <= HUNDRED:
            raise NodeRangeError(percent)
    for (day, percent), (next_day, next_percent) in pairwise(nodes):
        if next_day < day or Decimal(next_percent) < Decimal(percent):
            raise NodeOrderError


def override_pace(uow: UnitOfWork, command: OverridePace) -> None:
    """Enter what a person says of the pace.

    Raises TaskNotFoundError, StepReasonNeededError or OverrideError.
    """
    (task,) = find_tasks(uow, [command.task_id])
    row = uow.rulings.override(task.id, command.quarter)
    where = (label(task), command.quarter.label)
    if command.pace is None:
        if row is not None:
            uow.rulings.withdraw(row)
            uow.tell("pace", Words("{0}{1}的序时进度改回按计划计算", *where), [task.id])
        return
    if command.pace in (Pace.DONE, Pace.CLOSED_OUT):
        raise OverrideError
    if not command.reason.strip():
        raise StepReasonNeededError(Words("改定序时进度"))
    if row is None:
        row = PaceOverrideRow(task_id=task.id, quarter=command.quarter)
        uow.rulings.add(row)
    row.day, row.pace = command.quarter.nearest(uow.today), command.pace
    row.reason, row.person = command.reason.strip(), command.person or uow.actor
    told = Words("{0}{1}的序时进度改定为{2}：{3!s}", *where, PACES[command.pace], row.reason)
    uow.tell("pace", told, [task.id])

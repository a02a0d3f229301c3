"""Extensions (延期): a new due date asked for with a reason, granted or refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.words import Words
from bizdesk.services.errors import (
    EarlierDueError,
    ExtensionPendingError,
    NoDueDateError,
    NoExtensionPendingError,
    StepReasonNeededError,
)
from bizdesk.services.lookup import find_tasks, label, require_past
from bizdesk.store.orm import ExtensionRow, TaskRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ExtendTask:
    """Ask for `due` in the place of a task's due date, on the day `on` (today where None is given).

    `granted` says what was decided that day, None where nothing was yet.
    """

    task_id: int
    due: date
    reason: str
    on: date | None = None
    granted: bool | None = True
    person: str = ""


@dataclass(frozen=True, slots=True)
class DecideExtension:
    """Grant or refuse what was asked for, on the day `on` (today where None is given)."""

    task_id: int
    granted: bool
    on: date | None = None
    note: str = ""


def extend_task(uow: UnitOfWork, command: ExtendTask) -> None:
    """Enter an extension.

    Raises TaskNotFoundError, NoDueDateError, EarlierDueError, StepReasonNeededError,
    ExtensionPendingError or FutureDateError.
    """
    require_past(uow, command.on)
    (task,) = find_tasks(uow, [command.task_id])
    if task.due is None:
        raise NoDueDateError(label(task))
    if command.due <= task.due:
        raise EarlierDueError(label(task), task.due)
    if not command.reason.strip():
        raise StepReasonNeededError(Words("延期"))
    if uow.rulings.pending_extension(task.id) is not None:
        raise ExtensionPendingError(label(task))
    day = command.on or uow.today
    row = ExtensionRow(task_id=task.id, asked_on=day, due=command.due, reason=command.reason.strip())
    row.person, row.recorded_at = command.person or uow.actor, uow.now
    late = Words("（逾期后提出）") if day > task.due else ""
    uow.rulings.add(row)
    _decide(uow, task, row, command.granted, day)
    uow.tell("extend", _asked(label(task), row, late), [task.id])


def decide_extension(uow: UnitOfWork, command: DecideExtension) -> None:
    """Decide on the extension that was asked for.

    Raises TaskNotFoundError, NoExtensionPendingError or FutureDateError.
    """
    require_past(uow, command.on)
    (task,) = find_tasks(uow, [command.task_id])
    row = uow.rulings.pending_extension(task.id)
    if row is None:
        raise NoExtensionPendingError(label(task))
    row.note = command.note.strip()
    _decide(uow, task, row, command.granted, max(command.on or uow.today, row.asked_on))
    note = Words("：{0!s}", row.note) if row.note else ""
    if row.granted:
        told = Words("{0}延期至 {1}{2}", label(task), row.due, note)
    else:
        told = Words("{0}延期至 {1} 的申请没有同意{2}", label(task), row.due, note)
    uow.tell("extend", told, [task.id])


def _decide(uow: UnitOfWork, task: TaskRow, row: ExtensionRow, granted: bool | None, day: date) -> None:
    """The task is due as was decided on the latest day, whatever was entered last."""
    row.granted = granted
    row.decided_on = None if granted is None else day
    uow.flush()
    last = uow.rulings.last_extension(task.id)
    task.due = last.due if last else task.due


def _asked(task: str, row: ExtensionRow, late: str) -> str:
    if row.granted is None:
        return Words("{0}申请延期至 {1}{2}：{3!s}", task, row.due, late, row.reason)
    if row.granted:
        return Words("{0}延期至 {1}{2}：{3!s}", task, row.due, late, row.reason)
    return Words("{0}延期至 {1} 的申请没有同意{2}：{3!s}", task, row.due, late, row.reason)

"""Close-outs (销号): applied for, verified, accepted or returned; and rechecks (回头看), which reopen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.pace import Aim
from bizdesk.domain.rules import Rules
from bizdesk.domain.status import answerable
from bizdesk.domain.words import Words
from bizdesk.services.errors import (
    CloseOutOrderError,
    EarlierStepError,
    EndlessTaskError,
    EvidenceNeededError,
    NotDoneError,
    ReadingNeededError,
    StepReasonNeededError,
)
from bizdesk.services.lookup import Labelled, find_tasks, label, label_many, require_past
from bizdesk.services.task_rows import settle
from bizdesk.store.orm import CloseOutRow, FormerTickRow, TaskRow
from bizdesk.store.standings import rules_of
from bizdesk.store.unit_of_work import UnitOfWork

_BEFORE: dict[CloseOutStep, set[CloseOutStep | None]] = {
    CloseOutStep.APPLY: {None, CloseOutStep.RETURN, CloseOutStep.VOID, CloseOutStep.RECHECK},
    CloseOutStep.VERIFY: {CloseOutStep.APPLY},
    CloseOutStep.ACCEPT: {CloseOutStep.APPLY, CloseOutStep.VERIFY},
    CloseOutStep.RETURN: {CloseOutStep.APPLY, CloseOutStep.VERIFY},
}
"""The steps that may stand before each step; None where none was taken."""

_STANDING = {CloseOutStep.APPLY, CloseOutStep.VERIFY, CloseOutStep.ACCEPT}


@dataclass(frozen=True, slots=True)
class TakeStep:
    """Take a step of 销号 for each task, on the day `on` (today where None is given), by `person`."""

    step: CloseOutStep
    task_ids: tuple[int, ...]
    on: date | None = None
    person: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RecheckTasks:
    """Reopen tasks that were done, with a reason, from the day `on` (today where None is given)."""

    task_ids: tuple[int, ...]
    reason: str
    on: date | None = None
    person: str = ""


def take_step(uow: UnitOfWork, command: TakeStep) -> None:
    """Take the step for all tasks or for none.

    An application rests on the evidence that the task has then; accepting ticks who was not ticked.
    Raises TaskNotFoundError, FutureDateError, EndlessTaskError, CloseOutOrderError, EarlierStepError,
    EvidenceNeededError or ReadingNeededError.
    """
    require_past(uow, command.on)
    tasks = find_tasks(uow, command.task_ids)
    rules = rules_of(uow.connection)
    for task in tasks:
        _take(uow, task, command, rules)
    note = Words("：{0!s}", command.note.strip()) if command.note.strip() else ""
    uow.tell("close_out", _sentence(command.step, label_many(tasks), note), command.task_ids)


def recheck_tasks(uow: UnitOfWork, command: RecheckTasks) -> None:
    """Reopen all tasks or none; until that day they count as they did.

    Raises TaskNotFoundError, FutureDateError, NotDoneError, EarlierStepError or StepReasonNeededError.
    """
    require_past(uow, command.on)
    tasks, reason = find_tasks(uow, command.task_ids), command.reason.strip()
    if not reason:
        raise StepReasonNeededError(Words("回头看"))
    for task in tasks:
        _reopen(uow, task, command, reason)
    uow.tell("recheck", Words("回头看，重新办理{0}：{1!s}", label_many(tasks), reason), command.task_ids)


def next_steps(last: CloseOutStep | None) -> tuple[CloseOutStep, ...]:
    """The steps that may follow `last`, None where none was taken; a recheck may follow any."""
    return tuple(step for step, before in _BEFORE.items() if last in before)


def void_close_outs(uow: UnitOfWork, tasks: Iterable[Labelled], why: str) -> str:
    """Void what stands of a close-out, since what it rests on changed; a clause for the history."""
    voided = []
    for task in tasks:
        last = uow.rulings.last_step(task.id)
        if last is not None and last.step in _STANDING:
            _add(uow, task.id, CloseOutStep.VOID, max(uow.today, last.day), "", why)
            voided.append(task)
    return Words("；{0}的销号因此作废", label_many(voided)) if voided else ""


def _sentence(step: CloseOutStep, tasks: str, note: str) -> str:
    if step is CloseOutStep.APPLY:
        return Words("申请销号{0}{1}", tasks, note)
    if step is CloseOutStep.VERIFY:
        return Words("核实销号申请{0}{1}", tasks, note)
    if step is CloseOutStep.ACCEPT:
        return Words("同意销号{0}{1}", tasks, note)
    return Words("退回销号申请{0}{1}", tasks, note)


def _reopen(uow: UnitOfWork, task: TaskRow, command: RecheckTasks, reason: str) -> None:
    if task.done_on is None:
        raise NotDoneError(label(task))
    day = command.on or uow.today
    _require_order(uow, task, max(part.done_on for part in task.assignments if part.done_on), day)
    for part in task.assignments:
        if part.done_on is not None:
            former = FormerTickRow(assignment_id=part.id, done_on=part.done_on, reopened_on=day)
            former.note = part.note
            uow.rulings.add(former)
            part.done_on, part.note = None, ""
    task.done_on = None
    _add(uow, task.id, CloseOutStep.RECHECK, day, command.person, reason)


def _take(uow: UnitOfWork, task: TaskRow, command: TakeStep, rules: Rules) -> None:
    if task.endless:
        raise EndlessTaskError(label(task))
    last = uow.rulings.last_step(task.id)
    if (last.step if last else None) not in _BEFORE[command.step]:
        raise CloseOutOrderError(label(task), command.step, last.step if last else None)
    day = command.on or uow.today
    ticked = [part.done_on for part in answerable(task.assignments) if part.done_on is not None]
    _require_order(uow, task, max(ticked, default=date.min), day)
    if command.step in (CloseOutStep.APPLY, CloseOutStep.ACCEPT):
        _require_grounds(uow, task, day, rules)
    row = _add(uow, task.id, command.step, day, command.person, command.note.strip())
    if command.step is CloseOutStep.APPLY:
        uow.flush()
        uow.rulings.rest_on(row, uow.evidence.of_task(task.id, day))
    elif command.step is CloseOutStep.ACCEPT:
        _finish(task, day)


def _require_order(uow: UnitOfWork, task: TaskRow, done_on: date, day: date) -> None:
    last = uow.rulings.last_step(task.id)
    earliest = max(done_on, last.day) if last else done_on
    if day < earliest:
        raise EarlierStepError(label(task), earliest)


def _require_grounds(uow: UnitOfWork, task: TaskRow, day: date, rules: Rules) -> None:
    if rules.needs_evidence and not uow.evidence.of_task(task.id, day):
        raise EvidenceNeededError(label(task))
    if rules.needs_readings:
        for target, reading in uow.progress.last_readings(task.id, day):
            aim = Aim(target.name, target.comparator, Decimal(target.value), target.unit)
            if reading is None or not aim.reached(Decimal(reading.value)):
                raise ReadingNeededError(label(task), target.name)


def _add(uow: UnitOfWork, task: int, step: CloseOutStep, day: date, person: str, note: str) -> CloseOutRow:
    row = CloseOutRow(task_id=task, step=step, day=day, person=person or uow.actor, note=str(note))
    row.recorded_at = uow.now
    uow.rulings.add(row)
    return row


def _finish(task: TaskRow, day: date) -> None:
    for part in answerable(task.assignments):
        part.done_on = part.done_on or day
    settle(task)

"""Looking at tasks and ticking them off, agency by agency."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bizdesk.domain.counting import Tally
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.groups import Group
from bizdesk.domain.ledger import Lamp, Status, Task
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.status import answerable, finished_on
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.domain.words import Words
from bizdesk.domain.workdays import WorkdayCount
from bizdesk.services.close_outs import void_close_outs
from bizdesk.services.errors import EndlessTaskError, NotAssignedError, TaskNotFoundError
from bizdesk.services.lookup import find_agency, find_parts, label, label_many, require_past
from bizdesk.services.targets import task_targets
from bizdesk.services.workdays import work_calendar
from bizdesk.store import detail_queries, evidence_queries, rulings_queries, task_queries
from bizdesk.store.orm import AgencyRow, AssignmentRow, TaskRow
from bizdesk.store.parts import Part, TaskParts
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class TickTasks:
    """Tick the part of `agency` in each task, or all whose ticks finish it where None is given.

    `on` is the day it took effect: today where None is given, and then parts ticked before keep their day.
    """

    task_ids: tuple[int, ...]
    agency: str | None = None
    on: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class UntickTasks:
    """Take back the tick of `agency` in each task, or every tick where None is given."""

    task_ids: tuple[int, ...]
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Ticked:
    """How many assignments changed, which tasks are done now, and which go on and so were left out."""

    assignments: int
    done: tuple[int, ...]
    endless: tuple[int, ...] = ()


def list_tasks(uow: UnitOfWork, wanted: TaskFilter) -> tuple[Task, ...]:
    """The tasks that `wanted` describes."""
    return task_queries.list_tasks(uow.session, wanted)


def count_tasks(uow: UnitOfWork, wanted: TaskFilter) -> dict[Lamp, Tally]:
    """How many tasks `wanted` describes, whatever its window, by lamp and status."""
    return task_queries.count_tasks(uow.session, wanted)


def count_groups(uow: UnitOfWork, wanted: TaskFilter) -> tuple[Group, ...]:
    """The groups of what `wanted` describes with their counts, in the order of the list."""
    return task_queries.count_groups(uow.session, wanted)


def get_task(uow: UnitOfWork, task_id: int, day: date) -> TaskDetail:
    """Everything about one task as seen on `day`. Raises TaskNotFoundError."""
    found = list_tasks(uow, TaskFilter(day=day, ids=(task_id,)))
    if not found:
        raise TaskNotFoundError(task_id)
    task, session = found[0], uow.session
    targets, words = task_targets(uow, task_id, day)
    place = detail_queries.place_of(session, task)
    return TaskDetail(
        task=task,
        original=place.original,
        span=place.span,
        deadline_span=place.deadline_span,
        milestones=detail_queries.milestones_of(session, task_id),
        targets=targets,
        progress=detail_queries.progress_of(session, task_id),
        evidence=evidence_queries.evidence_of(session, task_id, day),
        pace_words=words,
        course=rulings_queries.course_of(session, task_id),
        said=rulings_queries.said_of(session, task_id, Quarter.of(day)),
        extensions=rulings_queries.extensions_of(session, task_id),
        close_outs=rulings_queries.close_outs_of(session, task_id),
        workdays=_workdays_left(task, day),
    )


def _workdays_left(task: Task, day: date) -> WorkdayCount | None:
    if task.due is None or task.due < day or task.status is Status.DONE:
        return None
    return work_calendar().count(day, task.due)


def tick_tasks(uow: UnitOfWork, command: TickTasks) -> Ticked:
    """Tick; tasks that go on (长期坚持) are left out where others are ticked with them.

    Raises TaskNotFoundError, AgencyNotFoundError, NotAssignedError, FutureDateError or EndlessTaskError.
    """
    require_past(uow, command.on)
    named = find_parts(uow, command.task_ids)
    tasks = [task for task in named if not task.endless]
    if not tasks:
        raise EndlessTaskError(label_many(named))
    agency = find_agency(uow, command.agency) if command.agency else None
    settled = [
        _settle(uow, task, parts, lambda part: _ticked(part, command, uow.today))
        for task in tasks
        for parts in [_parts(task, agency) if agency else answerable(task.parts)]
    ]
    told, on = label_many(tasks), Words("，日期 {0}", command.on) if command.on else ""
    sentence = (
        Words("办结{0}（{1!s}）{2}", told, agency.name, on) if agency else Words("办结{0}{1}", told, on)
    )
    uow.tell("tick", sentence, [task.id for task in tasks])
    return _outcome(tasks, settled, tuple(task.id for task in named if task.endless))


def untick_tasks(uow: UnitOfWork, command: UntickTasks) -> Ticked:
    """Take ticks back. Raises TaskNotFoundError, AgencyNotFoundError or NotAssignedError."""
    tasks = find_parts(uow, command.task_ids)
    agency = find_agency(uow, command.agency) if command.agency else None
    settled = [
        _settle(uow, task, _parts(task, agency) if agency else task.parts, _unticked) for task in tasks
    ]
    why = Words("取消了办结")
    voided = void_close_outs(uow, tasks, why) if any(one.changed for one in settled) else ""
    sentence = (
        Words("取消办结{0}（{1!s}）{2}", label_many(tasks), agency.name, voided)
        if agency
        else Words("取消办结{0}{1}", label_many(tasks), voided)
    )
    uow.tell("untick", sentence, command.task_ids)
    return _outcome(tasks, settled)


@dataclass(frozen=True, slots=True)
class _Settled:
    """How many parts of a task changed, and when it is done after that."""

    changed: int
    done_on: date | None


def _settle(
    uow: UnitOfWork, task: TaskParts, chosen: Iterable[Part], change: Callable[[Part], Part]
) -> _Settled:
    """Change the chosen parts, and the day the task is done with them."""
    after = {part.id: change(part) for part in chosen}
    changed = sum(
        uow.update(AssignmentRow, part.id, _tick_of(part), _tick_of(after[part.id]))
        for part in task.parts
        if part.id in after
    )
    done_on = finished_on([after.get(part.id, part) for part in task.parts])
    uow.update(TaskRow, task.id, {"done_on": task.done_on}, {"done_on": done_on})
    return _Settled(changed, done_on)


def _tick_of(part: Part) -> dict[str, Any]:
    return {"done_on": part.done_on, "note": part.note}


def _parts(task: TaskParts, agency: AgencyRow) -> list[Part]:
    parts = [part for part in task.parts if part.agency_id == agency.id]
    if not parts:
        raise NotAssignedError(agency.name, label(task))
    return parts


def _ticked(part: Part, command: TickTasks, today: date) -> Part:
    note = part.note if command.note is None else command.note
    return replace(part, done_on=command.on or part.done_on or today, note=note)


def _unticked(part: Part) -> Part:
    return replace(part, done_on=None, note="")


def _outcome(
    tasks: Sequence[TaskParts], settled: Sequence[_Settled], endless: tuple[int, ...] = ()
) -> Ticked:
    done = tuple(task.id for task, now in zip(tasks, settled, strict=True) if now.done_on is not None)
    return Ticked(sum(one.changed for one in settled), done, endless)

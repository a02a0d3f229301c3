"""What is reported on tasks quarter by quarter: an agency's words and rate, and readings of the targets."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from bizdesk.domain.plain_text import plain_text
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.status import answerable
from bizdesk.domain.words import Words
from bizdesk.services.errors import (
    AgencyNeededError,
    FigureFormatError,
    NotAssignedError,
    RateRangeError,
    TargetNotFoundError,
)
from bizdesk.services.lookup import find_agency, find_tasks, label, label_many, require_past
from bizdesk.store import detail_queries
from bizdesk.store.orm import AssignmentRow, ProgressRow, ReadingRow, TargetRow, TaskRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ReportProgress:
    """Progress, problems, next steps and completion rate (0 to 100) of one task and quarter.

    `agency` may be None where only one agency answers for the task. Three empty texts without a rate
    take the report back.
    """

    task_id: int
    agency: str | None
    quarter: Quarter
    progress: str
    problems: str = ""
    next_steps: str = ""
    rate: int | None = None


@dataclass(frozen=True, slots=True)
class ReadTarget:
    """What target `number` (from 1) of a task was on the day `on` (today where None is given).

    An empty `value` takes the reading of that day back.
    """

    task_id: int
    number: int
    value: str
    on: date | None = None
    note: str = ""


def report_progress(uow: UnitOfWork, command: ReportProgress) -> None:
    """Store the report, in place of an earlier one for the same quarter.

    Raises TaskNotFoundError, AgencyNotFoundError, NotAssignedError, AgencyNeededError or RateRangeError.
    """
    told = store_report(uow, command)
    if told is not None:
        uow.tell("progress", told, [command.task_id])


def store_report(uow: UnitOfWork, command: ReportProgress) -> str | None:
    """Store the report and give the sentence that tells of it, None where nothing changes."""
    if command.rate is not None and not 0 <= command.rate <= 100:
        raise RateRangeError(command.rate)
    (task,) = find_tasks(uow, [command.task_id])
    part = _part(uow, task, command.agency)
    row = uow.progress.of(part.id, command.quarter)
    said = (command.progress, command.problems, command.next_steps)
    texts = tuple(plain_text(one).strip() for one in said)
    where = (label(task), part.agency.name, command.quarter.label)
    if not any(texts) and command.rate is None:
        if row is None:
            return None
        uow.progress.remove(row)
        return Words("清除{0}（{1!s}）{2}进展", *where)
    if row is not None and (row.progress, row.problems, row.next_steps, row.rate) == (*texts, command.rate):
        return None
    if row is None:
        row = ProgressRow(assignment_id=part.id, quarter=command.quarter)
        uow.progress.add(row)
    row.progress, row.problems, row.next_steps = texts
    row.rate = command.rate
    _sign(uow, row)
    rate = "" if command.rate is None else Words("，完成率 {0}%", command.rate)
    return Words("填报{0}（{1!s}）{2}进展{3}", *where, rate)


def reported(uow: UnitOfWork, task_id: int, agency: str, quarter: Quarter) -> ReportProgress:
    """What is reported, as the command that would store it; an empty one where there is no report.

    Raises TaskNotFoundError, AgencyNotFoundError or NotAssignedError.
    """
    (task,) = find_tasks(uow, [task_id])
    row = uow.progress.of(_part(uow, task, agency).id, quarter)
    if row is None:
        return ReportProgress(task_id, agency, quarter, "")
    return ReportProgress(task_id, agency, quarter, row.progress, row.problems, row.next_steps, row.rate)


def copy_forward(uow: UnitOfWork, task_ids: Iterable[int], quarter: Quarter) -> int:
    """Copy what was reported last to `quarter` where nothing is reported yet; how many reports were made.

    Raises TaskNotFoundError.
    """
    copied: list[TaskRow] = []
    for task in find_tasks(uow, list(task_ids)):
        for part in task.assignments:
            last = uow.progress.last_before(part.id, quarter)
            if last is None or uow.progress.of(part.id, quarter) is not None:
                continue
            row = ProgressRow(assignment_id=part.id, quarter=quarter, rate=last.rate)
            row.progress, row.problems, row.next_steps = last.progress, last.problems, last.next_steps
            _sign(uow, row)
            uow.progress.add(row)
            copied.append(task)
    if copied:
        tasks = list(dict.fromkeys(copied))
        told = Words("把上次填报的进展复制到{0}：{1}", quarter.label, label_many(tasks))
        uow.tell("progress", told, [task.id for task in tasks])
    return len(copied)


def list_reporters(uow: UnitOfWork, quarter: Quarter) -> dict[int, frozenset[int]]:
    """The agencies (ids) that reported for the quarter on each task that is never done, by task."""
    return detail_queries.reporters_in(uow.session, quarter)


def read_target(uow: UnitOfWork, command: ReadTarget) -> None:
    """Store the reading, in place of an earlier one of the same day.

    Raises TaskNotFoundError, TargetNotFoundError, FigureFormatError or FutureDateError.
    """
    require_past(uow, command.on)
    (task,) = find_tasks(uow, [command.task_id])
    target = find_target(uow, task, command.number)
    day = command.on or uow.today
    row = uow.progress.reading(target.id, day)
    if not command.value.strip():
        if row is not None:
            uow.progress.remove(row)
            told = Words("清除{0}的指标“{1}”{2} 的读数", label(task), target.name, day)
            uow.tell("reading", told, [task.id])
        return
    if row is None:
        row = ReadingRow(target_id=target.id, day=day)
        uow.progress.add(row)
    row.value, row.note = figure(command.value), command.note.strip()
    row.person, row.recorded_at = uow.actor, uow.now
    value = f"{row.value} {target.unit}".rstrip()
    told = Words("{0}的指标“{1}”{2} 的读数：{3!s}", label(task), target.name, day, value)
    uow.tell("reading", told, [task.id])


def find_target(uow: UnitOfWork, task: TaskRow, number: int) -> TargetRow:
    """Target `number` (from 1) of a task. Raises TargetNotFoundError."""
    targets = uow.progress.targets(task.id)
    if not 1 <= number <= len(targets):
        raise TargetNotFoundError(label(task), number, len(targets))
    return targets[number - 1]


def figure(text: str) -> str:
    """A decimal numeral as it is kept, full-width signs read too. Raises FigureFormatError."""
    try:
        value = Decimal(unicodedata.normalize("NFKC", text).strip().removesuffix("%"))
    except InvalidOperation as error:
        raise FigureFormatError(text) from error
    if not value.is_finite() or abs(value.adjusted()) > 15:
        raise FigureFormatError(text)
    return f"{value:f}"


def _sign(uow: UnitOfWork, row: ProgressRow) -> None:
    row.person, row.reported_at = uow.actor, uow.now
    row.day = row.quarter.nearest(uow.today)


def _part(uow: UnitOfWork, task: TaskRow, name: str | None) -> AssignmentRow:
    if name is None:
        parts = answerable(task.assignments)
        if len(parts) > 1:
            raise AgencyNeededError(label(task), [part.agency.name for part in parts])
        return parts[0]
    agency = find_agency(uow, name)
    for part in task.assignments:
        if part.agency_id == agency.id:
            return part
    raise NotAssignedError(agency.name, label(task))

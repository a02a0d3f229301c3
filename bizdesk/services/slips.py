"""Slips: given once under a number that is kept, and printed again as they were given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Status, Task
from bizdesk.domain.reminders import asked_quarter
from bizdesk.domain.slips import (
    ANSWER_WITHIN,
    LEVELS,
    REPORT_WITHIN,
    Slip,
    SlipKind,
    SlipNumber,
    next_level,
    next_number,
)
from bizdesk.domain.status import answerable
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.domain.words import Words
from bizdesk.reports.slip_sheet import SlipSheet
from bizdesk.reports.slip_words import (
    Chased,
    SlipHead,
    close_out_sheet,
    extension_sheet,
    owners,
    reminder_sheet,
    supervision_sheet,
)
from bizdesk.services.agencies import get_agency
from bizdesk.services.errors import EndlessTaskError, NoDueDateError
from bizdesk.services.lookup import label, require_past
from bizdesk.services.settings import get_office
from bizdesk.services.slip_content import sheet_of, text_of
from bizdesk.services.slip_errors import NothingToRemindError, SlipNotFoundError, SupervisedDoneError
from bizdesk.services.tasks import get_task, list_tasks
from bizdesk.services.workdays import work_calendar
from bizdesk.store import reminder_queries
from bizdesk.store.orm import SlipRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class RemindAgency:
    """Remind an agency of its late and unreported tasks, on the day `on` (today where None is given)."""

    agency: str
    on: date | None = None
    person: str = ""


@dataclass(frozen=True, slots=True)
class GiveSlip:
    """Give a slip about a task, of any kind but a reminder, on the day `on` (today where None is given)."""

    kind: SlipKind
    task_id: int
    on: date | None = None
    person: str = ""


@dataclass(frozen=True, slots=True)
class GivenSlip:
    """A slip and its sheet; `fresh` unless it had been given before."""

    slip: Slip
    sheet: SlipSheet
    fresh: bool


def remind_agency(uow: UnitOfWork, command: RemindAgency) -> GivenSlip:
    """Give the reminder, or find the one given that day where nothing has changed since.

    Raises AgencyNotFoundError, FutureDateError or NothingToRemindError.
    """
    require_past(uow, command.on)
    day, agency = command.on or uow.today, get_agency(uow, command.agency)
    chased = _chased(uow, agency.id, day)
    if not chased:
        raise NothingToRemindError(agency.name)
    ids = tuple(one.task.id for one in chased)
    kind, answer_by = SlipKind.REMIND, work_calendar().ahead(day, REPORT_WITHIN).day
    for last in _given_on(uow, kind, day, ids):
        same = reminder_sheet(_head(uow, last.number, day, answer_by), agency.name, chased)
        if (again := _again(uow, last, same)) is not None:
            return again
    number = _next(uow, kind, day)
    sheet = reminder_sheet(_head(uow, number, day, answer_by), agency.name, chased)
    slip = Slip(number, None, day, answer_by, agency.name, ids, command.person or uow.actor)
    return _give(uow, slip, sheet, agency.name)


def give_slip(uow: UnitOfWork, command: GiveSlip) -> GivenSlip:
    """Give the slip, or find the one given that day; a supervision notice is one level above the last.

    Raises TaskNotFoundError, FutureDateError, SupervisedDoneError, EndlessTaskError or NoDueDateError.
    """
    require_past(uow, command.on)
    detail = get_task(uow, command.task_id, command.on or uow.today)
    if command.kind is SlipKind.SUPERVISE:
        return _supervise(uow, command, detail)
    return _apply(uow, command, detail)


def list_slips(uow: UnitOfWork) -> tuple[Slip, ...]:
    """Every slip that was given, the first one first."""
    return uow.slips.all()


def find_slip(uow: UnitOfWork, number: str) -> GivenSlip:
    """The slip given under a number, as it was given. Raises SlipNotFoundError."""
    wanted = SlipNumber.parse(number)
    for slip in uow.slips.all():
        if slip.number == wanted:
            return GivenSlip(slip, _kept(uow, slip), fresh=False)
    raise SlipNotFoundError(number)


def _supervise(uow: UnitOfWork, command: GiveSlip, detail: TaskDetail) -> GivenSlip:
    """On one day a task is supervised once, whatever changes that day."""
    task, day = detail.task, command.on or uow.today
    for last in _given_on(uow, command.kind, day, (task.id,)):
        return GivenSlip(last, _kept(uow, last), fresh=False)
    if task.status is Status.DONE:
        raise SupervisedDoneError(label(task))
    before, since = _notices(uow, task.id), _escalating_since(detail)
    level = next_level(before, since)
    answer_by = work_calendar().ahead(day, ANSWER_WITHIN[level]).day
    number = _next(uow, command.kind, day)
    counted = [one for one in before if since is None or one.day >= since]
    sheet = supervision_sheet(_head(uow, number, day, answer_by), detail, level, counted)
    slip = Slip(number, level, day, answer_by, sheet.recipient, (task.id,), command.person or uow.actor)
    return _give(uow, slip, sheet, label(task))


def _apply(uow: UnitOfWork, command: GiveSlip, detail: TaskDetail) -> GivenSlip:
    task, day = detail.task, command.on or uow.today
    _require_sense(task, command.kind)
    compose = close_out_sheet if command.kind is SlipKind.CLOSE_OUT else extension_sheet
    for last in _given_on(uow, command.kind, day, (task.id,)):
        if (again := _again(uow, last, compose(_head(uow, last.number, day), detail))) is not None:
            return again
    number = _next(uow, command.kind, day)
    applicant = owners(task, everybody=True)
    slip = Slip(number, None, day, None, applicant, (task.id,), command.person or uow.actor)
    return _give(uow, slip, compose(_head(uow, number, day), detail), label(task))


def _require_sense(task: Task, kind: SlipKind) -> None:
    if kind is SlipKind.CLOSE_OUT and task.endless:
        raise EndlessTaskError(label(task))
    if kind is SlipKind.EXTEND and task.due is None:
        raise NoDueDateError(label(task))


def _give(uow: UnitOfWork, slip: Slip, sheet: SlipSheet, about: str) -> GivenSlip:
    number = slip.number
    row = SlipRow(kind=number.kind, year=number.year, serial=number.serial, level=slip.level, day=slip.day)
    row.answer_by, row.recipient, row.content = slip.answer_by, slip.recipient, text_of(sheet)
    row.person, row.recorded_at = slip.person, uow.now
    uow.slips.put(row, slip.task_ids)
    uow.tell("slip", _sentence(slip, about), slip.task_ids)
    return GivenSlip(slip, sheet, fresh=True)


def _sentence(slip: Slip, about: str) -> str:
    number = slip.number
    if slip.level is not None:
        return Words("出具督办单（{0}）{1}：{2}", LEVELS[slip.level], number, about)
    if number.kind is SlipKind.CLOSE_OUT:
        return Words("出具销号申请单{0}：{1}", number, about)
    if number.kind is SlipKind.EXTEND:
        return Words("出具延期申请{0}：{1}", number, about)
    return Words("出具催办通知{0}：{1}", number, about)


def _chased(uow: UnitOfWork, agency_id: int, day: date) -> list[Chased]:
    """The tasks that an agency answers for and has not done, if they are late or nobody reported on them."""
    quarter = asked_quarter(day)
    reported = reminder_queries.reported_tasks(uow.connection, quarter)
    found = []
    for task in list_tasks(uow, TaskFilter(day=day, agency_id=agency_id)):
        owner = any(part.agency_id == agency_id for part in answerable(task.assignments))
        late, silent = task.status is Status.LATE, task.id not in reported
        if owner and task.status is not Status.DONE and (late or silent):
            found.append(Chased(task, late, quarter if silent else None))
    return found


def _given_on(uow: UnitOfWork, kind: SlipKind, day: date, tasks: tuple[int, ...]) -> list[Slip]:
    """The slips of the kind about just these tasks that were given that day, the newest first."""
    given = uow.slips.of_task(tasks[0])
    same = [one for one in given if (one.number.kind, one.day, one.task_ids) == (kind, day, tasks)]
    return same[::-1]


def _again(uow: UnitOfWork, slip: Slip, sheet: SlipSheet) -> GivenSlip | None:
    """The slip that was given, where it would say the same now."""
    return GivenSlip(slip, sheet, fresh=False) if _kept(uow, slip) == sheet else None


def _kept(uow: UnitOfWork, slip: Slip) -> SlipSheet:
    content = uow.slips.content(slip.number)
    if content is None:
        raise SlipNotFoundError(str(slip.number))
    return sheet_of(content)


def _notices(uow: UnitOfWork, task_id: int) -> list[Slip]:
    return [one for one in uow.slips.of_task(task_id) if one.number.kind is SlipKind.SUPERVISE]


def _escalating_since(detail: TaskDetail) -> date | None:
    """The day on which the task was last reopened or given more time, from which notices count anew."""
    granted = [one.decided_on for one in detail.extensions if one.granted and one.decided_on]
    reopened = [one.day for one in detail.close_outs if one.step is CloseOutStep.RECHECK]
    return max([*granted, *reopened], default=None)


def _next(uow: UnitOfWork, kind: SlipKind, day: date) -> SlipNumber:
    return next_number(kind, day.year, uow.slips.serials(kind, day.year))


def _head(uow: UnitOfWork, number: SlipNumber, day: date, answer_by: date | None = None) -> SlipHead:
    return SlipHead(number, get_office(uow), day, answer_by)

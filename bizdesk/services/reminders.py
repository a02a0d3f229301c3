"""What there is to see to: dates, reports that are missing, evidence that expires."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.reminders import WITHIN, Reminder, ReminderKind, Watch, asked_quarter, reminders
from bizdesk.services.workdays import work_calendar
from bizdesk.store import detail_queries, evidence_queries, task_queries
from bizdesk.store.unit_of_work import UnitOfWork


def list_reminders(
    uow: UnitOfWork, *, within: timedelta = WITHIN, seen: date | None = None
) -> tuple[Reminder, ...]:
    """The reminders of today, looking `within` ahead; fresh are those that came up after `seen`."""
    today, calendar = uow.today, work_calendar()
    reported = {one.task_id for one in detail_queries.progress_in(uow.session, asked_quarter(today))}
    found = reminders(
        task_queries.list_tasks(uow.session, TaskFilter(day=today)),
        reported,
        evidence_queries.all_evidence(uow.session, today),
        Watch(today, seen, within),
    )
    return tuple(
        replace(one, workdays=calendar.count(today, one.day)) if one.kind is ReminderKind.DUE_SOON else one
        for one in found
    )


def last_seen(uow: UnitOfWork) -> date | None:
    """The day on which somebody last looked at the reminders; one to come is no such day."""
    day = uow.reminders_seen.day()
    return day if day is not None and day <= uow.today else None


def mark_seen(uow: UnitOfWork) -> None:
    """Remember that somebody looks at the reminders today; this is no change of the ledger."""
    uow.reminders_seen.keep(uow.today)

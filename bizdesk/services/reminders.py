"""What there is to see to: dates, reports and forms that are missing, evidence that expires."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bizdesk.domain.quarter import Quarter
from bizdesk.domain.reminders import (
    WITHIN,
    Reminder,
    ReminderKind,
    Watch,
    asked_quarter,
    counted,
    in_order,
    reminders,
    with_agencies,
)
from bizdesk.domain.status import answerable
from bizdesk.services.workdays import work_calendar
from bizdesk.store import evidence_queries, form_repository, reminder_queries, task_queries
from bizdesk.store.unit_of_work import UnitOfWork


def list_reminders(
    uow: UnitOfWork, *, within: timedelta = WITHIN, seen: date | None = None
) -> tuple[Reminder, ...]:
    """The reminders of today with agencies and working days, looking `within` ahead."""
    found, calendar = in_order(_each(uow, Watch(uow.today, seen, within))), work_calendar()
    parts = task_queries.assignments_of(uow.connection, uow.today, [one.task_id for one in found])
    agencies = {
        task: tuple(dict.fromkeys(part.agency for part in answerable(held))) for task, held in parts.items()
    }
    return tuple(
        replace(one, workdays=calendar.count(uow.today, one.day))
        if one.kind is ReminderKind.DUE_SOON
        else one
        for one in with_agencies(found, agencies)
    )


def news(uow: UnitOfWork, *, seen: date | None = None) -> Counter[ReminderKind]:
    """How many reminders of each kind came up after `seen`."""
    return counted(one for one in _each(uow, Watch(uow.today, seen)) if one.fresh)


def last_seen(uow: UnitOfWork) -> date | None:
    """The day on which somebody last looked at the reminders; one to come is no such day."""
    day = uow.reminders_seen.day()
    return day if day is not None and day <= uow.today else None


def mark_seen(uow: UnitOfWork) -> None:
    """Remember that somebody looks at the reminders today; this is no change of the ledger."""
    uow.reminders_seen.keep(uow.today)


def _each(uow: UnitOfWork, watch: Watch) -> Iterator[Reminder]:
    today, connection = watch.today, uow.connection
    return reminders(
        reminder_queries.watched_tasks(connection, today),
        reminder_queries.reported_tasks(connection, asked_quarter(today)),
        evidence_queries.expiring(uow.session, today, today + watch.within),
        watch,
        form_repository.form_states(connection, asked_quarter(today), Quarter.of(today)),
    )

"""What there is to see to: dates, reports that are missing, evidence that expires."""

from __future__ import annotations

from datetime import date, timedelta

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.reminders import WITHIN, Reminder, Watch, asked_quarter, reminders
from bizdesk.store import detail_queries, evidence_queries, task_queries
from bizdesk.store.unit_of_work import UnitOfWork


def list_reminders(
    uow: UnitOfWork, *, within: timedelta = WITHIN, seen: date | None = None
) -> tuple[Reminder, ...]:
    """The reminders of today, looking `within` ahead; fresh are those that came up after `seen`."""
    today = uow.today
    reported = {one.task_id for one in detail_queries.progress_in(uow.session, asked_quarter(today))}
    return reminders(
        task_queries.list_tasks(uow.session, TaskFilter(day=today)),
        reported,
        evidence_queries.all_evidence(uow.session, today),
        Watch(today, seen, within),
    )

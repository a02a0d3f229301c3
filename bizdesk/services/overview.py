"""The quarter at a glance, for the window's first page."""

from __future__ import annotations

from datetime import date

from bizdesk.domain.counting import add_up
from bizdesk.domain.filters import TaskFilter, TaskOrder
from bizdesk.domain.ledger import Status, Task
from bizdesk.domain.overview import WORST_FIRST, Overview, QuarterProgress, quarters_until
from bizdesk.domain.quarter import Quarter
from bizdesk.services.tasks import count_tasks, list_tasks
from bizdesk.store import overview_queries
from bizdesk.store.unit_of_work import UnitOfWork

DUE_NEXT = 8
"""So many of the tasks that fall due next are named."""
QUARTERS = 6
"""So many quarters are looked back at, with the one that is looked at."""


def get_overview(uow: UnitOfWork, quarter: Quarter, day: date) -> Overview:
    """How the ledger stands on `day`, as known now, in the light of a quarter."""
    session = uow.session
    by_lamp = count_tasks(uow, TaskFilter(day=day))
    unreported, missing = overview_queries.missing_on(session, day, quarter)
    return Overview(
        quarter=quarter,
        day=day,
        empty=not overview_queries.holds_tasks(session),
        total=add_up(by_lamp.values()),
        lamps={lamp: by_lamp[lamp].total if lamp in by_lamp else 0 for lamp in WORST_FIRST},
        unreported=unreported,
        missing=missing,
        due_next=_due_next(uow, day),
        agencies=overview_queries.agencies_on(session, day),
        documents=overview_queries.documents_on(session, day),
        trend=_trend(uow, quarter, day),
    )


def _due_next(uow: UnitOfWork, day: date) -> tuple[Task, ...]:
    wanted = TaskFilter(day=day, status=Status.OPEN, order=TaskOrder.DUE, window=(0, DUE_NEXT))
    return tuple(task for task in list_tasks(uow, wanted) if task.due is not None)


def _trend(uow: UnitOfWork, quarter: Quarter, day: date) -> tuple[QuarterProgress, ...]:
    """The quarters since the first that knew a task, at most so many as are looked back at."""
    last = min(quarter, Quarter.of(day))
    days = [(one, min(one.last_day, day)) for one in quarters_until(last, QUARTERS)]
    found = overview_queries.quarters_on(uow.session, days)
    first = next((place for place, one in enumerate(found) if one.tally.total), len(found))
    return found[first:]

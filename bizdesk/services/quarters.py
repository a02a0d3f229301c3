"""Quarters: their state as of a day, closing them (封账) so that they stay as they were, comparing two."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bizdesk.domain.comparison import Correction, TaskChange, compare, corrections
from bizdesk.domain.filters import TaskFilter, viewing_day
from bizdesk.domain.ledger import Status, Task
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import QuarterState
from bizdesk.domain.words import Words
from bizdesk.services import snapshots
from bizdesk.services.agencies import list_agencies
from bizdesk.services.errors import QuarterClosedError, QuarterRunningError, SnapshotLostError
from bizdesk.services.settings import get_office, get_title
from bizdesk.services.targets import target_states
from bizdesk.store import detail_queries, evidence_queries, task_queries, timeline_queries
from bizdesk.store.orm import QuarterCloseRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ClosedQuarter:
    """A quarter that was closed: how many tasks it had, how many of them done, when and by whom."""

    quarter: Quarter
    as_of: date
    tasks: int
    done: int
    person: str
    closed_at: datetime
    sha256: str


@dataclass(frozen=True, slots=True)
class QuarterComparison:
    """What changed from the end of one quarter to the end of another, and in the first after its close."""

    before: QuarterState
    after: QuarterState
    changes: tuple[TaskChange, ...]
    corrections: tuple[Correction, ...]


def close_quarter(uow: UnitOfWork, quarter: Quarter, person: str = "") -> ClosedQuarter:
    """Freeze the quarter as it stands. Raises QuarterRunningError or QuarterClosedError."""
    if quarter.last_day >= uow.today:
        raise QuarterRunningError(quarter)
    if uow.quarters.closed(quarter) is not None:
        raise QuarterClosedError(quarter)
    state = live_state(uow, quarter, quarter.last_day)
    blob = uow.blobs.add_bytes(snapshots.to_bytes(state))
    row = QuarterCloseRow(quarter=quarter, as_of=state.as_of, sha256=blob.sha256, tasks=len(state.tasks))
    row.done = sum(task.status is Status.DONE for task in state.tasks)
    row.person, row.closed_at = person or uow.actor, uow.now
    uow.quarters.add(row)
    uow.tell("close", Words("{0}封账：{1} 项任务，办结 {2} 项", quarter.label, row.tasks, row.done))
    return _record(row)


def list_closed(uow: UnitOfWork) -> tuple[ClosedQuarter, ...]:
    """The closed quarters, the first one first."""
    return tuple(_record(row) for row in uow.quarters.all_closed())


def state_of(uow: UnitOfWork, quarter: Quarter, as_of: date | None = None) -> QuarterState:
    """The state of a quarter: as it was closed, or else as known now as of its last day, today at most.

    With `as_of` always as known now. Raises SnapshotLostError.
    """
    row = uow.quarters.closed(quarter)
    if row is None or as_of not in (None, row.as_of):
        return live_state(uow, quarter, as_of or viewing_day(quarter, uow.today))
    data = uow.blobs.read(row.sha256)
    if data is None:
        raise SnapshotLostError(quarter)
    return snapshots.from_bytes(data)


def compare_quarters(uow: UnitOfWork, first: Quarter, second: Quarter) -> QuarterComparison:
    """What changed from `first` to `second`. Raises SnapshotLostError."""
    before, after = state_of(uow, first), state_of(uow, second)
    return QuarterComparison(before, after, compare(before.tasks, after.tasks), _corrections(uow, first))


def live_state(uow: UnitOfWork, quarter: Quarter, as_of: date) -> QuarterState:
    """The state of a quarter as it is known now."""
    before = quarter.previous()
    return QuarterState(
        office=get_office(uow),
        quarter=quarter,
        as_of=as_of,
        tasks=_tasks(uow, as_of),
        targets=target_states(uow, as_of),
        progress=detail_queries.progress_in(uow.session, quarter),
        evidence=evidence_queries.all_evidence(uow.session, as_of),
        agencies=list_agencies(uow),
        previous=_closed_tasks(uow, before) or _tasks(uow, before.last_day) or None,
        corrections=_corrections(uow, before),
        milestones=timeline_queries.milestones_of_tasks(uow.session, as_of),
        title=get_title(uow),
    )


def _tasks(uow: UnitOfWork, day: date) -> tuple[Task, ...]:
    return task_queries.list_tasks(uow.session, TaskFilter(day=day))


def _closed_tasks(uow: UnitOfWork, quarter: Quarter) -> tuple[Task, ...]:
    return () if uow.quarters.closed(quarter) is None else state_of(uow, quarter).tasks


def _corrections(uow: UnitOfWork, quarter: Quarter) -> tuple[Correction, ...]:
    if uow.quarters.closed(quarter) is None:
        return ()
    frozen = state_of(uow, quarter)
    now = _tasks(uow, frozen.as_of)
    return corrections(frozen.tasks, now, frozen.progress, detail_queries.progress_in(uow.session, quarter))


def _record(row: QuarterCloseRow) -> ClosedQuarter:
    return ClosedQuarter(
        quarter=row.quarter,
        as_of=row.as_of,
        tasks=row.tasks,
        done=row.done,
        person=row.person,
        closed_at=row.closed_at,
        sha256=row.sha256,
    )

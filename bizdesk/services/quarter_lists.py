"""Lists of a quarter: its tasks with what was reported and read for it, of a closed one as it was closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bizdesk.domain.counting import parts
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Lamp, ProgressReport, Status, Task
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import QuarterState, TargetReading, TargetState
from bizdesk.services.quarters import state_of
from bizdesk.services.targets import target_states
from bizdesk.services.tasks import list_tasks
from bizdesk.store import detail_queries
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class TaskInQuarter:
    """A task with what was reported on it for `quarter` and its targets with their readings up to then."""

    quarter: Quarter
    task: Task
    progress: tuple[ProgressReport, ...]
    targets: tuple[TargetState, ...]

    @property
    def readings(self) -> list[tuple[TargetState, TargetReading]]:
        """The readings of the quarter, each with its target."""
        return [(one, read) for one in self.targets for read in one.readings if read.day in self.quarter]


def list_quarter(uow: UnitOfWork, quarter: Quarter, wanted: TaskFilter) -> tuple[TaskInQuarter, ...]:
    """The tasks of a quarter that `wanted` describes; a closed quarter is seen as it was closed.

    Of `wanted` a closed quarter knows agency, role, document, status, pace and lamp.
    Raises SnapshotLostError.
    """
    if uow.quarters.closed(quarter) is not None:
        state = state_of(uow, quarter)
        return _joined(quarter, _chosen(state, wanted), state.progress, state.targets)
    return list_day(uow, wanted, quarter)


def list_day(uow: UnitOfWork, wanted: TaskFilter, quarter: Quarter) -> tuple[TaskInQuarter, ...]:
    """The tasks that `wanted` describes, as known now, with what was reported for `quarter`."""
    tasks = list_tasks(uow, wanted)
    return _joined(
        quarter, tasks, detail_queries.progress_in(uow.session, quarter), target_states(uow, wanted.day)
    )


def _joined(
    quarter: Quarter,
    tasks: Iterable[Task],
    progress: Iterable[ProgressReport],
    targets: Iterable[TargetState],
) -> tuple[TaskInQuarter, ...]:
    reported: dict[int, list[ProgressReport]] = {}
    for report in progress:
        reported.setdefault(report.task_id, []).append(report)
    aims: dict[int, list[TargetState]] = {}
    for target in targets:
        aims.setdefault(target.task_id, []).append(target)
    return tuple(
        TaskInQuarter(quarter, task, tuple(reported.get(task.id, ())), tuple(aims.get(task.id, ())))
        for task in tasks
    )


def _chosen(state: QuarterState, wanted: TaskFilter) -> Iterator[Task]:
    for task in state.tasks:
        seen = task if wanted.agency_id is None else _own(task, wanted)
        if seen is not None and _fits(seen, wanted):
            yield seen


def _own(task: Task, wanted: TaskFilter) -> Task | None:
    """The task as the agency's own part in it stands, None where it has none in that role."""
    roles = {part.role for part in task.assignments if part.agency_id == wanted.agency_id}
    if not roles or (wanted.role is not None and wanted.role not in roles):
        return None
    (part,) = (part for part in parts(task) if part.agency_id == wanted.agency_id)
    if part.ahead is None:
        return task
    return replace(task, status=Status.DONE, lamp=Lamp.GREEN, done_on=part.ahead)


def _fits(task: Task, wanted: TaskFilter) -> bool:
    asked: tuple[tuple[object, object], ...] = (
        (wanted.document_id, task.document_id),
        (wanted.status, task.status),
        (wanted.pace, task.pace),
        (wanted.lamp, task.lamp),
    )
    return all(one is None or one == other for one, other in asked)

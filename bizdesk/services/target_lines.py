"""Lists the targets of all tasks as of a day, in a fixed number of statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Task
from bizdesk.domain.measure import Target
from bizdesk.domain.pace import Pace
from bizdesk.domain.standing import target_expectations
from bizdesk.domain.target_lines import TargetFilter, TargetLine, TargetLines
from bizdesk.store import detail_queries, task_queries
from bizdesk.store.facts_queries import facts_of
from bizdesk.store.standings import rules_of
from bizdesk.store.unit_of_work import UnitOfWork


def list_targets(uow: UnitOfWork, wanted: TargetFilter) -> TargetLines:
    """The targets that `wanted` describes; tasks that are no longer in the ledger on its day are left out."""
    targets = detail_queries.targets_of(uow.session, None)
    tasks = task_queries.list_tasks(uow.session, TaskFilter(day=wanted.day, ids=tuple(targets)))
    shown = [task for task in tasks if _is_wanted(task, wanted)]
    lines = tuple(_lines(uow, wanted, shown, targets))
    documents = {one.document_id: one.document for one in tasks if one.document_id and one.document}
    agencies = {part.agency_id: part.agency for one in tasks for part in one.assignments}
    return TargetLines(lines, documents, agencies)


def _is_wanted(task: Task, wanted: TargetFilter) -> bool:
    if wanted.document_id is not None and task.document_id != wanted.document_id:
        return False
    return wanted.agency_id is None or any(one.agency_id == wanted.agency_id for one in task.assignments)


def _lines(
    uow: UnitOfWork,
    wanted: TargetFilter,
    tasks: Sequence[Task],
    targets: Mapping[int, Sequence[tuple[int, Target]]],
) -> Iterator[TargetLine]:
    facts = facts_of(uow.connection, [task.id for task in tasks])
    tolerance = rules_of(uow.connection).tolerance
    for task in tasks:
        expected = target_expectations(facts[task.id], wanted.day, tolerance)
        held = zip(targets[task.id], facts[task.id].targets, expected, strict=True)
        for number, ((_id, target), track, stands) in enumerate(held, 1):
            days = [reading.day for reading in track.readings if reading.day <= wanted.day]
            line = TargetLine(task, number, target, stands, days[-1] if days else None)
            if not wanted.behind or line.pace is Pace.BEHIND:
                yield line

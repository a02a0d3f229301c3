"""What rows of a list show beside the tasks: reports and targets, two statements whatever their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from bizdesk.domain.ledger import ProgressReport
from bizdesk.domain.measure import Target
from bizdesk.domain.quarter import Quarter
from bizdesk.store.detail_queries import report_of, reports
from bizdesk.store.ids import among
from bizdesk.store.orm import AssignmentRow, ProgressRow, TargetRow


def reports_by(session: Session, assignments: Iterable[int], quarter: Quarter) -> dict[int, ProgressReport]:
    """What was reported for a quarter on those assignments, by task."""
    query = reports().where(ProgressRow.quarter == quarter, among(AssignmentRow.id, "parts"))
    rows = session.execute(query.order_by(None), {"parts": list(assignments)})
    return {row.task_id: report_of(row) for row in rows}


def aims_of(session: Session, tasks: Iterable[int]) -> dict[int, tuple[Target, ...]]:
    """The targets of tasks, by task."""
    columns = (TargetRow.task_id, TargetRow.name, TargetRow.comparator, TargetRow.value)
    query = select(*columns, TargetRow.unit, TargetRow.span).where(among(TargetRow.task_id, "tasks"))
    found: dict[int, list[Target]] = defaultdict(list)
    for row in session.execute(query.order_by(TargetRow.id), {"tasks": list(tasks)}):
        found[row.task_id].append(Target(row.name, row.comparator, row.value, row.unit, row.span))
    return {task: tuple(aims) for task, aims in found.items()}

"""One task with everything about it, and the progress and evidence of many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from bizdesk.domain.ledger import Evidence, ProgressReport, Task, TaskDetail
from bizdesk.domain.measure import Milestone, Target
from bizdesk.domain.quarter import Quarter
from bizdesk.store.orm import (
    AgencyRow,
    AssignmentRow,
    DocumentRow,
    EvidenceRow,
    MilestoneRow,
    ProgressRow,
    TargetRow,
    TaskRow,
)

OfTask = TypeVar("OfTask", ProgressReport, Evidence)


def task_detail(session: Session, task: Task) -> TaskDetail:
    """Everything about `task`."""
    row = session.execute(
        select(TaskRow.span, TaskRow.due_span, DocumentRow.text)
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
        .where(TaskRow.id == task.id)
    ).one()
    return TaskDetail(
        task=task,
        original=row.text or task.text,
        span=row.span,
        deadline_span=row.due_span,
        milestones=_milestones(session, task.id),
        targets=targets_of(session, [task.id]).get(task.id, ()),
        progress=progress_of(session, [task.id]).get(task.id, ()),
        evidence=evidence_of(session, [task.id]).get(task.id, ()),
    )


def targets_of(session: Session, tasks: Sequence[int] | None) -> dict[int, tuple[Target, ...]]:
    """The targets of tasks (of all where None is given), by task."""
    query = select(*TargetRow.__table__.c).order_by(TargetRow.id)
    if tasks is not None:
        query = query.where(TargetRow.task_id.in_(tasks))
    found: dict[int, list[Target]] = defaultdict(list)
    for row in session.execute(query):
        found[row.task_id].append(Target(row.name, row.comparator, row.value, row.unit, row.span))
    return {task: tuple(targets) for task, targets in found.items()}


def progress_of(
    session: Session, tasks: Sequence[int] | None, quarter: Quarter | None = None
) -> dict[int, tuple[ProgressReport, ...]]:
    """The progress reports of tasks (of all where None is given), by task, the newest quarter first."""
    query = (
        select(
            *ProgressRow.__table__.c,
            AssignmentRow.task_id,
            AssignmentRow.agency_id,
            AgencyRow.name.label("agency"),
        )
        .join(AssignmentRow, AssignmentRow.id == ProgressRow.assignment_id)
        .join(AgencyRow, AgencyRow.id == AssignmentRow.agency_id)
        .order_by(ProgressRow.quarter.desc(), AssignmentRow.position)
    )
    if tasks is not None:
        query = query.where(AssignmentRow.task_id.in_(tasks))
    if quarter is not None:
        query = query.where(ProgressRow.quarter == quarter)
    return _by_task(_report(row) for row in session.execute(query))


def evidence_of(session: Session, tasks: Sequence[int] | None) -> dict[int, tuple[Evidence, ...]]:
    """The evidence of tasks (of all where None is given), by task, in the order of attaching."""
    query = (
        select(*EvidenceRow.__table__.c, AgencyRow.name.label("agency"))
        .outerjoin(AgencyRow, AgencyRow.id == EvidenceRow.agency_id)
        .order_by(EvidenceRow.id)
    )
    if tasks is not None:
        query = query.where(EvidenceRow.task_id.in_(tasks))
    return _by_task(_evidence(row) for row in session.execute(query))


def _milestones(session: Session, task_id: int) -> tuple[Milestone, ...]:
    query = (
        select(MilestoneRow.date, MilestoneRow.span).filter_by(task_id=task_id).order_by(MilestoneRow.date)
    )
    return tuple(Milestone(row.date, row.span) for row in session.execute(query))


def _by_task(records: Iterable[OfTask]) -> dict[int, tuple[OfTask, ...]]:
    found: dict[int, list[OfTask]] = defaultdict(list)
    for record in records:
        found[record.task_id].append(record)
    return {task: tuple(of_task) for task, of_task in found.items()}


def _report(row: Any) -> ProgressReport:
    return ProgressReport(
        id=row.id,
        task_id=row.task_id,
        agency_id=row.agency_id,
        agency=row.agency,
        quarter=row.quarter,
        progress=row.progress,
        problems=row.problems,
        next_steps=row.next_steps,
        rate=row.rate,
        person=row.person,
        reported_at=row.reported_at,
    )


def _evidence(row: Any) -> Evidence:
    return Evidence(
        id=row.id,
        task_id=row.task_id,
        agency=row.agency,
        name=row.name,
        sha256=row.sha256,
        size=row.size,
        period=row.period,
        attached_at=row.attached_at,
    )

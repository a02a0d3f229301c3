"""One task with everything about it, and the progress and evidence of many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from bizdesk.domain.ledger import ProgressReport, Task, TaskDetail
from bizdesk.domain.measure import Milestone, Target
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import TargetReading
from bizdesk.store.evidence_queries import evidence_of
from bizdesk.store.orm import (
    AgencyRow,
    AssignmentRow,
    DocumentRow,
    MilestoneRow,
    ProgressRow,
    ReadingRow,
    TargetRow,
    TaskRow,
)


def task_detail(session: Session, task: Task, day: date) -> TaskDetail:
    """Everything about `task` as of `day`."""
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
        targets=tuple(target for _, target in targets_of(session, [task.id])[task.id]),
        progress=progress_of(session, [task.id]).get(task.id, ()),
        evidence=evidence_of(session, task.id, day),
    )


def targets_of(session: Session, tasks: Sequence[int] | None) -> dict[int, list[tuple[int, Target]]]:
    """The targets of tasks (of all where None is given) with their ids, by task."""
    query = select(*TargetRow.__table__.c).order_by(TargetRow.task_id, TargetRow.id)
    if tasks is not None:
        query = query.where(TargetRow.task_id.in_(tasks))
    found: dict[int, list[tuple[int, Target]]] = defaultdict(list)
    for row in session.execute(query):
        target = Target(row.name, row.comparator, row.value, row.unit, row.span)
        found[row.task_id].append((row.id, target))
    return found


def readings_of(session: Session, day: date) -> dict[int, list[TargetReading]]:
    """All readings up to `day`, by target, in order of their days."""
    query = select(*ReadingRow.__table__.c).where(ReadingRow.day <= day).order_by(ReadingRow.day)
    found: dict[int, list[TargetReading]] = defaultdict(list)
    for row in session.execute(query):
        found[row.target_id].append(TargetReading(row.day, row.value, row.note, row.person))
    return found


def progress_of(session: Session, tasks: Sequence[int]) -> dict[int, tuple[ProgressReport, ...]]:
    """The progress reports of tasks, by task, the newest quarter first."""
    query = _reports().where(AssignmentRow.task_id.in_(tasks))
    return _by_task(_report(row) for row in session.execute(query))


def progress_in(session: Session, quarter: Quarter) -> tuple[ProgressReport, ...]:
    """Everything that was reported for a quarter, in the order of the tasks."""
    in_order = (AssignmentRow.task_id, AssignmentRow.position)
    query = _reports().where(ProgressRow.quarter == quarter).order_by(None).order_by(*in_order)
    return tuple(_report(row) for row in session.execute(query))


def _reports() -> Select[Any]:
    reports: Select[Any] = (
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
    return reports


def _milestones(session: Session, task_id: int) -> tuple[Milestone, ...]:
    query = (
        select(MilestoneRow.date, MilestoneRow.span).filter_by(task_id=task_id).order_by(MilestoneRow.date)
    )
    return tuple(Milestone(row.date, row.span) for row in session.execute(query))


def _by_task(records: Iterable[ProgressReport]) -> dict[int, tuple[ProgressReport, ...]]:
    found: dict[int, list[ProgressReport]] = defaultdict(list)
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

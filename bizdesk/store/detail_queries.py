"""One task with everything about it, and the progress and evidence of many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from bizdesk.domain.ledger import ProgressReport, Task
from bizdesk.domain.measure import Milestone, Span, Target
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import TargetReading
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a task stands in the original: the text, and the spans of the task and of its deadline."""

    original: str
    span: Span | None
    deadline_span: Span | None


def place_of(session: Session, task: Task) -> Place:
    """Where a task stands in the original; one added by hand is its own."""
    row = session.execute(
        select(TaskRow.span, TaskRow.due_span, DocumentRow.text)
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
        .where(TaskRow.id == task.id)
    ).one()
    return Place(row.text or task.text, row.span, row.due_span)


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


def readings_of(session: Session, day: date, tasks: Sequence[int] | None) -> dict[int, list[TargetReading]]:
    """The readings of tasks (of all where None is given) up to `day`, by target, in order of their days."""
    query = select(*ReadingRow.__table__.c).where(ReadingRow.day <= day).order_by(ReadingRow.day)
    if tasks is not None:
        query = query.join(TargetRow, TargetRow.id == ReadingRow.target_id).where(
            TargetRow.task_id.in_(tasks)
        )
    found: dict[int, list[TargetReading]] = defaultdict(list)
    for row in session.execute(query):
        found[row.target_id].append(TargetReading(row.day, row.value, row.note, row.person))
    return found


def progress_of(session: Session, task_id: int) -> tuple[ProgressReport, ...]:
    """The progress reports of a task, the newest quarter first."""
    query = reports().where(AssignmentRow.task_id == task_id)
    return tuple(report_of(row) for row in session.execute(query))


def progress_in(session: Session, quarter: Quarter) -> tuple[ProgressReport, ...]:
    """Everything that was reported for a quarter, in the order of the tasks."""
    in_order = (AssignmentRow.task_id, AssignmentRow.position)
    query = reports().where(ProgressRow.quarter == quarter).order_by(None).order_by(*in_order)
    return tuple(report_of(row) for row in session.execute(query))


def reporters_in(session: Session, quarter: Quarter) -> dict[int, frozenset[int]]:
    """The agencies (ids) that reported for a quarter on each task that is never done, by task."""
    query = (
        select(AssignmentRow.task_id, AssignmentRow.agency_id)
        .join(ProgressRow, ProgressRow.assignment_id == AssignmentRow.id)
        .join(TaskRow, TaskRow.id == AssignmentRow.task_id)
        .where(ProgressRow.quarter == quarter, TaskRow.ongoing, TaskRow.due_original.is_(None))
    )
    found: dict[int, set[int]] = defaultdict(set)
    for row in session.execute(query):
        found[row.task_id].add(row.agency_id)
    return {task: frozenset(agencies) for task, agencies in found.items()}


def reports() -> Select[Any]:
    """Progress reports with who made them, the newest quarter first."""
    made: Select[Any] = (
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
    return made


def milestones_of(session: Session, task_id: int) -> tuple[Milestone, ...]:
    """The dates inside a task's text."""
    query = (
        select(MilestoneRow.date, MilestoneRow.span).filter_by(task_id=task_id).order_by(MilestoneRow.date)
    )
    return tuple(Milestone(row.date, row.span) for row in session.execute(query))


def report_of(row: Any) -> ProgressReport:
    """A row of `reports`."""
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

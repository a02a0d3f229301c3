"""What the wall chart is drawn from: many tasks with their dates, in three statements."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import func, literal, select
from sqlalchemy.orm import Session

from bizdesk.domain.ledger import AgencyKind, title_of
from bizdesk.domain.quarter_state import Milestones
from bizdesk.domain.status import answerable
from bizdesk.domain.timeline import Dated
from bizdesk.store.orm import AgencyRow, AssignmentRow, DocumentRow, MilestoneRow, StandingRow, TaskRow
from bizdesk.store.standing_sql import in_force, on_day

_BEGINNING = 60
"""So many characters of a task's text are read; more are never shown."""


def dated_tasks(session: Session, day: date, document: int | None) -> tuple[Dated, ...]:
    """The tasks of a document, of all where None is given, as of a day, in the order of the ledger."""
    query = (
        select(
            *(TaskRow.id, TaskRow.path, TaskRow.heading, func.substr(TaskRow.text, 1, _BEGINNING)),
            *(DocumentRow.title, StandingRow.due, TaskRow.due_original, StandingRow.done_on),
        )
        .select_from(TaskRow)
        .join(StandingRow, on_day(day))
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
        .where(in_force(day))
        .order_by(TaskRow.position)
    )
    if document is not None:
        query = query.where(TaskRow.document_id == document)
    milestones, agencies = _milestones(session, document), _agencies(session, document)
    return tuple(
        Dated(
            id=id,
            path=path,
            title=title_of(heading, text),
            document=title,
            due=due,
            moved_from=original if due is not None and original != due else None,
            done=done is not None,
            agencies=agencies.get(id, ()),
            milestones=tuple(milestones.get(id, ())),
        )
        for id, path, heading, text, title, due, original, done in session.connection().execute(query).all()
    )


def milestones_of_tasks(session: Session, day: date) -> tuple[Milestones, ...]:
    """The dates inside the texts of the tasks in force on a day, in the order of the ledger."""
    query = (
        select(MilestoneRow.task_id, MilestoneRow.date, TaskRow.position)
        .join(TaskRow, TaskRow.id == MilestoneRow.task_id)
        .join(StandingRow, on_day(day))
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
        .where(in_force(day))
        .order_by(TaskRow.position, MilestoneRow.date)
        .distinct()
    )
    found: dict[int, list[date]] = defaultdict(list)
    for task, when, _ in session.connection().execute(query).all():
        found[task].append(when)
    return tuple(Milestones(task, tuple(days)) for task, days in found.items())


def _milestones(session: Session, document: int | None) -> dict[int, list[date]]:
    """The dates inside the texts of tasks, by task."""
    query = select(MilestoneRow.task_id, MilestoneRow.date).order_by(MilestoneRow.date).distinct()
    if document is not None:
        query = query.join(TaskRow, TaskRow.id == MilestoneRow.task_id).where(TaskRow.document_id == document)
    found: dict[int, list[date]] = defaultdict(list)
    for task, day in session.connection().execute(query).all():
        found[task].append(day)
    return found


def _agencies(session: Session, document: int | None) -> dict[int, tuple[tuple[int, str], ...]]:
    """The agencies that answer for tasks, by task."""
    query = (
        select(
            *(AssignmentRow.task_id, AssignmentRow.agency_id, AgencyRow.name, AssignmentRow.role),
            (AgencyRow.kind == AgencyKind.GROUP).label("generic"),
            literal(None).label("done_on"),
        )
        .join(AgencyRow, AgencyRow.id == AssignmentRow.agency_id)
        .order_by(AssignmentRow.task_id, AssignmentRow.position)
    )
    if document is not None:
        query = query.join(TaskRow, TaskRow.id == AssignmentRow.task_id).where(
            TaskRow.document_id == document
        )
    parts: dict[int, list[Any]] = defaultdict(list)
    for row in session.connection().execute(query).all():
        parts[row.task_id].append(row)
    return {
        task: tuple((part.agency_id, part.name) for part in answerable(rows)) for task, rows in parts.items()
    }

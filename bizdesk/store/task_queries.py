"""Lists of tasks: filtered, sorted and joined in SQL, a fixed number of statements whatever the length."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, case, func, or_, select
from sqlalchemy.orm import Session

from bizdesk.domain.filters import TaskFilter, TaskOrder
from bizdesk.domain.ledger import AgencyKind, Assignment, Status, Task
from bizdesk.domain.measure import Role
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.status import lamp_on, status_on
from bizdesk.store.orm import AgencyRow, AssignmentRow, DocumentRow, EvidenceRow, ProgressRow, TaskRow

_UNLISTED = {"done_on", "span", "due_span", "ended_on", "ended_reason"}


def list_tasks(session: Session, wanted: TaskFilter) -> tuple[Task, ...]:
    """The tasks that `wanted` describes, with their assignments."""
    rows = session.execute(_statement(wanted)).all()
    assignments = _assignments(session, [row.id for row in rows] if len(rows) <= 500 else None)
    return tuple(_task(row, wanted, assignments) for row in rows)


def in_force(day: date) -> ColumnElement[bool]:
    """The tasks that no new edition has ended by `day`."""
    return func.coalesce(TaskRow.ended_on > day, True)


def own_part(agency_id: int, role: Role | None = None) -> Subquery:
    """Per task of the agency, the day its own part was done: the last tick when all its roles are ticked."""
    done = case((func.count() == func.count(AssignmentRow.done_on), func.max(AssignmentRow.done_on)))
    query = select(AssignmentRow.task_id, done.label("done_on")).where(AssignmentRow.agency_id == agency_id)
    if role is not None:
        query = query.where(AssignmentRow.role == role)
    return query.group_by(AssignmentRow.task_id).subquery()


def _statement(wanted: TaskFilter) -> Select[Any]:
    done: ColumnElement[Any] = TaskRow.done_on.expression
    part = None if wanted.agency_id is None else own_part(wanted.agency_id, wanted.role)
    if part is not None:
        done = case((part.c.done_on <= wanted.day, part.c.done_on), else_=TaskRow.done_on)
    evidence = select(func.count(EvidenceRow.id)).where(EvidenceRow.task_id == TaskRow.id).scalar_subquery()
    reported = (
        select(ProgressRow.id)
        .join(AssignmentRow)
        .where(AssignmentRow.task_id == TaskRow.id, ProgressRow.quarter <= Quarter.of(wanted.day))
        .exists()
    )
    columns = [c for c in TaskRow.__table__.c if c.key not in _UNLISTED]
    query = select(
        *columns,
        done.label("done_on"),
        DocumentRow.title.label("document"),
        DocumentRow.number,
        evidence.label("evidence"),
        reported.label("reported"),
    ).outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
    if part is not None:
        query = query.join(part, part.c.task_id == TaskRow.id)
    return query.where(*_conditions(wanted, done)).order_by(*_order(wanted, done))


def _conditions(wanted: TaskFilter, done: ColumnElement[Any]) -> Iterable[ColumnElement[bool]]:
    yield in_force(wanted.day)
    if wanted.ids is not None:
        yield TaskRow.id.in_(wanted.ids)
    if wanted.document_id is not None:
        yield TaskRow.document_id == wanted.document_id
    if wanted.status is not None:
        yield _has_status(wanted, done)
    for word in wanted.text.split():
        places = (TaskRow.heading, TaskRow.text, TaskRow.path, DocumentRow.title, TaskRow.due_wording)
        yield or_(*(place.contains(word, autoescape=True) for place in places))


def _has_status(wanted: TaskFilter, done: ColumnElement[Any]) -> ColumnElement[bool]:
    is_done = func.coalesce(done <= wanted.day, False)
    if wanted.status is Status.DONE:
        return is_done
    late = func.coalesce(TaskRow.due < wanted.day, False)
    return ~is_done & (late if wanted.status is Status.LATE else ~late)


def _order(wanted: TaskFilter, done: ColumnElement[Any]) -> Iterable[ColumnElement[Any]]:
    keys: dict[TaskOrder, ColumnElement[Any]] = {
        TaskOrder.HEADING: func.coalesce(TaskRow.heading, TaskRow.text),
        TaskOrder.DUE: TaskRow.due.expression,
        TaskOrder.DONE: done,
    }
    key = keys.get(wanted.order)
    if key is not None:
        yield (key.desc() if wanted.descending else key.asc()).nulls_last()
    yield TaskRow.position.desc() if key is None and wanted.descending else TaskRow.position.asc()


def _assignments(session: Session, ids: list[int] | None) -> dict[int, list[Assignment]]:
    query = (
        select(*AssignmentRow.__table__.c, AgencyRow.name.label("agency"), AgencyRow.kind)
        .join(AgencyRow, AgencyRow.id == AssignmentRow.agency_id)
        .order_by(AssignmentRow.task_id, AssignmentRow.position)
    )
    if ids is not None:
        query = query.where(AssignmentRow.task_id.in_(ids))
    found: dict[int, list[Assignment]] = defaultdict(list)
    for row in session.execute(query):
        generic = row.kind is AgencyKind.GROUP
        found[row.task_id].append(
            Assignment(
                id=row.id,
                task_id=row.task_id,
                agency_id=row.agency_id,
                agency=row.agency,
                role=row.role,
                generic=generic,
                done_on=row.done_on,
                note=row.note,
                span=row.span,
            )
        )
    return found


def _task(row: Any, wanted: TaskFilter, assignments: dict[int, list[Assignment]]) -> Task:
    status = status_on(wanted.day, row.done_on, row.due)
    return Task(
        id=row.id,
        document_id=row.document_id,
        document=row.document,
        number=row.number,
        path=row.path,
        heading=row.heading,
        text=row.text,
        due_wording=row.due_wording,
        due_original=row.due_original,
        due=row.due,
        ongoing=row.ongoing,
        done_on=row.done_on if status is Status.DONE else None,
        status=status,
        lamp=lamp_on(wanted.day, status, row.due, reported=row.reported),
        review=tuple(row.review),
        assignments=tuple(assignments[row.id]),
        evidence=row.evidence,
    )

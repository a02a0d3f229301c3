"""Lists of tasks: filtered, sorted and joined in SQL, a fixed number of statements whatever the length."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from bizdesk.domain.filters import TaskFilter, TaskOrder
from bizdesk.domain.ledger import AgencyKind, Assignment, Task
from bizdesk.domain.rules import Rules
from bizdesk.domain.standing import Spell, standing_on
from bizdesk.store.evidence_queries import counts_on
from bizdesk.store.orm import AgencyRow, AssignmentRow, DocumentRow, EvidenceRow, StandingRow, TaskRow
from bizdesk.store.standing_sql import StandingSql, in_force, on_day, own_part, ticked_on
from bizdesk.store.standings import rules_of, spell_of

_LISTED = (
    *(TaskRow.id, TaskRow.document_id, TaskRow.path, TaskRow.heading, TaskRow.text),
    *(TaskRow.due_wording, TaskRow.due_original, TaskRow.ongoing, TaskRow.review),
    *(DocumentRow.title.label("document"), DocumentRow.number),
    *(StandingRow.__table__.c[name] for name in Spell.__slots__ if name != "done_on"),
)


def list_tasks(session: Session, wanted: TaskFilter) -> tuple[Task, ...]:
    """The tasks that `wanted` describes, with their assignments."""
    rules = rules_of(session)
    rows = session.execute(_statement(wanted, rules)).all()
    assignments = _assignments(session, wanted.day, [row.id for row in rows] if len(rows) <= 500 else None)
    return tuple(_task(row, wanted.day, rules, assignments) for row in rows)


def _statement(wanted: TaskFilter, rules: Rules) -> Select[Any]:
    done: ColumnElement[Any] = StandingRow.done_on.expression
    part = None if wanted.agency_id is None else own_part(wanted.day, wanted.agency_id, wanted.role)
    if part is not None:
        done = func.coalesce(part.c.done_on, done)
    evidence = (
        select(func.count(EvidenceRow.id))
        .where(EvidenceRow.task_id == TaskRow.id, counts_on(wanted.day))
        .scalar_subquery()
    )
    query = (
        select(*_LISTED, done.label("done_on"), evidence.label("evidence"))
        .select_from(TaskRow)
        .join(StandingRow, on_day(wanted.day))
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
    )
    if part is not None:
        query = query.join(part, part.c.task_id == TaskRow.id)
    stands = StandingSql(wanted.day, rules, done)
    return query.where(*_conditions(wanted, stands)).order_by(*_order(wanted, done))


def _conditions(wanted: TaskFilter, stands: StandingSql) -> Iterable[ColumnElement[bool]]:
    yield in_force(wanted.day)
    if wanted.ids is not None:
        yield TaskRow.id.in_(wanted.ids)
    if wanted.document_id is not None:
        yield TaskRow.document_id == wanted.document_id
    if wanted.status is not None:
        yield stands.has_status(wanted.status)
    if wanted.pace is not None:
        yield stands.pace == wanted.pace.value
    if wanted.lamp is not None:
        yield stands.lamp == wanted.lamp.value
    for word in wanted.text.split():
        places = (TaskRow.heading, TaskRow.text, TaskRow.path, DocumentRow.title, TaskRow.due_wording)
        yield or_(*(place.contains(word, autoescape=True) for place in places))


def _order(wanted: TaskFilter, done: ColumnElement[Any]) -> Iterable[ColumnElement[Any]]:
    keys: dict[TaskOrder, ColumnElement[Any]] = {
        TaskOrder.HEADING: func.coalesce(TaskRow.heading, TaskRow.text),
        TaskOrder.DUE: StandingRow.due.expression,
        TaskOrder.DONE: done,
    }
    key = keys.get(wanted.order)
    if key is not None:
        yield (key.desc() if wanted.descending else key.asc()).nulls_last()
    yield TaskRow.position.desc() if key is None and wanted.descending else TaskRow.position.asc()


def _assignments(session: Session, day: date, ids: list[int] | None) -> dict[int, list[Assignment]]:
    columns = [c for c in AssignmentRow.__table__.c if c.key != "done_on"]
    query = (
        select(*columns, ticked_on(day).label("done_on"), AgencyRow.name.label("agency"), AgencyRow.kind)
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


def _task(row: Any, day: date, rules: Rules, assignments: dict[int, list[Assignment]]) -> Task:
    stands = standing_on(spell_of(row), day, rules.due_soon)
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
        due=stands.due,
        ongoing=row.ongoing,
        done_on=stands.done_on,
        status=stands.status,
        lamp=stands.lamp,
        pace=stands.pace,
        closed_on=stands.closed_on,
        review=tuple(row.review),
        assignments=tuple(assignments[row.id]),
        evidence=row.evidence,
    )

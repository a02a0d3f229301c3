"""Lists of tasks: filtered, sorted and joined in SQL, a fixed number of statements whatever the length."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    Integer,
    Select,
    Text,
    bindparam,
    case,
    cast,
    func,
    select,
)
from sqlalchemy.orm import Session

from bizdesk.domain.counting import Tally
from bizdesk.domain.filters import TaskFilter, TaskGrouping
from bizdesk.domain.groups import Group
from bizdesk.domain.ledger import AgencyKind, Assignment, Lamp, Task
from bizdesk.domain.rules import Rules
from bizdesk.domain.search import search_terms
from bizdesk.domain.standing import Spell, standing_on
from bizdesk.domain.words import Kept
from bizdesk.store.evidence_queries import counts_on
from bizdesk.store.ids import among, possible
from bizdesk.store.missing_sql import missing_reports
from bizdesk.store.orm import AgencyRow, AssignmentRow, DocumentRow, EvidenceRow, StandingRow, TaskRow
from bizdesk.store.search_queries import Shape, Terms, has_words, shape_of, values_of
from bizdesk.store.standing_sql import StandingSql, in_force, on_day, own_part, ticked_on
from bizdesk.store.standings import rules_of
from bizdesk.store.task_order import group_key, named_groups, order_of, unfolded

_LISTED = (
    *(TaskRow.id, TaskRow.document_id, TaskRow.path, TaskRow.heading, TaskRow.text),
    *(
        TaskRow.due_wording,
        TaskRow.due_original,
        TaskRow.ongoing,
        cast(TaskRow.review, Text).label("review"),
    ),
    *(DocumentRow.title.label("document"), DocumentRow.number),
)
_STANDING = StandingRow.__table__.c
_OWN = len(_LISTED)
"""The columns of a list after which those of a spell follow."""

_NO_DOUBTS = "[]"
_SOME_ID = 0
_SOME = 5000
"""The assignments of so many tasks are looked up by the tasks' ids; those of more are read with the rest."""


def list_tasks(session: Session, wanted: TaskFilter) -> tuple[Task, ...]:
    """The tasks that `wanted` describes, with their assignments."""
    connection = session.connection()
    rules = rules_of(connection)
    terms = search_terms(wanted.text)
    statement = _statement(_kind(wanted), shape_of(terms), rules)
    rows = connection.execute(statement, _values(wanted, terms)).all()
    assignments = assignments_of(connection, wanted.day, [row[0] for row in rows])
    due_soon = rules.due_soon
    return tuple(_task(row, wanted.day, due_soon, assignments) for row in rows)


def count_tasks(session: Session, wanted: TaskFilter) -> dict[Lamp, Tally]:
    """How many tasks `wanted` describes, by lamp and status."""
    connection, terms = session.connection(), search_terms(wanted.text)
    counted = _count(_kind(wanted, window=None), shape_of(terms), rules_of(connection))
    return {
        Lamp(row.lamp): Tally(row.done, row.total - row.done - row.late, row.late)
        for row in connection.execute(counted, _values(wanted, terms))
    }


def _kind(wanted: TaskFilter, **without: Any) -> TaskFilter:
    """What a filter has in common with those that only name another agency, document, text or other ids."""
    agency = None if wanted.agency_id is None else _SOME_ID
    document = None if wanted.document_id is None else _SOME_ID
    ids = None if wanted.ids is None else ()
    return replace(wanted, text="", agency_id=agency, document_id=document, ids=ids, **without)


def _values(wanted: TaskFilter, terms: Terms) -> dict[str, Any]:
    """The parameters that tell a filter from others of its kind."""
    ids = {} if wanted.ids is None else {"ids": possible(wanted.ids)}
    return {**values_of(terms), "agency": wanted.agency_id, "document": wanted.document_id, **ids}


@lru_cache(maxsize=64)
def _count(wanted: TaskFilter, shape: Shape, rules: Rules) -> Executable:
    """How many tasks `wanted` describes; a page counts its list again and again."""
    found, stands = _found(wanted, shape, rules)
    return found.with_only_columns(
        stands.lamp.label("lamp"),
        func.count().label("total"),
        func.sum(case((stands.done, 1), else_=0)).label("done"),
        func.sum(case((stands.late, 1), else_=0)).label("late"),
    ).group_by("lamp")


def count_groups(session: Session, wanted: TaskFilter) -> tuple[Group, ...]:
    """The groups of what `wanted` describes in the order of its list, folded ones among them."""
    if wanted.grouping is None:
        return ()
    connection, terms = session.connection(), search_terms(wanted.text)
    bare = _kind(wanted, window=None, folded=())
    counted = _count_groups(bare, wanted.grouping, shape_of(terms), rules_of(connection))
    return tuple(
        Group(row.key, row.name or "", Tally(row.done, row.total - row.done - row.late, row.late))
        for row in connection.execute(counted, _values(wanted, terms))
    )


@lru_cache(maxsize=64)
def _count_groups(wanted: TaskFilter, grouping: TaskGrouping, shape: Shape, rules: Rules) -> Executable:
    """The groups of what `wanted` describes; a page counts them again and again."""
    found, stands = _found(wanted, shape, rules)
    counted = found.with_only_columns(
        group_key(grouping, stands).label("key"),
        func.count().label("total"),
        func.sum(case((stands.done, 1), else_=0)).label("done"),
        func.sum(case((stands.late, 1), else_=0)).label("late"),
    ).group_by("key")
    return named_groups(grouping, counted.subquery())


@lru_cache(maxsize=64)
def _statement(wanted: TaskFilter, shape: Shape, rules: Rules) -> Executable:
    """The list that `wanted` describes; a page reads its list again and again."""
    found, stands = _found(wanted, shape, rules)
    evidence = (
        select(func.count(EvidenceRow.id))
        .where(EvidenceRow.task_id == TaskRow.id, counts_on(wanted.day))
        .scalar_subquery()
        .label("evidence")
    )
    spell = (stands.done_on if name == "done_on" else _STANDING[name] for name in Spell._fields)
    query = found.with_only_columns(*_LISTED, *spell, evidence)
    if wanted.grouping is not None and wanted.folded:
        query = query.where(unfolded(wanted.grouping, wanted.folded, stands))
    query = query.order_by(*order_of(wanted, stands, evidence))
    return query if wanted.window is None else query.offset(wanted.window[0]).limit(wanted.window[1])


def _found(wanted: TaskFilter, shape: Shape, rules: Rules) -> tuple[Select[Any], StandingSql]:
    """The tasks that `wanted` describes, joined with document and standing, and how they stand.

    The terms that its text consists of, the agency, the document and the ids are parameters.
    """
    done: ColumnElement[Any] = StandingRow.done_on.expression
    query = (
        select(TaskRow.id)
        .select_from(TaskRow)
        .join(StandingRow, on_day(wanted.day))
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
    )
    if wanted.agency_id is not None:
        part = own_part(wanted.day, wanted.role, leading=wanted.leading)
        done = func.coalesce(part.c.done_on, done)
        query = query.join(part, part.c.task_id == TaskRow.id)
    stands = StandingSql(wanted.day, rules, done)
    words = (has_words(wanted.day, place, indexed=indexed) for place, indexed in enumerate(shape))
    return query.where(*_conditions(wanted, stands), *words), stands


def _conditions(wanted: TaskFilter, stands: StandingSql) -> Iterable[ColumnElement[bool]]:
    yield in_force(wanted.day)
    if wanted.ids is not None:
        yield among(TaskRow.id, "ids")
    if wanted.document_id is not None:
        yield TaskRow.document_id == bindparam("document", type_=Integer)
    if wanted.status is not None:
        yield stands.has_status(wanted.status)
    if wanted.pace is not None:
        yield stands.pace == wanted.pace.value
    if wanted.lamp is not None:
        yield stands.lamp == wanted.lamp.value
    if wanted.by_hand:
        yield TaskRow.document_id.is_(None)
    if wanted.missing_for is not None:
        lacking = missing_reports(wanted.missing_for, wanted.day).subquery()
        yield ~stands.done
        yield TaskRow.id.in_(select(lacking.c.task_id))


def assignments_of(connection: Connection, day: date, tasks: Sequence[int]) -> dict[int, list[Assignment]]:
    """The assignments of tasks as of a day, by task; where there are many those of all tasks."""
    many = len(tasks) > _SOME
    query, values = _parts(day, everything=many), {} if many else {"tasks": list(tasks)}
    found: dict[int, list[Assignment]] = defaultdict(list)
    for row in connection.execute(query, values).all():
        part = Assignment(*row)
        found[part.task_id].append(part)
    return found


@lru_cache(maxsize=64)
def _parts(day: date, *, everything: bool) -> Executable:
    """The assignments as of a day, of the tasks in the parameter `tasks` unless they are of all."""
    query = (
        select(
            *(AssignmentRow.id, AssignmentRow.task_id, AssignmentRow.agency_id, AgencyRow.name),
            *(AssignmentRow.role, AgencyRow.kind == AgencyKind.GROUP, ticked_on(day)),
            *(AssignmentRow.note, AssignmentRow.span),
        )
        .join(AgencyRow, AgencyRow.id == AssignmentRow.agency_id)
        .order_by(AssignmentRow.task_id, AssignmentRow.position)
    )
    if everything:
        return query
    return query.where(among(AssignmentRow.task_id, "tasks"))


def _task(
    row: Sequence[Any], day: date, due_soon: timedelta, assignments: dict[int, list[Assignment]]
) -> Task:
    id, document_id, path, heading, text, wording, original, ongoing, review, document, number = row[:_OWN]
    stands = standing_on(Spell._make(row[_OWN:-1]), day, due_soon)
    return Task(
        id=id,
        document_id=document_id,
        document=document,
        number=number,
        path=path,
        heading=heading,
        text=text,
        due_wording=wording,
        due_original=original,
        due=stands.due,
        ongoing=ongoing,
        done_on=stands.done_on,
        status=stands.status,
        lamp=stands.lamp,
        pace=stands.pace,
        closed_on=stands.closed_on,
        review=() if review == _NO_DOUBTS else tuple(map(Kept, json.loads(review))),
        assignments=tuple(assignments[id]),
        evidence=row[-1],
    )

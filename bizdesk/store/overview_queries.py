"""How tasks stand at a glance: by agency, by document, by quarter, and the reports that are missing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, case, exists, func, literal, select, union_all
from sqlalchemy.orm import Session

from bizdesk.domain.counting import Tally
from bizdesk.domain.ledger import AgencyKind, Lamp
from bizdesk.domain.overview import AgencyProgress, DocumentProgress, QuarterProgress
from bizdesk.domain.quarter import Quarter
from bizdesk.store.missing_sql import missing_reports
from bizdesk.store.orm import AgencyRow, AssignmentRow, DocumentRow, StandingRow, TaskRow
from bizdesk.store.standing_sql import StandingSql, answers, in_force, on_day, ticked_on
from bizdesk.store.standings import rules_of


def holds_tasks(session: Session) -> bool:
    """Whether there is any task, on whatever day."""
    return bool(session.scalar(select(exists().where(TaskRow.id.is_not(None)))))


def agencies_on(session: Session, day: date) -> tuple[AgencyProgress, ...]:
    """The agencies that take part in something on `day`, the busiest first, groups that name nobody last."""
    part = _parts(day).subquery()
    own_done = func.coalesce(part.c.own_done, StandingRow.done_on)
    stands = StandingSql(day, rules_of(session.connection()), own_done)
    behind = ~stands.done & ~stands.late & (stands.lamp == Lamp.YELLOW.value)
    query = (
        _standing(select(AgencyRow.id, AgencyRow.name, *_tally(stands)), day)
        .add_columns(
            func.sum(case((stands.late, part.c.answers), else_=0)).label("leads_late"),
            func.sum(case((behind, part.c.answers), else_=0)).label("leads_behind"),
        )
        .join(part, part.c.task_id == TaskRow.id)
        .join(AgencyRow, AgencyRow.id == part.c.agency_id)
        .group_by(AgencyRow.id)
        .order_by(AgencyRow.kind == AgencyKind.GROUP, func.sum(part.c.answers).desc())
        .order_by(func.count().desc(), AgencyRow.id)
    )
    return tuple(
        AgencyProgress(row.id, row.name, _counted(row), row.leads_late, row.leads_behind)
        for row in session.execute(query)
    )


def documents_on(session: Session, day: date) -> tuple[DocumentProgress, ...]:
    """The documents with tasks on `day` in the order of import, then what was added by hand."""
    stands = _stands(session, day)
    current = DocumentRow.superseded_by_id.is_(None)
    query = (
        _standing(select(DocumentRow.id, DocumentRow.title, current.label("current"), *_tally(stands)), day)
        .group_by(DocumentRow.id)
        .order_by(DocumentRow.id.asc().nulls_last())
    )
    return tuple(
        DocumentProgress(row.id, row.title or "", row.id is not None and bool(row.current), _counted(row))
        for row in session.execute(query)
    )


def quarters_on(session: Session, days: Iterable[tuple[Quarter, date]]) -> tuple[QuarterProgress, ...]:
    """How the tasks stood on a day of each quarter; one statement."""
    asked = dict(days)
    rules = rules_of(session.connection())
    each = [
        _standing(
            select(literal(str(quarter)).label("quarter"), *_tally(StandingSql(day, rules, _DONE_ON))), day
        )
        for quarter, day in asked.items()
    ]
    counts = {row.quarter: _counted(row) for row in session.execute(union_all(*each))}
    return tuple(QuarterProgress(quarter, day, counts[str(quarter)]) for quarter, day in asked.items())


def missing_on(session: Session, day: date, quarter: Quarter) -> tuple[int, int]:
    """How many unfinished tasks lack reports for the quarter, and how many reports they lack."""
    missing = missing_reports(quarter, day).subquery()
    counts: tuple[ColumnElement[Any], ...] = (func.count(missing.c.task_id.distinct()), func.count())
    query = (
        _standing(select(*counts), day)
        .join(missing, missing.c.task_id == TaskRow.id)
        .where(~_stands(session, day).done)
    )
    tasks, reports = session.execute(query).one()
    return tasks, reports


_DONE_ON: ColumnElement[Any] = StandingRow.done_on.expression


def _stands(session: Session, day: date) -> StandingSql:
    return StandingSql(day, rules_of(session.connection()), _DONE_ON)


def _standing(query: Select[Any], day: date) -> Select[Any]:
    """The columns over all tasks in force on `day`, with their standings and documents."""
    return (
        query.select_from(TaskRow)
        .join(StandingRow, on_day(day))
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
        .where(in_force(day))
    )


def _parts(day: date) -> Select[Any]:
    """One row per agency and task: whether it counts by lead, and when the agency's own part was done."""
    ticked = ticked_on(day)
    return select(
        AssignmentRow.agency_id,
        AssignmentRow.task_id,
        func.max(answers()).label("answers"),
        case((func.count() == func.count(ticked), func.max(ticked))).label("own_done"),
    ).group_by(AssignmentRow.agency_id, AssignmentRow.task_id)


def _tally(stands: StandingSql) -> tuple[ColumnElement[Any], ...]:
    return (
        func.count().label("total"),
        func.coalesce(func.sum(case((stands.done, 1), else_=0)), 0).label("done"),
        func.coalesce(func.sum(case((stands.late, 1), else_=0)), 0).label("late"),
    )


def _counted(row: Any) -> Tally:
    return Tally(row.done, row.total - row.done - row.late, row.late)

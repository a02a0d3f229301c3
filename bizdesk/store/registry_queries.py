"""Lists of agencies and documents, with how their tasks stand."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from bizdesk.domain.ledger import Agency, AgencyCount, Document
from bizdesk.store.orm import (
    AgencyAliasRow,
    AgencyRow,
    AssignmentRow,
    DocumentRow,
    StandingRow,
    TaskRow,
)
from bizdesk.store.standing_sql import answers, in_force, on_day, ticked_on


def list_documents(session: Session) -> tuple[Document, ...]:
    """All documents, in the order of import."""
    tasks = select(func.count(TaskRow.id)).where(TaskRow.document_id == DocumentRow.id).scalar_subquery()
    columns = (
        DocumentRow.id,
        DocumentRow.title,
        DocumentRow.number,
        DocumentRow.issuer,
        DocumentRow.issued_on,
    )
    current = DocumentRow.superseded_by_id.is_(None)
    query = select(*columns, tasks.label("tasks")).where(current).order_by(DocumentRow.id)
    return tuple(Document(**row._mapping) for row in session.execute(query))


def list_agencies(session: Session) -> tuple[Agency, ...]:
    """All agencies with their aliases, in the order in which documents brought them up."""
    aliases: dict[int, list[str]] = defaultdict(list)
    for agency_id, name in session.execute(
        select(AgencyAliasRow.agency_id, AgencyAliasRow.name).order_by(AgencyAliasRow.id)
    ):
        aliases[agency_id].append(name)
    rows = session.execute(select(*AgencyRow.__table__.c).order_by(AgencyRow.id))
    return tuple(Agency(row.id, row.name, row.kind, tuple(aliases[row.id]), row.contact) for row in rows)


def count_agencies(session: Session, day: date) -> tuple[AgencyCount, ...]:
    """Every agency with its counts as of `day`, the busiest first."""
    agencies = {agency.id: agency for agency in list_agencies(session)}
    part = _parts(day).subquery()
    done = part.c.own_done.is_not(None) | part.c.task_done.is_not(None)
    late = func.coalesce(part.c.due < day, False)
    query = select(
        part.c.agency_id,
        func.sum(part.c.answers).label("lead"),
        func.count().label("total"),
        func.sum(case((done, 1), else_=0)).label("done"),
        func.sum(case((~done & late, 1), else_=0)).label("late"),
    ).group_by(part.c.agency_id)
    counts = {row.agency_id: row for row in session.execute(query)}
    found = []
    for agency in agencies.values():
        row = counts.get(agency.id)
        lead, total, finished, overdue = (row.lead, row.total, row.done, row.late) if row else (0, 0, 0, 0)
        found.append(AgencyCount(agency, lead, total, total - finished - overdue, overdue, finished))
    return tuple(sorted(found, key=lambda c: (c.agency.generic, -c.lead, -c.total)))


def _parts(day: date) -> Select[Any]:
    """One row per agency and task: whether the agency answers for it, and when its part was done."""
    ticked = ticked_on(day)
    return (
        select(
            AssignmentRow.agency_id,
            func.max(answers()).label("answers"),
            case((func.count() == func.count(ticked), func.max(ticked))).label("own_done"),
            func.max(StandingRow.done_on).label("task_done"),
            func.max(StandingRow.due).label("due"),
        )
        .join(TaskRow, TaskRow.id == AssignmentRow.task_id)
        .join(StandingRow, on_day(day))
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
        .where(in_force(day))
        .group_by(AssignmentRow.agency_id, AssignmentRow.task_id)
    )

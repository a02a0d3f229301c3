"""The evidence room: filtered, sorted and counted in SQL, in a fixed number of statements."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from bizdesk.domain.evidence_room import (
    EvidenceChoices,
    EvidenceCounts,
    EvidenceFilter,
    EvidenceOrder,
    FiledEvidence,
    Validity,
)
from bizdesk.domain.ledger import title_of
from bizdesk.domain.reminders import WITHIN
from bizdesk.store.evidence_queries import EVIDENCE, USES, counts_on, evidence_record, replaced_in
from bizdesk.store.orm import AgencyRow, AssignmentRow, DocumentRow, EvidenceRow, TaskRow

_ORDERS: dict[EvidenceOrder, ColumnElement[Any]] = {
    EvidenceOrder.NAME: EvidenceRow.name.expression,
    EvidenceOrder.TASK: TaskRow.position.expression,
    EvidenceOrder.AGENCY: AgencyRow.name.expression,
    EvidenceOrder.PERIOD: EvidenceRow.period.expression,
    EvidenceOrder.ATTACHED: EvidenceRow.attached_on.expression,
    EvidenceOrder.SIZE: EvidenceRow.size.expression,
    EvidenceOrder.USES: USES,
}


def list_room(session: Session, wanted: EvidenceFilter) -> tuple[FiledEvidence, ...]:
    """The files that `wanted` describes."""
    task = (TaskRow.path, TaskRow.heading, TaskRow.text, DocumentRow.title.label("document"))
    query = _found(wanted).with_only_columns(*EVIDENCE, *task)
    key = _key(wanted)
    order = key.desc() if wanted.descending else key.asc()
    query = query.order_by(order.nulls_last(), EvidenceRow.id.desc())
    if wanted.window is not None:
        query = query.offset(wanted.window[0]).limit(wanted.window[1])
    rows = session.execute(query).all()
    replaced = replaced_in(session, {row.task_id for row in rows})
    return tuple(
        FiledEvidence(evidence_record(row, replaced), row.path, title_of(row.heading, row.text), row.document)
        for row in rows
    )


def count_room(session: Session, wanted: EvidenceFilter) -> EvidenceCounts:
    """How many files `wanted` describes, whatever its window."""
    query = _found(wanted).with_only_columns(
        func.count().label("total"),
        func.coalesce(func.sum(EvidenceRow.size), 0).label("size"),
        func.coalesce(func.sum(case((_valid(wanted, Validity.SOON), 1), else_=0)), 0).label("soon"),
        func.coalesce(func.sum(case((_valid(wanted, Validity.EXPIRED), 1), else_=0)), 0).label("expired"),
    )
    row = session.execute(query).one()
    return EvidenceCounts(row.total, int(row.size), row.soon, row.expired)  # some databases add up decimals


def room_choices(session: Session) -> EvidenceChoices:
    """What the files of the ledger can be narrowed to."""
    named = select(EvidenceRow.agency_id).where(EvidenceRow.agency_id.is_not(None))
    taking_part = (
        select(AssignmentRow.agency_id)
        .join(EvidenceRow, EvidenceRow.task_id == AssignmentRow.task_id)
        .where(EvidenceRow.agency_id.is_(None))
    )
    having = AgencyRow.id.in_(named.union(taking_part))
    agencies = session.execute(select(AgencyRow.id, AgencyRow.name).where(having).order_by(AgencyRow.id))
    period = EvidenceRow.period
    periods = session.scalars(select(period).where(period.is_not(None)).distinct().order_by(period.desc()))
    return EvidenceChoices(
        tuple((row.id, row.name) for row in agencies),
        tuple(one for one in periods if one is not None),
    )


def _found(wanted: EvidenceFilter) -> Select[Any]:
    query = (
        select(EvidenceRow.id)
        .select_from(EvidenceRow)
        .join(TaskRow, TaskRow.id == EvidenceRow.task_id)
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
        .outerjoin(AgencyRow, AgencyRow.id == EvidenceRow.agency_id)
    )
    return query.where(*_conditions(wanted))


def _conditions(wanted: EvidenceFilter) -> Iterable[ColumnElement[bool]]:
    if wanted.binned:
        yield and_(EvidenceRow.withdrawn_on.is_not(None), EvidenceRow.replaced_by_id.is_(None))
    else:
        yield counts_on(wanted.day)
    if wanted.agency_id is not None:
        part = select(AssignmentRow.task_id).where(AssignmentRow.agency_id == wanted.agency_id)
        unnamed = and_(EvidenceRow.agency_id.is_(None), EvidenceRow.task_id.in_(part))
        yield or_(EvidenceRow.agency_id == wanted.agency_id, unnamed)
    if wanted.period is not None:
        yield EvidenceRow.period == wanted.period
    if wanted.validity is not None:
        yield _valid(wanted, wanted.validity)
    for word in wanted.text.split():
        places = (EvidenceRow.name, TaskRow.path, TaskRow.heading, TaskRow.text, DocumentRow.title)
        yield or_(*(place.contains(word, autoescape=True) for place in places))


def _valid(wanted: EvidenceFilter, validity: Validity) -> ColumnElement[bool]:
    """Whether a file has expired by the day, or expires soon after it."""
    if validity is Validity.EXPIRED:
        return func.coalesce(EvidenceRow.expires_on < wanted.day, False)
    return func.coalesce(EvidenceRow.expires_on.between(wanted.day, wanted.day + WITHIN), False)


def _key(wanted: EvidenceFilter) -> ColumnElement[Any]:
    if wanted.order is EvidenceOrder.EXPIRY:
        return (EvidenceRow.withdrawn_on if wanted.binned else EvidenceRow.expires_on).expression
    return _ORDERS[wanted.order]

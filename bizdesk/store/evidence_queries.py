"""Evidence as lists and pages show it: what proved something by a day, its versions, the bin."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from bizdesk.domain.ledger import Evidence
from bizdesk.domain.quarter import Quarter
from bizdesk.store.orm import AgencyRow, EvidenceRow


def counts_on(day: date) -> ColumnElement[bool]:
    """The files that prove something by `day`: attached by then, or for a quarter that had begun."""
    return and_(
        or_(EvidenceRow.attached_on <= day, EvidenceRow.period <= Quarter.of(day)),
        func.coalesce(EvidenceRow.withdrawn_on > day, True),
    )


def evidence_of(session: Session, task: int, day: date) -> tuple[Evidence, ...]:
    """The evidence of a task as of `day`, in the order of attaching."""
    query = _select().where(counts_on(day), EvidenceRow.task_id == task).order_by(EvidenceRow.id)
    return tuple(_evidence(row) for row in session.execute(query))


def all_evidence(session: Session, day: date) -> tuple[Evidence, ...]:
    """All evidence as of `day`, in the order of attaching."""
    query = _select().where(counts_on(day)).order_by(EvidenceRow.id)
    return tuple(_evidence(row) for row in session.execute(query))


def in_bin(session: Session) -> tuple[Evidence, ...]:
    """The files in the bin, the one put there last first."""
    binned = (EvidenceRow.withdrawn_on.is_not(None), EvidenceRow.replaced_by_id.is_(None))
    query = _select().where(*binned).order_by(EvidenceRow.withdrawn_on.desc(), EvidenceRow.id.desc())
    return tuple(_evidence(row) for row in session.execute(query))


def _select() -> Any:
    return select(*EvidenceRow.__table__.c, AgencyRow.name.label("agency")).outerjoin(
        AgencyRow, AgencyRow.id == EvidenceRow.agency_id
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
        attached_on=row.attached_on,
        expires_on=row.expires_on,
    )

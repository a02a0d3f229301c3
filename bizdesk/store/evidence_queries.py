"""Evidence as lists and pages show it: what proved something by a day, its versions, the bin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from bizdesk.domain.ledger import EarlierVersion, Evidence
from bizdesk.domain.quarter import Quarter
from bizdesk.store.ids import among
from bizdesk.store.orm import AgencyRow, EvidenceRow

_OTHER = aliased(EvidenceRow)
USES = (
    select(func.count(_OTHER.id))
    .where(
        _OTHER.sha256 == EvidenceRow.sha256, _OTHER.name == EvidenceRow.name, _OTHER.withdrawn_on.is_(None)
    )
    .correlate(EvidenceRow)
    .scalar_subquery()
)
"""How many tasks a file serves now."""
EVIDENCE = (*EvidenceRow.__table__.c, AgencyRow.name.label("agency"), USES.label("uses"))
"""The columns of evidence; the agency has to be joined."""


def counts_on(day: date) -> ColumnElement[bool]:
    """The files that prove something by `day`: attached by then, or for a quarter that had begun."""
    return and_(
        or_(EvidenceRow.attached_on <= day, EvidenceRow.period <= Quarter.of(day)),
        func.coalesce(EvidenceRow.withdrawn_on > day, True),
    )


def evidence_of(session: Session, task: int, day: date) -> tuple[Evidence, ...]:
    """The evidence of a task as of `day`, in the order of attaching."""
    return _found(session, counts_on(day), EvidenceRow.task_id == task)


def all_evidence(session: Session, day: date) -> tuple[Evidence, ...]:
    """All evidence as of `day`, in the order of attaching."""
    return _found(session, counts_on(day))


def expiring(session: Session, day: date, until: date) -> tuple[Evidence, ...]:
    """The evidence as of `day` that expires until then or has expired, in the order of attaching."""
    return _found(session, counts_on(day), EvidenceRow.expires_on <= until)


def in_bin(session: Session) -> tuple[Evidence, ...]:
    """The files in the bin, the one put there last first."""
    binned = _found(session, EvidenceRow.withdrawn_on.is_not(None), EvidenceRow.replaced_by_id.is_(None))
    return tuple(sorted(binned, key=lambda one: (one.withdrawn_on or date.min, one.id), reverse=True))


def _found(session: Session, *conditions: ColumnElement[bool]) -> tuple[Evidence, ...]:
    query = (
        select(*EVIDENCE)
        .outerjoin(AgencyRow, AgencyRow.id == EvidenceRow.agency_id)
        .where(*conditions)
        .order_by(EvidenceRow.id)
    )
    rows = session.execute(query).all()
    replaced = replaced_in(session, {row.task_id for row in rows}) if rows else {}
    return tuple(evidence_record(row, replaced) for row in rows)


def replaced_in(session: Session, tasks: Iterable[int]) -> dict[int, Any]:
    """The files of tasks that others took the place of, by the id of the one that did."""
    query = select(*EvidenceRow.__table__.c).where(
        EvidenceRow.replaced_by_id.is_not(None), among(EvidenceRow.task_id, "tasks")
    )
    return {row.replaced_by_id: row for row in session.execute(query, {"tasks": list(tasks)})}


def _chain(id: int, replaced: Mapping[int, Any]) -> tuple[EarlierVersion, ...]:
    """The versions before a file, the first one first."""
    found: list[EarlierVersion] = []
    while (row := replaced.get(id)) is not None:
        found.insert(0, EarlierVersion(row.id, row.name, row.size, row.attached_on))
        id = row.id
    return tuple(found)


def evidence_record(row: Any, replaced: Mapping[int, Any]) -> Evidence:
    """A row of `EVIDENCE` as lists and pages read it; `replaced` is what `replaced_in` gives of its task."""
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
        withdrawn_on=row.withdrawn_on,
        uses=row.uses,
        earlier=_chain(row.id, replaced),
    )

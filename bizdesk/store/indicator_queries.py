"""Lists of indicators with their figures, readings and groups, in a fixed number of statements."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bizdesk.domain.indicators import FigureReading, FigureState, GroupAgency
from bizdesk.domain.measure import Figure, Passage, Span
from bizdesk.domain.quarter import Quarter
from bizdesk.store.orm import (
    AgencyRow,
    DocumentRow,
    IndicatorAgencyRow,
    IndicatorFigureRow,
    IndicatorReadingRow,
    IndicatorRow,
    IndicatorTaskRow,
)


@dataclass(frozen=True, slots=True)
class ListedIndicator:
    """An indicator in words, with the ids of its tasks."""

    id: int
    document_id: int | None
    document: str | None
    name: str
    span: Span | None
    best: Passage
    current: Passage
    problems: Passage
    goal: Passage
    figures: tuple[FigureState, ...]
    group: tuple[tuple[GroupAgency, Span | None], ...]
    tasks: tuple[int, ...]


def list_indicators(session: Session, quarter: Quarter, day: date) -> tuple[ListedIndicator, ...]:
    """The indicators in force on `day`, with what was read up to `quarter`, in the order of the ledger."""
    in_force = or_(IndicatorRow.ended_on.is_(None), IndicatorRow.ended_on > day)
    query = (
        select(*IndicatorRow.__table__.c, DocumentRow.title.label("document"))
        .outerjoin(DocumentRow, DocumentRow.id == IndicatorRow.document_id)
        .where(in_force)
        .order_by(IndicatorRow.position, IndicatorRow.id)
    )
    figures, groups, tasks = _figures(session, quarter), _groups(session), _tasks(session)
    return tuple(
        ListedIndicator(
            id=row.id,
            document_id=row.document_id,
            document=row.document,
            name=row.name,
            span=row.span,
            best=_passage(row, "best"),
            current=_passage(row, "current"),
            problems=_passage(row, "problems"),
            goal=_passage(row, "goal"),
            figures=tuple(figures[row.id]),
            group=tuple(groups[row.id]),
            tasks=tuple(tasks[row.id]),
        )
        for row in session.execute(query)
    )


def _passage(row: Any, name: str) -> Passage:
    return Passage(getattr(row, name), getattr(row, f"{name}_span") or (0, 0))


def _figures(session: Session, quarter: Quarter) -> dict[int, list[FigureState]]:
    readings = _readings(session, quarter)
    figure = IndicatorFigureRow
    query = select(*figure.__table__.c).order_by(figure.indicator_id, figure.position, figure.id)
    found: dict[int, list[FigureState]] = defaultdict(list)
    for row in session.execute(query):
        held = found[row.indicator_id]
        stated = Figure(row.name, row.unit, row.best, row.current, row.goal)
        held.append(FigureState(row.id, len(held) + 1, stated, tuple(readings[row.id])))
    return found


def _readings(session: Session, quarter: Quarter) -> dict[int, list[FigureReading]]:
    reading = IndicatorReadingRow
    query = select(*reading.__table__.c).where(reading.quarter <= quarter).order_by(reading.quarter)
    found: dict[int, list[FigureReading]] = defaultdict(list)
    for row in session.execute(query):
        found[row.figure_id].append(FigureReading(row.quarter, row.value, row.note, row.person))
    return found


def _groups(session: Session) -> dict[int, list[tuple[GroupAgency, Span | None]]]:
    seat = IndicatorAgencyRow
    query = (
        select(seat.indicator_id, seat.agency_id, AgencyRow.name, seat.role, seat.span)
        .join(AgencyRow, AgencyRow.id == seat.agency_id)
        .order_by(seat.indicator_id, seat.position)
    )
    found: dict[int, list[tuple[GroupAgency, Span | None]]] = defaultdict(list)
    for row in session.execute(query):
        found[row.indicator_id].append((GroupAgency(row.agency_id, row.name, row.role), row.span))
    return found


def _tasks(session: Session) -> dict[int, list[int]]:
    query = select(IndicatorTaskRow.indicator_id, IndicatorTaskRow.task_id)
    found: dict[int, list[int]] = defaultdict(list)
    for row in session.execute(query.order_by(IndicatorTaskRow.task_id)):
        found[row.indicator_id].append(row.task_id)
    return found

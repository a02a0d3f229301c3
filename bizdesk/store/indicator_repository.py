"""Finding and adding rows of benchmark indicators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import func, select

from bizdesk.domain.measure import GroupRole, Span
from bizdesk.domain.quarter import Quarter
from bizdesk.store.orm import (
    IndicatorAgencyRow,
    IndicatorFigureRow,
    IndicatorReadingRow,
    IndicatorRow,
    IndicatorTaskRow,
)
from bizdesk.store.repositories import Repository

Seats = Mapping[int, tuple[GroupRole, Span | None]]
"""The role of each agency of a group, by its id, and where the document names it."""


class Indicators(Repository):
    """Indicators with their figures, readings, groups and tasks."""

    def get(self, id: int) -> IndicatorRow | None:
        """The indicator with that id that is in force."""
        return self._session.scalars(select(IndicatorRow).filter_by(id=id, ended_on=None)).first()

    def of_document(self, document_id: int) -> list[IndicatorRow]:
        """The indicators of a document that are in force, in its order."""
        query = select(IndicatorRow).filter_by(document_id=document_id, ended_on=None)
        return list(self._session.scalars(query.order_by(IndicatorRow.position)))

    def last_position(self) -> int:
        """The highest place in the order of indicators, 0 where there is none."""
        return self._session.scalar(select(func.max(IndicatorRow.position))) or 0

    def figures(self, indicator_id: int) -> list[IndicatorFigureRow]:
        """The figures of an indicator in their order."""
        query = select(IndicatorFigureRow).filter_by(indicator_id=indicator_id)
        order = (IndicatorFigureRow.position, IndicatorFigureRow.id)
        return list(self._session.scalars(query.order_by(*order)))

    def reading(self, figure_id: int, quarter: Quarter) -> IndicatorReadingRow | None:
        """What a figure was in a quarter."""
        query = select(IndicatorReadingRow).filter_by(figure_id=figure_id, quarter=quarter)
        return self._session.scalars(query).first()

    def is_read(self, figure_id: int) -> bool:
        """Whether a figure was ever read."""
        query = select(IndicatorReadingRow.id).filter_by(figure_id=figure_id).limit(1)
        return self._session.scalar(query) is not None

    def remove(self, row: IndicatorReadingRow) -> None:
        """Take a reading back."""
        self._session.delete(row)

    def remove_figure(self, row: IndicatorFigureRow) -> None:
        """Take a figure away with its readings."""
        for reading in self._session.scalars(select(IndicatorReadingRow).filter_by(figure_id=row.id)):
            self._session.delete(reading)
        self._session.flush()
        self._session.delete(row)

    def set_group(self, indicator_id: int, seats: Seats) -> None:
        """Seat agencies in the group, in place of those before."""
        held = {
            row.agency_id: row
            for row in self._session.scalars(select(IndicatorAgencyRow).filter_by(indicator_id=indicator_id))
        }
        for agency_id, row in held.items():
            if agency_id not in seats:
                self._session.delete(row)
        for position, (agency_id, (role, span)) in enumerate(seats.items()):
            row = held.get(agency_id) or IndicatorAgencyRow(indicator_id=indicator_id, agency_id=agency_id)
            row.position, row.role, row.span = position, role, span or row.span
            self._session.add(row)

    def link(self, indicator_id: int, task_ids: Iterable[int]) -> int:
        """Let tasks serve an indicator; how many did not yet."""
        held = {row.task_id for row in self._links(indicator_id)}
        fresh = [id for id in dict.fromkeys(task_ids) if id not in held]
        self._session.add_all(IndicatorTaskRow(indicator_id=indicator_id, task_id=id) for id in fresh)
        return len(fresh)

    def unlink(self, indicator_id: int, task_ids: Iterable[int]) -> int:
        """Let tasks serve it no more; how many did."""
        wanted = set(task_ids)
        gone = [row for row in self._links(indicator_id) if row.task_id in wanted]
        for row in gone:
            self._session.delete(row)
        return len(gone)

    def linked(self, indicator_id: int) -> list[int]:
        """The tasks that serve an indicator."""
        return [row.task_id for row in self._links(indicator_id)]

    def _links(self, indicator_id: int) -> list[IndicatorTaskRow]:
        query = select(IndicatorTaskRow).filter_by(indicator_id=indicator_id)
        return list(self._session.scalars(query.order_by(IndicatorTaskRow.task_id)))

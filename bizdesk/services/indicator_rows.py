"""Rows of indicators from a document: added with it, carried to its next edition, read back for a pack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bizdesk.domain.agency_names import canonical_name
from bizdesk.domain.filters import viewing_day
from bizdesk.domain.measure import Figure, GroupRole, GroupSeat, Indicator, Span
from bizdesk.domain.quarter import Quarter
from bizdesk.services.lookup import registered
from bizdesk.store import indicator_queries
from bizdesk.store.indicator_queries import ListedIndicator
from bizdesk.store.orm import IndicatorFigureRow, IndicatorRow, TaskRow
from bizdesk.store.unit_of_work import UnitOfWork

_HALVES = re.compile("(?:-[12])+$")


def add_indicators(uow: UnitOfWork, document_id: int, indicators: Iterable[Indicator]) -> int:
    """Add the indicators of a document whose tasks are in the ledger; how many."""
    tasks = uow.tasks.of_document(document_id)
    first = uow.indicators.last_position() + 1
    count = 0
    for count, one in enumerate(indicators, 1):
        _fill(uow, IndicatorRow(), document_id, one, first + count, tasks)
    return count


def carry_indicators(
    uow: UnitOfWork, old_id: int, new_id: int, indicators: Iterable[Indicator], *, ending: bool
) -> None:
    """Let the indicators of a document go on in its next edition under their names, with all their readings.

    Those that it does not name end where `ending`, else they go on as they are.
    """
    held = {row.name: row for row in uow.indicators.of_document(old_id)}
    tasks = uow.tasks.of_document(new_id)
    first = uow.indicators.last_position() + 1
    for place, one in enumerate(indicators, first):
        row = held.pop(one.name) if one.name in held else IndicatorRow()
        _fill(uow, row, new_id, one, place, tasks)
    for row in held.values():
        if ending:
            row.ended_on = uow.today
        else:
            row.document_id = new_id


def indicators_of(uow: UnitOfWork, document_id: int) -> tuple[Indicator, ...]:
    """The indicators of a document as they stand in the ledger, edits included."""
    paths = {task.id: task.path for task in uow.tasks.of_document(document_id)}
    quarter = Quarter.of(uow.today)
    listed = indicator_queries.list_indicators(uow.session, quarter, viewing_day(quarter, uow.today))
    return tuple(_read_back(one, paths) for one in listed if one.document_id == document_id)


def write_figures(uow: UnitOfWork, row: IndicatorRow, figures: Sequence[tuple[int | None, Figure]]) -> None:
    """Set the figures of an indicator; those that have an id keep their readings, the others are new.

    A figure that is left out goes with its readings.
    """
    held = {figure.id: figure for figure in uow.indicators.figures(row.id)}
    for position, (id, figure) in enumerate(figures):
        known = None if id is None else held.pop(id, None)
        target = known or IndicatorFigureRow(indicator_id=row.id)
        target.position, target.name, target.unit = position, figure.name, figure.unit
        target.best, target.current, target.goal = figure.best, figure.current, figure.goal
        uow.indicators.add(target)
    for gone in held.values():
        uow.indicators.remove_figure(gone)


def seat(uow: UnitOfWork, row: IndicatorRow, seats: Iterable[GroupSeat]) -> None:
    """Seat agencies in an indicator's group; names that the registry lacks are added to it."""
    found: dict[int, tuple[GroupRole, Span | None]] = {}
    for one in seats:
        agency = uow.agencies.by_name(one.name) or registered(uow, canonical_name(one.name))
        found.setdefault(agency.id, (one.role, one.span if one.span[1] else None))
    uow.indicators.set_group(row.id, found)


def _fill(
    uow: UnitOfWork,
    row: IndicatorRow,
    document_id: int,
    one: Indicator,
    position: int,
    tasks: Sequence[TaskRow],
) -> None:
    row.document_id, row.position, row.name, row.span = document_id, position, one.name, one.span
    row.best, row.best_span = one.best.text, one.best.span
    row.current, row.current_span = one.current.text, one.current.span
    row.problems, row.problems_span = one.problems.text, one.problems.span
    row.goal, row.goal_span = one.goal.text, one.goal.span
    uow.indicators.add(row)
    uow.flush()
    write_figures(uow, row, _carried_figures(uow, row.id, one.figures))
    if one.group:
        seat(uow, row, one.group)
    uow.indicators.link(row.id, (task.id for task in tasks if _serves(task, one)))
    uow.flush()


def _carried_figures(
    uow: UnitOfWork, indicator_id: int, figures: Sequence[Figure]
) -> list[tuple[int | None, Figure]]:
    """The figures of an edition with the ids of those held; values at the first document's date stay.

    A figure that was read goes on though the edition does not state it.
    """
    held = {(row.name, row.unit): row for row in uow.indicators.figures(indicator_id)}
    carried: list[tuple[int | None, Figure]] = []
    for one in figures:
        row = held.pop((one.name, one.unit), None)
        first = one.current if row is None or row.current is None else row.current
        carried.append((row.id if row else None, Figure(one.name, one.unit, one.best, first, one.goal)))
    left = (row for row in held.values() if uow.indicators.is_read(row.id))
    return carried + [(row.id, Figure(row.name, row.unit, row.best, row.current, row.goal)) for row in left]


def _serves(task: TaskRow, one: Indicator) -> bool:
    """Whether a task was made of one of the measures below an indicator, or of a part of one."""
    if not {task.path, _HALVES.sub("", task.path)} & set(one.measures):
        return False
    start, end = one.span
    return task.span is None or start == end or start <= task.span[0] < end


def _read_back(one: ListedIndicator, paths: dict[int, str]) -> Indicator:
    return Indicator(
        name=one.name,
        span=one.span or (0, 0),
        best=one.best,
        current=one.current,
        problems=one.problems,
        goal=one.goal,
        figures=tuple(state.figure for state in one.figures),
        group=tuple(GroupSeat(agency.name, agency.role, span or (0, 0)) for agency, span in one.group),
        measures=tuple(paths[id] for id in one.tasks if id in paths),
    )

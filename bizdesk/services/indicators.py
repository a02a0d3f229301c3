"""Benchmark indicators (对标): listing them as of a quarter, reading their figures, tending them by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bizdesk import extract
from bizdesk.domain.filters import TaskFilter, viewing_day
from bizdesk.domain.indicators import IndicatorState
from bizdesk.domain.labels import quoted
from bizdesk.domain.ledger import Task
from bizdesk.domain.measure import Figure, GroupRole, GroupSeat
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.words import Words
from bizdesk.services.errors import (
    FigureNameNeededError,
    FigureNotFoundError,
    IndicatorNameNeededError,
    IndicatorNotFoundError,
)
from bizdesk.services.indicator_rows import add_indicators, seat, write_figures
from bizdesk.services.lookup import find_tasks, label_many, require_past
from bizdesk.services.progress import figure
from bizdesk.services.tasks import list_tasks
from bizdesk.store import indicator_queries, registry_queries
from bizdesk.store.indicator_queries import ListedIndicator
from bizdesk.store.orm import IndicatorFigureRow, IndicatorReadingRow, IndicatorRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class IndicatorWords:
    """What a person writes of an indicator; new agencies join the registry.

    `figures` are pairs of the id of the figure that is rewritten, None for a new one, and its words.
    """

    name: str
    best: str = ""
    current: str = ""
    problems: str = ""
    goal: str = ""
    leads: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    figures: tuple[tuple[int | None, Figure], ...] = ()

    @classmethod
    def of(cls, state: IndicatorState) -> IndicatorWords:
        """What the ledger says of an indicator."""
        return cls(
            name=state.name,
            best=state.best.text,
            current=state.current.text,
            problems=state.problems.text,
            goal=state.goal.text,
            leads=state.leads,
            members=state.members,
            figures=tuple((one.id, one.figure) for one in state.figures),
        )


@dataclass(frozen=True, slots=True)
class ReadFigure:
    """What figure `number` (from 1) of an indicator was in a quarter; an empty `value` takes it back."""

    indicator_id: int
    number: int
    quarter: Quarter
    value: str
    note: str = ""


def list_indicators(uow: UnitOfWork, quarter: Quarter) -> tuple[IndicatorState, ...]:
    """The indicators as of a quarter: what was read up to it, and their tasks on its last day or today."""
    day = viewing_day(quarter, uow.today)
    listed = indicator_queries.list_indicators(uow.session, quarter, day)
    if not listed:
        return ()
    ids = tuple({id for one in listed for id in one.tasks})
    tasks = {task.id: task for task in list_tasks(uow, TaskFilter(day=day, ids=ids))}
    return tuple(_state(one, tasks) for one in listed)


def get_indicator(uow: UnitOfWork, indicator_id: int, quarter: Quarter) -> IndicatorState:
    """One indicator as of a quarter. Raises IndicatorNotFoundError."""
    for one in list_indicators(uow, quarter):
        if one.id == indicator_id:
            return one
    raise IndicatorNotFoundError(indicator_id)


def read_figure(uow: UnitOfWork, command: ReadFigure) -> None:
    """Store the reading, in place of an earlier one of the same quarter.

    Raises IndicatorNotFoundError, FigureNotFoundError, FigureFormatError or FutureDateError.
    """
    require_past(uow, command.quarter.first_day)
    indicator = _find(uow, command.indicator_id)
    row = _figure(uow, indicator, command.number)
    reading = uow.indicators.reading(row.id, command.quarter)
    name, quarter = quoted(indicator.name), command.quarter.label
    if not command.value.strip():
        if reading is not None:
            uow.indicators.remove(reading)
            uow.tell("indicator", Words("清除指标{0}的“{1}”{2}的读数", name, row.name, quarter))
        return
    value, note = figure(command.value), command.note.strip()
    if reading is not None and (reading.value, reading.note) == (value, note):
        return
    if reading is None:
        reading = IndicatorReadingRow(figure_id=row.id, quarter=command.quarter)
        uow.indicators.add(reading)
    reading.value, reading.note = value, note
    reading.person, reading.recorded_at = uow.actor, uow.now
    read = f"{value} {row.unit}".rstrip()
    uow.tell("indicator", Words("指标{0}的“{1}”{2}的读数：{3!s}", name, row.name, quarter, read))


def add_indicator(uow: UnitOfWork, words: IndicatorWords) -> int:
    """Add an indicator that no document holds; its id.

    Raises IndicatorNameNeededError, FigureNameNeededError or FigureFormatError.
    """
    row = IndicatorRow(document_id=None, position=uow.indicators.last_position() + 1)
    _write(uow, row, words)
    uow.tell("indicator", Words("新增指标{0}", quoted(row.name)))
    return row.id


def edit_indicator(uow: UnitOfWork, indicator_id: int, words: IndicatorWords) -> None:
    """Put other words, figures and agencies in the place of an indicator's; figures that stay keep readings.

    Raises IndicatorNotFoundError, IndicatorNameNeededError, FigureNameNeededError or FigureFormatError.
    """
    row = _find(uow, indicator_id)
    before = row.name
    _write(uow, row, words)
    uow.tell("indicator", Words("修改指标{0}", quoted(before)))


def link_tasks(uow: UnitOfWork, indicator_id: int, task_ids: Iterable[int]) -> int:
    """Let tasks serve it; how many did not yet. Raises IndicatorNotFoundError or TaskNotFoundError."""
    row = _find(uow, indicator_id)
    tasks = find_tasks(uow, list(task_ids))
    linked = uow.indicators.link(row.id, [task.id for task in tasks])
    if linked:
        uow.tell(
            "indicator",
            Words("指标{0}关联{1}", quoted(row.name), label_many(tasks)),
            [task.id for task in tasks],
        )
    return linked


def unlink_tasks(uow: UnitOfWork, indicator_id: int, task_ids: Iterable[int]) -> int:
    """Let tasks serve it no more; how many did. Raises IndicatorNotFoundError or TaskNotFoundError."""
    row = _find(uow, indicator_id)
    tasks = find_tasks(uow, list(task_ids))
    gone = uow.indicators.unlink(row.id, [task.id for task in tasks])
    if gone:
        uow.tell(
            "indicator",
            Words("指标{0}不再关联{1}", quoted(row.name), label_many(tasks)),
            [task.id for task in tasks],
        )
    return gone


def set_tasks(uow: UnitOfWork, indicator_id: int, task_ids: Iterable[int]) -> None:
    """Let these tasks serve an indicator and no others. Raises what link_tasks raises."""
    wanted = set(task_ids)
    held = set(uow.indicators.linked(indicator_id))
    link_tasks(uow, indicator_id, sorted(wanted - held))
    unlink_tasks(uow, indicator_id, sorted(held - wanted))
    if wanted != held:
        name = quoted(_find(uow, indicator_id).name)
        uow.tell("indicator", Words("指标{0}共关联 {1} 项任务", name, len(wanted)), sorted(wanted ^ held))


def checked(words: IndicatorWords) -> IndicatorWords:
    """The words as they are kept.

    Raises IndicatorNameNeededError, FigureNameNeededError or FigureFormatError.
    """
    if not words.name.strip():
        raise IndicatorNameNeededError
    return replace(
        words, name=words.name.strip(), figures=tuple((id, _clean(one)) for id, one in words.figures)
    )


def find_in_originals(uow: UnitOfWork) -> int:
    """Read the indicators of the documents that have none yet in their texts; how many were found."""
    found = 0
    for document in registry_queries.list_documents(uow.session):
        row = uow.documents.get(document.id)
        if not row.text or uow.indicators.of_document(row.id):
            continue
        for read in extract.extract(row.text):
            if (read.number or read.title) == (row.number or row.title):
                found += add_indicators(uow, row.id, read.indicators)
    if found:
        uow.tell("indicator", Words("从已导入的文件读出 {0} 项指标", found))
    return found


def _state(one: ListedIndicator, tasks: dict[int, Task]) -> IndicatorState:
    return IndicatorState(
        id=one.id,
        document_id=one.document_id,
        document=one.document,
        name=one.name,
        best=one.best,
        current=one.current,
        problems=one.problems,
        goal=one.goal,
        figures=one.figures,
        group=tuple(agency for agency, _ in one.group),
        tasks=tuple(tasks[id] for id in one.tasks if id in tasks),
    )


def _find(uow: UnitOfWork, indicator_id: int) -> IndicatorRow:
    row = uow.indicators.get(indicator_id)
    if row is None:
        raise IndicatorNotFoundError(indicator_id)
    return row


def _figure(uow: UnitOfWork, row: IndicatorRow, number: int) -> IndicatorFigureRow:
    figures = uow.indicators.figures(row.id)
    if not 1 <= number <= len(figures):
        raise FigureNotFoundError(row.name, number, len(figures))
    return figures[number - 1]


def _write(uow: UnitOfWork, row: IndicatorRow, words: IndicatorWords) -> None:
    words = checked(words)
    row.name = words.name
    row.best, row.current = words.best.strip(), words.current.strip()
    row.problems, row.goal = words.problems.strip(), words.goal.strip()
    uow.indicators.add(row)
    uow.flush()
    write_figures(uow, row, words.figures)
    seats = [GroupSeat(name, GroupRole.LEAD, (0, 0)) for name in words.leads]
    seats += [GroupSeat(name, GroupRole.MEMBER, (0, 0)) for name in words.members]
    seat(uow, row, seats)
    uow.flush()


def _clean(one: Figure) -> Figure:
    if not one.name.strip():
        raise FigureNameNeededError
    values = {
        name: figure(value) if value and value.strip() else None
        for name, value in (("best", one.best), ("current", one.current), ("goal", one.goal))
    }
    return replace(one, name=one.name.strip(), unit=one.unit.strip(), **values)

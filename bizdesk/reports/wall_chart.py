"""The wall chart (挂图) of a report: agencies or tasks by the months of a year, with every task's flags."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from bizdesk.domain.counting import Part, Tally
from bizdesk.domain.labels import chinese_date, clause
from bizdesk.domain.ledger import Status
from bizdesk.domain.plain_text import shortened
from bizdesk.domain.wall_chart import By
from bizdesk.reports.records import Entry, Report
from bizdesk.reports.wording import Mark, percent

BEFORE, AFTER, UNDATED = 0, 13, 14
"""The slots of a row beside those of the months, which are 1 to 12."""
SLOTS = range(15)
_LONGEST = 60
"""Characters of a title that a reader at the wall has patience for."""


class Sign(Enum):
    """What stands on the chart beside the states of tasks: a word."""

    MILESTONE = "文中节点"
    MOVED = "延期前时限"


@dataclass(frozen=True, slots=True)
class Flag:
    """A mark of the task numbered `item`: how it stands at its due date, or a sign on another day."""

    item: int
    day: date | None
    mark: Mark | Sign


@dataclass(frozen=True, slots=True)
class Row:
    """An agency or a task: its number, its name, what is said of it, and its flags in each of `SLOTS`."""

    number: int
    head: str
    figures: tuple[str, ...]
    slots: tuple[tuple[Flag, ...], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a title of their own; the only group of a chart may have none."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A task in the key below a chart of agencies: the number that flags carry, its state, and its name."""

    item: int
    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A wall chart of `year` as of a day.

    `heads` names the columns before the flags; `counts` is how many tasks stand under each mark, all of
    them together every task of the report once; `key` names the tasks where the rows do not.
    """

    title: str
    office: str
    year: int
    as_of: date
    by: By
    note: str
    heads: tuple[str, ...]
    groups: tuple[Group, ...]
    counts: tuple[tuple[Mark, int], ...]
    key: tuple[Named, ...]


def chart_of(report: Report, by: By) -> Chart:
    """The chart of the year in which the quarter of `report` lies."""
    year = report.quarter.year
    by_agency = by is By.AGENCY
    counts = {mark: sum(entry.mark is mark for entry in report.entries) for mark in Mark}
    return Chart(
        title=f"{report.agency or ''}{year}年优化营商环境任务挂图（{'按单位' if by_agency else '按任务'}）",
        office=report.office,
        year=year,
        as_of=report.as_of,
        by=by,
        note=_BY_AGENCY if by_agency else _BY_TASK,
        heads=_AGENCY_HEADS if by_agency else _TASK_HEADS,
        groups=_agencies(report) if by_agency else _tasks(report),
        counts=tuple(counts.items()),
        key=tuple(map(_named, report.entries)) if by_agency else (),
    )


def _agencies(report: Report) -> tuple[Group, ...]:
    entries = {entry.task_id: entry for entry in report.entries}
    led: dict[int, list[Part]] = {}
    for part in report.parts:
        if part.leads:
            led.setdefault(part.agency_id, []).append(part)
    leading = [one for one in report.agencies if one.lead.total]
    rows = tuple(
        Row(
            number,
            one.agency,
            _figures(one.lead),
            _slots(report.quarter.year, [(entries[p.task_id], _mark(entries[p.task_id], p)) for p in own]),
        )
        for number, one in enumerate(leading, 1)
        for own in [led[one.agency_id]]
    )
    return (Group("", rows),) if rows else ()


def _tasks(report: Report) -> tuple[Group, ...]:
    year = report.quarter.year
    groups = (
        (document, [entry for entry in report.entries if entry.document == document.index])
        for document in report.documents
    )
    return tuple(
        Group(
            document.label,
            tuple(
                Row(e.item, _title(e), ("、".join(e.owners),), _slots(year, [(e, e.mark)])) for e in entries
            ),
        )
        for document, entries in groups
    )


def _figures(tally: Tally) -> tuple[str, ...]:
    return str(tally.total), str(tally.done), str(tally.late), percent(tally.rate)


def _mark(entry: Entry, part: Part) -> Mark:
    """How the part of one agency stands: done where that agency is done, else as its task."""
    return Mark.DONE if part.status is Status.DONE else entry.mark


def _slots(year: int, held: Sequence[tuple[Entry, Mark]]) -> tuple[tuple[Flag, ...], ...]:
    slots: list[list[Flag]] = [[] for _ in SLOTS]
    for entry, mark in held:
        slots[_slot(entry.due, year)].append(Flag(entry.item, entry.due, mark))
        for flag in _signs(entry):
            slot = _slot(flag.day, year)
            if BEFORE < slot < AFTER:
                slots[slot].append(flag)
    return tuple(tuple(sorted(flags, key=_order)) for flags in slots)


def _signs(entry: Entry) -> Iterable[Flag]:
    moved = entry.due_original if entry.extended else None
    if moved is not None:
        yield Flag(entry.item, moved, Sign.MOVED)
    for day in entry.milestones:
        if day not in (entry.due, moved):
            yield Flag(entry.item, day, Sign.MILESTONE)


def _slot(day: date | None, year: int) -> int:
    if day is None:
        return UNDATED
    if day.year != year:
        return BEFORE if day.year < year else AFTER
    return day.month


def _order(flag: Flag) -> tuple[date, int]:
    return flag.day or date.max, flag.item


def _title(entry: Entry) -> str:
    return shortened(clause(entry.path) + entry.title, _LONGEST)


def _named(entry: Entry) -> Named:
    due = "长期坚持" if entry.due is None and entry.ongoing else "未定时限"
    when = due if entry.due is None else chinese_date(entry.due)
    return Named(entry.item, entry.mark, f"{shortened(entry.title, _LONGEST)}（{when}）")


_BY_AGENCY = (
    "按牵头计：未明确牵头的任务计入其负责单位，共同牵头的任务在各单位分别计数，各单位之和可大于任务总数。"
    "标记后的数字为任务序号，标在时限所在的月份。"
)
_BY_TASK = "标记标在现行时限的当天，旁边为日期；竖线为截至日期。"
_AGENCY_HEADS = ("序号", "单位", "牵头\n任务", "已\n办结", "逾期", "办结率")
_TASK_HEADS = ("序号", "任务", "牵头（责任）单位")

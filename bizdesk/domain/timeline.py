"""The wall chart (挂图): what falls due in which month of a year, agency by agency or task by task."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bizdesk.domain.labels import clause
from bizdesk.domain.words import Listing

MONTHS = range(1, 13)


class Mark(StrEnum):
    """What a flag on the chart says; the first four are how a task stands at its due date."""

    LATE = "late"
    SOON = "soon"
    OPEN = "open"
    DONE = "done"
    MILESTONE = "milestone"
    MOVED = "moved"


STANDINGS = (Mark.LATE, Mark.SOON, Mark.OPEN, Mark.DONE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A task as the chart needs it: its dates, and the agencies that answer for it (id, name).

    `moved_from` is the date as first read where another one is in force; `milestones` are the dates
    inside its text.
    """

    id: int
    path: str
    title: str
    document: str | None
    due: date | None
    moved_from: date | None
    done: bool
    agencies: tuple[tuple[int, str], ...] = ()
    milestones: tuple[date, ...] = ()

    @property
    def label(self) -> str:
        """What it is called: （五）压缩时限."""
        return clause(self.path) + self.title

    @property
    def agency_names(self) -> str:
        """The agencies that answer for it."""
        return Listing("、", (name for _, name in self.agencies))


@dataclass(frozen=True, slots=True)
class Flag:
    """A mark on a day; of a due date that was moved `to` is the day in force."""

    day: date
    mark: Mark
    task: Dated
    to: date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the chart: an agency or a task, what it is called, and its flags of each month."""

    id: int
    head: str
    months: tuple[tuple[Flag, ...], ...]

    @property
    def flags(self) -> Iterator[Flag]:
        """All flags of the year, in the order of their days."""
        return (flag for month in self.months for flag in month)


@dataclass(frozen=True, slots=True)
class Totals:
    """How the tasks due in the year stand, and how many are not on the chart of it.

    `before` were due in earlier years and are not done, `after` are due in later ones,
    `undated` have no date.
    """

    marks: Mapping[Mark, int]
    before: int
    after: int
    undated: int


@dataclass(frozen=True, slots=True)
class View:
    """The year of a chart, the day it is seen as of, and how long before its date a task is due soon."""

    year: int
    day: date
    soon: timedelta


def mark_of(task: Dated, due: date, view: View) -> Mark:
    """How a task stands at its due date."""
    if task.done:
        return Mark.DONE
    if due < view.day:
        return Mark.LATE
    return Mark.SOON if due - view.day <= view.soon else Mark.OPEN


def flags_of(task: Dated, view: View) -> list[Flag]:
    """The flags of a task in the year: its due date, where it was moved from, the dates in its text."""
    year, due, found = view.year, task.due, []
    if due is not None and due.year == year:
        found.append(Flag(due, mark_of(task, due, view), task))
    if task.moved_from is not None and task.moved_from.year == year:
        found.append(Flag(task.moved_from, Mark.MOVED, task, due))
    for day in task.milestones:
        if day.year == year and day not in (due, task.moved_from):
            found.append(Flag(day, Mark.MILESTONE, task))
    return found


def rows_by_agency(tasks: Iterable[Dated], view: View) -> list[Row]:
    """A row for each agency that answers for something in the year, the busiest first (牵头计)."""
    names: dict[int, str] = {}
    flags: dict[int, list[Flag]] = {}
    for task in tasks:
        own = flags_of(task, view)
        for id, name in task.agencies if own else ():
            names[id] = name
            flags.setdefault(id, []).extend(own)
    busiest = sorted(flags, key=lambda id: -len(flags[id]))
    return [Row(id, names[id], _by_month(flags[id])) for id in busiest]


def rows_by_task(tasks: Iterable[Dated], view: View) -> list[Row]:
    """A row for each task with something in the year, in the order given."""
    flagged = ((task, flags_of(task, view)) for task in tasks)
    return [Row(task.id, task.label, _by_month(flags)) for task, flags in flagged if flags]


def of_agency(tasks: Iterable[Dated], agency_id: int) -> list[Dated]:
    """The tasks that an agency answers for."""
    return [task for task in tasks if any(id == agency_id for id, _ in task.agencies)]


def count(tasks: Iterable[Dated], view: View) -> Totals:
    """How the tasks stand by the year that they are due in, each counted once."""
    marks: Counter[Mark] = Counter()
    before = after = undated = 0
    for task in tasks:
        if task.due is None:
            undated += 1
        elif task.due.year == view.year:
            marks[mark_of(task, task.due, view)] += 1
        elif task.due.year > view.year:
            after += 1
        else:
            before += not task.done
    return Totals({mark: marks[mark] for mark in STANDINGS}, before, after, undated)


def tally(flags: Iterable[Flag]) -> dict[Mark, int]:
    """How many flags there are of each mark, the worst first."""
    counts = Counter(flag.mark for flag in flags)
    return {mark: counts[mark] for mark in Mark if counts[mark]}


def share_of_year(day: date) -> float:
    """Where a day lies in its year's twelve months of equal width, from 0 to 12."""
    first = date(day.year, day.month, 1)
    length = ((first + timedelta(days=31)).replace(day=1) - first).days
    return day.month - 1 + (day.day - 0.5) / length


def _by_month(flags: Iterable[Flag]) -> tuple[tuple[Flag, ...], ...]:
    months: dict[int, list[Flag]] = {}
    for flag in flags:
        months.setdefault(flag.day.month, []).append(flag)
    return tuple(
        tuple(sorted(months[month], key=lambda flag: flag.day)) if month in months else () for month in MONTHS
    )

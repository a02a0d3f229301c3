"""The wall chart (挂图): what falls due in which month of a year, agency by agency or task by task."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bizdesk.domain.labels import clause
from bizdesk.domain.ledger import Status, Task
from bizdesk.domain.status import answerable

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
class Timed:
    """A task with the dates inside its text."""

    task: Task
    milestones: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """A mark on a day; of a due date that was moved `to` is the day in force."""

    day: date
    mark: Mark
    task: Task
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

    `before` were due in earlier years and are not done, `after` are due in later ones, `undated` have no date.
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


def mark_of(task: Task, due: date, view: View) -> Mark:
    """How a task stands at its due date."""
    if task.status is Status.DONE:
        return Mark.DONE
    if task.status is Status.LATE:
        return Mark.LATE
    return Mark.SOON if due - view.day <= view.soon else Mark.OPEN


def flags_of(timed: Timed, view: View) -> list[Flag]:
    """The flags of a task in the year: its due date, where it was moved from, the dates in its text."""
    task, found = timed.task, []
    if task.due is not None:
        found.append(Flag(task.due, mark_of(task, task.due, view), task))
    moved = task.due_original is not None and task.due is not None and task.due != task.due_original
    if moved and task.due_original is not None:
        found.append(Flag(task.due_original, Mark.MOVED, task, task.due))
    taken = {flag.day for flag in found}
    found += [Flag(day, Mark.MILESTONE, task) for day in dict.fromkeys(timed.milestones) if day not in taken]
    return sorted((flag for flag in found if flag.day.year == view.year), key=lambda flag: flag.day)


def rows_by_agency(tasks: Iterable[Timed], view: View) -> list[Row]:
    """A row for each agency that answers for something in the year, the busiest first (牵头计)."""
    names: dict[int, str] = {}
    flags: dict[int, list[Flag]] = {}
    for timed in tasks:
        own = flags_of(timed, view)
        for part in answerable(timed.task.assignments) if own else ():
            names[part.agency_id] = part.agency
            flags.setdefault(part.agency_id, []).extend(own)
    busiest = sorted(flags, key=lambda id: -len(flags[id]))
    return [Row(id, names[id], _by_month(flags[id])) for id in busiest]


def rows_by_task(tasks: Iterable[Timed], view: View) -> list[Row]:
    """A row for each task with something in the year, in the order given."""
    flagged = ((timed.task, flags_of(timed, view)) for timed in tasks)
    return [
        Row(task.id, clause(task.path) + task.title, _by_month(flags)) for task, flags in flagged if flags
    ]


def of_agency(tasks: Iterable[Timed], agency_id: int) -> list[Timed]:
    """The tasks that an agency answers for."""
    return [one for one in tasks if agency_id in {part.agency_id for part in answerable(one.task.assignments)}]


def count(tasks: Iterable[Timed], view: View) -> Totals:
    """How the tasks stand by the year that they are due in, each counted once."""
    marks: Counter[Mark] = Counter()
    before = after = undated = 0
    for task in (timed.task for timed in tasks):
        if task.due is None:
            undated += 1
        elif task.due.year == view.year:
            marks[mark_of(task, task.due, view)] += 1
        elif task.due.year > view.year:
            after += 1
        else:
            before += task.status is not Status.DONE
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


def _by_month(flags: Sequence[Flag]) -> tuple[tuple[Flag, ...], ...]:
    months: list[list[Flag]] = [[] for _month in MONTHS]
    for flag in flags:
        months[flag.day.month - 1].append(flag)
    return tuple(tuple(sorted(month, key=lambda flag: flag.day)) for month in months)

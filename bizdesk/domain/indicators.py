"""How far an indicator is from the best and from its goal, quarter by quarter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from bizdesk.domain.ledger import Lamp, Status, Task
from bizdesk.domain.measure import Figure, GroupRole, Passage
from bizdesk.domain.quarter import Quarter

_LESS_IS_BETTER = re.compile("个?工作日|个?自然日|个月|分钟|小时|[天日周个份件次]")
_WHOLE = Decimal(1)


@dataclass(frozen=True, slots=True)
class FigureReading:
    """What a figure was in a quarter, as `person` entered it; `value` is a decimal numeral."""

    quarter: Quarter
    value: str
    note: str
    person: str


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing to a value: `distance` 0 where it is reached, and the share of the first gap closed.

    `closed` is 1 where it is reached and below 0 where the gap has grown.
    """

    distance: Decimal
    closed: Decimal

    @property
    def reached(self) -> bool:
        """Whether nothing is missing."""
        return not self.distance


@dataclass(frozen=True, slots=True)
class FigurePoint:
    """What a figure was, and its gaps then; `quarter` is None for the document's date."""

    quarter: Quarter | None
    value: Decimal
    to_best: Gap | None
    to_goal: Gap | None


@dataclass(frozen=True, slots=True)
class FigureState:
    """Figure `number` (from 1) of an indicator with its readings up to a quarter, in their order."""

    id: int
    number: int
    figure: Figure
    readings: tuple[FigureReading, ...]

    @property
    def points(self) -> tuple[FigurePoint, ...]:
        """The value at the document's date, then one for each quarter that was read."""
        current = self.figure.current
        values: list[tuple[Quarter | None, Decimal]] = [(None, Decimal(current))] if current else []
        values += [(one.quarter, Decimal(one.value)) for one in self.readings]
        if not values:
            return ()
        first = values[0][1]
        best, goal = _decimal(self.figure.best), _decimal(self.figure.goal)
        falling = falls(self.figure, first)
        return tuple(
            FigurePoint(
                quarter,
                value,
                None if best is None else gap(first, value, best, falling=falling),
                None if goal is None else gap(first, value, goal, falling=falling),
            )
            for quarter, value in values
        )

    @property
    def last(self) -> FigurePoint | None:
        """Where the figure stands now."""
        return self.points[-1] if self.points else None

    @property
    def aim(self) -> Gap | None:
        """The gap that counts: to the goal, to the best where no goal is set."""
        last = self.last
        return None if last is None else last.to_goal or last.to_best

    @property
    def counts(self) -> bool:
        """Whether there was a gap to close at first, or there is one now."""
        gaps = [point.to_goal or point.to_best for point in self.points]
        return any(one is not None and not one.reached for one in (*gaps[:1], *gaps[-1:]))

    def read_in(self, quarter: Quarter) -> FigureReading | None:
        """What was read for a quarter."""
        return next((one for one in self.readings if one.quarter == quarter), None)


@dataclass(frozen=True, slots=True)
class GroupAgency:
    """An agency of an indicator's group."""

    agency_id: int
    name: str
    role: GroupRole


@dataclass(frozen=True, slots=True)
class IndicatorState:
    """An indicator as of a quarter, with its tasks as of that quarter's day.

    `document` is the document's title, None for one added by hand; the spans of the passages count in
    its text.
    """

    id: int
    document_id: int | None
    document: str | None
    name: str
    best: Passage
    current: Passage
    problems: Passage
    goal: Passage
    figures: tuple[FigureState, ...]
    group: tuple[GroupAgency, ...]
    tasks: tuple[Task, ...]

    @property
    def leads(self) -> tuple[str, ...]:
        """Who leads the group."""
        return tuple(one.name for one in self.group if one.role is GroupRole.LEAD)

    @property
    def members(self) -> tuple[str, ...]:
        """Who else belongs to the group."""
        return tuple(one.name for one in self.group if one.role is GroupRole.MEMBER)

    @property
    def done(self) -> int:
        """How many of its tasks are done."""
        return sum(task.status is Status.DONE for task in self.tasks)

    @property
    def late(self) -> int:
        """How many of its tasks are late."""
        return sum(task.status is Status.LATE for task in self.tasks)

    @property
    def closed(self) -> Decimal | None:
        """The share (0 to 1) of its gaps that is closed, every figure with one alike; None without any."""
        aims = [(one.counts, one.aim) for one in self.figures if one.aim is not None]
        shares = [max(Decimal(0), aim.closed) for counts, aim in aims if counts]
        if not shares:
            return _WHOLE if aims else None
        return sum(shares, Decimal(0)) / len(shares)

    @property
    def lamp(self) -> Lamp:
        """Red where a task is late, else green where all is reached; yellow where a gap has grown.

        What remains shows the gravest lamp of its tasks, or grey where nothing was read yet.
        """
        aims = [one.aim for one in self.figures if one.aim is not None]
        lamps = {task.lamp for task in self.tasks}
        if Lamp.RED not in lamps and aims and all(aim.reached for aim in aims):
            return Lamp.GREEN
        if any(aim.closed < 0 for aim in aims):
            lamps.add(Lamp.YELLOW)
        if any(one.readings for one in self.figures):
            lamps.add(Lamp.GREEN)
        return next((lamp for lamp in _GRAVEST_FIRST if lamp in lamps), Lamp.GREY)


_GRAVEST_FIRST = (Lamp.RED, Lamp.YELLOW, Lamp.BLUE, Lamp.GREEN)


def falls(figure: Figure, first: Decimal) -> bool:
    """Whether a figure that began at `first` has to come down."""
    for aim in (_decimal(figure.goal), _decimal(figure.best)):
        if aim is not None and aim != first:
            return aim < first
    return _LESS_IS_BETTER.fullmatch(figure.unit) is not None


def gap(first: Decimal, value: Decimal, aim: Decimal, *, falling: bool) -> Gap:
    """How far `value` is from `aim`, and how much of the way from `first` to it is gone."""
    missing = _missing(value, aim, falling=falling)
    whole = _missing(first, aim, falling=falling)
    if not whole:
        return Gap(missing, Decimal(0) if missing else _WHOLE)
    return Gap(missing, _WHOLE - missing / whole)


def _missing(value: Decimal, aim: Decimal, *, falling: bool) -> Decimal:
    return max(Decimal(0), value - aim if falling else aim - value)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)

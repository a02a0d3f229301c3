"""Pace (序时进度): how far a task should have come by a day, and how far it has, in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

from bizdesk.domain.measure import Comparator
from bizdesk.domain.quarter import Quarter

HUNDRED = Decimal(100)


class Pace(StrEnum):
    """Where a task stands against its time."""

    NOT_STARTED = "not_started"
    BEHIND = "behind"
    ON_PACE = "on_pace"
    AHEAD = "ahead"
    DONE = "done"
    CLOSED_OUT = "closed_out"


class Plan(StrEnum):
    """How the expected share grows from the start to the due date."""

    LINEAR = "linear"
    QUARTERLY = "quarterly"
    NODES = "nodes"


@dataclass(frozen=True, slots=True)
class Node:
    """By `day`, `percent` (0 to 100) of the way should have been gone."""

    day: date
    percent: Decimal


@dataclass(frozen=True, slots=True)
class Course:
    """The way through time: `due` None where none is set, `nodes` in order of their days.

    On a `lasting` course (长期坚持) an aim is to be met at all times.
    """

    start: date
    due: date | None
    plan: Plan = Plan.LINEAR
    nodes: tuple[Node, ...] = ()
    lasting: bool = False

    def share(self, day: date) -> Decimal | None:
        """The share of the way (0 to 1) that should have been gone by the end of `day`.

        It never falls from one day to a later one. None without a due date.
        """
        if self.due is None:
            return None
        if day >= self.due:
            return Decimal(1)
        if self.plan is Plan.NODES:
            passed = [node.percent for node in self.nodes if node.day <= day]
            return max(passed, default=Decimal(0)) / HUNDRED
        if self.plan is Plan.QUARTERLY and day != Quarter.of(day).last_day:
            day = Quarter.of(day).previous().last_day
        return self._elapsed(day, self.due)

    def _elapsed(self, day: date, due: date) -> Decimal:
        whole = (due - self.start).days
        gone = (day - self.start).days
        return Decimal(0) if gone <= 0 or whole <= 0 else Decimal(gone) / whole


def even_nodes(milestones: Sequence[date], due: date | None) -> tuple[Node, ...]:
    """Nodes in equal steps at the milestones before `due`, so that the due date is the last step."""
    days = sorted({day for day in milestones if due is None or day < due})
    return tuple(Node(day, HUNDRED * step / (len(days) + 1)) for step, day in enumerate(days, 1))


@dataclass(frozen=True, slots=True)
class Reading:
    """What a target's figure was on `day`."""

    day: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class Aim:
    """A figure to be reached: from `baseline`, where it is known, to `value`."""

    name: str
    comparator: Comparator
    value: Decimal
    unit: str
    baseline: Decimal | None = None

    def reached(self, actual: Decimal) -> bool:
        """Whether `actual` is what was asked for."""
        if self.comparator is Comparator.EQUAL:
            return actual == self.value
        return actual <= self.value if self.comparator is Comparator.AT_MOST else actual >= self.value


COMPLETION = Aim("完成率", Comparator.AT_LEAST, HUNDRED, "%", Decimal(0))
"""The completion rate that agencies report, as a figure to be reached."""


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far from the expected a figure may be, as shares of the whole way.

    Less than expected by more than `short` is behind, more by at least `over` is ahead.
    """

    short: Decimal = Decimal(0)
    over: Decimal = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Expectation:
    """A figure on a day: what it should be (None where time does not say) and what it is (None where unread).

    `short` is by how much it falls short of the expected, negative where it is beyond it; `falling`
    says that the figure has to come down.
    """

    aim: Aim
    expected: Decimal | None
    actual: Decimal | None
    short: Decimal | None
    falling: bool
    pace: Pace


@dataclass(frozen=True, slots=True)
class Track:
    """An aim with its readings, in order of their days, on a course."""

    aim: Aim
    course: Course
    readings: tuple[Reading, ...] = ()

    def on(self, day: date, tolerance: Tolerance) -> Expectation:
        """What is expected by `day` and what the readings up to it say."""
        known = [reading for reading in self.readings if reading.day <= day]
        actual = known[-1].value if known else None
        baseline, course = self._origin(known)
        share = course.share(day)
        if share is None or baseline is None:
            falling = self.aim.comparator is Comparator.AT_MOST
            return Expectation(self.aim, None, actual, None, falling, self._untimed(actual))
        falling = _falls(self.aim, baseline)
        expected = _rounded(baseline + (self.aim.value - baseline) * share, self.aim.value, falling=falling)
        if actual is None:
            return Expectation(self.aim, expected, None, None, falling, Pace.NOT_STARTED)
        short = actual - expected if falling else expected - actual
        whole = abs(self.aim.value - baseline)
        pace = _pace(self.aim, expected, actual, short, whole, tolerance)
        return Expectation(self.aim, expected, actual, short, falling, pace)

    def _untimed(self, actual: Decimal | None) -> Pace:
        if actual is None:
            return Pace.NOT_STARTED
        return Pace.BEHIND if self.course.lasting and not self.aim.reached(actual) else Pace.ON_PACE

    def _origin(self, known: Sequence[Reading]) -> tuple[Decimal | None, Course]:
        """Where and when the way begins: where no baseline is stated, counts begin at nought, others with
        the first reading.
        """
        if self.aim.baseline is not None:
            return self.aim.baseline, self.course
        if self.aim.comparator is Comparator.AT_LEAST and self.aim.unit != "%":
            return Decimal(0), self.course
        if not known:
            return None, self.course
        return known[0].value, replace(self.course, start=known[0].day)


def _falls(aim: Aim, baseline: Decimal) -> bool:
    return baseline > aim.value if baseline != aim.value else aim.comparator is Comparator.AT_MOST


def _rounded(exact: Decimal, like: Decimal, *, falling: bool) -> Decimal:
    """To the decimals of `like`, in favour of those who report."""
    places = Decimal(1).scaleb(min(0, int(like.as_tuple().exponent)))
    return exact.quantize(places, ROUND_CEILING if falling else ROUND_FLOOR)


def _pace(
    aim: Aim, expected: Decimal, actual: Decimal, short: Decimal, whole: Decimal, tolerance: Tolerance
) -> Pace:
    if short > tolerance.short * whole and not aim.reached(actual):
        return Pace.BEHIND
    beyond = -short >= tolerance.over * whole or aim.reached(actual)
    return Pace.AHEAD if short < 0 and expected != aim.value and beyond else Pace.ON_PACE

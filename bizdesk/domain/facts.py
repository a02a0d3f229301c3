"""What the ledger holds of a task that decides where it stands on any day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bizdesk.domain.pace import Aim, Node, Pace, Plan, Reading
from bizdesk.domain.quarter import Quarter


class CloseOutStep(StrEnum):
    """A step of 销号: an accepted one holds until it is voided or a recheck reopens the task."""

    APPLY = "apply"
    VERIFY = "verify"
    ACCEPT = "accept"
    RETURN = "return"
    VOID = "void"
    RECHECK = "recheck"


@dataclass(frozen=True, slots=True)
class Tick:
    """An agency's part was done from `done_on` until a recheck reopened it, if one did."""

    done_on: date
    reopened_on: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the part counts as done on `day`."""
        return self.done_on <= day and (self.reopened_on is None or day < self.reopened_on)


@dataclass(frozen=True, slots=True)
class Reported:
    """An agency's report for a quarter: the day it counts from, and the completion rate in per cent."""

    part: int
    quarter: Quarter
    day: date
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Granted:
    """From `day` the task is due on `due`."""

    day: date
    due: date


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A step of 销号, taken on `day`."""

    step: CloseOutStep
    day: date


@dataclass(frozen=True, slots=True)
class Override:
    """From `day` until the end of `quarter` a person says what the pace is."""

    quarter: Quarter
    day: date
    pace: Pace


@dataclass(frozen=True, slots=True)
class TargetFacts:
    """A target with its readings in order of their days; nodes of its own go before the task's."""

    aim: Aim
    readings: tuple[Reading, ...] = ()
    nodes: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one task.

    `due` is the date as first read; `parts` holds the ticks of each agency that
    answers for the task, `help` those of the others. What happened in steps
    (`granted`, `steps`) stands in the order in which it was entered.
    """

    start: date
    due: date | None
    ongoing: bool
    plan: Plan | None = None
    nodes: tuple[Node, ...] = ()
    milestones: tuple[date, ...] = ()
    parts: tuple[tuple[Tick, ...], ...] = ()
    help: tuple[Tick, ...] = ()
    reports: tuple[Reported, ...] = ()
    targets: tuple[TargetFacts, ...] = ()
    granted: tuple[Granted, ...] = ()
    steps: tuple[StepTaken, ...] = ()
    overrides: tuple[Override, ...] = ()

    @property
    def endless(self) -> bool:
        """Whether the task is never done (长期坚持): it goes on and no date ends it."""
        return self.ongoing and self.due is None

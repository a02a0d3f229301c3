"""The state of a ledger at the end of a quarter: all that its report is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.comparison import Correction
from bizdesk.domain.ledger import Agency, Evidence, ProgressReport, Task
from bizdesk.domain.measure import Target
from bizdesk.domain.quarter import Quarter


@dataclass(frozen=True, slots=True)
class TargetReading:
    """What a target was on a day, as `person` entered it; `value` is a decimal numeral."""

    day: date
    value: str
    note: str
    person: str


@dataclass(frozen=True, slots=True)
class TargetState:
    """Target `number` (from 1) of a task, its readings in order of their days, and its pace in words."""

    task_id: int
    number: int
    target: Target
    readings: tuple[TargetReading, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Milestones:
    """The dates inside the text of a task, in their order."""

    task_id: int
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class QuarterState:
    """The ledger as of `as_of`, a day of `quarter`.

    `progress` is what was reported for the quarter; `previous` holds the tasks as of the end of the
    quarter before, None where there were none, `corrections` what was changed in it after its close.
    `milestones` is empty in quarters that were closed before it was kept.
    `title` is the office's wording for the titles of reports, empty for the usual one.
    """

    office: str
    quarter: Quarter
    as_of: date
    tasks: tuple[Task, ...]
    targets: tuple[TargetState, ...]
    progress: tuple[ProgressReport, ...]
    evidence: tuple[Evidence, ...]
    agencies: tuple[Agency, ...]
    previous: tuple[Task, ...] | None
    corrections: tuple[Correction, ...]
    milestones: tuple[Milestones, ...] = ()
    title: str = ""

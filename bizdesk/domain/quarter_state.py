"""The state of a ledger at the end of a quarter: all that its report is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.comparison import Correction
from bizdesk.domain.ledger import Agency, Evidence, ProgressReport, Task
from bizdesk.domain.measure import Target
from bizdesk.domain.quarter import Quarter


@dataclass(frozen=True, slots=True)
class TargetState:
    """A target of a task, what it was last read as, and what that is against the expected, in words."""

    task_id: int
    target: Target
    value: str | None
    read_on: date | None
    words: str


@dataclass(frozen=True, slots=True)
class QuarterState:
    """The ledger as of `as_of`, a day of `quarter`.

    `progress` is what was reported for the quarter; `previous` holds the tasks as of the end of the
    quarter before, None where there were none, `corrections` what was changed in it after its close.
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

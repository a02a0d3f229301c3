"""The targets of all tasks side by side: what each asks for, what is expected by a day, what was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.ledger import Lamp, Task
from bizdesk.domain.measure import Target
from bizdesk.domain.pace import Expectation, Pace

PACE_LAMPS = {
    Pace.NOT_STARTED: Lamp.GREY,
    Pace.BEHIND: Lamp.YELLOW,
    Pace.ON_PACE: Lamp.GREEN,
    Pace.AHEAD: Lamp.GREEN,
    Pace.DONE: Lamp.GREEN,
    Pace.CLOSED_OUT: Lamp.GREEN,
}
"""The lamp that tells of a pace."""
FINISHED = (Pace.DONE, Pace.CLOSED_OUT)


@dataclass(frozen=True, slots=True)
class TargetFilter:
    """The targets as of `day`, of the tasks of one document or agency where one is given; `behind` keeps
    those that fall short of what is expected.
    """

    day: date
    document_id: int | None = None
    agency_id: int | None = None
    behind: bool = False


@dataclass(frozen=True, slots=True)
class TargetLine:
    """Target `number` (from 1) of a task; `read_on` is the day of its last reading, if it has one."""

    task: Task
    number: int
    target: Target
    stands: Expectation
    read_on: date | None

    @property
    def pace(self) -> Pace:
        """The target's pace, or that its task is finished, whatever was read."""
        return self.task.pace if self.task.pace in FINISHED else self.stands.pace


@dataclass(frozen=True, slots=True)
class TargetLines:
    """The lines in the order of the ledger, and the documents and agencies that have targets, by id."""

    lines: tuple[TargetLine, ...]
    documents: dict[int, str]
    agencies: dict[int, str]

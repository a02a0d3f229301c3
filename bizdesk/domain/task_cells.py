"""What the row of a task shows beside the task itself, and which of its cells a hand may fill in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bizdesk.domain.ledger import ProgressReport
from bizdesk.domain.measure import Target


class ReportField(StrEnum):
    """The parts of a progress report, each a column of the ledger."""

    PROGRESS = "progress"
    PROBLEMS = "problems"
    NEXT_STEPS = "next_steps"
    RATE = "rate"


@dataclass(frozen=True, slots=True)
class CellEdit:
    """What a cell is to say; `agency` is the one that reports on the task."""

    task_id: int
    agency: str
    field: ReportField
    text: str


@dataclass(frozen=True, slots=True)
class RowFacts:
    """By task, what was reported for a quarter by those who speak for it, and what it aims at."""

    reports: Mapping[int, ProgressReport] = field(default_factory=dict)
    targets: Mapping[int, tuple[Target, ...]] = field(default_factory=dict)


def read_rate(text: str) -> int | None:
    """A completion rate as it is typed: 85, 85 %, or nothing. Raises ValueError where it is no 0 to 100."""
    plain = text.strip().removesuffix("%").removesuffix("％").strip()
    if not plain:
        return None
    whole, _point, noughts = plain.partition(".")
    if not (whole.isascii() and whole.isdecimal()) or noughts.strip("0") or int(whole) > 100:
        raise ValueError(text)
    return int(whole)

"""Which tasks a list shows, as seen on which day, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.measure import Role
from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter import Quarter


class TaskOrder(StrEnum):
    """What a list of tasks is sorted by; LEDGER is the order of the documents."""

    LEDGER = "ledger"
    HEADING = "heading"
    DUE = "due"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Tasks as seen on `day`. With `agency_id` the status is that of the agency's own part.

    Each word of `text` must occur in the heading, body, path, words of the deadline, document title, a name
    of an agency or of evidence. `leading` keeps what counts by lead (牵头计) for the agency, `missing_for`
    what lacks a report for that quarter, `by_hand` what no document holds. `window` is the first row to
    give (from 0) and the number of rows; all are
    given without one.
    """

    day: date
    agency_id: int | None = None
    document_id: int | None = None
    role: Role | None = None
    status: Status | None = None
    pace: Pace | None = None
    lamp: Lamp | None = None
    text: str = ""
    ids: tuple[int, ...] | None = None
    order: TaskOrder = TaskOrder.LEDGER
    descending: bool = False
    window: tuple[int, int] | None = None
    leading: bool = False
    missing_for: Quarter | None = None
    by_hand: bool = False


def viewing_day(quarter: Quarter, today: date) -> date:
    """The day that a quarter is seen as of: its last, or today while it has not ended."""
    return min(quarter.last_day, today)

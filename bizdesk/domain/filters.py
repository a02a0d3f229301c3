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
    """What a list of tasks is sorted by; LEDGER is the order of the documents.

    AGENCIES and LEAD are the agency that speaks for the task, PARTNERS the first of the others, ROLE the
    role of the agency whose list it is; PROGRESS to RATE are what was reported for the quarter of the list.
    """

    LEDGER = "ledger"
    DOCUMENT = "document"
    HEADING = "heading"
    TARGETS = "targets"
    AGENCIES = "agencies"
    LEAD = "lead"
    PARTNERS = "partners"
    ROLE = "role"
    DUE_ORIGINAL = "due_original"
    DUE = "due"
    PROGRESS = "progress"
    PROBLEMS = "problems"
    NEXT_STEPS = "next_steps"
    RATE = "rate"
    EVIDENCE = "evidence"
    PACE = "pace"
    LAMP = "lamp"
    DONE = "done"
    CLOSED = "closed"


class TaskGrouping(StrEnum):
    """What the tasks of a list are gathered by; a task with several leads stands under the first of them."""

    DOCUMENT = "document"
    LEAD = "lead"
    LAMP = "lamp"


GroupKey = int | str | None
"""The document's or agency's id, or the lamp's word; None for tasks that have none."""


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Tasks as seen on `day`. With `agency_id` the status is that of the agency's own part.

    Each word of `text` must occur in the heading, body, path, words of the deadline, document title, a name
    of an agency or of evidence. `leading` keeps what counts by lead (牵头计) for the agency, `missing_for`
    what lacks a report for that quarter, `by_hand` what no document holds. `window` is the first row to
    give (from 0) and the number of rows; all are given without one. `quarter` is the one whose reports it
    is sorted by. With `grouping` the tasks come group by group, without those of the `folded` groups,
    which are counted all the same.
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
    quarter: Quarter | None = None
    grouping: TaskGrouping | None = None
    folded: tuple[GroupKey, ...] = ()


def viewing_day(quarter: Quarter, today: date) -> date:
    """The day that a quarter is seen as of: its last, or today while it has not ended."""
    return min(quarter.last_day, today)

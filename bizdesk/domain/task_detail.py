"""Everything about one task, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.ledger import Evidence, ProgressReport, Task
from bizdesk.domain.measure import Milestone, Span
from bizdesk.domain.pace import Node, Pace, Plan
from bizdesk.domain.quarter_state import TargetState
from bizdesk.domain.workdays import WorkdayCount


@dataclass(frozen=True, slots=True)
class Extension:
    """A new due date that was asked for; `granted` and `decided_on` are None until it was decided."""

    asked_on: date
    due: date
    reason: str
    granted: bool | None
    decided_on: date | None
    note: str
    person: str


@dataclass(frozen=True, slots=True)
class CloseOut:
    """A step of 销号, and the names of the files that it rests on."""

    step: CloseOutStep
    day: date
    person: str
    note: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaceSaid:
    """What a person said of the pace in the quarter that is looked at."""

    pace: Pace
    reason: str
    person: str


@dataclass(frozen=True, slots=True)
class Course:
    """How a task is to get there: its plan (None: as usual), the day it starts from, nodes set by hand.

    `baselines` are the decimal numerals that its targets start from, None where none was stated.
    """

    plan: Plan | None
    start: date | None
    nodes: tuple[Node, ...]
    baselines: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class TaskDetail:
    """Everything about one task as of a day.

    `span` and the spans of the facts count in `original`, the document's text. `pace_words` say of the
    completion rate, or of each target, what is expected and what it is. What people ruled stands in
    the order in which it was entered. `workdays` are those left until the due date of a task that
    is not done, None where none is to come.
    """

    task: Task
    original: str
    span: Span | None
    deadline_span: Span | None
    milestones: tuple[Milestone, ...]
    targets: tuple[TargetState, ...]
    progress: tuple[ProgressReport, ...]
    evidence: tuple[Evidence, ...]
    pace_words: tuple[str, ...]
    course: Course
    said: PaceSaid | None
    extensions: tuple[Extension, ...]
    close_outs: tuple[CloseOut, ...]
    workdays: WorkdayCount | None = None

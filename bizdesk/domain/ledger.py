"""The records of the ledger as lists, pages and reports read them: frozen, free of any session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bizdesk.domain.measure import Role, Span
from bizdesk.domain.pace import Pace
from bizdesk.domain.plain_text import shortened
from bizdesk.domain.quarter import Quarter

_LONGEST_TITLE = 40


class AgencyKind(StrEnum):
    """What sort of body an agency is; a group stands for nobody in particular (有关部门)."""

    DEPARTMENT = "department"
    COUNTY = "county"
    PARK = "park"
    UPPER = "upper"
    ENTERPRISE = "enterprise"
    GROUP = "group"


class Status(StrEnum):
    """Where a task stands on a day."""

    OPEN = "open"
    LATE = "late"
    DONE = "done"


class Lamp(StrEnum):
    """The signal a task shows: 蓝 due soon, 黄 behind, 红 overdue, 绿 on pace or done, 灰 not started."""

    BLUE = "blue"
    YELLOW = "yellow"
    RED = "red"
    GREEN = "green"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Document:
    """A document in the ledger, without its text."""

    id: int
    title: str
    number: str | None
    issuer: str | None
    issued_on: date | None
    tasks: int


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency of the registry."""

    id: int
    name: str
    kind: AgencyKind
    aliases: tuple[str, ...]
    contact: str

    @property
    def generic(self) -> bool:
        """Whether it is a group that names nobody in particular."""
        return self.kind is AgencyKind.GROUP


@dataclass(frozen=True, slots=True)
class AgencyCount:
    """How an agency's assignments stand on a day, by either counting rule.

    `lead` counts the tasks it leads (牵头计; where nobody leads, those it is
    responsible for), `total` the tasks it takes part in (参与计), which
    `open`, `late` and `done` add up to.
    """

    agency: Agency
    lead: int
    total: int
    open: int
    late: int
    done: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """A task and an agency, met in a role; `done_on` is the day the tick took effect."""

    id: int
    task_id: int
    agency_id: int
    agency: str
    role: Role
    generic: bool
    done_on: date | None
    note: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class ProgressReport:
    """What `person` entered of what an agency reported on a task for a quarter; `rate` is in per cent."""

    id: int
    task_id: int
    agency_id: int
    agency: str
    quarter: Quarter
    progress: str
    problems: str
    next_steps: str
    rate: int | None
    person: str
    reported_at: datetime


@dataclass(frozen=True, slots=True)
class EarlierVersion:
    """A file that another one took the place of."""

    id: int
    name: str
    size: int
    attached_on: date


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file kept in the ledger under its SHA-256.

    `period` is the quarter that it proves; after `expires_on` it proves nothing any more. From
    `withdrawn_on` it no longer counts; `uses` is the number of tasks that the same file serves.
    `earlier` are the versions that it replaced in this task, the first one first.
    """

    id: int
    task_id: int
    agency: str | None
    name: str
    sha256: str
    size: int
    period: Quarter | None
    attached_at: datetime
    attached_on: date
    expires_on: date | None
    withdrawn_on: date | None = None
    uses: int = 1
    earlier: tuple[EarlierVersion, ...] = ()

    @property
    def version(self) -> int:
        """Which version of the file it is, from 1."""
        return len(self.earlier) + 1


def title_of(heading: str | None, text: str) -> str:
    """The heading of a task, or the beginning of its text where it has none."""
    return heading or shortened(text, _LONGEST_TITLE)


@dataclass(frozen=True, slots=True)
class Task:
    """A row of the ledger. `due_wording` keeps the words of the original, None where it states no deadline.

    `document` is the document's title, None for a task added by hand; `due_original` is the date as
    first read, `due` the one in force; from `closed_on` on the task is struck off (销号).
    """

    id: int
    document_id: int | None
    document: str | None
    number: str | None
    path: str
    heading: str | None
    text: str
    due_wording: str | None
    due_original: date | None
    due: date | None
    ongoing: bool
    done_on: date | None
    status: Status
    lamp: Lamp
    pace: Pace
    closed_on: date | None
    review: tuple[str, ...]
    assignments: tuple[Assignment, ...]
    evidence: int

    @property
    def title(self) -> str:
        """The heading, or the beginning of the text where it has none."""
        return title_of(self.heading, self.text)

    @property
    def endless(self) -> bool:
        """Whether the task is never done (长期坚持): it goes on and no date ends it."""
        return self.ongoing and self.due_original is None

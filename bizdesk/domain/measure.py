"""What a policy document says: measures, the agencies they name, their deadlines and figures.

A span is a half-open range of characters in the document's text; the words of
every fact can be read back through it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Span = tuple[int, int]


class Role(StrEnum):
    """What an agency is to a task."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    SUPPORT = "support"


class Comparator(StrEnum):
    """How a reading is held against a target's value."""

    AT_LEAST = ">="
    AT_MOST = "<="
    EQUAL = "="


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """An agency named for a measure, as `name` completes the words at `span`."""

    name: str
    role: Role
    generic: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Deadline:
    """The deadline field of a measure: its words, and what they were read as.

    `due` holds the last day of each stated period; `done` means that the
    document itself calls the measure finished.
    """

    wording: str
    span: Span
    due: tuple[date, ...] = ()
    ongoing: bool = False
    done: bool = False


@dataclass(frozen=True, slots=True)
class Milestone:
    """A date inside a measure's text."""

    date: date
    span: Span


@dataclass(frozen=True, slots=True)
class Target:
    """A figure that a measure requires, such as 网办率 >= 98 %; `value` is a decimal numeral."""

    name: str
    comparator: Comparator
    value: str
    unit: str
    span: Span


@dataclass(frozen=True, slots=True)
class Measure:
    """The smallest numbered item of a document that somebody answers for.

    `path` joins the numbering tokens as written (一/（一）/1); `text` is the
    body after the heading and without the responsibility statement, its line
    breaks removed; `span` covers the measure in the document from its number
    to the end of its responsibility statement. `review` says in Chinese
    sentences why a person should look at it.
    """

    path: str
    heading: str | None
    text: str
    span: Span
    agencies: tuple[AgencyMention, ...] = ()
    deadline: Deadline | None = None
    milestones: tuple[Milestone, ...] = ()
    targets: tuple[Target, ...] = ()
    review: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PolicyDocument:
    """A policy document as read: its particulars, its measures and the text that spans count in."""

    title: str
    number: str | None
    issuer: str | None
    issued_on: date | None
    applies_to_all: tuple[AgencyMention, ...]
    measures: tuple[Measure, ...]
    text: str

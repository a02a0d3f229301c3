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

    @property
    def last(self) -> date | None:
        """The day by which all of it is due."""
        return max(self.due, default=None)


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


class GroupRole(StrEnum):
    """What an agency is in the group that answers for an indicator."""

    LEAD = "lead"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class GroupSeat:
    """An agency's place in the group of an indicator."""

    name: str
    role: GroupRole
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """What an indicator says under one of its labels, line breaks removed."""

    text: str = ""
    span: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity by which an indicator is compared; its values are decimal numerals.

    `best` is what the best have reached, `current` what was so at the document's date, `goal` what is
    to be reached; None where the document gives none.
    """

    name: str
    unit: str
    best: str | None = None
    current: str | None = None
    goal: str | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A benchmark indicator (对标): how the best stand, how we stand, what is wrong and what is aimed at.

    `span` covers it in the document; `measures` are the paths of the measures below it.
    """

    name: str
    span: Span
    best: Passage = Passage()
    current: Passage = Passage()
    problems: Passage = Passage()
    goal: Passage = Passage()
    figures: tuple[Figure, ...] = ()
    group: tuple[GroupSeat, ...] = ()
    measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PolicyDocument:
    """A policy document as read: its particulars, measures, indicators and the text that spans count in."""

    title: str
    number: str | None
    issuer: str | None
    issued_on: date | None
    applies_to_all: tuple[AgencyMention, ...]
    measures: tuple[Measure, ...]
    text: str
    indicators: tuple[Indicator, ...] = ()

"""Proofreading: what was read from a document, row by row, with what the clerk decided of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from bizdesk.domain.errors import UserError
from bizdesk.domain.measure import AgencyMention, Deadline, Measure, PolicyDocument, Span
from bizdesk.domain.words import Words


class Decision(StrEnum):
    """What the clerk said of a row."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    SKIPPED = "skipped"


class SplitError(UserError):
    """A row cannot be cut there."""

    def __init__(self) -> None:
        super().__init__(Words("只能在这一项的文字中间拆分，请把光标放到要断开的地方。"))


class MergeError(UserError):
    """There is no row after this one to merge with."""

    def __init__(self) -> None:
        super().__init__(Words("这是最后一项，没有可以合并的下一项。"))


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A measure as it now stands, and what was decided of it; `edited` where it is not as it was read."""

    measure: Measure
    decision: Decision = Decision.PENDING
    edited: bool = False

    @property
    def uncertain(self) -> bool:
        """Whether a person should look at it and has not yet."""
        return bool(self.measure.review) and self.decision is Decision.PENDING


@dataclass(frozen=True, slots=True)
class Draft:
    """A document under proofreading; its measures are the rows."""

    source: str
    document: PolicyDocument
    rows: tuple[DraftRow, ...]

    @classmethod
    def of(cls, source: str, document: PolicyDocument) -> Draft:
        """A fresh draft of a document as read from the file `source`."""
        return cls(source, document, tuple(DraftRow(measure) for measure in document.measures))

    @property
    def uncertain(self) -> int:
        """How many rows still want a look."""
        return sum(row.uncertain for row in self.rows)

    def proofread(self) -> PolicyDocument:
        """The document with the rows that were not skipped."""
        kept = tuple(row.measure for row in self.rows if row.decision is not Decision.SKIPPED)
        return replace(self.document, measures=kept)

    def decide(self, index: int, decision: Decision) -> Draft:
        """Accept or skip a row, or take that back."""
        return self._with(index, replace(self.rows[index], decision=decision))

    def edit(self, index: int, measure: Measure) -> Draft:
        """Put another reading of a row in its place, which accepts it."""
        if measure == self.rows[index].measure:
            return self
        return self._with(index, DraftRow(measure, Decision.ACCEPTED, edited=True))

    def assign(self, index: int, generic: AgencyMention, names: tuple[str, ...]) -> Draft:
        """Put named agencies in the place of a group that names nobody."""
        measure = self.rows[index].measure
        named = tuple(replace(generic, name=name, generic=False) for name in names)
        place = measure.agencies.index(generic)
        agencies = measure.agencies[:place] + named + measure.agencies[place + 1 :]
        return self.edit(index, replace(measure, agencies=_distinct(agencies)))

    def split(self, index: int, place: int) -> Draft:
        """Cut a row in two where the document's character `place` is. Raises SplitError.

        Facts go where their words are. A half that names no agency or deadline shares the other's.
        """
        measure = self.rows[index].measure
        start, end = measure.span
        cut = _place_in_text(measure.text, self.document.text[max(place, start) : end])
        if not 0 < cut < len(measure.text):
            raise SplitError
        first = _half(measure, (start, place), measure.text[:cut])
        second = _half(measure, (place, end), measure.text[cut:])
        first = _sharing(replace(first, path=f"{measure.path}-1"), second)
        second = _sharing(replace(second, path=f"{measure.path}-2", heading=None), first)
        halves = tuple(DraftRow(half, Decision.ACCEPTED, edited=True) for half in (first, second))
        return replace(self, rows=self.rows[:index] + halves + self.rows[index + 1 :])

    def merge(self, index: int) -> Draft:
        """Make one row of a row and the next. Raises MergeError."""
        if index + 1 >= len(self.rows):
            raise MergeError
        one, other = self.rows[index].measure, self.rows[index + 1].measure
        merged = replace(
            one,
            text=one.text + (other.heading or "") + other.text,
            span=(min(one.span[0], other.span[0]), max(one.span[1], other.span[1])),
            agencies=_distinct(one.agencies + other.agencies),
            deadline=one.deadline or other.deadline,
            milestones=one.milestones + other.milestones,
            targets=one.targets + other.targets,
            review=tuple(dict.fromkeys(one.review + other.review)),
        )
        row = DraftRow(merged, Decision.ACCEPTED, edited=True)
        return replace(self, rows=(*self.rows[:index], row, *self.rows[index + 2 :]))

    def _with(self, index: int, row: DraftRow) -> Draft:
        return replace(self, rows=(*self.rows[:index], row, *self.rows[index + 1 :]))


def _place_in_text(text: str, rest: str) -> int:
    """Where in a measure's text the words of `rest` begin; the statement behind it is no part of the text."""
    words = "".join(rest.split())
    return next(
        (place for place in range(len(text)) if words.startswith("".join(text[place:].split()))), len(text)
    )


def _half(measure: Measure, span: Span, text: str) -> Measure:
    def here(fact: Span) -> bool:
        return span[0] <= fact[0] < span[1]

    deadline = measure.deadline
    return replace(
        measure,
        text=text,
        span=span,
        agencies=tuple(mention for mention in measure.agencies if here(mention.span)),
        deadline=deadline if deadline is not None and here(deadline.span) else None,
        milestones=tuple(milestone for milestone in measure.milestones if here(milestone.span)),
        targets=tuple(target for target in measure.targets if here(target.span)),
    )


def _sharing(half: Measure, other: Measure) -> Measure:
    deadline: Deadline | None = half.deadline or other.deadline
    return replace(half, agencies=half.agencies or other.agencies, deadline=deadline)


def _distinct(mentions: tuple[AgencyMention, ...]) -> tuple[AgencyMention, ...]:
    found = {(mention.name, mention.role): mention for mention in reversed(mentions)}
    return tuple(mention for mention in mentions if found[mention.name, mention.role] is mention)

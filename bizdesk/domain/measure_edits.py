"""What a hand changes in a measure: facts that it adds stand at a place of the measure without words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bizdesk.domain.errors import UserError
from bizdesk.domain.measure import AgencyMention, Comparator, Deadline, Measure, Role, Span, Target
from bizdesk.domain.words import Words

_NUMERAL = re.compile(r"-?\d+(\.\d+)?")


class TargetIncompleteError(UserError):
    """A target has no name, or its value is no number."""

    def __init__(self) -> None:
        super().__init__(Words("每个指标都要写名称和数值，数值写成数字，例如 95 或 1.5。"))


class WordsNotFoundError(UserError):
    """The measure does not say these words."""

    def __init__(self, words: str) -> None:
        super().__init__(Words("这一项的原文里没有“{0}”，请照原文写，或者留空。", words))


def added_mention(measure: Measure, name: str, role: Role) -> AgencyMention:
    """An agency that the document does not name; beside the others, so that a split keeps them together."""
    place = measure.agencies[-1].span[0] if measure.agencies else measure.span[0]
    return AgencyMention(name, role, generic=False, span=(place, place))


def with_deadline(measure: Measure, due: Iterable[date], *, ongoing: bool) -> Measure:
    """The measure with its deadline read anew, its wording kept; without days and words there is none."""
    old = measure.deadline or Deadline("", _start(measure))
    deadline = replace(old, due=tuple(sorted(set(due))), ongoing=ongoing)
    said = deadline.wording or deadline.due or deadline.ongoing or deadline.done
    return replace(measure, deadline=deadline if said else None)


def groups(measure: Measure) -> tuple[AgencyMention, ...]:
    """The mentions that name nobody in particular."""
    return tuple(mention for mention in measure.agencies if mention.generic)


def typed_target(name: str, comparator: Comparator, value: str, unit: str, span: Span) -> Target:
    """A target as a hand typed it, full-width figures read too. Raises TargetIncompleteError."""
    value = unicodedata.normalize("NFKC", value).strip()
    if not name.strip() or not _NUMERAL.fullmatch(value):
        raise TargetIncompleteError
    return Target(name.strip(), comparator, value, unit.strip(), span)


def span_of_words(text: str, measure: Measure, words: str) -> Span:
    """Where a measure of the document `text` says `words`; without words at its start, with no extent.

    Raises WordsNotFoundError.
    """
    if not words.strip():
        return _start(measure)
    found = words_span(text, measure.span, words)
    if found is None:
        raise WordsNotFoundError(words.strip())
    return found


def words_span(text: str, within: Span, words: str) -> Span | None:
    """Where `words` stand within a span, whatever line breaks the paper put between them."""
    letters = "".join(words.split())
    found = re.compile(r"\s*".join(map(re.escape, letters))).search(text, *within) if letters else None
    return found.span() if found else None


def _start(measure: Measure) -> Span:
    return measure.span[0], measure.span[0]

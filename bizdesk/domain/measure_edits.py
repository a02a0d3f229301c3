"""What a hand changes in a measure: facts that it adds stand at a place of the measure without words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bizdesk.domain.measure import AgencyMention, Deadline, Measure, Role, Span


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


def _start(measure: Measure) -> Span:
    return measure.span[0], measure.span[0]

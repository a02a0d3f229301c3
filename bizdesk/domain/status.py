"""Whose ticks finish a task, and when they did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol, TypeVar

from bizdesk.domain.ledger import Assignment
from bizdesk.domain.measure import Role


class Tickable(Protocol):
    """What the rule needs to know of an assignment."""

    @property
    def role(self) -> Role:
        """What the agency is to the task."""

    @property
    def generic(self) -> bool:
        """Whether it names nobody in particular."""

    @property
    def done_on(self) -> date | None:
        """The day its tick took effect."""


T = TypeVar("T", bound=Tickable)


def answerable(assignments: Sequence[T]) -> list[T]:
    """Those whose ticks finish the task: its leads, or where none leads its responsible agencies.

    Groups that name nobody count only where no named agency stands beside them.
    """
    leads = [a for a in assignments if a.role is Role.LEAD]
    pool = leads or [a for a in assignments if a.role is Role.RESPONSIBLE] or list(assignments)
    return [a for a in pool if not a.generic] or pool


def finished_on(assignments: Sequence[Tickable]) -> date | None:
    """The day on which the last answerable agency was done, None while one is not."""
    days = [a.done_on for a in answerable(assignments)]
    done = [day for day in days if day is not None]
    return max(done) if done and len(done) == len(days) else None


def spokesman(assignments: Sequence[Assignment], agency_id: int | None = None) -> Assignment | None:
    """Who reports on a task in a list of one line each: the agency whose list it is, else the first lead.

    The lead reports for a joint task. None where the agency has no part in it.
    """
    if agency_id is None:
        return next(iter(answerable(assignments)), None)
    return next((part for part in assignments if part.agency_id == agency_id), None)

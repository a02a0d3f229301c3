"""The quarter at a glance: how many tasks stand how, what is due next, who is behind, the way here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bizdesk.domain.counting import Tally, percentages
from bizdesk.domain.ledger import Lamp, Task
from bizdesk.domain.quarter import Quarter

WORST_FIRST = (Lamp.RED, Lamp.YELLOW, Lamp.BLUE, Lamp.GREY, Lamp.GREEN)
"""The lamps in the order in which an overview names them."""


@dataclass(frozen=True, slots=True)
class AgencyProgress:
    """An agency: `part` counts what it takes part in (参与计), `late` and `behind` what it leads (牵头计)."""

    id: int
    name: str
    part: Tally
    late: int
    behind: int


@dataclass(frozen=True, slots=True)
class DocumentProgress:
    """A document; tasks added by hand have no `id`, and one that a new edition replaced is not `current`."""

    id: int | None
    title: str
    current: bool
    tally: Tally


@dataclass(frozen=True, slots=True)
class QuarterProgress:
    """How the tasks stood on the last day of a quarter, or on the day that is looked at."""

    quarter: Quarter
    day: date
    tally: Tally


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything on the first page, as of `day`.

    `unreported` counts the unfinished tasks that lack a report for the quarter from somebody who answers
    for them and is not done yet, `missing` the reports that they lack. `empty` says that the ledger holds
    no task at all.
    """

    quarter: Quarter
    day: date
    empty: bool
    total: Tally
    lamps: Mapping[Lamp, int]
    unreported: int
    missing: int
    due_next: tuple[Task, ...]
    agencies: tuple[AgencyProgress, ...]
    documents: tuple[DocumentProgress, ...]
    trend: tuple[QuarterProgress, ...]

    @property
    def lamp_shares(self) -> dict[Lamp, Decimal]:
        """The share of each lamp in per cent, adding up to 100.0 (to 0.0 where there are no tasks).

        What is late has the share that it has in `total`; the others share out what is left.
        """
        *_others, late = self.total.shares
        others = WORST_FIRST[1:]
        left = percentages([self.lamps[lamp] for lamp in others], 100 - late)
        return {Lamp.RED: late, **dict(zip(others, left, strict=True))}

    @property
    def behind(self) -> tuple[AgencyProgress, ...]:
        """The agencies that lead what is late or behind, the worst first."""
        found = (one for one in self.agencies if one.late or one.behind)
        return tuple(sorted(found, key=lambda one: (-one.late, -one.behind)))


def quarters_until(last: Quarter, number: int) -> tuple[Quarter, ...]:
    """So many quarters, of which `last` is the last."""
    quarters = [last]
    while len(quarters) < number:
        quarters.append(quarters[-1].previous())
    return tuple(reversed(quarters))

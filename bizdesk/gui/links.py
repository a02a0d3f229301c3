"""What stands behind a number: the rows of a place by some filter, or a task."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.models.navigation import Place


class ConditionKind(Enum):
    """What a list can be narrowed by besides what its boxes choose."""

    LEADING = auto()
    UNREPORTED = auto()
    BY_HAND = auto()
    DOCUMENT = auto()


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition with the words that stand above the list; `id` is that of the document it is about."""

    kind: ConditionKind
    text: str
    id: int | None = None


@dataclass(frozen=True, slots=True)
class RowsLink:
    """The tasks of a place that some filter leaves, seen in the light of `quarter` if one is given."""

    place: Place = Place.ALL
    id: int | None = None
    status: Status | None = None
    pace: Pace | None = None
    lamp: Lamp | None = None
    conditions: tuple[Condition, ...] = ()
    quarter: Quarter | None = None


@dataclass(frozen=True, slots=True)
class TaskLink:
    """One task."""

    task_id: int


Link = RowsLink | TaskLink


def narrow(wanted: TaskFilter, conditions: Iterable[Condition], quarter: Quarter) -> TaskFilter:
    """The filter with conditions added to it; reports are those for `quarter`."""
    for one in conditions:
        if one.kind is ConditionKind.LEADING:
            wanted = replace(wanted, leading=True)
        elif one.kind is ConditionKind.UNREPORTED:
            wanted = replace(wanted, missing_for=quarter)
        elif one.kind is ConditionKind.BY_HAND:
            wanted = replace(wanted, by_hand=True)
        else:
            wanted = replace(wanted, document_id=one.id)
    return wanted

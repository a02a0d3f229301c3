"""How somebody chose to look at a list of tasks, and the choices that were given a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from bizdesk.domain.filters import TaskFilter, TaskGrouping, TaskOrder
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.measure import Role
from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.memory import Memory
from bizdesk.gui.models.navigation import Entry, Place

_WORDS: dict[str, type[StrEnum]] = {
    "status": Status,
    "pace": Pace,
    "lamp": Lamp,
    "role": Role,
    "order": TaskOrder,
    "grouping": TaskGrouping,
}
_KEY = "saved-filters"


@dataclass(frozen=True, slots=True)
class ListChoice:
    """Filters, order and grouping of a list."""

    status: Status | None = None
    pace: Pace | None = None
    lamp: Lamp | None = None
    role: Role | None = None
    text: str = ""
    order: TaskOrder = TaskOrder.LEDGER
    descending: bool = False
    grouping: TaskGrouping | None = None

    @property
    def narrowed(self) -> bool:
        """Whether it leaves tasks out."""
        return any((self.status, self.pace, self.lamp, self.role, self.text))

    def as_json(self) -> dict[str, Any]:
        """The choice as the memory keeps it, without what was not chosen."""
        return {name: value for name, value in asdict(self).items() if value}

    def filter_on(self, place: Entry, day: date, quarter: Quarter) -> TaskFilter:
        """The tasks of a place that it leaves, as seen on a day."""
        return TaskFilter(
            day=day,
            agency_id=place.id if place.place is Place.AGENCY else None,
            document_id=place.id if place.place is Place.DOCUMENT else None,
            role=self.role,
            status=self.status,
            pace=self.pace,
            lamp=self.lamp,
            text=self.text,
            order=self.order,
            descending=self.descending,
            quarter=quarter,
            grouping=self.grouping,
        )

    def only(self, status: Status | None, pace: Pace | None, lamp: Lamp | None) -> ListChoice:
        """The same order and grouping with these filters and no others."""
        plain = ListChoice(order=self.order, descending=self.descending, grouping=self.grouping)
        return replace(plain, status=status, pace=pace, lamp=lamp)

    @classmethod
    def from_json(cls, kept: object) -> ListChoice:
        """A choice that was kept; what is not understood was not chosen."""
        values = kept if isinstance(kept, dict) else {}
        return cls(**{one.name: _read(one.name, values) for one in fields(cls) if _read(one.name, values)})


def _read(name: str, kept: Mapping[str, Any]) -> Any:
    value, words = kept.get(name), _WORDS.get(name)
    if words is not None:
        return words(value) if value in set(words) else None
    return value if isinstance(value, str if name == "text" else bool) else None


class SavedChoices:
    """Choices by their names, kept with what the window remembers of a ledger."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def all(self) -> dict[str, ListChoice]:
        """The choices, the oldest first."""
        kept = self._memory.get(_KEY, {})
        return {name: ListChoice.from_json(choice) for name, choice in kept.items()}

    def save(self, name: str, choice: ListChoice) -> None:
        """Keep a choice, in place of one of that name."""
        self._memory.put(_KEY, {**self._memory.get(_KEY, {}), name: choice.as_json()})

    def forget(self, name: str) -> None:
        """Keep a choice no longer."""
        kept = self._memory.get(_KEY, {})
        self._memory.put(_KEY, {one: choice for one, choice in kept.items() if one != name})

"""What a change touched, so that each page knows whether to refresh."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The kinds of record that a change touched, by table name, and the sentence that tells of it."""

    entities: frozenset[str] = frozenset()
    summary: str = ""
    event: int | None = None

    def __bool__(self) -> bool:
        return bool(self.entities)

    def touches(self, *entities: str) -> bool:
        """Whether any of `entities` changed."""
        return not self.entities.isdisjoint(entities)

"""What a change touched, so that each page knows whether to refresh."""

from __future__ import annotations

from dataclasses import dataclass

_FACTS_OF_TASKS = frozenset(
    (
        "task",
        "assignment",
        "milestone",
        "target",
        "node",
        "progress",
        "reading",
        "evidence",
        "extension",
        "close_out",
        "pace_override",
        "setting",
    )
)
"""What a task's row is made from: its facts, and the office's rules, which are settings."""


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

    @property
    def touches_tasks(self) -> bool:
        """Whether any task may stand or read otherwise than before."""
        return not self.entities.isdisjoint(_FACTS_OF_TASKS)

"""A list as somebody sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """A column as it is seen: its head, its width in half-width characters, whether it holds long words."""

    head: str
    width: float
    wordy: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """A list as it is seen: what stands above it, and the texts of its cells."""

    title: str
    as_of: date
    columns: tuple[SeenColumn, ...]
    rows: Sequence[Sequence[str]]

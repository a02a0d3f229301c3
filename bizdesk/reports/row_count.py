"""How far the writing of a report has come: rows that are written, of all that will be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
Watch = Callable[[int, int], None]
"""Is told how many of how many rows are written, and may raise to stop."""

_EVERY = 50


class RowCount:
    """Counts rows as they go by and tells `watch` of every fiftieth, if anybody watches."""

    def __init__(self, total: int, watch: Watch | None) -> None:
        self._total, self._watch, self._done = total, watch, 0
        self._tell()

    def through(self, rows: Iterable[T]) -> Iterator[T]:
        """The rows, counted."""
        for row in rows:
            yield row
            self._done += 1
            if self._done % _EVERY == 0:
                self._tell()

    def end(self) -> None:
        """All is written: the last chance to stop."""
        self._done = self._total
        self._tell()

    def _tell(self) -> None:
        if self._watch is not None:
            self._watch(min(self._done, self._total), self._total)

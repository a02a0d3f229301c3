"""A row of the soak: how often something was tried, how often the program came through it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Row:
    """What was tried so many times; `problems` tells where the program did not come through, `note` more."""

    kind: str
    name: str
    tried: int
    survived: int
    seconds: float
    problems: tuple[str, ...] = field(default=())
    note: str = ""


def row(kind: str, name: str, trials: Iterable[Callable[[], str]]) -> Row:
    """The row of some trials, each of which says what went wrong, or nothing."""
    started = time.monotonic()
    told = [trial() for trial in trials]
    problems = tuple(one for one in told if one)
    return Row(kind, name, len(told), len(told) - len(problems), time.monotonic() - started, problems)

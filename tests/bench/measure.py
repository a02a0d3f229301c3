"""A measured row, and how two things are timed side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter, process_time


class Missing(Exception):  # noqa: N818  it is no error of the program
    """What a row needs is not there; says what in one sentence."""


@dataclass(frozen=True, slots=True)
class Row:
    """What took `ours_s` seconds, what it is held against, and the highest `ratio` of the two allowed."""

    name: str
    ours_s: float
    other: str
    other_s: float
    ratio: float
    bar: float


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def busy_seconds(work: Callable[[], object]) -> float:
    """How long this process was busy with `work`: what takes minutes is not slowed by what runs beside it."""
    start = process_time()
    work()
    return process_time() - start


def side_by_side(
    name: str,
    ours: Callable[[], object],
    other_name: str,
    other: Callable[[], object],
    *,
    runs: int,
    bar: float,
) -> Row:
    """The medians of `runs` runs in turn, so that a busy machine slows both alike."""
    timed = [(seconds(ours), seconds(other)) for _ in range(runs)]
    ours_s, other_s = (median(column) for column in zip(*timed, strict=True))
    return Row(name, ours_s, other_name, other_s, ours_s / other_s, bar)


def beyond(
    name: str,
    ours: Callable[[], object],
    other_name: str,
    other: Callable[[], object],
    *,
    runs: int,
    allowed_s: float,
) -> Row:
    """The 95th percentiles of `runs` runs in turn; the ratio is what ours takes beyond the other to that
    which is allowed.
    """
    timed = [(seconds(ours), seconds(other)) for _ in range(runs)]
    ours_s, other_s = (quantiles(column, n=20)[-1] for column in zip(*timed, strict=True))
    return Row(name, ours_s, other_name, other_s, (ours_s - other_s) / allowed_s, 1.0)

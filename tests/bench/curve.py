"""How cost grows with the ledger: the same work at 1,000, 10,000 and 100,000 assignments, and its picture."""

from __future__ import annotations

import math
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from itertools import count, pairwise
from pathlib import Path
from statistics import median

from bizdesk.domain.filters import TaskFilter
from bizdesk.services.ledgers import Ledger, UnitOfWork
from bizdesk.services.search import search
from bizdesk.services.tasks import TickTasks, count_tasks, list_tasks, tick_tasks
from tests.bench.big import TODAY, big_ledger
from tests.bench.measure import Row, seconds

SIZES = (1_000, 10_000, 100_000)
RUNS = 9
BAR = 12.0
"""How much dearer ten times as many assignments may make anything: a little more than ten times."""
_PAGE = (0, 200)

READS: Mapping[str, Callable[[UnitOfWork], object]] = {
    "a page of all tasks": lambda uow: list_tasks(uow, TaskFilter(day=TODAY, window=_PAGE)),
    "an agency's page": lambda uow: list_tasks(uow, TaskFilter(day=TODAY, agency_id=5, window=_PAGE)),
    "a search": lambda uow: search(uow, "第123件", TODAY, 6),
    "totals by lamp": lambda uow: count_tasks(uow, TaskFilter(day=TODAY)),
}
TICK = "a tick and its commit"
Curve = Mapping[str, Sequence[float]]


def growth(picture: Path, sizes: Sequence[int] = SIZES) -> list[Row]:
    """A row for each kind of work and each step to ten times as much; draws the curve into `picture`."""
    measured = [_measure(size) for size in sizes]
    curve = {name: [one[name] for one in measured] for name in measured[0]}
    picture.parent.mkdir(exist_ok=True)
    picture.write_text(drawn(curve, sizes), encoding="utf-8")
    steps = list(enumerate(pairwise(sizes)))
    return [
        Row(
            f"{name}, {large:,} assignments",
            taken[step + 1],
            f"the same with {small:,}",
            taken[step],
            taken[step + 1] / taken[step],
            BAR,
        )
        for name, taken in curve.items()
        for step, (small, large) in steps
    ]


def _measure(size: int) -> dict[str, float]:
    """The median seconds of each kind of work on a ledger of that size."""
    folder = Path(tempfile.mkdtemp(prefix="bizdesk-bench-"))
    try:
        ledger = big_ledger(folder / "ledger", size)
        taken = {name: _read(ledger, query) for name, query in READS.items()}
        tasks = count(4, 3)
        taken[TICK] = median(seconds(lambda: _tick(ledger, next(tasks))) for _ in range(RUNS))
        return taken
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _read(ledger: Ledger, query: Callable[[UnitOfWork], object]) -> float:
    def look() -> None:
        with ledger.read() as uow:
            query(uow)

    look()
    return median(seconds(look) for _ in range(RUNS))


def _tick(ledger: Ledger, task: int) -> None:
    with ledger.write() as uow:
        tick_tasks(uow, TickTasks((task,)))
        uow.commit()


_WIDTH, _HEIGHT, _LEFT, _TOP, _RIGHT, _BOTTOM = 760, 420, 60, 20, 200, 40
_COLOURS = ("#2f6f9f", "#b3541e", "#4d7d3a", "#7a4b9a", "#8a6d00")
_TEXT = "font-family='sans-serif' font-size='12' fill='#333'"


def drawn(curve: Curve, sizes: Sequence[int]) -> str:
    """The curve as SVG, both scales in powers of ten: a straight line at 45 degrees is cost in proportion."""
    times = [time for taken in curve.values() for time in taken]
    low, high = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))
    width, height = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM
    lefts = [_LEFT + width * place / (len(sizes) - 1) for place in range(len(sizes))]

    def top(time: float) -> float:
        return _TOP + height * (high - math.log10(time)) / (high - low)

    parts = [f"<svg xmlns='http://www.w3.org/2000/svg' width='{_WIDTH}' height='{_HEIGHT}'>"]
    parts.append(f"<rect width='{_WIDTH}' height='{_HEIGHT}' fill='#fff'/>")
    for power in range(low, high + 1):
        y = top(10.0**power)
        parts.append(f"<path d='M{_LEFT} {y:.1f}h{width}' stroke='#ddd'/>")
        parts.append(f"<text x='4' y='{y + 4:.1f}' {_TEXT}>{10.0**power * 1000:g} ms</text>")
    for left, size in zip(lefts, sizes, strict=True):
        parts.append(f"<text x='{left:.1f}' y='{_HEIGHT - 12}' text-anchor='middle' {_TEXT}>{size:,}</text>")
    ends = _apart([top(taken[-1]) for taken in curve.values()])
    for colour, (name, taken), end in zip(_COLOURS, curve.items(), ends, strict=False):
        points = " ".join(f"{left:.1f},{top(time):.1f}" for left, time in zip(lefts, taken, strict=True))
        parts.append(f"<polyline points='{points}' fill='none' stroke='{colour}' stroke-width='2'/>")
        parts.append(f"<text x='{lefts[-1] + 8:.1f}' y='{end + 4:.1f}' {_TEXT}>{name}</text>")
    return "\n".join([*parts, "</svg>", ""])


def _apart(tops: Sequence[float], least: float = 15) -> list[float]:
    """The places of names beside the ends of their lines, moved down where they would cover each other."""
    placed: dict[int, float] = {}
    above = -least
    for index in sorted(range(len(tops)), key=lambda one: tops[one]):
        above = placed[index] = max(tops[index], above + least)
    return [placed[index] for index in range(len(tops))]

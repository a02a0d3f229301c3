"""What a server costs as offices come to it: each office's ledger is a database of its own."""

from __future__ import annotations

import os
import random
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import count, takewhile
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.quarter import Quarter
from bizdesk.services.ledgers import Ledger, UnitOfWork, move_ledger, open_ledger
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.search import search
from bizdesk.services.tasks import list_tasks
from tests.bench.big import NOW, TODAY, big_ledger
from tests.ledgers import read, write
from tests.servers import Server, point, start

OFFICES = 100
ASSIGNMENTS = 1_500
VISITS = 25
LEFT_FREE = 20 * 2**30
"""Bytes of the disk that stay free, however many offices are wanted."""
TASK, AGENCY = 7, "市第8局"
WANTED = TaskFilter(day=TODAY)
REPORTED = Quarter(2022, 4)

ACTS: dict[str, Callable[[Ledger], object]] = {
    "list": lambda ledger: read(ledger, lambda uow: list_tasks(uow, WANTED)),
    "search": lambda ledger: read(ledger, lambda uow: search(uow, "一窗受理", TODAY, 10)),
    "change": lambda ledger: write(ledger, _report),
}
"""What is done at each visit of an office, one after another, once its ledger is open."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What an office waits for and what the server stores, with so many offices on it.

    The median over visits of offices at random, in milliseconds; MB of all; seconds to make one more; how
    many processes wanted to run meanwhile, of which the machine's own cores take one each.
    """

    offices: int
    assignments: int
    open_ms: float
    list_ms: float
    search_ms: float
    change_ms: float
    stored_mb: float
    made_s: float
    busy: float


def steps(most: int) -> list[int]:
    """1, 10, 100 and so on, up to `most`."""
    return [*takewhile(lambda step: step < most, (10**power for power in count())), most]


def rows(offices: Sequence[int], assignments: int = ASSIGNMENTS) -> Iterator[Cost]:
    """A row for each number of offices, each of them with so many assignments.

    The last row has fewer offices than were wanted where the disk would have been full.
    """
    server = start()
    try:
        with TemporaryDirectory() as folder:
            place = point(Path(folder) / "0", server, server.new_database())
            move_ledger(big_ledger(Path(folder) / "file", assignments).folder.path, place)
            for number in offices:
                made = _grow(server, number)
                yield _cost(server, Path(folder) / "visited", assignments, made)
                if len(server.made) < number:
                    return
    finally:
        server.stop()


def _grow(server: Server, number: int) -> float:
    """Copy the first office until there are so many; the seconds of each."""
    before, started = len(server.made), time.monotonic()
    while len(server.made) < number and shutil.disk_usage(server.folder).free > LEFT_FREE:
        server.new_database(server.made[0])
    return (time.monotonic() - started) / max(1, len(server.made) - before)


def _cost(server: Server, visited: Path, assignments: int, made: float) -> Cost:
    """Each visit is a program that starts and works, on an office at random; commits wait for the disk."""
    chance = random.Random(len(server.made))
    taken: dict[str, list[float]] = {}
    with server.careful():
        for _ in range(VISITS):
            point(visited, server, chance.choice(server.made))
            for name, seconds in _visit(visited):
                taken.setdefault(name, []).append(seconds)
    waits = {name: round(median(times) * 1000, 1) for name, times in taken.items()}
    return Cost(
        offices=len(server.made),
        assignments=assignments,
        open_ms=waits["open"],
        list_ms=waits["list"],
        search_ms=waits["search"],
        change_ms=waits["change"],
        stored_mb=_stored(server),
        made_s=round(made, 2),
        busy=round(os.getloadavg()[1], 1),
    )


def _visit(place: Path) -> Iterator[tuple[str, float]]:
    started = time.monotonic()
    ledger = open_ledger(place, actor="林晓禾", clock=lambda: NOW)
    yield "open", time.monotonic() - started
    for name, act in ACTS.items():
        started = time.monotonic()
        act(ledger)
        yield name, time.monotonic() - started


def _report(uow: UnitOfWork) -> None:
    """A report that says something new each time."""
    report_progress(uow, ReportProgress(TASK, AGENCY, REPORTED, f"进展{time.monotonic()}"))


def _stored(server: Server) -> float:
    """Of all offices, in MB."""
    query = "SELECT sum(pg_database_size(oid)) / 1048576.0 FROM pg_database WHERE datname LIKE 'ledger%'"
    with closing(server.connect()) as connection:
        return round(float(connection.execute(query).fetchone()[0]), 1)

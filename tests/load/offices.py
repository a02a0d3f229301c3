"""What a server costs as offices come to it: each office's ledger is a database of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.quarter import Quarter
from bizdesk.services.ledgers import Ledger, move_ledger, open_ledger
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.search import search
from bizdesk.services.tasks import list_tasks
from tests.bench.big import NOW, TODAY, big_ledger
from tests.ledgers import read, write
from tests.servers import Server, point, start

OFFICES = (1, 10, 100)
ASSIGNMENTS = 1_500
TIMES = 15
TASK, AGENCY = 7, "市第8局"


@dataclass(frozen=True, slots=True)
class Cost:
    """What an office waits for and what the server stores, with so many offices on it; milliseconds, MB."""

    offices: int
    list_ms: float
    search_ms: float
    change_ms: float
    stored_mb: float


def rows(offices: Sequence[int] = OFFICES, assignments: int = ASSIGNMENTS) -> Iterator[Cost]:
    """A row for each number of offices, each of them with so many assignments."""
    server = start()
    try:
        with TemporaryDirectory() as folder:
            here = Path(folder)
            made = big_ledger(here / "file", assignments).folder.path
            first = server.new_database()
            move_ledger(made, point(here / "0", server, first))
            there = [_opened(here / "0")]
            for number in offices:
                while len(there) < number:
                    place = here / str(len(there))
                    there.append(_opened(point(place, server, server.new_database(first))))
                yield _cost(server, there)
    finally:
        server.stop()


def _opened(folder: Path) -> Ledger:
    return open_ledger(folder, actor="林晓禾", clock=lambda: NOW)


def _cost(server: Server, there: Sequence[Ledger]) -> Cost:
    """The median over calls that go to one office after another."""
    wanted = TaskFilter(day=TODAY)
    return Cost(
        len(there),
        _median(there, lambda ledger: read(ledger, lambda uow: list_tasks(uow, wanted))),
        _median(there, lambda ledger: read(ledger, lambda uow: search(uow, "一窗受理", TODAY, 10))),
        _median(there, _report),
        _stored(server),
    )


def _report(ledger: Ledger) -> None:
    """A report that says something new each time."""
    report = ReportProgress(TASK, AGENCY, Quarter(2022, 4), f"进展{time.monotonic()}")
    write(ledger, lambda uow: report_progress(uow, report))


def _median(there: Sequence[Ledger], act: Callable[[Ledger], object]) -> float:
    taken = []
    for turn in range(TIMES):
        ledger = there[turn * len(there) // TIMES]
        started = time.monotonic()
        act(ledger)
        taken.append(time.monotonic() - started)
    return round(median(taken) * 1000, 1)


def _stored(server: Server) -> float:
    query = "SELECT sum(pg_database_size(oid)) / 1048576.0 FROM pg_database WHERE datname LIKE 'ledger%'"
    with closing(server.connect()) as connection:
        return round(float(connection.execute(query).fetchone()[0]), 1)

"""How fast lists, counts and ticks are on a ledger of 100,000 assignments, against the same SQL run bare."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import event

from bizdesk.domain.filters import TaskFilter, TaskOrder
from bizdesk.domain.ledger import Status
from bizdesk.services.agencies import count_agencies
from bizdesk.services.ledgers import Ledger, UnitOfWork, open_ledger
from bizdesk.services.search import search
from bizdesk.services.tasks import TickTasks, count_tasks, list_tasks, tick_tasks
from tests.bench.big import NOW, TODAY, big_ledger
from tests.bench.measure import Row, beyond, side_by_side

ASSIGNMENTS = 100_000
_PAGE = (0, 200)
Statement = tuple[str, Sequence[Any]]
Query = Callable[[UnitOfWork], object]

LISTS: dict[str, Query] = {
    "a page of all tasks": lambda uow: list_tasks(uow, TaskFilter(day=TODAY, window=_PAGE)),
    "a page of all tasks by due date": lambda uow: list_tasks(
        uow, TaskFilter(day=TODAY, order=TaskOrder.DUE, window=_PAGE)
    ),
    "a page of the late ones": lambda uow: list_tasks(
        uow, TaskFilter(day=TODAY, status=Status.LATE, window=_PAGE)
    ),
    "an agency's page": lambda uow: list_tasks(uow, TaskFilter(day=TODAY, agency_id=5, window=_PAGE)),
    "totals by lamp": lambda uow: count_tasks(uow, TaskFilter(day=TODAY)),
    "counts by agency": lambda uow: count_agencies(uow, TODAY),
}

_FOUND_OF_EACH = 6
SEARCHES = {
    "办理时间": "in every task",
    "第123件": "in one task",
    "一": "of one character",
    "szjj": "in pinyin",
}
"""What is looked for, and where it stands in the big ledger."""


def lists_against_bare_sql() -> list[Row]:
    """Every list page against its own statements run on a bare connection."""
    return [_list_row(name, query) for name, query in LISTS.items()]


def searches_against_bare_sql() -> list[Row]:
    """Searching everywhere, and filtering a list, against the same statements run bare."""
    rows = []
    for words, where in SEARCHES.items():
        look = partial(search, text=words, day=TODAY, limit=_FOUND_OF_EACH)
        narrow = partial(_filter, wanted=TaskFilter(day=TODAY, text=words, window=_PAGE))
        rows.append(_beyond(f"search for words {where}", look))
        rows.append(_beyond(f"a list filtered by words {where}", narrow))
    return rows


def tick_against_bare_sql() -> Row:
    """A tick and its commit against a bare transaction that writes the same rows with the same durability."""
    ledger = _ledger()
    with recorded(ledger, lambda uow: _tick(uow, 1), writing=True) as statements:
        writes = [one for one in statements if not one[0].lstrip().upper().startswith("SELECT")]
    tasks = count(4, 3)
    return side_by_side(
        f"tick and commit, {ASSIGNMENTS} assignments",
        lambda: _write(ledger, next(tasks)),
        "bare sqlite3 writes the same rows",
        _bare_writer(ledger, writes),
        runs=25,
        bar=3.0,
    )


def _list_row(name: str, query: Query) -> Row:
    ours, bare = _both(query)
    return side_by_side(
        f"{name}, {ASSIGNMENTS} assignments", ours, "the same SQL run bare", bare, runs=7, bar=1.5
    )


def _beyond(name: str, query: Query) -> Row:
    """The 95th percentile of a query, which may take 50 ms beyond that of its bare statements."""
    ours, bare = _both(query)
    named = f"{name}, {ASSIGNMENTS} assignments, 95th percentile, share of 50 ms beyond"
    return beyond(named, ours, "the same SQL run bare", bare, runs=40, allowed_s=0.05)


def _filter(uow: UnitOfWork, wanted: TaskFilter) -> None:
    count_tasks(uow, wanted)
    list_tasks(uow, wanted)


def _both(query: Query) -> tuple[Callable[[], None], Callable[[], None]]:
    """A query through the program, and its statements run bare."""
    ledger = _ledger()
    with recorded(ledger, query) as statements:
        kept = list(statements)

    def ours() -> None:
        with ledger.read() as uow:
            query(uow)

    def bare() -> None:
        with closing(sqlite3.connect(ledger.folder.database)) as connection:
            for sql, values in kept:
                connection.execute(sql, values).fetchall()

    return ours, bare


@cache
def _ledger() -> Ledger:
    """The big ledger, in a folder that is gone with the program."""
    folder = Path(tempfile.mkdtemp(prefix="bizdesk-bench-"))
    big_ledger(folder / "ledger", ASSIGNMENTS)
    return open_ledger(folder / "ledger", actor="林晓禾", clock=lambda: NOW)


def clear() -> None:
    """Remove the big ledger."""
    shutil.rmtree(_ledger().folder.path.parent, ignore_errors=True)


@contextmanager
def recorded(ledger: Ledger, work: Query, *, writing: bool = False) -> Iterator[list[Statement]]:
    """The statements that some work sends to the database, each with its values."""
    statements: list[Statement] = []

    def keep(_c: object, _cursor: object, sql: str, values: Any, _x: object, many: bool) -> None:
        statements.extend((sql, one) for one in (values if many else [values]))

    with ledger.write() if writing else ledger.read() as uow:
        engine = uow.connection.engine
        event.listen(engine, "before_cursor_execute", keep)
        try:
            work(uow)
            if writing:
                uow.commit()
        finally:
            event.remove(engine, "before_cursor_execute", keep)
    yield statements


def _tick(uow: UnitOfWork, task: int) -> None:
    tick_tasks(uow, TickTasks((task,)))


def _write(ledger: Ledger, task: int) -> None:
    with ledger.write() as uow:
        _tick(uow, task)
        uow.commit()


def _bare_writer(ledger: Ledger, writes: Sequence[Statement]) -> Callable[[], None]:
    """Writes rows like those of a tick into a copy of the database, each time as another event."""
    serials = count(10_000)
    copy = ledger.folder.path / "bare.db"
    shutil.copy2(ledger.folder.database, copy)

    def write() -> None:
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("BEGIN IMMEDIATE")
            serial = next(serials)
            for sql, values in writes:
                own = (serial, *values[1:]) if "INTO event" in sql else values
                connection.execute(sql, own)
            connection.execute("COMMIT")

    return write

"""Ledgers for tests: a made-up city's document, a ledger that holds it, and a dump to compare ledgers by."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from bizdesk.domain.measure import (
    AgencyMention,
    Comparator,
    Deadline,
    Measure,
    Milestone,
    PolicyDocument,
    Role,
    Target,
)
from bizdesk.services.documents import ReadDocument, import_documents
from bizdesk.services.ledgers import Ledger, UnitOfWork, open_ledger
from tests.buckets import BucketServer
from tests.servers import Server, database_of, point

R = TypeVar("R")
Dump = dict[str, list[tuple[object, ...]]]

NOW = datetime(2022, 11, 21, 4, 0, tzinfo=UTC)
TODAY = date(2022, 11, 21)
ACTOR = "林晓禾"

LEAD, RESPONSIBLE, SUPPORT = Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT
WRITERS = 0x42697A44
"""The number of the lock that writers on a server hold."""
HISTORY = ("event", "event_task")

Parts = Sequence[tuple[str, Role] | tuple[str, Role, bool]]


SERVERS: list[Server] = []
"""The server of these tests, if one runs."""
BUCKETS: list[BucketServer] = []
"""The server of buckets in which evidence of ledgers on a server lies, if it does."""
on_server = False
"""Whether all ledgers of these tests lie on it."""


def make_ledger(folder: Path) -> Ledger:
    """An empty ledger whose clock stands still."""
    if on_server and not database_of(folder):
        point(folder, SERVERS[0], SERVERS[0].new_database(SERVERS[0].blank), evidence=_evidence())
    return open_ledger(folder, create=True, actor=ACTOR, clock=lambda: NOW)


def copy_ledger(source: Path, target: Path) -> Ledger:
    """A copy of a ledger that nobody has open."""
    shutil.copytree(source, target)
    database = database_of(source)
    if database:
        point(target, SERVERS[0], SERVERS[0].new_database(database), evidence=_evidence())
    return make_ledger(target)


def _evidence() -> str | None:
    """The address of an empty bucket, None where evidence lies in the ledger's folder."""
    return BUCKETS[0].new_bucket() if BUCKETS else None


def drop_ledger(folder: Path) -> None:
    """Remove the ledger's database from its server, if it is on one."""
    database = database_of(folder)
    if database:
        SERVERS[0].drop(database)


def kept(ledger: Ledger) -> Callable[[], None]:
    """Keep the rows of a ledger that nobody has open; what puts them back, as often as it is called."""
    folder, database = ledger.folder, database_of(ledger.folder.path)
    if database:
        copy = SERVERS[0].new_database(database)
        return partial(SERVERS[0].put_back, database, copy)
    aside = folder.path.with_name(f"{folder.path.name}.kept")
    shutil.copy(folder.database, aside)
    return partial(_put_back, aside, folder.database)


def _put_back(aside: Path, database: Path) -> None:
    shutil.copy(aside, database)


def reopen(ledger: Ledger) -> Ledger:
    """The same ledger opened anew."""
    return open_ledger(ledger.folder.path, actor=ACTOR, clock=lambda: NOW)


def write(ledger: Ledger, service: Callable[[UnitOfWork], R]) -> R:
    """What `service` returns after its unit of work is committed."""
    with ledger.write() as uow:
        result = service(uow)
        uow.commit()
        return result


def read(ledger: Ledger, query: Callable[[UnitOfWork], R]) -> R:
    """What `query` finds."""
    with ledger.read() as uow:
        return query(uow)


def measure(
    number: int, parts: Parts, *, due: date | None = None, heading: str | None = None, ongoing: bool = False
) -> Measure:
    """Measure `number`, with facts of every kind."""
    words = "年底前" if due else "长期坚持"
    said = due is not None or ongoing
    mentions = tuple(AgencyMention(part[0], part[1], len(part) > 2, (40, 45)) for part in parts)
    return Measure(
        path=f"一/（{number}）",
        heading=heading,
        text=f"第{number}项措施的内容，办理时限压缩至 {number} 个工作日。",
        span=(number * 100, number * 100 + 90),
        agencies=mentions,
        deadline=Deadline(words, (50, 53), (due,) if due else (), ongoing=ongoing) if said else None,
        milestones=(Milestone(date(2022, 6, 30), (10, 16)),),
        targets=(Target("办理时限", Comparator.AT_MOST, str(number), "个工作日", (20, 30)),),
        review=("请核对单位。",) if number % 3 == 0 else (),
    )


def policy(serial: int = 1, measures: Sequence[Measure] | None = None) -> PolicyDocument:
    """Document `serial` of the made-up city 青禾市."""
    return PolicyDocument(
        title=f"青禾市优化营商环境第{serial}批措施",
        number=f"青政发〔2022〕{serial}号",
        issuer="青禾市人民政府",
        issued_on=date(2022, 3, 1),
        applies_to_all=(),
        measures=tuple(MEASURES if measures is None else measures),
        text=f"青禾市优化营商环境第{serial}批措施\n" + "正文。" * 300,
    )


def stock(ledger: Ledger, *documents: PolicyDocument) -> None:
    """Import documents, the first one of 青禾市 where none is given."""
    read_in = [ReadDocument(f"{one.title}.txt", one) for one in documents or (policy(),)]
    write(ledger, lambda uow: import_documents(uow, read_in))


@contextmanager
def held_by_another(ledger: Ledger) -> Iterator[None]:
    """Another program writes to the ledger, so that nothing else can."""
    with closing(connected(ledger.folder.path)) as other:
        served = database_of(ledger.folder.path) is not None
        other.execute(f"SELECT pg_advisory_lock({WRITERS})" if served else "BEGIN IMMEDIATE")
        yield


def connected(folder: Path) -> Any:
    """A connection to a ledger's database that commits every statement, whichever the database is."""
    database = database_of(folder)
    if database:
        return SERVERS[0].connect(database)
    return sqlite3.connect(folder / "ledger.db", isolation_level=None)


@contextmanager
def unguarded(ledger: Ledger) -> Iterator[Any]:
    """The database as somebody with an SQL shell has it, who first takes the guards away."""
    with closing(connected(ledger.folder.path)) as connection:
        if database_of(ledger.folder.path):
            connection.execute("SET session_replication_role = replica")
        else:
            triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for (trigger,) in triggers:
                connection.execute(f"DROP TRIGGER {trigger}")
        yield connection


def dump(folder: Path, *, history: bool = True) -> Dump:
    """Every row of every table, by table; without `history` only what commands change."""
    with closing(connected(folder)) as connection:
        names = [row[0] for row in connection.execute(_TABLES[database_of(folder) is not None])]
        own = [name for name in names if not name.startswith(("sqlite_", "search_index"))]
        kept = [name for name in own if history or name not in HISTORY]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in sorted(kept)}


_TABLES = {
    False: "SELECT name FROM sqlite_master WHERE type = 'table'",
    True: "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
}
MEASURES = (
    measure(1, [("市市场监管局", LEAD), ("市税务局", SUPPORT)], due=date(2022, 6, 30), heading="压缩时限"),
    measure(2, [("市住建局", RESPONSIBLE), ("市水务集团", RESPONSIBLE)], due=date(2022, 12, 31)),
    measure(3, [("市发展改革委（市粮食局）", LEAD), ("有关部门", RESPONSIBLE, True)], heading="保障用地"),
    measure(
        4, [("市税务局", LEAD), ("市税务局", SUPPORT), ("市大数据局", RESPONSIBLE)], due=date(2022, 12, 1)
    ),
    measure(5, [], heading="无人认领的事"),
    measure(6, [("青禾县人民政府", RESPONSIBLE)], due=date(2023, 6, 30)),
)

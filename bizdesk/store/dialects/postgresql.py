"""PostgreSQL: a database on a server, for several people at once.

Writers wait for one another at a lock of the database, so that the history stays one chain; readers see
one moment. Texts are ordered by their code points, as in SQLite.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, exists, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.pool import NullPool

from bizdesk.domain.errors import BizDeskError
from bizdesk.domain.people import Person
from bizdesk.store.dialects.constructs import Alike, Among, Indexed, Position
from bizdesk.store.dialects.postgresql_schema import act_as_keeper, is_complete, is_keeper, make, renew
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.listener import CHANNEL
from bizdesk.store.orm import Row
from bizdesk.store.people import person_of
from bizdesk.store.server import (
    LedgerTooOldError,
    ServerDriverMissingError,
    ServerFolder,
    UpgradeFailedError,
    UpgradeUnaskedError,
    told_by_server,
)

__all__ = ["is_complete"]

EVERY_PART = {"schema_translate_map": {None: "whole"}}
"""Options of a statement that has to see every part of a task, also those that the user may not read."""
LOCK_TIMEOUT_MS = 10_000
PATIENCE_S = 8
"""So long a server may take to answer at all."""
WRITERS = 0x42697A44
"""The number of the lock that writers hold."""

_INVALID = text(
    "SELECT count(*) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid "
    "WHERE relname = 'ix_searchable_words' AND NOT indisvalid"
)
_INDEXES = text("SELECT count(*) FROM pg_class WHERE relname = 'ix_searchable_words'")
_SEQUENCES = text("SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'")
_GIVEN = text("SELECT setval(CAST(:sequence AS regclass), :id)")
_LAST_LINK = text("SELECT seq, hash FROM last_link()")


def make_engine(folder: LedgerFolder, *, create: bool = False) -> Engine:
    """An engine on the ledger's database; nothing makes one that is not there."""
    if not isinstance(folder, ServerFolder):
        raise TypeError(folder)
    url = make_url(folder.url)
    given: dict[str, object] = {"connect_timeout": url.query.get("connect_timeout", PATIENCE_S)}
    if folder.password:
        given["password"] = folder.password
    options = f"-c lock_timeout={LOCK_TIMEOUT_MS} -c client_min_messages=warning"
    try:
        engine = create_engine(url, poolclass=NullPool, connect_args={"options": options, **given})
    except ImportError as error:
        raise ServerDriverMissingError from error
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_begin(connection: Connection) -> None:
    """A writer takes the lock before it reads anything; a reader sees the ledger as of one moment."""
    from psycopg import IsolationLevel

    driver: Any = connection.connection.driver_connection
    writing = connection.get_execution_options().get("writing", False)
    driver.isolation_level = IsolationLevel.READ_COMMITTED if writing else IsolationLevel.REPEATABLE_READ
    driver.read_only = not writing
    if writing:
        driver.execute("SELECT pg_advisory_xact_lock(%s)", [WRITERS])


def holds_lock(connection: Connection) -> bool:
    """Whether a writer's connection still stands, and with it the lock."""
    from psycopg import OperationalError
    from psycopg.errors import InFailedSqlTransaction

    if connection.invalidated:
        return False
    driver: Any = connection.connection.driver_connection
    try:
        driver.execute("SELECT 1")
    except InFailedSqlTransaction:
        return True
    except OperationalError:
        return False
    return True


def told(error: BaseException, folder: LedgerFolder) -> BizDeskError | None:
    """The sentence for what the server says, None where it is a bug."""
    return told_by_server(error)


def before_upgrade(connection: Connection, folder: LedgerFolder, *, asked: bool) -> None:
    """Backups are its keeper's, by the server's own tools: that is why he has to ask for the upgrade.

    Raises LedgerTooOldError where somebody else came, UpgradeUnaskedError where he did not ask.
    """
    if not is_keeper(connection):
        raise LedgerTooOldError
    if not asked:
        raise UpgradeUnaskedError


def upgrade(connection: Connection, steps: Callable[[], None]) -> None:
    """Carry out the steps in the name of the keeper, and make anew what guards the ledger.

    Raises UpgradeFailedError where they do not fit what is there.
    """
    act_as_keeper(connection)
    try:
        steps()
        renew(connection)
    except DBAPIError as error:
        if error.orig is None or told_by_server(error.orig) is not None:
            raise
        raise UpgradeFailedError from error


def make_tables(connection: Connection) -> bool:
    """Make all tables at once: the steps are those of ledgers that were made earlier."""
    make(connection)
    return True


def damaged_pages(connection: Connection) -> list[str]:
    """The server checks its pages when it reads them."""
    return []


def orphans(connection: Connection) -> list[tuple[str, int]]:
    """Rows (table, id) that refer to a row that is not there."""
    found: list[tuple[str, int]] = []
    for table in Row.metadata.sorted_tables:  # not that of people, which few may read
        for one in table.foreign_keys:
            referred, column, key = one.column.table.alias(), one.parent, next(iter(table.primary_key))
            held = exists().where(referred.c[one.column.name] == column)
            query = select(key).where(column.is_not(None), ~held)
            found += [(table.name, id) for id in connection.scalars(query)]
    return found


def is_index_whole(connection: Connection) -> bool:
    """Whether the server holds the index for valid."""
    return not connection.scalar(_INVALID)


def rebuild_index(connection: Connection) -> None:
    """Where there is one: it needs an extension."""
    if connection.scalar(_INDEXES):
        connection.execute(text("REINDEX INDEX ix_searchable_words"))


def last_link(connection: Connection) -> tuple[int, str] | None:
    """Number and hash of the newest event, through a function, as not everybody may read every event."""
    last = connection.execute(_LAST_LINK).first()
    return (last.seq, last.hash) if last else None


def highest_ids(connection: Connection) -> dict[str, int]:
    """The highest id that each table has ever given."""
    given = connection.execute(_SEQUENCES)
    return {row.sequencename.removesuffix("_id_seq"): row.last_value for row in given if row.last_value}


def keep_highest_ids(connection: Connection, ids: dict[str, int]) -> None:
    """Give none of those ids again."""
    for table, id in ((table, id) for table, id in ids.items() if id):
        connection.execute(_GIVEN, {"sequence": f"{table}_id_seq", "id": id})


def take_stock(connection: Connection) -> None:
    """Plans go by it; the server itself looks only after a minute or so."""
    connection.execute(text("ANALYZE"))


def who_am_i(connection: Connection) -> Person | None:
    """The person who signed in, None for the ledger's keeper."""
    row = connection.execute(text("SELECT * FROM who_am_i()")).first()
    return person_of(row) if row else None


def announce(connection: Connection, payload: str) -> None:
    """Notify all who listen; the server does it once the transaction is lasting."""
    connection.execute(text("SELECT pg_notify(:channel, :payload)"), {"channel": CHANNEL, "payload": payload})


@compiles(Among, "postgresql")
def _among(element: Among, compiler: Any, **words: Any) -> str:
    """Of the column's own type: numbers of another are compared one by one with each row."""
    column, ids = element.clauses
    kind = compiler.dialect.type_compiler_instance.process(column.type)
    told, wanted = (compiler.process(one, **words) for one in (column, ids))
    return f"({told} = ANY (CAST({wanted} AS {kind}[])))"


@compiles(Position, "postgresql")
def _position(element: Position, compiler: Any, **words: Any) -> str:
    text, sought = (compiler.process(one, **words) for one in element.clauses)
    return f"strpos({text}, {sought})"


@compiles(Alike, "postgresql")
def _alike(element: Alike, compiler: Any, **words: Any) -> str:
    text, pattern = (compiler.process(one, **words) for one in element.clauses)
    return f'(lower({text} COLLATE "C") LIKE lower({pattern} COLLATE "C") ESCAPE \'/\')'


@compiles(Indexed, "postgresql")
def _indexed(element: Indexed, compiler: Any, **words: Any) -> str:
    id, offset, start, end, _match, *likes = element.clauses
    id, offset, start, end, *likes = (
        compiler.process(one, **words) for one in (id, offset, start, end, *likes)
    )
    held = " AND ".join(f"held.words LIKE {like} ESCAPE '/'" for like in likes)
    return (
        f"({id} IN (SELECT held.id - {offset} FROM searchable held "
        f"WHERE {held} AND held.id >= {start} AND held.id < {end}))"
    )

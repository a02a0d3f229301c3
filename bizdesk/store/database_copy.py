"""A consistent copy of a ledger's database while others work on it, and what a copy holds.

What is looked at needs no schema of this version: a ledger is copied before it is upgraded too.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bizdesk.domain.backups import Counts
from bizdesk.domain.history import GENESIS
from bizdesk.store.engine import BUSY_TIMEOUT_MS
from bizdesk.store.errors import LedgerDamagedError, plain_words_of_file
from bizdesk.store.folder import LedgerFolder

_FILES = ("evidence", "quarter_close", "form_return")


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds: its schema, office and counts, its last event's hash, the files it names."""

    schema: str
    office: str
    counts: Counts
    last_hash: str
    files: tuple[str, ...]


def copy_database(folder: LedgerFolder, target: Path) -> None:
    """Copy the database in one transaction; others write before or after it. Raises `store.errors`."""
    with (
        plain_words_of_file(folder),
        closing(_connect(folder.database)) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        copy.execute("PRAGMA synchronous = OFF")
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(copy)


def look_at(database: Path) -> Contents:
    """What a database holds. Raises LedgerDamagedError where it is not whole or no ledger."""
    with reading(database) as connection:
        if [row[0] for row in connection.execute("PRAGMA integrity_check")] != ["ok"]:
            raise LedgerDamagedError
        return contents(connection)


def ledger_contents(folder: LedgerFolder) -> Contents:
    """What the ledger itself holds now, not checked to be whole. Raises `store.errors`."""
    with reading(folder.database) as connection:
        connection.execute("BEGIN")
        return contents(connection)


@contextmanager
def reading(database: Path) -> Iterator[sqlite3.Connection]:
    """A connection to look with; it makes no database. Raises LedgerDamagedError and its kin."""
    try:
        with plain_words_of_file(LedgerFolder(database.parent)), closing(_connect(database)) as connection:
            yield connection
    except sqlite3.Error as error:
        raise LedgerDamagedError from error


def contents(connection: sqlite3.Connection) -> Contents:
    """What the database holds, not checked to be whole."""
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    files = " UNION ".join(f"SELECT sha256 FROM {table}" for table in _FILES if table in tables)  # noqa: S608
    named = tuple(row[0] for row in connection.execute(f"{files} ORDER BY 1"))
    counted = ("task", "agency", "document", "event")
    tasks, agencies, documents, events = (
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        for table in counted
    )
    schema = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    office = connection.execute("SELECT value FROM setting WHERE key = 'office'").fetchone()
    last = connection.execute("SELECT hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    counts = Counts(tasks, agencies, documents, len(named), events)
    return Contents(
        schema[0] if schema else "", office[0] if office else "", counts, last[0] if last else GENESIS, named
    )


def _connect(database: Path) -> sqlite3.Connection:
    uri = f"{database.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_TIMEOUT_MS / 1000)

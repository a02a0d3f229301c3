"""SQLite, the embedded database: one file in the ledger's folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select, text
from sqlalchemy.ext.compiler import compiles

from bizdesk.domain.backups import Reason, backup_name
from bizdesk.domain.file_names import unused
from bizdesk.store.dialects.constructs import Alike, Among, Indexed, Position
from bizdesk.store.engine import make_engine
from bizdesk.store.errors import told_by_sqlite as told
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.orm import EventRow, SearchableRow

__all__ = ["make_engine", "told"]

EVERY_PART: dict[str, Any] = {}
"""Every statement sees every part of a task."""
SHORTEST = 3
"""The index is one of every so many characters."""

_NEWEST_EVENT = select(EventRow.seq, EventRow.hash).order_by(EventRow.seq.desc()).limit(1)
_VOCABULARY = "CREATE VIRTUAL TABLE temp.search_vocabulary USING fts5vocab(main, search_index, row)"


def is_complete(connection: Connection) -> bool:
    """There is nothing beside what the steps make."""
    return True


def before_upgrade(connection: Connection, folder: LedgerFolder, *, asked: bool) -> None:
    """Back the ledger up beside itself."""
    from bizdesk.store.backup_writer import BackupOrder, holds_little, write_backup

    order = BackupOrder(Reason.MIGRATION, datetime.now(UTC), evidence=holds_little(folder))
    write_backup(folder, unused(folder.backups / backup_name(order.now, order.reason)), order)


def upgrade(connection: Connection, steps: Callable[[], None]) -> None:
    """Nothing goes with them."""
    steps()


def make_tables(connection: Connection) -> bool:
    """The steps make them."""
    return False


def damaged_pages(connection: Connection) -> list[str]:
    """The lines of an integrity check, none where all is well."""
    return [line for (line,) in connection.execute(text("PRAGMA integrity_check")) if line != "ok"]


def orphans(connection: Connection) -> list[tuple[str, int]]:
    """Rows (table, id) that refer to a row that is not there."""
    return [(row[0], row[1]) for row in connection.execute(text("PRAGMA foreign_key_check"))]


def is_index_whole(connection: Connection) -> bool:
    """Whether the index holds every three characters of the words, in as many places as they do."""
    said: Counter[str] = Counter()
    for (words,) in connection.execute(select(SearchableRow.words)):
        said.update(words[at : at + SHORTEST] for at in range(len(words) - SHORTEST + 1))
    connection.execute(text(_VOCABULARY))
    rows = connection.execute(text("SELECT term, cnt FROM temp.search_vocabulary"))
    indexed = {row.term: row.cnt for row in rows}
    connection.execute(text("DROP TABLE temp.search_vocabulary"))
    return indexed == said


def holds_lock(connection: Connection) -> bool:
    """A lock of a file is lost only with the program."""
    return True


def rebuild_index(connection: Connection) -> None:
    """Read all words again."""
    connection.execute(text("INSERT INTO search_index (search_index) VALUES ('rebuild')"))


def last_link(connection: Connection) -> tuple[int, str] | None:
    """Number and hash of the newest event."""
    last = connection.execute(_NEWEST_EVENT).first()
    return (last.seq, last.hash) if last else None


def highest_ids(connection: Connection) -> dict[str, int]:
    """The highest id that each table has ever given."""
    return {row.name: row.seq for row in connection.execute(text("SELECT name, seq FROM sqlite_sequence"))}


def keep_highest_ids(connection: Connection, ids: dict[str, int]) -> None:
    """Give none of those ids again."""
    for name, seq in ids.items():
        connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": name})
        new = text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)")
        connection.execute(new, {"name": name, "seq": seq})


def take_stock(connection: Connection) -> None:
    """Plans are the same however much there is."""


def who_am_i(connection: Connection) -> str | None:
    """Nobody signs in to a file."""
    return None


def announce(connection: Connection, payload: str) -> None:
    """Nobody else has the file open."""


@compiles(Among, "sqlite")
def _among(element: Among, compiler: Any, **words: Any) -> str:
    column, ids = (compiler.process(one, **words) for one in element.clauses)
    return f"({column} IN (SELECT value FROM json_each({ids})))"


@compiles(Position, "sqlite")
def _position(element: Position, compiler: Any, **words: Any) -> str:
    text, sought = (compiler.process(one, **words) for one in element.clauses)
    return f"instr({text}, {sought})"


@compiles(Alike, "sqlite")
def _alike(element: Alike, compiler: Any, **words: Any) -> str:
    text, pattern = (compiler.process(one, **words) for one in element.clauses)
    return f"({text} LIKE {pattern} ESCAPE '/')"


@compiles(Indexed, "sqlite")
def _indexed(element: Indexed, compiler: Any, **words: Any) -> str:
    given = list(element.clauses)[:5]
    id, base, start, end, match = (compiler.process(one, **words) for one in given)
    return (
        f"({id} IN (SELECT rowid - {base} FROM search_index "
        f"WHERE search_index MATCH {match} AND rowid >= {start} AND rowid < {end}))"
    )

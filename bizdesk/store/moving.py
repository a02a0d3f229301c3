"""Carrying a whole ledger from one database to another: rows, ids and files, compared at the end."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Table, insert, select, update
from sqlalchemy.orm import Session

from bizdesk.domain.errors import UserError
from bizdesk.domain.history import broken_links
from bizdesk.domain.words import Words
from bizdesk.store import checks, dialects, history_queries
from bizdesk.store.blobs import BlobStore
from bizdesk.store.errors import plain_words
from bizdesk.store.evidence_store import evidence_store
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.ledger import Ledger
from bizdesk.store.migrate import is_empty, make_newest
from bizdesk.store.orm import Row
from bizdesk.store.recorder import encoded
from bizdesk.store.server import ServerFolder, folder_at

_MANY = 1000
"""So many rows go over at a time."""

Watch = Callable[[int, int], None]


class TargetTakenError(UserError):
    """The place that a ledger is to be carried to holds one."""

    def __init__(self) -> None:
        super().__init__(Words("目的地已有台账或别的数据，请另选一处；两边都没有改动。"))


class LedgerNotWholeError(UserError):
    """What is to be carried is damaged."""

    def __init__(self, name: str) -> None:
        super().__init__(Words("“{0}”的内容和记录对不上，请先用 bizdesk check 查明；目的地没有改动。", name))


class CopyDiffersError(UserError):
    """What arrived is not what was sent."""

    def __init__(self, table: str) -> None:
        super().__init__(Words("搬过去的表 {0} 和原来的对不上，已经撤回；两边都没有改动。", table))


@dataclass(frozen=True, slots=True)
class Moved:
    """What was carried: rows by table, files, and one SHA-256 over all tables."""

    rows: dict[str, int]
    files: int
    digest: str


def move(source: Ledger, target: Path, watch: Watch = lambda _done, _files: None) -> Moved:
    """Carry the ledger to `target`, a folder or one that points to a server; in one transaction there.

    `watch` is told how many files were copied, and of how many. Raises TargetTakenError, LedgerNotWholeError,
    CopyDiffersError and what opening a ledger raises; then the target is as it was.
    """
    folder = folder_at(target)
    if not isinstance(folder, ServerFolder) and folder.database.exists():
        raise TargetTakenError
    folder.prepare()
    blobs = evidence_store(folder)()
    blobs.require()
    try:
        moved = _carry(source, folder, blobs, watch)
    except BaseException:
        blobs.discard_added()
        if not isinstance(folder, ServerFolder):
            folder.database.unlink(missing_ok=True)
        raise
    blobs.settle()
    with suppress(FileNotFoundError):
        shutil.copytree(source.folder.drafts, folder.drafts)
    return moved


def _carry(source: Ledger, folder: LedgerFolder, blobs: BlobStore, watch: Watch) -> Moved:
    database = dialects.named(folder.dialect)
    with source.read() as uow, plain_words(lambda error: database.told(error, folder)):
        engine = database.make_engine(folder, create=True).execution_options(writing=True)
        if broken := broken_links(history_queries.chain(uow.session)):
            raise LedgerNotWholeError(Words("历史第 {0} 条", broken[0]))
        with engine.begin() as there:
            if not is_empty(there):
                raise TargetTakenError
            make_newest(there)
            rows = {table.name: _copy(uow.connection, there, table) for table in Row.metadata.sorted_tables}
            ids = dialects.of(uow.connection).highest_ids(uow.connection)
            database.keep_highest_ids(there, ids)
            digest = _compare(uow.connection, there)
            database.take_stock(there)
            files = _copy_files(uow.session, uow.blobs, blobs, watch)
    return Moved(rows, files, digest)


def _copy(here: Connection, there: Connection, table: Table) -> int:
    """Carry a table's rows over; references to rows of its own follow when all are there."""
    own = (
        []
        if table.name == "event"
        else [key.parent for key in table.foreign_keys if _is_own(key.column, table)]
    )
    count, later = 0, []
    for rows in _portions(here, table):
        later += [row for row in rows if any(row[column.name] is not None for column in own)]
        there.execute(insert(table), [{**row, **{column.name: None for column in own}} for row in rows])
        count += len(rows)
    for row in later:
        change = update(table).where(table.c.id == row["id"])
        there.execute(change.values({column.name: row[column.name] for column in own}))
    return count


def _is_own(column: Column[Any], table: Table) -> bool:
    return column.table is table


def _portions(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    rows = iter(_rows(connection, table))
    while portion := [dict(row._mapping) for row in islice(rows, _MANY)]:
        yield portion


def _rows(connection: Connection, table: Table) -> Any:
    query = select(*table.c).order_by(*table.primary_key.columns)
    return connection.execute(query.execution_options(yield_per=_MANY))


def table_digest(connection: Connection, table: Table) -> str:
    """SHA-256 over a table's rows in the order of their keys, the same for every database."""
    digest = hashlib.sha256(table.name.encode())
    for row in _rows(connection, table):
        values = [encoded(value) for value in row]
        digest.update(json.dumps(values, ensure_ascii=False, sort_keys=True).encode())
    return digest.hexdigest()


def ledger_digests(connection: Connection) -> dict[str, str]:
    """The digest of each of a ledger's tables."""
    return {table.name: table_digest(connection, table) for table in Row.metadata.sorted_tables}


def _compare(here: Connection, there: Connection) -> str:
    sent, arrived = ledger_digests(here), ledger_digests(there)
    for table, digest in sent.items():
        if arrived[table] != digest:
            raise CopyDiffersError(table)
    return hashlib.sha256(json.dumps(sent, sort_keys=True).encode()).hexdigest()


def _copy_files(session: Session, here: BlobStore, there: BlobStore, watch: Watch) -> int:
    named = dict(checks.stored_hashes(session))
    for done, (sha256, name) in enumerate(named.items(), 1):
        file = here.local(sha256)
        if file is None or there.add(file, lambda _bytes: None).sha256 != sha256:
            raise LedgerNotWholeError(name)
        if there.digest(sha256) != sha256:
            raise CopyDiffersError("evidence")
        watch(done, len(named))
    return len(named)

"""The connection to the SQLite file of a ledger.

Nothing is held open between two units of work, so that a stick can be pulled
out while the window stands still; the rollback journal keeps the ledger in one
file, and full synchronisation makes a commit outlast a power cut.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool

from bizdesk.store.folder import LedgerFolder

BUSY_TIMEOUT_MS = 5000


def make_engine(folder: LedgerFolder, *, create: bool = False) -> Engine:
    """An engine on the folder's database; without `create` a database that vanished is not made anew."""
    mode = "rwc" if create else "rw"
    database = URL.create("sqlite", database=folder.database.as_uri(), query={"mode": mode, "uri": "true"})
    engine = create_engine(database, poolclass=NullPool)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("foreign_keys = ON", "synchronous = FULL", f"busy_timeout = {BUSY_TIMEOUT_MS}"):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    driver: Any = connection.connection.driver_connection
    driver.execute("BEGIN IMMEDIATE" if writing else "BEGIN")

"""Bringing a ledger's database to the newest schema: copied aside first, then upgraded in one transaction."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from bizdesk.domain.words import Words
from bizdesk.paths import migrations
from bizdesk.store import dialects
from bizdesk.store.engine import make_engine
from bizdesk.store.errors import LedgerTooNewError, disk_error
from bizdesk.store.folder import INCOMING, LedgerFolder
from bizdesk.store.search_index import index_everything
from bizdesk.store.standings import refresh_all

HEAD = "0007"
"""The newest revision in db/versions; kept here so that opening a ledger need not load Alembic."""


def create_database(folder: LedgerFolder) -> None:
    """Make an empty ledger's database where none is: beside its place first, so that it is there whole."""
    staging = LedgerFolder(folder.path / f"{INCOMING}{uuid.uuid4().hex}")
    try:
        staging.path.mkdir()
        _upgrade(make_engine(staging, create=True))
        staging.database.chmod(0o600)
        _put(staging.database, folder.database)
    except OSError as error:
        raise disk_error(error, Words("台账建立不了，请检查磁盘和写保护开关")) from error
    finally:
        shutil.rmtree(staging.path, ignore_errors=True)


def _put(made: Path, place: Path) -> None:
    """Move a new database to its place, unless another program was faster."""
    try:
        os.link(made, place)
    except FileExistsError:
        return
    except OSError:  # a stick knows no links
        if not place.exists():
            made.replace(place)


def migrate(
    engine: Engine, folder: LedgerFolder, require: Callable[[], None], *, asked: bool = False
) -> None:
    """Upgrade the ledger if it is older, or make one if there is none and `require` does not object.

    `asked` says that its keeper wants the upgrade, where that has to be said. Raises LedgerTooNewError if a
    later program wrote it, and what `before_upgrade` raises.
    """
    with engine.connect() as connection:
        new = _revision(connection) is None
        if not (new or is_older(connection)):
            return
        if new:
            require()
        else:
            dialects.of(connection).before_upgrade(connection, folder, asked=asked)
    _upgrade(engine)


def is_older(connection: Connection) -> bool:
    """Whether an earlier program made the ledger. Raises LedgerTooNewError if a later one did."""
    current = _revision(connection) or ""
    if current > HEAD:
        raise LedgerTooNewError
    return current < HEAD or not dialects.of(connection).is_complete(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def is_empty(connection: Connection) -> bool:
    """Whether the database holds neither a ledger nor anything else."""
    return not inspect(connection).get_table_names()


def make_newest(connection: Connection) -> None:
    """Bring the tables to HEAD, or make them, in the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations()).replace("%", "%%"))
    config.attributes["connection"] = connection
    if _revision(connection) is None and dialects.of(connection).make_tables(connection):
        command.stamp(config, "head")
    else:
        dialects.of(connection).upgrade(connection, lambda: command.upgrade(config, "head"))


def _upgrade(engine: Engine) -> None:
    with engine.execution_options(writing=True).begin() as connection:
        if _revision(connection) is not None and not is_older(connection):
            return
        make_newest(connection)
        refresh_all(connection)
        index_everything(connection)

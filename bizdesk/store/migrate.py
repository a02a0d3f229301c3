"""Bringing a ledger's database to the newest schema: copied aside first, then upgraded in one transaction."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, inspect, text

from bizdesk.domain.backups import Reason, backup_name
from bizdesk.domain.file_names import unused
from bizdesk.paths import migrations
from bizdesk.store.errors import LedgerTooNewError
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.search_index import index_everything
from bizdesk.store.standings import refresh_all

HEAD = "0007"
"""The newest revision in db/versions; kept here so that opening a ledger need not load Alembic."""


def migrate(engine: Engine, folder: LedgerFolder) -> None:
    """Upgrade the ledger to HEAD if it is older. Raises LedgerTooNewError if a later program wrote it."""
    with engine.connect() as connection:
        current = _revision(connection)
    if current == HEAD:
        return
    if current is not None and current > HEAD:
        raise LedgerTooNewError
    if current is not None:
        _back_up(folder)
    _upgrade(engine)


def _back_up(folder: LedgerFolder) -> None:
    from bizdesk.store.backup_writer import BackupOrder, holds_little, write_backup

    order = BackupOrder(Reason.MIGRATION, datetime.now(UTC), evidence=holds_little(folder))
    write_backup(folder, unused(folder.backups / backup_name(order.now, order.reason)), order)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations()).replace("%", "%%"))
    with engine.execution_options(writing=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        refresh_all(connection)
        index_everything(connection)

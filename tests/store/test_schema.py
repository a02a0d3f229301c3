"""The schema that the migrations make is the one that the program maps, and it keeps its promises."""

from __future__ import annotations

from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bizdesk.paths import migrations
from bizdesk.services.ledgers import Ledger
from bizdesk.store.migrate import HEAD
from bizdesk.store.orm import Row
from tests.ledgers import connected
from tests.servers import database_of


def is_mapped(name: str | None, kind: str, _parents: object) -> bool:
    """Whether a table is one that the program maps; the index and the people are the database's own."""
    own = {"table": ("search_index", "person"), "index": ("ix_searchable_words",)}
    return not (name or "").startswith(own.get(kind, ("\0",)))


def test_migrations_make_exactly_the_mapped_tables(empty_ledger: Ledger) -> None:
    with empty_ledger.read() as uow:
        context = MigrationContext.configure(
            uow.session.connection(), opts={"compare_type": True, "include_name": is_mapped}
        )
        assert compare_metadata(context, Row.metadata) == []


def test_head_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations()))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_a_row_cannot_refer_to_nothing(empty_ledger: Ledger) -> None:
    orphan = "INSERT INTO agency_alias (agency_id, name) VALUES (99, '市粮食局')"
    with empty_ledger.write() as uow, pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        uow.session.execute(text(orphan))


@pytest.mark.parametrize("table", ["event", "event_task"])
@pytest.mark.parametrize("act", ["DELETE FROM {}", "UPDATE {0} SET {1} = {1} + 100"])
def test_the_history_can_only_be_appended_to(ledger: Ledger, table: str, act: str) -> None:
    key = "seq" if table == "event" else "event_seq"
    with closing(connected(ledger.folder.path)) as connection:
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0
        with pytest.raises(Exception, match="can only be appended to"):
            connection.execute(act.format(table, key))


@pytest.mark.parametrize(
    "table", sorted(set(Row.metadata.tables) - {"event", "event_task", "standing", "searchable"})
)
def test_ids_are_never_used_twice(ledger: Ledger, table: str) -> None:
    """A table counts by itself, and never backwards: not by the highest id that is there."""
    with closing(connected(ledger.folder.path)) as connection:
        if database_of(ledger.folder.path):
            counted = connection.execute("SELECT pg_get_serial_sequence(%s, 'id')", [table]).fetchone()[0]
            assert counted == f"public.{table}_id_seq"
        else:
            made = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()[0]
            assert "AUTOINCREMENT" in made

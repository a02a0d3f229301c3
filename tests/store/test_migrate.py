"""Bringing a ledger to a newer schema: backed up first, upgraded whole or not at all, never back."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bizdesk.domain.backups import Reason
from bizdesk.paths import migrations
from bizdesk.services.ledgers import Ledger
from bizdesk.store import migrate
from bizdesk.store.backup_reader import open_backup
from bizdesk.store.errors import LedgerTooNewError
from tests.ledgers import dump, reopen

pytestmark = pytest.mark.embedded("test_server_upgrade.py tells of ledgers on a server")

STEP = """
import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{head}"



def upgrade() -> None:
    with op.batch_alter_table("agency") as table:
        table.add_column(sa.Column("next_column", sa.Text))
    {more}
"""

HEAD, NEXT = migrate.HEAD, f"{int(migrate.HEAD) + 1:04}"


def step(more: str) -> str:
    return STEP.format(head=HEAD, next=NEXT, more=more)


@pytest.fixture
def next_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a migration that the next release might bring, which the program takes for its newest."""
    folder = shutil.copytree(migrations(), tmp_path / "db", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrate, "migrations", lambda: folder)
    file = folder / "versions" / f"{NEXT}_next.py"
    file.write_text(step(""), encoding="utf-8")
    monkeypatch.setattr(migrate, "HEAD", NEXT)
    return file


def columns(ledger: Ledger, table: str) -> list[str]:
    with closing(sqlite3.connect(ledger.folder.database)) as connection:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def test_an_older_ledger_is_backed_up_then_upgraded(ledger: Ledger, next_release: Path) -> None:
    rows = dump(ledger.folder.path)
    reopen(ledger)
    (backup,) = ledger.folder.backups.iterdir()
    with open_backup(backup) as opened:
        assert (opened.manifest.reason, opened.manifest.schema) == (Reason.MIGRATION, HEAD)
        (backup.parent / "ledger.db").write_bytes(b"".join(opened.read("ledger.db")))
    assert dump(backup.parent) == rows
    assert columns(ledger, "agency")[-1] == "next_column"
    after = dump(ledger.folder.path)
    assert after.pop("alembic_version") == [(NEXT,)]
    assert {name: len(kept) for name, kept in after.items()} == {
        name: len(kept) for name, kept in rows.items() if name != "alembic_version"
    }
    assert after["task"] == rows["task"]


def test_an_upgrade_that_breaks_off_changes_nothing(ledger: Ledger, next_release: Path) -> None:
    next_release.write_text(step('raise RuntimeError("power cut")'), encoding="utf-8")
    rows = dump(ledger.folder.path)
    with pytest.raises(RuntimeError, match="power cut"):
        reopen(ledger)
    assert dump(ledger.folder.path) == rows
    assert "next_column" not in columns(ledger, "agency")


def test_a_ledger_of_the_same_schema_is_left_as_it_is(ledger: Ledger) -> None:
    before = ledger.folder.database.read_bytes()
    reopen(ledger)
    assert ledger.folder.database.read_bytes() == before
    assert list(ledger.folder.backups.iterdir()) == []


def test_a_newer_ledger_is_refused_and_left_untouched(ledger: Ledger) -> None:
    with closing(sqlite3.connect(ledger.folder.database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = ledger.folder.database.read_bytes()
    with pytest.raises(LedgerTooNewError, match="请升级本程序后再打开；台账没有改动。"):
        reopen(ledger)
    assert ledger.folder.database.read_bytes() == before
    assert list(ledger.folder.backups.iterdir()) == []

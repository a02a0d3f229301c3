"""A ledger on a server: where it is written down, what stands in the way, how it gets a newer schema."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from bizdesk import paths
from bizdesk.services.backups import back_up
from bizdesk.services.ledgers import has_ledger, ledger_folder, open_ledger
from bizdesk.services.restoring import prepare_restore
from bizdesk.store.backup_errors import ServerLedgerError
from bizdesk.store.errors import LedgerTooNewError
from bizdesk.store.ids import among
from bizdesk.store.orm import TaskRow
from bizdesk.store.server import (
    EvidencePlaceError,
    ServerAddressError,
    ServerDriverMissingError,
    ServerFolder,
    ServerUnreachableError,
    TextNotStorableError,
    WrongCollationError,
    folder_at,
)
from tests.ledgers import connected, drop_ledger, make_ledger
from tests.servers import Server, point

ADDRESS = "postgresql+psycopg://zhang@server.lan/qinghe"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this PC keeps folders of ledgers on servers."""
    monkeypatch.setattr(paths, "user_data_path", lambda *_args, **_kinds: tmp_path / "data")
    return tmp_path / "data" / "servers"


@pytest.fixture
def empty(server: Server, tmp_path: Path) -> Iterator[Path]:
    """A folder that points to an empty database."""
    folder = point(tmp_path / "共用", server, server.new_database())
    yield folder
    drop_ledger(folder)


def test_an_address_is_written_down_without_its_password(tmp_path: Path, own: Path) -> None:
    folder = ledger_folder("postgresql+psycopg://zhang:p%40ss@server.lan/qinghe", tmp_path)
    (kept,) = (one for one in own.rglob("*") if one.is_file())
    assert json.loads(kept.read_text(encoding="utf-8")) == {"url": ADDRESS, "evidence": str(tmp_path)}
    kept_password = folder_at(folder)
    assert isinstance(kept_password, ServerFolder)
    assert kept_password.password == "p@ss"
    assert "p@ss" not in repr(kept_password)
    assert ledger_folder(ADDRESS) == folder
    assert folder_at(folder).name == "qinghe@server.lan"
    assert has_ledger(folder)


def test_a_path_is_a_path(tmp_path: Path) -> None:
    assert ledger_folder(str(tmp_path)) == tmp_path
    assert not has_ledger(tmp_path)


@pytest.mark.parametrize("address", ["mysql://server/qinghe", "postgresql+psycopg://server", "://"])
def test_another_address_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(ServerAddressError, match="服务器地址请写成"):
        ledger_folder(address, tmp_path)


def test_the_folder_of_evidence_has_to_be_named_once_and_be_there(tmp_path: Path) -> None:
    with pytest.raises(EvidencePlaceError, match="请用 --evidence 指明大家共用的佐证材料文件夹"):
        ledger_folder(ADDRESS)
    with pytest.raises(EvidencePlaceError):
        open_ledger(ledger_folder(ADDRESS, tmp_path / "没有的文件夹"))


def test_a_server_that_is_not_there_is_told_in_one_sentence(tmp_path: Path) -> None:
    nowhere = f"postgresql+psycopg://zhang@/qinghe?host={tmp_path}"
    with pytest.raises(ServerUnreachableError, match="连不上台账服务器，请检查网络、地址、用户名和密码"):
        open_ledger(ledger_folder(nowhere, tmp_path))


def test_without_the_driver_the_program_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ServerDriverMissingError, match="pip install"):
        open_ledger(ledger_folder(ADDRESS, tmp_path))


def test_a_database_of_another_order_is_refused(server: Server, tmp_path: Path) -> None:
    server.run("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'")
    folder = point(tmp_path / "旧", server, "latin")
    with pytest.raises(WrongCollationError, match="createdb --template=template0 --encoding=UTF8"):
        make_ledger(folder)
    assert dump_of(server, "latin") == []
    server.drop("latin")


def dump_of(server: Server, database: str) -> list[str]:
    with closing(server.connect(database)) as connection:
        return [
            row[0]
            for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        ]


def test_a_character_that_no_server_keeps_is_told_of(empty: Path) -> None:
    ledger = make_ledger(empty)
    told = pytest.raises(TextNotStorableError, match="文字里有不能保存的控制字符，请删去后再试")
    with told, ledger.write() as uow:
        uow.settings.put("office", "青禾\0市")
        uow.flush()


def test_a_newer_ledger_on_a_server_is_refused(empty: Path) -> None:
    make_ledger(empty)
    with closing(connected(empty)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerTooNewError):
        make_ledger(empty)


def test_backups_of_a_server_are_left_to_its_keeper(empty: Path, tmp_path: Path) -> None:
    ledger, file = make_ledger(empty), tmp_path / "台账.bizdesk"
    with pytest.raises(ServerLedgerError, match="服务器上的台账由服务器的管理员备份和恢复"):
        back_up(ledger, file)
    assert not file.exists()
    with pytest.raises(ServerLedgerError, match="请先用 bizdesk move 搬到本机"):
        prepare_restore(empty, file)


def test_many_ids_are_taken_apart_once_and_not_for_each_row(empty: Path) -> None:
    """A list that had to be worked out anew for every row made one of thousands take seconds."""
    query = select(TaskRow.id).where(among(TaskRow.id, "ids"))
    with make_ledger(empty).read() as uow:
        told = query.compile(dialect=uow.connection.dialect)
        plan = uow.connection.exec_driver_sql(f"EXPLAIN {told}", {"ids": [1, 2, 3]}).scalars().all()
    assert "'{1,2,3}'::integer[]" in "\n".join(plan)

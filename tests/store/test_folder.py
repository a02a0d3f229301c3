"""A ledger's folder: missing, taken, busy, damaged, write-protected; each told in one sentence."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bizdesk.domain.errors import BizDeskError
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.settings import set_office
from bizdesk.services.tasks import TickTasks, tick_tasks
from bizdesk.store import engine
from bizdesk.store.errors import (
    LedgerBusyError,
    LedgerDamagedError,
    LedgerDiskError,
    LedgerFolderIsFileError,
    LedgerFolderTakenError,
    LedgerNotFoundError,
    LedgerReadOnlyError,
)
from tests.ledgers import dump, make_ledger, reopen, write

pytestmark = pytest.mark.embedded("the folder with the database in it; test_server.py tells of addresses")


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait for another program's lock, which these tests never let go."""
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 1)


@pytest.fixture
def held(ledger: Ledger) -> Iterator[Ledger]:
    """A ledger in which another program is writing."""
    with closing(sqlite3.connect(ledger.folder.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield ledger


def test_a_new_ledger_is_private_to_its_user(tmp_path: Path) -> None:
    folder = make_ledger(tmp_path / "材料" / "台账").folder.path
    assert sorted(path.name for path in folder.iterdir()) == ["backups", "evidence", "ledger.db"]
    if os.name == "posix":
        assert folder.stat().st_mode & 0o077 == 0


def test_making_a_ledger_where_one_is_opens_it(ledger: Ledger) -> None:
    before = dump(ledger.folder.path)
    make_ledger(ledger.folder.path)
    assert dump(ledger.folder.path) == before


@pytest.mark.parametrize(
    ("create", "error", "sentence"),
    [
        (False, LedgerNotFoundError, "里还没有台账，请先导入一份政策文件"),
        (True, LedgerFolderTakenError, "里已有别的文件，请为台账选一个空文件夹。"),
    ],
)
def test_a_folder_of_other_things_is_no_ledger(
    tmp_path: Path, create: bool, error: type[BizDeskError], sentence: str
) -> None:
    (tmp_path / "照片.png").touch()
    with pytest.raises(error, match=sentence):
        open_ledger(tmp_path, create=create)
    assert [path.name for path in tmp_path.iterdir()] == ["照片.png"]


@pytest.mark.parametrize("create", [False, True])
def test_a_file_is_no_ledger(tmp_path: Path, create: bool) -> None:
    file = tmp_path / "台账"
    file.touch()
    with pytest.raises(LedgerFolderIsFileError, match="是一个文件，台账需要一个文件夹"):
        open_ledger(file, create=create)


def test_a_place_where_nothing_can_be_made_is_named(tmp_path: Path) -> None:
    """A file in place of a folder stands for write protection, which does not bind the user root."""
    (tmp_path / "U盘").touch()
    with pytest.raises(LedgerReadOnlyError, match="不能写入，请检查权限或写保护开关"):
        open_ledger(tmp_path / "U盘" / "台账", create=True)


@pytest.mark.usefixtures("hurried")
def test_a_busy_ledger_can_be_read_but_not_written(held: Ledger) -> None:
    before = dump(held.folder.path)
    with pytest.raises(LedgerBusyError, match="台账正被另一个程序写入，请稍候再试；这次操作没有生效。"):
        write(held, lambda uow: tick_tasks(uow, TickTasks((1,))))
    assert dump(held.folder.path) == before


def test_writers_wait_for_one_another(ledger: Ledger) -> None:
    with ledger.write() as first:
        set_office(first, "青禾市营商办")
        first.commit()
    write(reopen(ledger), lambda uow: tick_tasks(uow, TickTasks((1,))))
    assert [event[3] for event in dump(ledger.folder.path)["event"]] == ["import", "settings", "tick"]


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 4096, b"SQLite format 3\0" + b"\xff" * 4080, "不是台账".encode()]
)
def test_a_damaged_database_is_told_apart_from_a_bug(ledger: Ledger, content: bytes) -> None:
    ledger.folder.database.write_bytes(content)
    with pytest.raises(LedgerDamagedError, match="请从 backups 文件夹取最近的备份恢复。"):
        reopen(ledger)
    assert ledger.folder.database.read_bytes() == content


def test_a_ledger_that_is_pulled_out_is_told(ledger: Ledger) -> None:
    ledger.folder.path.rename(ledger.folder.path.with_name("拔走"))
    with pytest.raises(LedgerDiskError, match="请检查磁盘或U盘是否还在"):
        write(ledger, lambda uow: tick_tasks(uow, TickTasks((1,))))


def test_a_database_that_vanished_is_not_made_anew(ledger: Ledger) -> None:
    ledger.folder.database.unlink()
    with pytest.raises(LedgerDiskError, match="打不开"), ledger.read():
        pass
    assert not ledger.folder.database.exists()


@pytest.mark.skipif(os.name != "posix", reason="needs the permissions of a Unix system")
def test_whatever_is_in_a_ledger_is_the_users_alone(ledger: Ledger, tmp_path: Path) -> None:
    proof = tmp_path / "证明.txt"
    proof.write_text("办理情况", encoding="utf-8")
    fresh = make_ledger(tmp_path / "新台账")
    with fresh.write() as uow:
        uow.blobs.add(proof, lambda _size: None)
        uow.drafts.write("000001-x", "{}")
        inside = list(fresh.folder.path.rglob("*"))
        assert len(inside) >= 7
        for one in (fresh.folder.path, *inside):
            assert one.stat().st_mode & 0o077 == 0, one

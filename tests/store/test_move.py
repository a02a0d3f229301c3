"""Carrying a ledger to a server and back: the same rows, the same hashes, the same files, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from bizdesk.services.check import check_ledger
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.history import undo
from bizdesk.services.ledgers import Ledger, UnitOfWork, move_ledger, open_ledger
from bizdesk.services.tasks import TickTasks, tick_tasks
from bizdesk.store.moving import LedgerNotWholeError, TargetTakenError, ledger_digests
from bizdesk.store.server import folder_at
from tests.evidence_stores import evidence_at, evidence_of
from tests.ledgers import ACTOR, drop_ledger, dump, read, stock, unguarded, write
from tests.servers import Server, point


@pytest.fixture
def worked(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger with ticks, a file, an undo and an id that was given and taken back."""
    file = tmp_path / "证明.txt"
    file.write_text("办理时限已压缩", encoding="utf-8")
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((1, 2), on=date(2022, 9, 30))))
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(1, (file,))))
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(2, (file,))))
    write(ledger, undo)
    return ledger


@pytest.fixture(params=["folder", "bucket"])
def on_server(request: pytest.FixtureRequest, server: Server, tmp_path: Path) -> Iterator[Path]:
    """A folder that points to an empty database on a server, and to a folder or a bucket for evidence."""
    evidence = request.getfixturevalue("bucket") if request.param == "bucket" else None
    folder = point(tmp_path / "服务器", server, server.new_database(), evidence=evidence)
    yield folder
    drop_ledger(folder)


def digests(uow: UnitOfWork) -> dict[str, str]:
    return ledger_digests(uow.connection)


def test_a_ledger_goes_to_a_server_and_back_unchanged(
    worked: Ledger, on_server: Path, tmp_path: Path
) -> None:
    before = read(worked, digests)
    there = move_ledger(worked.folder.path, on_server)
    assert (there.rows["task"], there.rows["event"], there.files) == (6, 5, 1)
    assert read(open_ledger(on_server), digests) == before
    assert read(open_ledger(on_server), check_ledger).problems == ()
    back = move_ledger(on_server, tmp_path / "回来")
    assert back == there
    home = open_ledger(tmp_path / "回来")
    assert (read(home, digests), read(home, check_ledger).problems) == (before, ())
    files = {name: evidence_of(home).read(name) for name in evidence_of(home).names()}
    assert {name.rpartition("/")[2] for name in files} == {
        sha256(data).hexdigest() for data in files.values()
    }
    assert sorted(files) == evidence_of(worked).names() == evidence_at(folder_at(on_server)).names()


def test_what_was_carried_is_worked_on(worked: Ledger, on_server: Path) -> None:
    move_ledger(worked.folder.path, on_server)
    there = open_ledger(on_server, actor=ACTOR)
    write(there, undo)
    stock(there)
    write(there, lambda uow: tick_tasks(uow, TickTasks((4,), "市大数据局")))
    assert read(there, check_ledger).problems == ()


def test_an_id_is_not_given_again_after_a_move(worked: Ledger, on_server: Path) -> None:
    move_ledger(worked.folder.path, on_server)
    file = worked.folder.path.parent / "证明.txt"
    write(open_ledger(on_server), lambda uow: attach_evidence(uow, AttachEvidence(3, (file,))))
    assert [row[0] for row in dump(on_server)["evidence"]] == [1, 3]


def test_a_target_that_holds_a_ledger_is_refused(worked: Ledger, on_server: Path, tmp_path: Path) -> None:
    move_ledger(worked.folder.path, on_server)
    before = dump(on_server)
    with pytest.raises(TargetTakenError, match="目的地已有台账或别的数据，请另选一处"):
        move_ledger(worked.folder.path, on_server)
    with pytest.raises(TargetTakenError):
        move_ledger(on_server, worked.folder.path)
    assert dump(on_server) == before


def test_a_file_that_is_not_whole_stops_the_move(worked: Ledger, on_server: Path) -> None:
    (file,) = (one for one in worked.folder.evidence.rglob("*") if one.is_file())
    file.chmod(0o644)
    file.write_text("别的内容", encoding="utf-8")
    with pytest.raises(LedgerNotWholeError, match="的内容和记录对不上"):
        move_ledger(worked.folder.path, on_server)
    assert dump(on_server) == {}
    assert evidence_at(folder_at(on_server)).names() == []


def test_a_history_that_was_changed_stops_the_move(worked: Ledger, on_server: Path) -> None:
    with unguarded(worked) as connection:
        connection.execute("UPDATE event SET summary = '什么也没做' WHERE seq = 2")
    with pytest.raises(LedgerNotWholeError, match="历史第 2 条"):
        move_ledger(worked.folder.path, on_server)
    assert dump(on_server) == {}

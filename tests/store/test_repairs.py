"""Repairs after a check: nothing happens unasked, nothing is deleted, and afterwards the check is clean."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from bizdesk.domain.backups import Reason
from bizdesk.services.backups import back_up_changes
from bizdesk.services.check import CheckResult, check_ledger, check_newest_backup
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.history import undo
from bizdesk.services.ledgers import Ledger
from bizdesk.services.repairs import RepairKind, carry_out, offer_repairs
from tests.ledgers import connected, read, write

CONTENT = b"evidence"
NAME = sha256(CONTENT).hexdigest()
BACKED_UP = pytest.mark.embedded("a server's keeper backs it up; test_server.py tells of the refusal")


@pytest.fixture
def proved(ledger: Ledger, tmp_path: Path) -> Ledger:
    """The ledger with a file of evidence."""
    (tmp_path / "证明.txt").write_bytes(CONTENT)
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(1, (tmp_path / "证明.txt",))))
    return ledger


@pytest.fixture
def backed_up(proved: Ledger) -> Ledger:
    """And a backup of it."""
    back_up_changes(proved, Reason.CLOSE)
    return proved


def blob(ledger: Ledger) -> Path:
    return ledger.folder.evidence / NAME[:2] / NAME


def check(ledger: Ledger) -> CheckResult:
    return read(ledger, check_ledger)


def kinds(ledger: Ledger) -> list[RepairKind]:
    return [one.kind for one in offer_repairs(ledger, check(ledger))]


def remove(path: Path) -> None:
    path.unlink()


def change(path: Path) -> None:
    path.chmod(0o644)
    path.write_bytes(b"other")


@BACKED_UP
@pytest.mark.parametrize("spoil", [remove, change])
def test_lost_evidence_comes_back_from_a_backup(backed_up: Ledger, spoil: Callable[[Path], None]) -> None:
    spoil(blob(backed_up))
    assert check(backed_up).lost == (NAME,)
    (offer,) = offer_repairs(backed_up, check(backed_up))
    assert offer.words == "从备份取回 1 份佐证材料"
    assert carry_out(backed_up, offer) == "已取回 1 份佐证材料。"
    assert blob(backed_up).read_bytes() == CONTENT
    assert check(backed_up).problems == ()
    assert check(backed_up).strays == ()


@BACKED_UP
def test_evidence_that_no_backup_has_is_not_offered(backed_up: Ledger) -> None:
    blob(backed_up).unlink()
    for backup in backed_up.folder.backups.glob("*.bizdesk"):
        backup.unlink()
    assert kinds(backed_up) == []


def test_wrong_standings_and_words_are_worked_out_anew(proved: Ledger) -> None:
    with closing(connected(proved.folder.path)) as connection:
        connection.execute("UPDATE standing SET due = '2001-01-01'")
        connection.execute("UPDATE searchable SET words = '别的话' WHERE id = 2")
        if not proved.folder.shared_by_several:
            connection.execute("INSERT INTO search_index (rowid, words) VALUES (77, '从来没有的话')")
    assert check(proved).derived
    (offer,) = offer_repairs(proved, check(proved))
    carry_out(proved, offer)
    assert check(proved).problems == ()


def test_strays_are_moved_not_deleted_and_what_a_redo_wants_stays(proved: Ledger) -> None:
    write(proved, undo)
    stray = proved.folder.evidence / "ab" / ("ab" + "0" * 62)
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"nobody's")
    (proved.folder.evidence / ".incoming-1").write_bytes(b"half")
    found = check(proved)
    assert found.problems == ()
    assert sorted(found.strays) == [".incoming-1", f"ab/{stray.name}"]
    (offer,) = offer_repairs(proved, found)
    carry_out(proved, offer)
    assert blob(proved).is_file()
    (aside,) = proved.folder.backups.glob("移出的文件*")
    assert sorted(path.name for path in aside.iterdir()) == [".incoming-1", stray.name]
    assert check(proved).strays == ()


def test_some_of_the_files_are_read_and_all_are_looked_for(proved: Ledger) -> None:
    change(blob(proved))
    found = read(proved, lambda uow: check_ledger(uow, files=0))
    assert (found.problems, found.rehashed, found.files) == ((), 0, 1)
    blob(proved).unlink()
    assert len(read(proved, lambda uow: check_ledger(uow, files=0)).problems) == 1


@BACKED_UP
def test_the_newest_backup_is_read_again(backed_up: Ledger) -> None:
    assert check_newest_backup(backed_up) == ""
    (backup,) = backed_up.folder.backups.glob("*.bizdesk")
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)
    assert "已损坏" in check_newest_backup(backed_up)

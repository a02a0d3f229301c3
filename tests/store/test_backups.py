"""Backups of a real ledger: what is inside, what makes them count, passwords, thinning, the fuller one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from bizdesk.domain.backups import Counts, Reason
from bizdesk.services import backups
from bizdesk.services.backups import (
    FullerBackupError,
    SealedBackupThereError,
    back_up,
    back_up_changes,
    list_backups,
    look_into,
)
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.settings import set_office
from bizdesk.store import backup_writer, sealed
from bizdesk.store.backup_errors import (
    BackupNotWrittenError,
    BackupUnreadableError,
    LedgerNotBackedUpError,
    PasswordNeededError,
    WrongPasswordError,
)
from bizdesk.store.backup_reader import open_backup
from tests.ledgers import NOW, make_ledger, policy, reopen, stock, write

pytestmark = pytest.mark.embedded("a server's keeper backs it up; test_server.py tells of the refusal")

JPEG = b"\xff\xd8\xff\xe0" + b"picture" * 500


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are made of passwords at the least cost."""
    monkeypatch.setattr(sealed, "_COST", 10)


@pytest.fixture
def proved(ledger: Ledger, tmp_path: Path) -> Ledger:
    """The ledger with two files of evidence, an office and a draft."""
    for name, content in (("说明.txt", b"words " * 1000), ("现场.jpg", JPEG)):
        (tmp_path / name).write_bytes(content)
    files = (tmp_path / "说明.txt", tmp_path / "现场.jpg")
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(1, files)))
    write(ledger, lambda uow: set_office(uow, "青禾市营商办"))
    with ledger.read() as uow:
        uow.drafts.write("000001-draft", "{}")
    return ledger


def test_one_file_holds_the_whole_ledger_and_says_what(proved: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "台账.bizdesk"
    manifest = back_up(proved, file)
    assert manifest.counts == Counts(tasks=6, agencies=9, documents=1, files=2, events=3)
    assert (manifest.office, manifest.made_at, manifest.named) == ("青禾市营商办", NOW, ())
    with ZipFile(file) as archive:
        names = archive.namelist()
        assert [name for name in names if "/" not in name] == ["ledger.db", "manifest.json"]
        assert "drafts/000001-draft.json" in names
        (picture,) = (name for name in names if name.endswith(sha256(JPEG).hexdigest()))
        assert archive.getinfo(picture).compress_type == ZIP_STORED
        for member in manifest.members:
            assert sha256(archive.read(member.name)).hexdigest() == member.sha256
        (tmp_path / "copy.db").write_bytes(archive.read("ledger.db"))
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        last = copy.execute("SELECT hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    assert last == (manifest.last_hash,)


@pytest.mark.parametrize("place", range(0, 95, 9))
def test_a_byte_that_changed_is_found(proved: Ledger, tmp_path: Path, place: int) -> None:
    file = tmp_path / "台账.bizdesk"
    back_up(proved, file)
    spoiled = bytearray(file.read_bytes())
    spoiled[len(spoiled) * place // 100] ^= 0x55
    file.write_bytes(spoiled)
    with pytest.raises(BackupUnreadableError, match="损坏"), open_backup(file) as backup:
        backup.verify()


def test_what_was_written_wrongly_does_not_count(
    proved: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "台账.bizdesk"
    back_up(proved, file)
    before = file.read_bytes()
    pack = backup_writer._pack_all

    def forgetful(*given: object) -> list[object]:
        return [replace(one, sha256="0" * 64) for one in pack(*given)]  # type: ignore[arg-type]

    monkeypatch.setattr(backup_writer, "_pack_all", forgetful)
    with pytest.raises(BackupUnreadableError):
        back_up(proved, file)
    assert file.read_bytes() == before
    assert [one.name for one in tmp_path.glob(".*")] == []


def test_a_damaged_ledger_makes_no_backup(proved: Ledger, tmp_path: Path) -> None:
    data = bytearray(proved.folder.database.read_bytes())
    data[8192:40000] = b"\x99" * (40000 - 8192)
    proved.folder.database.write_bytes(data)
    with pytest.raises(LedgerNotBackedUpError, match="原有的备份都在"):
        back_up(proved, tmp_path / "台账.bizdesk")
    assert not (tmp_path / "台账.bizdesk").exists()


def test_a_full_disk_leaves_the_old_backup(
    proved: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "台账.bizdesk"
    back_up(proved, file)
    before = file.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BackupNotWrittenError, match="磁盘已满"):
        back_up(proved, file)
    assert file.read_bytes() == before
    assert list(tmp_path.glob(".incoming*")) == []


def test_evidence_that_is_gone_does_not_stop_the_backup_of_the_rest(proved: Ledger, tmp_path: Path) -> None:
    lost = sha256(JPEG).hexdigest()
    (proved.folder.evidence / lost[:2] / lost).unlink()
    manifest = back_up(proved, tmp_path / "台账.bizdesk")
    assert (manifest.named, manifest.files_held, manifest.counts.files) == ((lost,), 1, 2)


def test_a_password_seals_everything(proved: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "台账.bizdesk"
    manifest = back_up(proved, file, password="春风·2022")
    content = file.read_bytes()
    assert b"manifest" not in content
    assert b"PK" not in content[:4]
    with open_backup(file, "春风·2022") as backup:
        backup.verify()
        assert backup.manifest == manifest
    with pytest.raises(PasswordNeededError), open_backup(file):
        pass
    with pytest.raises(WrongPasswordError, match="密码不对"), open_backup(file, "秋风·2022"):
        pass
    assert look_into(file).sealed


@pytest.mark.parametrize("cut", [1, 40, 5000, 70000])
def test_a_sealed_file_that_was_cut_off_is_refused(proved: Ledger, tmp_path: Path, cut: int) -> None:
    file = tmp_path / "台账.bizdesk"
    back_up(proved, file, password="春风")
    content = file.read_bytes()
    file.write_bytes(content[: max(len(content) - cut, 20)])
    with pytest.raises((BackupUnreadableError, WrongPasswordError)), open_backup(file, "春风") as backup:
        backup.verify()


def test_an_emptier_ledger_does_not_take_the_place_of_a_fuller_backup(proved: Ledger, tmp_path: Path) -> None:
    file, empty = tmp_path / "台账.bizdesk", make_ledger(tmp_path / "空台账")
    back_up(proved, file)
    before = file.read_bytes()
    with pytest.raises(FullerBackupError, match="6 项任务、2 份材料，现在的台账有 0 项、0 份"):
        back_up(empty, file)
    assert file.read_bytes() == before
    assert back_up(empty, file, replace=True).counts.tasks == 0
    back_up(proved, file, password="春风", replace=True)
    with pytest.raises(SealedBackupThereError):
        back_up(proved, file)


def test_only_what_changed_is_backed_up_again(proved: Ledger) -> None:
    moments = count()
    proved._clock = lambda: NOW + timedelta(minutes=next(moments))
    assert back_up_changes(proved, Reason.CLOSE) is not None
    assert back_up_changes(proved, Reason.CLOSE) is None
    with proved.read() as uow:
        uow.drafts.write("000001-draft", '{"more": 1}')
    assert back_up_changes(proved, Reason.INTERVAL) is not None
    stock(proved, policy(2))
    assert back_up_changes(proved, Reason.INTERVAL) is not None
    assert len(list_backups(proved.folder.backups)) == 3


def test_much_evidence_goes_into_the_second_folder_only(
    proved: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_writer, "EVIDENCE_LIMIT", 1000)
    back_up_changes(proved, Reason.CLOSE, tmp_path / "U盘")
    (own,), (second,) = list_backups(proved.folder.backups), list_backups(tmp_path / "U盘")
    assert own.manifest is not None
    assert second.manifest is not None
    assert (own.manifest.files_held, len(own.manifest.named)) == (0, 2)
    assert (second.manifest.files_held, second.manifest.named) == (2, ())


def test_old_automatic_backups_are_thinned_but_never_the_fuller_one(proved: Ledger) -> None:
    now, folder = proved.now, proved.folder.backups
    for days in (40, 39.9, 39.8, 3, 2.9, 2.8, 0.2, 0.1):
        _age(proved, folder, now - timedelta(days=days), Reason.INTERVAL)
    _age(proved, folder, now - timedelta(days=39.95), Reason.MANUAL)
    with closing(sqlite3.connect(proved.folder.database, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM task WHERE id > 2")
    _age(proved, folder, now - timedelta(days=0.05), Reason.INTERVAL)
    gone = backups.thin(list_backups(folder), now)
    left = [one.manifest.made_at for one in list_backups(folder) if one.manifest]
    ages = [round((now - one) / timedelta(days=1), 2) for one in left]
    assert ages == [0.05, 0.1, 0.2, 2.8, 39.8, 39.95]
    assert len(gone) == 4


def _age(ledger: Ledger, folder: Path, moment: datetime, reason: Reason) -> None:
    aged = reopen(ledger)
    aged._clock = lambda: moment
    back_up(aged, folder / f"{moment:%Y%m%d%H%M%S}.bizdesk", reason)


def test_a_file_that_is_no_backup_is_listed_as_such(proved: Ledger) -> None:
    (proved.folder.backups / "别的.bizdesk").write_bytes(b"not a zip")
    (one,) = list_backups(proved.folder.backups)
    assert one.manifest is None
    assert "不是台账备份" in one.problem


@pytest.mark.parametrize("year", [1970, 2200])
def test_a_clock_that_is_wrong_by_years_keeps_nobody_from_a_backup(
    ledger: Ledger, tmp_path: Path, year: int
) -> None:
    late = open_ledger(ledger.folder.path, clock=lambda: datetime(year, 1, 2, tzinfo=UTC))
    assert back_up(late, tmp_path / "台账.bizdesk").made_at.year == year

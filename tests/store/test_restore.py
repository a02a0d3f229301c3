"""Restoring: compared first, swapped whole, cut off at every step of the disk, and hostile backups."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from bizdesk.domain.errors import BizDeskError
from bizdesk.services import backups, restoring
from bizdesk.services.backups import back_up
from bizdesk.services.check import check_ledger
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.files import FileNotWritableError
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.restoring import complete_restore, give_up_restore, prepare_restore
from bizdesk.store.backup_errors import BackupUnreadableError
from bizdesk.store.errors import LedgerFolderTakenError, LedgerTooNewError
from bizdesk.store.swap import SIDE
from tests.ledgers import dump, policy, read, reopen, stock, write

pytestmark = pytest.mark.embedded("a server's keeper restores it; test_server.py tells of the refusal")

WHEN = datetime(2026, 11, 28, 6, 23, tzinfo=UTC)


class PowerCutError(BaseException):
    """The machine went off."""


@pytest.fixture
def saved(ledger: Ledger, tmp_path: Path) -> Path:
    """A backup of the ledger with a file of evidence and a draft, after which both went on."""
    attach(ledger, tmp_path, "旧.txt", b"old")
    with ledger.read() as uow:
        uow.drafts.write("000001-old", "{}")
    file = tmp_path / "台账.bizdesk"
    back_up(ledger, file)
    stock(ledger, policy(2))
    attach(ledger, tmp_path, "新.txt", b"new")
    with ledger.read() as uow:
        uow.drafts.remove("000001-old")
        uow.drafts.write("000002-new", "{}")
    lost = sha256(b"old").hexdigest()
    (ledger.folder.evidence / lost[:2] / lost).unlink()
    return file


def attach(ledger: Ledger, folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(1, (folder / name,))))


def restore(folder: Path, file: Path) -> None:
    complete_restore(prepare_restore(folder, file), WHEN)


def state(folder: Path) -> tuple[object, ...]:
    """All that a restore replaces."""
    drafts = sorted(path.name for path in (folder / "drafts").glob("*"))
    return dump(folder), drafts


def test_a_restore_is_compared_first_and_changes_nothing_until_it_is_completed(
    ledger: Ledger, saved: Path
) -> None:
    folder, before = ledger.folder.path, state(ledger.folder.path)
    prepared = prepare_restore(folder, saved)
    assert (prepared.manifest.counts.tasks, prepared.present and prepared.present.tasks) == (6, 12)
    assert state(folder) == before
    give_up_restore(prepared)
    assert state(folder) == before
    assert not (folder / SIDE).exists()


def test_a_restore_brings_back_everything_and_keeps_what_was(ledger: Ledger, saved: Path) -> None:
    folder, before = ledger.folder.path, dump(ledger.folder.path)
    restored = complete_restore(prepare_restore(folder, saved), WHEN)
    assert restored.kept is not None
    assert restored.backup is not None
    assert dump(restored.kept) == before
    assert [path.name for path in (restored.kept / "drafts").iterdir()] == ["000002-new.json"]
    assert [path.name for path in (folder / "drafts").iterdir()] == ["000001-old.json"]
    assert read(reopen(ledger), check_ledger).problems == ()
    assert not (folder / SIDE).exists()
    restore(folder, restored.backup)
    assert dump(folder) == before


def test_a_machine_without_a_ledger_gets_one(saved: Path, tmp_path: Path) -> None:
    folder = tmp_path / "继任者" / "台账"
    prepared = prepare_restore(folder, saved)
    assert prepared.present is None
    complete_restore(prepared, WHEN)
    found = read(open_ledger(folder), check_ledger)
    assert (found.problems, found.files) == ((), 1)


def test_a_folder_with_other_things_is_left_alone(saved: Path, tmp_path: Path) -> None:
    (tmp_path / "别的").mkdir()
    (tmp_path / "别的" / "照片.jpg").write_bytes(b"")
    with pytest.raises(LedgerFolderTakenError):
        prepare_restore(tmp_path / "别的", saved)


def test_a_damaged_ledger_is_restored(ledger: Ledger, saved: Path) -> None:
    ledger.folder.database.write_bytes(b"spoiled" * 5000)
    restored = complete_restore(prepare_restore(ledger.folder.path, saved), WHEN)
    assert restored.backup is None
    assert restored.kept is not None
    assert (restored.kept / "ledger.db").read_bytes().startswith(b"spoiled")
    assert read(reopen(ledger), check_ledger).problems == ()


def test_damaged_evidence_is_replaced_by_what_it_was(ledger: Ledger, saved: Path) -> None:
    sound = sha256(b"old").hexdigest()
    place = ledger.folder.evidence / sound[:2] / sound
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(b"OLD")
    restore(ledger.folder.path, saved)
    assert place.read_bytes() == b"old"


@contextmanager
def cut_at(monkeypatch: pytest.MonkeyPatch, step: int) -> Iterator[Callable[[], bool]]:
    """The machine goes off at the `step`th thing that is done to the disk; nothing happens after that."""
    done = 0

    rmtree = shutil.rmtree

    def guarded(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            nonlocal done
            done += 1
            if done >= step:
                if real is rmtree:
                    return None
                raise PowerCutError
            return real(*args, **named)

        return call

    with monkeypatch.context() as patch:
        for owner, name in (
            (Path, "replace"),
            (Path, "mkdir"),
            (Path, "unlink"),
            (Path, "chmod"),
            (os, "link"),
            (os, "fsync"),
            (shutil, "rmtree"),
        ):
            patch.setattr(owner, name, guarded(getattr(owner, name)))
        yield lambda: done >= step


def test_a_power_cut_at_any_step_leaves_the_old_or_the_new(
    ledger: Ledger, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state(ledger.folder.path)
    whole = shutil.copytree(ledger.folder.path, tmp_path / "whole")
    restore(whole, saved)
    after = state(whole)
    ended: dict[str, int] = {"old": 0, "new": 0}
    for step in range(1, 200):
        folder = shutil.copytree(ledger.folder.path, tmp_path / f"cut{step}")
        with cut_at(monkeypatch, step) as happened:
            with suppress(PowerCutError):
                restore(folder, saved)
            if not happened():
                break
        opened = open_ledger(folder)
        found = state(folder)
        assert found in (before, after), f"between at step {step}"
        ended["new" if found == after else "old"] += 1
        if found == after:
            assert read(opened, check_ledger).problems == ()
        shutil.rmtree(folder)
    assert ended["old"] > 10
    assert ended["new"] > 10


def test_a_second_power_cut_while_the_swap_is_carried_on(
    ledger: Ledger, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = shutil.copytree(ledger.folder.path, tmp_path / "whole")
    restore(whole, saved)
    after = state(whole)
    for step in range(1, 60):
        folder = shutil.copytree(ledger.folder.path, tmp_path / f"cut{step}")
        prepared = prepare_restore(folder, saved)
        (folder / SIDE / "ready").write_text("恢复前", encoding="utf-8")
        with cut_at(monkeypatch, step) as happened:
            with suppress(PowerCutError):
                open_ledger(prepared.folder)
            if not happened():
                break
        assert read(open_ledger(folder), check_ledger).problems == ()
        assert state(folder) == after
    assert step > 10


def test_a_journal_of_the_old_database_does_not_spoil_the_new(ledger: Ledger, saved: Path) -> None:
    journal = ledger.folder.path / "ledger.db-journal"
    prepared = prepare_restore(ledger.folder.path, saved)
    ledger.folder.database.write_bytes(b"spoiled" * 5000)
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 5000)
    complete_restore(prepared, WHEN)
    assert not journal.exists()
    assert read(reopen(ledger), check_ledger).problems == ()


def rewritten(file: Path, change: Callable[[dict[str, Any], dict[str, bytes]], None]) -> Path:
    """The backup with its manifest and members changed by somebody who means ill."""
    with ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(members.pop("manifest.json"))
    change(manifest, members)
    made = file.with_name("改过的.bizdesk")
    with ZipFile(made, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        archive.writestr("manifest.json", json.dumps(manifest))
    return made


def add(name: str) -> Callable[[dict[str, Any], dict[str, bytes]], None]:
    def change(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
        members[name] = b"evil"
        manifest["members"].append({"name": name, "sha256": sha256(b"evil").hexdigest(), "size": 4})

    return change


def swell(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    members["ledger.db"] += b"\0" * 10_000_000


def boast(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    manifest["counts"]["tasks"] += 1


def hide(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    members["secret"] = b""


def forge(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    members["ledger.db"] = b"SQLite format 3\0" + b"\x01" * 4000
    manifest["members"][0] |= {"sha256": sha256(members["ledger.db"]).hexdigest(), "size": 4016}


@pytest.mark.parametrize(
    "change",
    [
        *map(
            add,
            ["../外面.txt", "/tmp/外面.txt", "drafts/../../外面", "evidence/ab/短", "drafts/.隐", "C:外面"],
        ),
        *map(add, ["ready", ".restoring/ready", "drafts/a/b", "evidence/zz/" + "z" * 64, "drafts/", "x\\y"]),
        swell,
        boast,
        hide,
        forge,
        lambda manifest, _members: manifest.pop("counts"),
        lambda manifest, _members: manifest["counts"].update(tasks="许多"),
        lambda manifest, _members: manifest.update(members=[[]]),
    ],
)
def test_a_hostile_backup_is_refused_and_leaves_nothing(
    ledger: Ledger, saved: Path, tmp_path: Path, change: Callable[..., Any]
) -> None:
    before, around = state(ledger.folder.path), sorted(tmp_path.rglob("*"))
    with pytest.raises(BackupUnreadableError, match="台账没有改动"):
        prepare_restore(ledger.folder.path, rewritten(saved, change))
    assert state(ledger.folder.path) == before
    (saved.with_name("改过的.bizdesk")).unlink()
    assert sorted(tmp_path.rglob("*")) == around


def test_a_backup_of_a_later_program_is_refused(ledger: Ledger, saved: Path) -> None:
    later = rewritten(saved, lambda manifest, _members: manifest.update(format=2))
    with pytest.raises(BizDeskError, match="更新版本的程序"):
        prepare_restore(ledger.folder.path, later)


def test_a_ledger_of_a_later_schema_is_refused(
    ledger: Ledger, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bizdesk.services.restoring.HEAD", "0001")
    with pytest.raises(LedgerTooNewError):
        prepare_restore(ledger.folder.path, saved)


def test_holidays_that_cannot_be_kept_are_said_before_anything_is_replaced(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holidays, file, place = tmp_path / "workdays.json", tmp_path / "台账.bizdesk", tmp_path / "占着"
    holidays.write_text("{}", encoding="utf-8")
    place.write_text("", encoding="utf-8")
    monkeypatch.setattr(backups, "workdays_file", lambda: holidays)
    back_up(ledger, file)
    stock(ledger, policy(2))
    before = dump(ledger.folder.path)
    monkeypatch.setattr(restoring, "workdays_file", lambda: place / "workdays.json")
    prepared = prepare_restore(ledger.folder.path, file)
    with pytest.raises(FileNotWritableError, match=r"workdays\.json"):
        complete_restore(prepared, WHEN)
    assert dump(ledger.folder.path) == before
    assert not (ledger.folder.path / SIDE).exists()

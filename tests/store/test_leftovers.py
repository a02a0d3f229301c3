"""What a killed program left is gone once the ledger is opened again, and nothing else is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.history import redo, undo
from bizdesk.services.ledgers import Ledger
from bizdesk.store.unit_of_work import UnitOfWork
from tests.ledgers import dump, held_by_another, make_ledger, reopen, write


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    file = tmp_path / "证明.txt"
    file.write_text("办理情况", encoding="utf-8")
    return file


def attach(uow: UnitOfWork, file: Path) -> None:
    attach_evidence(uow, AttachEvidence(1, (file,)))


def in_evidence(ledger: Ledger) -> list[Path]:
    return [file for file in ledger.folder.evidence.rglob("*") if file.is_file()]


@pytest.fixture
def killed(ledger: Ledger, proof: Path) -> Ledger:
    """A ledger whose program was killed after a file was copied in and before its row was committed."""
    uow = ledger.write().__enter__()
    attach(uow, proof)
    uow.session.close()
    (ledger.folder.evidence / ".incoming-0f").write_bytes(b"half")
    (ledger.folder.path / ".incoming-1f").mkdir()
    return ledger


def test_a_file_that_no_commit_knew_of_is_taken_away(killed: Ledger) -> None:
    assert len(in_evidence(killed)) == 3
    reopen(killed)
    assert in_evidence(killed) == []
    assert not list(killed.folder.path.glob(".*"))


def test_what_is_unfinished_is_left_to_whoever_is_writing(
    killed: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bizdesk.store.engine.BUSY_TIMEOUT_MS", 1)
    monkeypatch.setattr("bizdesk.store.dialects.postgresql.LOCK_TIMEOUT_MS", 50)
    with held_by_another(killed):
        reopen(killed)
    assert len(in_evidence(killed)) == 3


def test_a_file_of_a_step_that_was_taken_back_stays_for_redoing_it(ledger: Ledger, proof: Path) -> None:
    write(ledger, lambda uow: attach(uow, proof))
    (kept,) = in_evidence(ledger)
    (ledger.folder.evidence / f".adding-{kept.name}").touch()
    write(ledger, undo)
    reopen(ledger)
    assert in_evidence(ledger) == [kept]
    write(ledger, redo)
    assert [row[-1] for row in dump(ledger.folder.path)["evidence"]]


def test_nothing_is_left_of_a_step_that_ended(ledger: Ledger, proof: Path) -> None:
    write(ledger, lambda uow: attach(uow, proof))
    assert not [file for file in in_evidence(ledger) if file.name.startswith(".")]


def test_files_of_a_commit_that_failed_wait_for_the_next_opening(
    ledger: Ledger, proof: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The row may be there although the commit said that it failed, so nothing is taken away at once."""
    with ledger.write() as uow:
        attach(uow, proof)
        done = uow.session.commit

        def failing() -> None:
            done()
            raise OSError("gone")

        monkeypatch.setattr(uow.session, "commit", failing)
        with pytest.raises(OSError, match="gone"):
            uow.commit()
    assert len(in_evidence(ledger)) == 2
    reopen(ledger)
    assert len(in_evidence(ledger)) == 1


@pytest.mark.embedded("nothing is made on this PC but the folder that points to the server")
def test_a_ledger_whose_making_was_killed_is_made_anew(tmp_path: Path) -> None:
    folder = tmp_path / "台账"
    (folder / ".incoming-0f").mkdir(parents=True)
    (folder / "evidence").mkdir()
    ledger = make_ledger(folder)
    assert sorted(one.name for one in folder.iterdir()) == ["backups", "evidence", "ledger.db"]
    shutil.rmtree(ledger.folder.path)

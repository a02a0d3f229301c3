"""Evidence: copied in whole with the same bytes, or nothing of it stays; later changes are found."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bizdesk.domain.quarter import Quarter
from bizdesk.services.check import check_ledger
from bizdesk.services.errors import EvidenceNotFoundError, NotAssignedError, TaskNotFoundError
from bizdesk.services.evidence import (
    AttachEvidence,
    attach_evidence,
    detach_evidence,
    evidence_file,
    list_bin,
    replace_evidence,
    use_evidence,
)
from bizdesk.services.history import undo
from bizdesk.services.ledgers import Ledger
from bizdesk.services.tasks import get_task
from bizdesk.store.errors import LedgerDiskError
from bizdesk.store.incoming import EvidenceChangedError, EvidenceUnreadableError
from tests.evidence_stores import evidence_of
from tests.ledgers import TODAY, dump, read, stock, write

CONTENT = os.urandom(3 << 20)


@pytest.fixture(params=["folder", "bucket"])
def ledger(request: pytest.FixtureRequest) -> Ledger:
    """A ledger with six tasks whose evidence lies in a folder, or one on a server with it in a bucket."""
    if request.param == "bucket":
        made: Ledger = request.getfixturevalue("bucket_ledger")
    else:
        made = request.getfixturevalue("empty_ledger")
        stock(made)
    return made


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    """A file of three chunks."""
    file = tmp_path / "办件统计（9月）.xlsx"
    file.write_bytes(CONTENT)
    return file


def attach(ledger: Ledger, *files: Path, task: int = 1, agency: str | None = None) -> tuple[str, ...]:
    command = AttachEvidence(task, files, agency, Quarter(2022, 3))
    return write(ledger, lambda uow: attach_evidence(uow, command)).added


def stored(ledger: Ledger) -> list[str]:
    """The name of everything in the store of evidence."""
    return evidence_of(ledger).names()


def test_a_file_is_copied_with_the_same_bytes(ledger: Ledger, proof: Path) -> None:
    assert attach(ledger, proof, agency="市税务局") == ("办件统计（9月）.xlsx",)
    proof.unlink()
    (kept,) = read(ledger, lambda uow: get_task(uow, 1, TODAY)).evidence
    assert (kept.name, kept.size, kept.agency) == ("办件统计（9月）.xlsx", len(CONTENT), "市税务局")
    assert (kept.sha256, kept.period) == (hashlib.sha256(CONTENT).hexdigest(), Quarter(2022, 3))
    assert read(ledger, lambda uow: evidence_file(uow, kept.id)).read_bytes() == CONTENT


def test_the_same_bytes_are_stored_once(ledger: Ledger, proof: Path) -> None:
    attach(ledger, proof)
    attach(ledger, proof, task=2)
    assert attach(ledger, proof) == ()
    assert len(stored(ledger)) == 1
    assert len(dump(ledger.folder.path)["evidence"]) == 2


def test_undo_takes_the_file_off_and_keeps_its_bytes(ledger: Ledger, proof: Path) -> None:
    attach(ledger, proof)
    write(ledger, undo)
    assert dump(ledger.folder.path)["evidence"] == []
    assert len(stored(ledger)) == 1


def vanish(source: Path) -> None:
    source.unlink()


def be_replaced(source: Path) -> None:
    other = source.with_name("新的")
    other.write_bytes(CONTENT[::-1])
    other.replace(source)


def shrink(source: Path) -> None:
    os.truncate(source, 1 << 20)


def grow(source: Path) -> None:
    with source.open("ab") as file:
        file.write(CONTENT)


@pytest.mark.parametrize(
    ("happen", "error"),
    [
        (vanish, EvidenceUnreadableError),
        (be_replaced, EvidenceChangedError),
        (shrink, EvidenceChangedError),
        (grow, EvidenceChangedError),
    ],
)
def test_a_source_that_changes_while_it_is_copied_leaves_nothing(
    ledger: Ledger, proof: Path, happen: Callable[[Path], None], error: type[Exception]
) -> None:
    before = dump(ledger.folder.path)
    first = proof.with_name("好的.txt")
    first.write_text("先复制好的一份", encoding="utf-8")

    def watch(name: str, copied: int) -> None:
        if (name, copied) == (proof.name, 1 << 20):
            happen(proof)

    command = AttachEvidence(1, (first, proof))
    with pytest.raises(error, match="台账没有改动。"):
        write(ledger, lambda uow: attach_evidence(uow, command, watch))
    assert stored(ledger) == []
    assert dump(ledger.folder.path) == before


def test_a_copy_that_is_stopped_leaves_nothing(ledger: Ledger, proof: Path) -> None:
    def stop(_name: str, copied: int) -> None:
        if copied > 1 << 20:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(1, (proof,)), stop))
    assert stored(ledger) == []


def test_nothing_new_stays_when_the_commit_does_not_come(ledger: Ledger, proof: Path) -> None:
    old = proof.with_name("已有.txt")
    old.write_text("已有的一份", encoding="utf-8")
    attach(ledger, old)
    with ledger.write() as uow:
        attach_evidence(uow, AttachEvidence(2, (old, proof)))
    assert [evidence_of(ledger).read(name).decode() for name in stored(ledger)] == ["已有的一份"]


@pytest.mark.parametrize("name", ["没有的文件.pdf", "."])
def test_what_cannot_be_read_is_named(ledger: Ledger, proof: Path, name: str) -> None:
    with pytest.raises(EvidenceUnreadableError, match="请确认文件还在并且可以打开"):
        attach(ledger, proof, proof.parent / name)
    assert stored(ledger) == []


def test_evidence_goes_to_an_agency_of_the_task(ledger: Ledger, proof: Path) -> None:
    with pytest.raises(NotAssignedError, match="“市住建局”不在“（1）压缩时限”的单位之列"):
        attach(ledger, proof, agency="市住建局")
    with pytest.raises(TaskNotFoundError, match="没有编号为 99 的任务"):
        attach(ledger, proof, task=99)
    assert stored(ledger) == []


def test_a_full_or_protected_evidence_folder_is_told(ledger: Ledger, proof: Path) -> None:
    """A file in place of the folder stands for write protection, which does not bind the user root.

    With a bucket it is the folder in which this PC makes the file ready.
    """
    if ledger.folder.evidence.exists():
        ledger.folder.evidence.rmdir()
    ledger.folder.evidence.touch()
    with pytest.raises(LedgerDiskError, match="佐证材料文件夹不能写入"):
        attach(ledger, proof)


def test_check_finds_evidence_that_is_gone_or_changed(ledger: Ledger, proof: Path) -> None:
    other = proof.with_name("说明.txt")
    other.write_text("办理情况", encoding="utf-8")
    attach(ledger, proof, other)
    evidence = evidence_of(ledger)
    gone, changed = sorted(evidence.names(), key=lambda name: -len(evidence.read(name)))
    evidence.put(changed, "改过".encode())
    evidence.remove(gone)
    rehashed: list[int] = []
    found = read(ledger, lambda uow: check_ledger(uow, lambda done, _files: rehashed.append(done)))
    assert found.problems == (
        "佐证材料“办件统计（9月）.xlsx”的文件不见了。",
        "佐证材料“说明.txt”的内容被改动过。",
    )
    assert (found.files, rehashed) == (2, [1, 2])
    with pytest.raises(EvidenceNotFoundError, match="没有编号为 1 的佐证材料"):
        read(ledger, lambda uow: evidence_file(uow, 1))


def test_detached_evidence_is_off_the_task(ledger: Ledger, proof: Path) -> None:
    attach(ledger, proof)
    write(ledger, lambda uow: detach_evidence(uow, 1))
    assert read(ledger, lambda uow: get_task(uow, 1, TODAY)).evidence == ()
    with pytest.raises(EvidenceNotFoundError):
        write(ledger, lambda uow: detach_evidence(uow, 1))


def versions(ledger: Ledger, task: int = 1) -> list[tuple[str, int, list[str]]]:
    files = read(ledger, lambda uow: get_task(uow, task, TODAY)).evidence
    return [(one.name, one.version, [each.name for each in one.earlier]) for one in files]


def test_a_new_version_tells_its_number_and_the_earlier_ones(
    ledger: Ledger, proof: Path, tmp_path: Path
) -> None:
    attach(ledger, proof)
    write(ledger, lambda uow: use_evidence(uow, 1, [2]))
    for number in (2, 3):
        newer = tmp_path / f"第{number}版.txt"
        newer.write_text(str(number), encoding="utf-8")
        (current,) = read(ledger, lambda uow: get_task(uow, 1, TODAY)).evidence
        write(ledger, lambda uow, newer=newer, id=current.id: replace_evidence(uow, id, newer))  # type: ignore[misc]
    assert versions(ledger) == [("第3版.txt", 3, ["办件统计（9月）.xlsx", "第2版.txt"])]
    assert versions(ledger, 2) == versions(ledger)
    (current,) = read(ledger, lambda uow: get_task(uow, 1, TODAY)).evidence
    first = current.earlier[0]
    assert read(ledger, lambda uow: evidence_file(uow, first.id)).read_bytes() == CONTENT


def test_a_file_tells_how_many_tasks_it_serves(ledger: Ledger, proof: Path) -> None:
    attach(ledger, proof)
    write(ledger, lambda uow: use_evidence(uow, 1, [2, 3]))
    (file,) = read(ledger, lambda uow: get_task(uow, 2, TODAY)).evidence
    assert file.uses == 3
    write(ledger, lambda uow: detach_evidence(uow, file.id))
    (binned,) = read(ledger, list_bin)
    assert (binned.uses, binned.task_id, binned.withdrawn_on) == (2, 2, TODAY)

"""Evidence packages and batches of reports over a real ledger: what is in them, stopping, memory."""

from __future__ import annotations

import errno
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from bizdesk.domain.quarter import Quarter
from bizdesk.reports.model import build_report
from bizdesk.services.batches import export_all_agencies, having_tasks
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.files import FileDiskFullError, FileNotWritableError
from bizdesk.services.ledgers import Ledger
from bizdesk.services.packages import PackageRequest, plan_package, write_package
from bizdesk.services.quarters import close_quarter, state_of
from tests.ledgers import make_ledger, read, stock, write

Q3, Q4 = Quarter(2022, 3), Quarter(2022, 4)
MEBIBYTE = 1 << 20


class StoppedError(Exception):
    """Somebody pressed 停止."""


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """A ledger that holds the first document."""
    made = make_ledger(tmp_path / "台账")
    stock(made)
    return made


@pytest.fixture
def attach(ledger: Ledger, tmp_path: Path) -> Callable[..., None]:
    """Attaches a file of these bytes."""

    def one(task: int, name: str, content: bytes, quarter: Quarter, agency: str | None = None) -> None:
        file = tmp_path / name
        file.write_bytes(content)
        write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(task, (file,), agency, quarter)))

    return one


def places(ledger: Ledger, quarter: Quarter | None = None, agency: str | None = None) -> list[str]:
    """Where the files of a package lie."""
    plan = read(ledger, lambda uow: plan_package(uow, PackageRequest(quarter, agency)))
    return [one.place for one in plan.package.files]


def test_a_file_without_agency_lies_with_those_who_answer(
    ledger: Ledger, attach: Callable[..., None]
) -> None:
    attach(2, "联合踏勘.txt", b"1", Q4)
    attach(2, "水务.txt", b"2", Q4, "市水务集团")
    assert [one.split("/")[0] for one in places(ledger, Q4)] == ["市住建局、市水务集团", "市水务集团"]
    assert [one.split("/")[0] for one in places(ledger, Q4, "市水务集团")] == ["市水务集团"] * 2
    assert [one.split("/")[2] for one in places(ledger, None, "市住建局")] == ["联合踏勘.txt"]


def test_names_that_meet_in_one_folder_are_told_apart(ledger: Ledger, attach: Callable[..., None]) -> None:
    attach(1, "统计.TXT", b"1", Q4)
    attach(1, "统计.txt", b"2", Q4)
    assert [one.split("/")[2] for one in places(ledger)] == ["统计.TXT", "统计（2）.txt"]


def test_a_closed_quarter_is_packed_as_it_was_closed(ledger: Ledger, attach: Callable[..., None]) -> None:
    attach(1, "当时.txt", b"1", Q3)
    write(ledger, lambda uow: close_quarter(uow, Q3))
    attach(1, "后补.txt", b"2", Q3)
    assert [one.split("/")[2] for one in places(ledger, Q3)] == ["当时.txt"]
    assert len(places(ledger, None, "市市场监管局")) == 2


def test_a_package_takes_no_more_memory_than_a_piece_of_a_file(
    ledger: Ledger, attach: Callable[..., None], tmp_path: Path
) -> None:
    attach(1, "录像.bin", bytes(24 * MEBIBYTE), Q4)
    plan = read(ledger, lambda uow: plan_package(uow, PackageRequest(Q4)))
    small = tmp_path / "一遍.zip"
    write_package(plan, small)  # what is loaded with the first package stays out of the figure
    tracemalloc.start()
    write_package(plan, tmp_path / "二遍.zip")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * MEBIBYTE
    assert len(ZipFile(small).read(plan.package.files[0].place)) == 24 * MEBIBYTE


def test_a_stopped_package_leaves_nothing(
    ledger: Ledger, attach: Callable[..., None], tmp_path: Path
) -> None:
    attach(1, "录像.bin", bytes(3 * MEBIBYTE), Q4)
    plan = read(ledger, lambda uow: plan_package(uow, PackageRequest(Q4)))
    seen: list[tuple[int, int, str]] = []

    def stop(written: int, total: int, name: str) -> None:
        seen.append((written, total, name))
        if len(seen) == 2:
            raise StoppedError

    folder = tmp_path / "导出"
    folder.mkdir()
    with pytest.raises(StoppedError):
        write_package(plan, folder / "佐证包.zip", stop)
    assert seen == [(0, 3 * MEBIBYTE, "录像.bin"), (MEBIBYTE, 3 * MEBIBYTE, "录像.bin")]
    assert list(folder.iterdir()) == []


def test_stopped_reports_of_agencies_leave_what_was_there(ledger: Ledger, tmp_path: Path) -> None:
    state = read(ledger, lambda uow: state_of(uow, Q4))
    folder = tmp_path / "导出" / "各单位"
    folder.mkdir(parents=True)
    (folder / "市税务局2022年第四季度优化营商环境任务办理情况.xlsx").write_bytes(b"before")

    def stop(done: int, total: int, name: str) -> None:
        if done == 5:
            raise StoppedError

    with pytest.raises(StoppedError):
        export_all_agencies(state, folder, stop)
    assert [one.read_bytes() for one in folder.iterdir()] == [b"before"]
    assert [one.name for one in folder.parent.iterdir()] == ["各单位"]


def test_a_full_disk_is_said_of_the_report_that_was_to_be_written(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    state = read(ledger, lambda uow: state_of(uow, Q4))
    folder = tmp_path / "各单位"
    monkeypatch.setattr("bizdesk.services.files.os.fsync", full)
    with pytest.raises(FileDiskFullError) as told:
        export_all_agencies(state, folder)
    first = f"{build_report(state, having_tasks(state)[0]).title}.xlsx"
    assert f"“{folder / first}”" in str(told.value)


def test_reports_that_cannot_all_be_put_in_place_leave_those_of_before(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = read(ledger, lambda uow: state_of(uow, Q4))
    folder = tmp_path / "各单位"
    old = [path.name for path in export_all_agencies(state, folder)][::2]
    for path in folder.iterdir():
        if path.name in old:
            path.write_bytes(b"before")
        else:
            path.unlink()
    put_in_place = Path.replace

    def open_elsewhere(path: Path, target: Path) -> Path:
        if target == folder / old[-1] and path.read_bytes() != b"before":
            raise PermissionError(errno.EACCES, "used by another process")
        return put_in_place(path, target)

    monkeypatch.setattr(Path, "replace", open_elsewhere)
    with pytest.raises(FileNotWritableError, match=old[-1]):
        export_all_agencies(state, folder)
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == dict.fromkeys(old, b"before")
    assert list(tmp_path.glob("*各单位*")) == [folder]

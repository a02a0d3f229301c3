"""A report's workbook and the evidence beside it: links, stopping, what stood there before."""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook

from bizdesk.domain.quarter import Quarter
from bizdesk.services import filed_reports
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.filed_reports import FiledReport, FolderTakenError, export_filed, plan_filed
from bizdesk.services.files import FileDiskFullError, FileReadOnlyError
from bizdesk.services.ledgers import Ledger
from bizdesk.services.packages import EvidenceDamagedError
from bizdesk.services.reports import ReportRequest
from bizdesk.store.blobs import key_of
from tests.evidence_stores import evidence_of
from tests.ledgers import make_ledger, read, stock, write

Q4 = Quarter(2022, 4)


class StoppedError(Exception):
    """Somebody pressed 停止."""


def attach(ledger: Ledger, task: int, file: Path, agency: str | None = None) -> None:
    """Attach a file that holds its own name."""
    file.write_text(file.name, encoding="utf-8")
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(task, (file,), agency, Q4)))


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """A ledger that holds the first document and three files of evidence."""
    made = make_ledger(tmp_path / "台账")
    stock(made)
    attach(made, 1, tmp_path / "=1+1.txt")
    attach(made, 2, tmp_path / "合影:一#%.txt", "市水务集团")
    attach(made, 5, tmp_path / "兑现率.txt")
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the workbook goes."""
    made = tmp_path / "导出"
    made.mkdir()
    return made


@pytest.fixture
def plan(ledger: Ledger) -> Callable[..., FiledReport]:
    """Plans the quarter's report, of one agency where named."""
    return lambda agency=None: read(ledger, lambda uow: plan_filed(uow, ReportRequest(Q4, agency)))


def files(folder: Path) -> list[str]:
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())


def links(book: Path) -> dict[str, Path]:
    """What the names in the index lead to."""
    sheet = load_workbook(book)["佐证目录"]
    cells = [row[3] for row in sheet.iter_rows(min_row=4) if row[3].hyperlink]
    return {
        str(one.value): book.parent / unquote(str(one.hyperlink.target)) for one in cells if one.hyperlink
    }


def test_every_name_in_the_index_leads_to_its_file(plan: Callable[..., FiledReport], folder: Path) -> None:
    book = folder / "台账.xlsx"
    written = export_filed(plan(), book)
    assert written == (book, folder / "台账的佐证材料")
    found = links(book)
    assert sorted(found) == ["=1+1.txt", "兑现率.txt", "合影:一#%.txt"]
    assert {name: path.read_text(encoding="utf-8") for name, path in found.items()} == {n: n for n in found}
    assert (folder / "台账的佐证材料" / "市水务集团").is_dir()
    sums = (written[1] / "SHA256SUMS.txt").read_text(encoding="utf-8").splitlines()
    for digest, _, place in (line.partition("  ") for line in sums):
        assert hashlib.sha256((written[1] / place).read_bytes()).hexdigest() == digest
    assert len(sums) == 3


def test_an_agencys_report_takes_the_evidence_that_it_lists(
    plan: Callable[..., FiledReport], folder: Path
) -> None:
    export_filed(plan("市水务集团"), folder / "水务.xlsx")
    found = links(folder / "水务.xlsx")
    assert list(found) == ["合影:一#%.txt"]
    assert all(path.is_file() for path in found.values())


def test_an_earlier_export_is_replaced(plan: Callable[..., FiledReport], folder: Path) -> None:
    export_filed(plan("市水务集团"), folder / "台账.xlsx")
    export_filed(plan(), folder / "台账.xlsx")
    assert len(files(folder / "台账的佐证材料")) == 4
    assert len(links(folder / "台账.xlsx")) == 3
    assert sorted(one.name for one in folder.iterdir()) == ["台账.xlsx", "台账的佐证材料"]


def test_a_folder_that_holds_something_else_stays(plan: Callable[..., FiledReport], folder: Path) -> None:
    export_filed(plan(), folder / "台账.xlsx")
    (folder / "台账的佐证材料" / "我的笔记.txt").write_text("重要", encoding="utf-8")
    before = files(folder)
    with pytest.raises(FolderTakenError):
        export_filed(plan(), folder / "台账.xlsx")
    assert files(folder) == before


def test_stopping_leaves_what_was_there(plan: Callable[..., FiledReport], folder: Path) -> None:
    export_filed(plan("市水务集团"), folder / "台账.xlsx")
    before, book = files(folder), (folder / "台账.xlsx").read_bytes()
    seen: list[str] = []

    def stop(_written: int, _total: int, name: str) -> None:
        seen.append(name)
        if len(seen) == 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        export_filed(plan(), folder / "台账.xlsx", stop)
    assert (files(folder), (folder / "台账.xlsx").read_bytes()) == (before, book)


def test_a_workbook_that_cannot_take_its_place_leaves_the_folder_as_it_was(
    plan: Callable[..., FiledReport], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_filed(plan("市水务集团"), folder / "台账.xlsx")
    before = files(folder)

    def refuse(_path: Path) -> None:
        if (folder / "台账的佐证材料" / "市市场监管局").exists():
            raise FileReadOnlyError(folder / "台账.xlsx")

    monkeypatch.setattr("bizdesk.services.files.check_replaceable", refuse)
    with pytest.raises(FileReadOnlyError):
        export_filed(plan(), folder / "台账.xlsx")
    assert files(folder) == before


def test_a_damaged_file_is_said_and_nothing_is_written(
    ledger: Ledger, plan: Callable[..., FiledReport], folder: Path
) -> None:
    made = plan()
    evidence_of(ledger).put(key_of(made.package.files[0].sha256), b"otherwise")
    with pytest.raises(EvidenceDamagedError):
        export_filed(made, folder / "台账.xlsx")
    assert list(folder.iterdir()) == []


def test_without_evidence_there_is_only_the_workbook(tmp_path: Path, folder: Path) -> None:
    bare = make_ledger(tmp_path / "空")
    stock(bare)
    made = read(bare, lambda uow: plan_filed(uow, ReportRequest(Q4)))
    assert export_filed(made, folder / "台账.xlsx") == (folder / "台账.xlsx",)
    assert files(folder) == ["台账.xlsx"]


def test_a_full_disk_is_said(
    plan: Callable[..., FiledReport], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_file: object) -> Iterator[bytes]:
        raise OSError(errno.ENOSPC, "No space left on device")
        yield b""

    monkeypatch.setattr(filed_reports, "pieces", full)
    with pytest.raises(FileDiskFullError, match=r"磁盘已满，没有写出“.*通报的佐证材料”"):
        export_filed(plan(), folder / "通报.xlsx")
    assert files(folder) == []

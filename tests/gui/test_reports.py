"""Exports and printing: files that other programs read, of what the window shows."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication

from bizdesk.domain.quarter import Quarter
from bizdesk.gui.dialogs.printing import paint_pages
from bizdesk.gui.rendering import page_image, render_pages
from bizdesk.gui.tasks import CancelledError, Progress
from bizdesk.reports.pdf import write_pdf
from bizdesk.services.ledgers import Ledger
from bizdesk.services.reports import ReportRequest, make_report
from tests.drivers.hand import when_asked
from tests.drivers.window import WindowDriver
from tests.ledgers import read


@pytest.fixture
def pdf(ledger: Ledger) -> bytes:
    """The printed report of the quarter."""
    return write_pdf(read(ledger, lambda uow: make_report(uow, ReportRequest(Quarter(2022, 4)))))


def words_of_workbook(file: Path) -> str:
    """All that stands in the cells of a workbook."""
    sheets = openpyxl.load_workbook(file).worksheets
    return "\n".join(str(value) for sheet in sheets for row in sheet.values for value in row if value)


def words_of_pdf(file: Path) -> str:
    """The text of a PDF as another program reads it, without white space."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("needs pdftotext of poppler-utils")
    read = subprocess.run([program, str(file), "-"], capture_output=True, check=True)
    return "".join(read.stdout.decode().split())


def test_the_workbook_holds_the_tasks(window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "台账.xlsx"
    offered = window.export("导出 Excel", target)
    assert offered == "营商台账2022年第四季度.xlsx"
    assert window.message() == f"✓ 已导出：{target}"
    words = words_of_workbook(target)
    for title in window.titles():
        assert title in words


def test_the_pdf_holds_the_quarter(window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "通报.pdf"
    assert window.export("导出 PDF", target) == "营商台账2022年第四季度.pdf"
    assert window.message() == f"✓ 已导出：{target}"
    words = words_of_pdf(target)
    assert "2022年第四季度" in words
    assert "市市场监管局" in words


def test_the_word_bulletin_holds_the_quarter(window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "通报.docx"
    assert window.export("导出 Word", target) == "营商台账2022年第四季度.docx"
    assert window.message() == f"✓ 已导出：{target}"
    words = [one.text for one in Document(str(target)).paragraphs]
    assert "2022年第四季度" in words[0]
    assert any("共" in text and "项" in text for text in words)


def test_the_wall_chart_names_the_agencies(window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "挂图.pdf"
    assert window.export("导出挂图", target) == "营商挂图2022年第四季度.pdf"
    assert window.message() == f"✓ 已导出：{target}"
    words = words_of_pdf(target)
    assert "2022年优化营商环境任务挂图（按单位）" in words
    assert "市市场监管局" in words


def test_an_agency_page_draws_that_agencys_wall_chart(window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "挂图.pdf"
    window.open_agency("市税务局")
    assert window.export("导出挂图", target) == "营商挂图2022年第四季度（市税务局）.pdf"
    words = words_of_pdf(target)
    assert "市税务局2022年优化营商环境任务挂图（按任务）" in words
    assert "落实减税降费政策" in words
    assert "扩大信用贷款规模" not in words


def test_an_agency_page_exports_that_agencys_report(window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "税务.xlsx"
    window.open_agency("市税务局")
    assert window.export("导出 Excel", target) == "营商台账2022年第四季度（市税务局）.xlsx"
    words = words_of_workbook(target)
    assert "落实减税降费政策" in words
    assert "扩大信用贷款规模" not in words


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("导出 Excel", "台账.xlsx"),
        ("导出 PDF", "通报.pdf"),
        ("导出 Word", "通报.docx"),
        ("导出挂图", "挂图.pdf"),
    ],
)
def test_a_place_that_cannot_be_written_is_said(
    window: WindowDriver, tmp_path: Path, entry: str, name: str
) -> None:
    target = tmp_path / "没有的文件夹" / name
    window.export(entry, target)
    sentence = f"不能写入“{target}”，请确认文件夹存在、可以写入，并先关闭已打开的同名文件。"
    assert window.message() == f"● {sentence}"


def test_leaving_the_question_for_the_file_writes_nothing(window: WindowDriver) -> None:
    window.export("导出 Excel", None)
    assert window.message() == ""


def test_an_empty_ledger_can_be_exported(empty_window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "空.xlsx"
    empty_window.export("导出 Excel", target)
    assert empty_window.message() == f"✓ 已导出：{target}"
    assert openpyxl.load_workbook(target).worksheets


def test_printing_shows_the_pages_first(window: WindowDriver) -> None:
    seen: list[str] = []

    def look(dialog: QPrintPreviewDialog) -> None:
        seen.append(dialog.windowTitle())
        dialog.reject()

    when_asked(QPrintPreviewDialog, look)
    window.choose("文件", "打印")
    assert len(seen) == 1


def test_every_page_fills_a_sheet_turned_where_it_lies_across(
    pdf: bytes, tmp_path: Path, qapp: QApplication
) -> None:
    pages = pypdfium2.PdfDocument(pdf)
    assert {page.get_width() > page.get_height() for page in pages} == {True, False}
    target = tmp_path / "打印.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setFullPage(True)
    paint_pages(render_pages(pdf, lambda _done, _total: None), printer)
    printed = pypdfium2.PdfDocument(target)
    assert len(printed) == len(pages)
    for before, after in zip(pages, printed, strict=True):
        assert after.get_size() == pytest.approx((595, 842), abs=2)
        assert darkness(after) == pytest.approx(darkness(before), rel=0.2)


@pytest.mark.parametrize("entry", ["导出 Excel", "导出 PDF", "导出 Word", "导出所见"])
def test_a_stopped_export_leaves_no_file(
    window: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str
) -> None:
    told: list[tuple[int, int]] = []
    rows = Progress.rows

    def stop_at_the_end(progress: Progress, done: int, total: int) -> None:
        told.append((done, total))
        if done == total:
            progress.cancel()
        rows(progress, done, total)

    monkeypatch.setattr(Progress, "rows", stop_at_the_end)
    target = tmp_path / "成果" / "报表.out"
    target.parent.mkdir()
    window.export(entry, target)
    assert window.message() == "✓ 已停止，没有任何改动。"
    assert list(target.parent.iterdir()) == []
    assert told[-1][0] == told[-1][1] >= 8


def test_drawing_pages_can_be_stopped(pdf: bytes) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 1:
            raise CancelledError

    with pytest.raises(CancelledError):
        render_pages(pdf, stop)
    assert told == [(0, told[0][1]), (1, told[0][1])]


def darkness(page: pypdfium2.PdfPage) -> float:
    """How much ink a page takes: 0 for a white page, 255 for a black one."""
    dot = page_image(page, 200 / 72).scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
    return 255 - dot.pixelColor(0, 0).lightnessF() * 255

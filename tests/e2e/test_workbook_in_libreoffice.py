"""The workbook as a spreadsheet program opens it: its formulas give the figures, its pages are whole."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO

import pypdfium2
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.domain.counting import Tally
from bizdesk.reports.records import Report
from bizdesk.reports.wording import Mark
from tests.unit.reports.sample import sample_report
from tests.unit.reports.written import workbook_bytes

Convert = Callable[[bytes, str], bytes]
A3_AND_A4_LANDSCAPE = {(1191, 842), (842, 595)}

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)")


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Open a workbook in LibreOffice and save it in another format."""
    folder = tmp_path_factory.mktemp("office")

    def run(data: bytes, form: str) -> bytes:
        source = folder / "in" / "book.xlsx"
        source.parent.mkdir(exist_ok=True)
        source.write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        outcome = folder / "out"
        command = [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            form,
            "--outdir",
            str(outcome),
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return (outcome / f"book.{form}").read_bytes()

    return run


@pytest.fixture(scope="module")
def report() -> Report:
    return sample_report()


@pytest.fixture(scope="module")
def computed(convert: Convert, report: Report) -> Workbook:
    return load_workbook(BytesIO(convert(workbook_bytes(report), "xlsx")), data_only=True)


def figures(sheet: Worksheet, row: int, first: int) -> tuple[Tally, Decimal | None]:
    """The tally and the rate in per cent in the five columns from `first` on."""
    total, done, left, late, rate = (sheet.cell(row, first + step).value for step in range(5))
    assert all(isinstance(figure, int) for figure in (total, done, left, late))
    counted = Tally(int(str(done)), int(str(left)), int(str(late)))
    assert counted.total == total
    return counted, None if rate == "—" else (Decimal(str(rate)) * 100).quantize(Decimal("0.1"))


def sheet_of(book: Workbook, name: str) -> Worksheet:
    sheet = book[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_the_summary_computes_the_figures_of_the_report(computed: Workbook, report: Report) -> None:
    sheet = sheet_of(computed, "汇总")
    for row, tally in enumerate(report.agencies, 4):
        assert sheet.cell(row, 2).value == tally.agency
        assert figures(sheet, row, 3) == (tally.lead, tally.lead.rate)
        assert figures(sheet, row, 8) == (tally.part, tally.part.rate)


def test_the_totals_tell_sums_over_agencies_from_tasks_counted_once(
    computed: Workbook, report: Report
) -> None:
    sheet = sheet_of(computed, "汇总")
    below = 4 + len(report.agencies)
    assert figures(sheet, below, 8)[0].total == sum(tally.part.total for tally in report.agencies)
    assert figures(sheet, below + 1, 3) == (report.overall, report.overall.rate)


def test_the_documents_compute_the_figures_of_the_report(computed: Workbook, report: Report) -> None:
    sheet = sheet_of(computed, "按文件")
    for row, document in enumerate(report.documents, 4):
        assert figures(sheet, row, 4) == (document.tally, document.tally.rate)
    assert figures(sheet, 4 + len(report.documents), 4) == (report.overall, report.overall.rate)


def test_the_lamps_compute_the_figures_of_the_report(computed: Workbook, report: Report) -> None:
    sheet = sheet_of(computed, "图表")
    counted = {sheet.cell(row, 1).value: sheet.cell(row, 2).value for row in range(4, 11)}
    marks = Counter(entry.mark.label for entry in report.entries)
    expected = {mark.label: marks[mark.label] for mark in Mark}
    assert counted == {**expected, "合计": len(report.entries)}


def test_the_report_of_one_agency_computes_too(convert: Convert) -> None:
    own = sample_report(agency=4)
    sheet = sheet_of(load_workbook(BytesIO(convert(workbook_bytes(own), "xlsx")), data_only=True), "汇总")
    assert figures(sheet, 4, 8) == (own.overall, own.overall.rate)


def test_no_cell_shows_an_error(computed: Workbook) -> None:
    values = [str(cell.value) for sheet in computed.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [value for value in values if value.startswith(("#", "Err:"))]


def test_hostile_text_is_shown_as_it_was_written(computed: Workbook) -> None:
    assert sheet_of(computed, "台账")["C16"].value == (
        '=HYPERLINK("http://example.invalid","点我")\n-1+cmd|\' /C calc\'!A0 _x0041_ 👍反'
    )


def test_the_figures_follow_when_a_state_is_edited_in_the_ledger(convert: Convert, report: Report) -> None:
    book = load_workbook(BytesIO(workbook_bytes(report)))
    sheet_of(book, "台账")["O5"] = Mark.DONE.label
    buffer = BytesIO()
    book.save(buffer)
    edited = load_workbook(BytesIO(convert(buffer.getvalue(), "xlsx")), data_only=True)
    place = next(row for row, t in enumerate(report.agencies, 4) if t.agency == "市住房城乡建设局")
    assert figures(sheet_of(edited, "汇总"), place, 3)[0] == Tally(done=1, open=1, late=1)
    assert figures(sheet_of(edited, "按文件"), 4, 4)[0] == Tally(done=3, open=5, late=1)


def test_the_figures_stay_when_rows_of_the_ledger_change_places(convert: Convert, report: Report) -> None:
    book = load_workbook(BytesIO(workbook_bytes(report)))
    sheet = sheet_of(book, "台账")
    rows = [[cell.value for cell in row] for row in sheet["A4:R28"]]
    for row, values in zip(sheet["A4:R28"], reversed(rows), strict=True):
        for cell, value in zip(row, values, strict=True):
            cell.value = value
            cell.data_type = "s" if isinstance(value, str) else cell.data_type
    buffer = BytesIO()
    book.save(buffer)
    turned = load_workbook(BytesIO(convert(buffer.getvalue(), "xlsx")), data_only=True)
    for place, tally in enumerate(report.agencies, 4):
        assert figures(sheet_of(turned, "汇总"), place, 3)[0] == tally.lead


def test_on_paper_each_sheet_is_one_page_wide_under_a_repeated_header(convert: Convert) -> None:
    document = pypdfium2.PdfDocument(convert(workbook_bytes(sample_report(count=60)), "pdf"))
    pages = [(page.get_size(), page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    assert {(round(width), round(height)) for (width, height), _ in pages} <= A3_AND_A4_LANDSCAPE
    ledger = [text for (width, _), text in pages if width > 1000]
    assert len(ledger) > 2
    assert all("任务（原文）" in text and "备注" in text and "状态灯" in text for text in ledger)
    parts = [text for (width, _), text in pages if width < 1000 and "计入牵头" in text]
    assert len(parts) > 2

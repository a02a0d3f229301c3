"""Reports in a layout of the office's own: the same columns, margins, faces and logo in every form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from docx import Document
from docx.shared import Length
from openpyxl import load_workbook
from PIL import Image

from bizdesk.domain.forms import LOCKED_TITLES, SentForm, SentRow
from bizdesk.domain.layout import (
    COLUMN_WORDS,
    BadColumnsError,
    BadMarginError,
    Layout,
    LedgerColumn,
    Margins,
    UnknownColumnError,
    UnknownFaceError,
    columns_named,
)
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.reminders import Reminder, ReminderKind
from bizdesk.reports.annexes import annexes
from bizdesk.reports.faces import Use, load_faces
from bizdesk.reports.form_paper import FormPaper
from bizdesk.reports.look import Look, OwnFile
from bizdesk.reports.package import Package, PackedFile
from bizdesk.reports.package_index import FILES, write_index
from bizdesk.reports.pdf import imprint, write_pdf
from bizdesk.reports.profile import GB_T_9704, MM, profile_of
from bizdesk.reports.records import Report
from bizdesk.reports.reminder_list import write_reminder_list
from bizdesk.reports.return_form import write_form
from bizdesk.reports.sheets import LINE_HEIGHT, line_count
from bizdesk.reports.slip_docx import write_slip_docx
from bizdesk.reports.slip_pdf import write_slip_pdf
from bizdesk.reports.slip_sheet import SlipSheet
from bizdesk.reports.word import write_word
from tests.unit.reports.sample import sample_report
from tests.unit.reports.written import workbook_bytes

COLUMNS = (
    LedgerColumn.STATUS,
    LedgerColumn.ITEM,
    LedgerColumn.TASK,
    LedgerColumn.LEADS,
    LedgerColumn.NOTE,
)
LAYOUT = Layout(
    columns=COLUMNS,
    margins=Margins(30, 25, 30, 20),
    table_margins=Margins(20, 15, 25, 12),
    body="楷体",
    heading="BizDesk 黑体",
    table="BizDesk 宋体",
)
SLIP = SlipSheet(
    *("催办通知", None, "催办〔2025〕1号", "办公室", date(2025, 6, 30), "市财政局", ("请报送进展。",)),
    head=("序号", "任务", "时限", "事由"),
    rows=(("1", "压缩企业开办时限", "2025年6月30日", "逾期"),),
)


def millimetres(length: Length | None) -> int:
    assert length is not None
    return round(float(length.mm))


def picture(kind: str = "PNG") -> bytes:
    out = BytesIO()
    Image.new("RGB", (300, 100), (20, 90, 160)).save(out, kind)
    return out.getvalue()


@pytest.fixture(scope="module")
def report() -> Report:
    return replace(sample_report(), look=Look(LAYOUT, OwnFile("标志.png", picture())))


def test_the_ledger_has_the_same_columns_in_every_form(report: Report) -> None:
    titles = [str(COLUMN_WORDS[one]) for one in COLUMNS]
    sheet = load_workbook(BytesIO(workbook_bytes(report)))["台账"]
    assert [cell.value for cell in sheet[3]][:-1] == titles
    assert sheet["A4"].value == report.entries[0].mark.label
    assert sheet["C4"].value == report.entries[0].original
    annex = next(one for one in annexes(report) if one.title == "任务台账")
    assert [column.title.replace("\n", "") for column in annex.columns] == titles
    table = Document(BytesIO(write_word(report))).tables[1]
    assert [cell.text.replace("\n", "") for cell in table.rows[0].cells] == titles


def test_the_summaries_follow_the_columns_to_where_they_are(report: Report) -> None:
    book = load_workbook(BytesIO(workbook_bytes(report)))
    last = len(report.entries) + 3
    assert f"'台账'!$A$4:$A${last}" in book["图表"]["B4"].value
    assert f"MATCH(A4,'台账'!$B$4:$B${last},0)" in book["分工"]["H4"].value
    assert f"'台账'!$F$4:$F${last}" in book["按文件"]["D4"].value
    (lamps,) = book["台账"].conditional_formatting
    assert str(lamps.sqref) == f"A4:A{last}"
    marks, leads = book["台账"].data_validations.dataValidation
    assert [str(one.sqref)[:2] for one in (marks, leads)] == ["A4", "D4"]


def test_the_pages_have_the_margins(report: Report) -> None:
    with pdfplumber.open(BytesIO(write_pdf(report))) as pdf:
        body = [one for one in pdf.pages[1].chars if one["size"] == pytest.approx(16, abs=0.1)]
        assert min(one["x0"] for one in body) == pytest.approx(25 * MM, abs=1.5)
        assert max(one["x1"] for one in body) == pytest.approx((210 - 20) * MM, abs=1.5)
        wide = next(page for page in pdf.pages if page.width > page.height)
        assert min(one["x0"] for one in wide.rects) == pytest.approx(15 * MM, abs=1)
    word = Document(BytesIO(write_word(report)))
    first, second = word.sections[0], word.sections[1]
    assert [millimetres(one) for one in (first.top_margin, first.left_margin)] == [30, 25]
    assert [millimetres(one) for one in (second.bottom_margin, second.right_margin)] == [25, 12]
    margins = load_workbook(BytesIO(workbook_bytes(report)))["台账"].page_margins
    assert (round(margins.top * 25.4), round(margins.right * 25.4)) == (20, 12)


def test_other_margins_keep_the_distances_of_the_standard() -> None:
    profile = profile_of(Margins(20, 15, 20, 15), LAYOUT.table_margins)
    assert profile.pitch == pytest.approx(GB_T_9704.pitch, rel=0.03)
    assert profile.cell == pytest.approx(GB_T_9704.cell, rel=0.03)
    assert (profile.lines, profile.characters) == (25, 32)


def test_a_face_that_is_not_installed_is_stood_in_for_by_its_kin() -> None:
    faces = load_faces([], LAYOUT)
    assert (faces[Use.BODY].reader_name, faces[Use.BODY].stands_for) == ("BizDesk 楷体", "楷体")
    assert (faces[Use.TABLE].reader_name, faces[Use.TABLE].stands_for) == ("BizDesk 宋体", "")
    said = imprint(faces)
    assert "正文 BizDesk 楷体（代楷体）" in said
    assert "表格 BizDesk 宋体。" in said
    assert "一级标题 BizDesk 黑体，" in said


def test_a_chosen_face_that_is_installed_is_used(tmp_path: Path) -> None:
    shipped = Path(__file__).parents[3] / "resources/fonts/BizDeskKai-Regular.ttf"
    (tmp_path / "simkai.ttf").write_bytes(shipped.read_bytes())
    face = load_faces([tmp_path], LAYOUT)[Use.BODY]
    assert (face.reader_name, face.stands_for, face.customary) == ("楷体", "", True)


def test_word_and_excel_name_the_faces(report: Report) -> None:
    word = Document(BytesIO(write_word(report)))
    assert [word.styles[one].font.name for one in ("Body Text", "Heading 1", "表格文字")] == [
        "楷体",
        "黑体",
        "宋体",
    ]
    sheet = load_workbook(BytesIO(workbook_bytes(report)))["台账"]
    assert (sheet["C4"].font.name, sheet["C3"].font.name) == ("宋体", "黑体")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_the_logo_stands_in_the_head_of_every_form(report: Report, kind: str) -> None:
    look = replace(report.look, logo=OwnFile("标志", picture(kind)))
    shown = replace(report, look=look)
    for data in (write_pdf(shown), write_slip_pdf(SLIP, look=look)):
        with pdfplumber.open(BytesIO(data)) as pdf:
            (image,) = pdf.pages[0].images
            assert image["x0"] == pytest.approx(25 * MM, abs=0.1)
            assert 6 * MM - 0.1 <= image["top"] < image["bottom"] <= 26 * MM + 0.1
            assert image["width"] == pytest.approx(3 * image["height"], rel=0.01)
            assert not any(page.images for page in pdf.pages[1:])
    for data in (write_word(shown), write_slip_docx(SLIP, look)):
        section = Document(BytesIO(data)).sections[0]
        assert section.first_page_header.part.related_parts
        assert section.first_page_header._element.xpath(".//a:blip")
        assert millimetres(section.header_distance) >= 6
    assert len(load_workbook(BytesIO(workbook_bytes(shown)))["汇总"]._images) == 1  # type: ignore[attr-defined]


def test_the_first_page_keeps_its_number_beside_a_logo(report: Report) -> None:
    first = Document(BytesIO(write_word(report))).sections[0]
    assert first.first_page_footer._element.xpath(".//w:fldSimple")


def test_a_report_in_a_layout_is_the_same_bytes_each_time(report: Report) -> None:
    assert write_pdf(report) == write_pdf(report)
    assert workbook_bytes(report) == workbook_bytes(report)


def test_the_layout_changes_no_figure(report: Report) -> None:
    usual = sample_report()
    assert (usual.overall, usual.agencies, usual.entries) == (report.overall, report.agencies, report.entries)


@pytest.mark.parametrize(
    ("layout", "error"),
    [
        (Layout(columns=(LedgerColumn.ITEM, LedgerColumn.TASK)), BadColumnsError),
        (Layout(columns=(*COLUMNS, LedgerColumn.NOTE)), BadColumnsError),
        (Layout(margins=Margins(14, 28, 35, 26)), BadMarginError),
        (Layout(table_margins=Margins(26, 18, 22, 51)), BadMarginError),
        (Layout(heading="Arial"), UnknownFaceError),
    ],
)
def test_a_layout_that_cannot_be_printed_is_refused(layout: Layout, error: type[Exception]) -> None:
    with pytest.raises(error):
        layout.check()


def test_columns_are_named_in_either_language() -> None:
    assert columns_named(["序号", "task", " 状态灯"]) == (
        LedgerColumn.ITEM,
        LedgerColumn.TASK,
        LedgerColumn.STATUS,
    )
    with pytest.raises(UnknownColumnError):
        columns_named(["总分"])


def _look() -> Look:
    picture = BytesIO()
    Image.new("RGB", (120, 60), "#1F5FAF").save(picture, "PNG")
    layout = replace(LAYOUT, heading="小标宋", table="楷体")
    return Look(layout, logo=OwnFile("标志.png", picture.getvalue()))


def test_the_list_of_reminders_has_the_margins_faces_and_logo_of_the_office() -> None:
    found = [
        Reminder(
            ReminderKind.OVERDUE, 1, "压缩企业开办时限", ("市财政局",), date(2025, 6, 20), "", fresh=False
        )
    ]
    with pdfplumber.open(BytesIO(write_reminder_list(found, "办公室", date(2025, 6, 30), _look()))) as pdf:
        (page,) = pdf.pages
        assert len(page.images) == 1
        assert min(char["x0"] for char in page.chars) == pytest.approx(25 * MM, abs=3)
        assert any("Kai" in char["fontname"] for char in page.chars)


def test_a_return_form_has_the_faces_and_margins_of_the_office_and_no_picture() -> None:
    locked = ("1", *("压缩企业开办时限" for _ in LOCKED_TITLES[1:]))
    rows = {1: SentRow(1, "压缩企业开办时限", locked, {})}
    form = SentForm("0a", "市财政局", Quarter(2025, 2), rows)
    paper = FormPaper(form, "办公室", date(2025, 6, 30), _look().layout)
    sheet = load_workbook(BytesIO(write_form(paper))).worksheets[0]
    assert (sheet["A1"].font.name, sheet["C5"].font.name) == ("方正小标宋简体", "楷体")
    assert sheet.page_margins.left == pytest.approx(15 / 25.4)
    assert sheet.oddFooter is not None
    assert "&P" in str(sheet.oddFooter.center.text)


def test_the_index_of_a_package_has_the_faces_margins_and_logo_of_the_office() -> None:
    file = PackedFile(
        *(1, 1, "市财政局/一/证明.pdf", "市财政局", "方案", "一/1", "压缩企业开办时限", "证明.pdf", 1),
        *(None, date(2025, 6, 1), None, 12, "0" * 64),
    )
    package = Package("办公室", None, None, date(2025, 6, 30), (file,))
    book = load_workbook(BytesIO(write_index(package, _look())))
    for sheet in book.worksheets:
        assert len(sheet._images) == 1  # type: ignore[attr-defined]
        assert (sheet["A1"].font.name, sheet["A4"].font.name) == ("方正小标宋简体", "楷体")
        assert sheet.page_margins.left == pytest.approx(15 / 25.4)


def test_the_rows_of_a_package_index_are_as_high_as_their_words() -> None:
    agencies = (
        "市市场监管局、市公安局、市人社局、市税务局、市住房公积金中心、各县（区）人民政府、高新区管委会"
    )
    file = PackedFile(
        *(1, 1, f"{agencies}/一/证明.pdf", agencies, "方案", "一/1", "压缩企业开办时限", "证明.pdf", 1),
        *(None, date(2025, 6, 1), None, 12, "0" * 64),
    )
    book = load_workbook(BytesIO(write_index(Package("办公室", None, None, date(2025, 6, 30), (file,)))))
    for sheet in book.worksheets:
        lines = line_count(agencies, sheet.column_dimensions["B" if sheet.title == FILES else "A"].width)
        assert lines > 1
        assert sheet.row_dimensions[4].height >= lines * LINE_HEIGHT

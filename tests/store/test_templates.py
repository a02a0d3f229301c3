"""Templates of the office's own, filled from the report of a real ledger."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook, load_workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from bizdesk.domain.quarter import Quarter
from bizdesk.reports.records import Report
from bizdesk.reports.template_docx import fill_docx
from bizdesk.reports.template_fields import TwoListsError, UnknownFieldError
from bizdesk.reports.template_xlsx import fill_workbook
from bizdesk.services.reports import ReportRequest, make_report
from bizdesk.services.settings import set_office
from bizdesk.services.templates import TemplateUnreadableError, export_filled_docx, export_filled_workbook
from tests.ledgers import make_ledger, measure, policy, read, stock, write

LEAD = measure(1, [], heading="=HYPERLINK(1)")


@pytest.fixture
def report(tmp_path: Path) -> Report:
    """The report of seven tasks, one of which is called like a formula."""
    ledger = make_ledger(tmp_path / "台账")
    stock(ledger, policy(), policy(2, [LEAD]))
    write(ledger, lambda uow: set_office(uow, "青禾市营商办"))
    return read(ledger, lambda uow: make_report(uow, ReportRequest(Quarter(2022, 4))))


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.fixture
def book() -> Workbook:
    """A template with a named cell, a list, and below it a sum, a merged sign-off and a note."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "我办台账"
    made.defined_names["单位名称"] = DefinedName("单位名称", attr_text="我办台账!$A$2")
    sheet["A1"] = "{{标题}}"
    sheet["C2"] = "截至{{截至日期}}，共{{任务数}}项"
    for column, text in enumerate(("{{任务.序号}}", "{{任务.任务}}", "{{任务.到期日}}", "=A4*2"), 1):
        sheet.cell(4, column).value = text
    sheet["B4"].font = Font(bold=True)
    sheet.row_dimensions[4].height, sheet.row_dimensions[6].height = 33, 44
    sheet["A5"], sheet["D5"] = "=SUM(A4:A4)", "=A5+1"
    sheet["A6"] = "审核人：{{单位名称}}"
    sheet.merge_cells("A6:D6")
    choice = DataValidation("list", formula1='"是,否"')
    choice.add("E4")
    sheet.add_data_validation(choice)
    sheet.conditional_formatting.add("A4", CellIsRule(operator="greaterThan", formula=["3"]))  # type: ignore[no-untyped-call]
    made.create_sheet("汇总")["A1"] = "=SUM(我办台账!A4:A4)+我办台账!A5"
    return made


def test_a_template_workbook_is_filled_and_keeps_its_look(report: Report, book: Workbook) -> None:
    filled = load_workbook(BytesIO(fill_workbook(saved(book), report)))
    sheet = filled["我办台账"]
    assert sheet["A1"].value == report.title
    assert sheet["A2"].value == "青禾市营商办"
    assert sheet["C2"].value == "截至2022年11月21日，共7项"
    assert [sheet.cell(row, 1).value for row in range(4, 11)] == [1, 2, 3, 4, 5, 6, 7]
    assert [sheet.cell(row, 2).value for row in range(4, 11)] == [one.title for one in report.entries]
    assert all(sheet.cell(row, 2).font.bold for row in range(4, 11))
    assert sheet["C4"].value == datetime(2022, 6, 30)  # noqa: DTZ001 - as openpyxl reads a day
    assert sheet["D10"].value == "=A10*2"
    assert sheet["A11"].value == "=SUM(A4:A10)"
    assert sheet["D11"].value == "=A11+1"
    assert sheet["A12"].value == "审核人：青禾市营商办"
    assert [str(one) for one in sheet.merged_cells.ranges] == ["A12:D12"]
    assert [sheet.row_dimensions[row].height for row in (4, 10, 11, 12)] == [33, 33, None, 44]
    assert str(sheet.data_validations.dataValidation[0].sqref) == "E4:E10"
    assert [str(one.sqref) for one in sheet.conditional_formatting] == ["A4:A10"]
    assert filled["汇总"]["A1"].value == "=SUM(我办台账!A4:A10)+我办台账!A11"


def test_no_text_becomes_a_formula(report: Report, book: Workbook) -> None:
    sheet = load_workbook(BytesIO(fill_workbook(saved(book), report)))["我办台账"]
    assert (sheet["B10"].value, sheet["B10"].data_type) == ("=HYPERLINK(1)", "s")


def test_an_empty_list_leaves_one_blank_row(report: Report) -> None:
    book = Workbook()
    book.worksheets[0].append(["{{逾期任务.序号}}", "{{逾期任务.任务}}"])
    book.worksheets[0].append(["完"])
    empty = read_of(report, late=False)
    sheet = load_workbook(BytesIO(fill_workbook(saved(book), empty))).worksheets[0]
    assert [[cell.value or "" for cell in row] for row in sheet.iter_rows()] == [["", ""], ["完", ""]]


def read_of(report: Report, *, late: bool) -> Report:
    """The report with only those that are late, or are not."""
    kept = tuple(one for one in report.entries if (one in report.late) is late)
    return replace(report, entries=kept)


def test_a_template_docx_is_filled_over_runs_rows_and_headers(report: Report) -> None:
    document = Document()
    paragraph = document.add_paragraph("截至{{截至")
    paragraph.add_run("日期").bold = True
    paragraph.add_run("}}，共 {{ 任务数 }} 项，办结率{{办结率}}。")
    document.sections[0].header.paragraphs[0].text = "{{单位名称}}"
    table = document.add_table(2, 2)
    for cell, text in zip(table.rows[0].cells, ("单位", "参与计"), strict=True):
        cell.text = text
    for cell, text in zip(table.rows[1].cells, ("{{单位.名称}}", "{{单位.参与任务数}}项"), strict=True):
        cell.text = text
    buffer = BytesIO()
    document.save(buffer)
    filled = Document(BytesIO(fill_docx(buffer.getvalue(), report)))
    assert filled.paragraphs[0].text == "截至2022年11月21日，共 7 项，办结率0.0%。"
    assert filled.sections[0].header.paragraphs[0].text == "青禾市营商办"
    rows = [[cell.text for cell in row.cells] for row in filled.tables[0].rows]
    assert rows == [
        ["单位", "参与计"],
        *([one.agency, f"{one.part.total}项"] for one in report.agencies),
    ]
    assert len(rows) > 5


def test_what_a_template_asks_wrongly_is_said(report: Report) -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "{{总数}}"
    with pytest.raises(
        UnknownFieldError, match=re.escape("模板里的“{{总数}}”不认识，可以用的有：标题、单位名称、季度")
    ):
        fill_workbook(saved(book), report)
    book.worksheets[0]["A1"], book.worksheets[0]["B1"] = "{{任务.任务}}", "{{单位.名称}}"
    with pytest.raises(TwoListsError, match="请分成两行"):
        fill_workbook(saved(book), report)
    document, buffer = Document(), BytesIO()
    document.add_paragraph("{{任务.任务}}")
    document.save(buffer)
    with pytest.raises(UnknownFieldError):
        fill_docx(buffer.getvalue(), report)


def test_what_is_no_template_is_said(report: Report, tmp_path: Path) -> None:
    broken = tmp_path / "模板"
    with pytest.raises(TemplateUnreadableError):
        export_filled_workbook(report, broken, tmp_path / "a.xlsx")
    broken.write_bytes(b"no zip")
    with pytest.raises(TemplateUnreadableError, match=r"请确认它还在，并且是 \.xlsx 文件"):
        export_filled_workbook(report, broken, tmp_path / "a.xlsx")
    with pytest.raises(TemplateUnreadableError, match=r"请确认它还在，并且是 \.docx 文件"):
        export_filled_docx(report, broken, tmp_path / "a.docx")
    assert [one.name for one in tmp_path.iterdir() if one.suffix] == []

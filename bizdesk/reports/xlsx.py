"""Writes a report as an Excel workbook whose summaries are formulas over the ledger sheet."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from bizdesk.reports.records import Report
from bizdesk.reports.sheets import FIRST_ROW, Sheet, write_sheet
from bizdesk.reports.wording import Mark
from bizdesk.reports.workbook import MARK_LETTER, PARTS_MARK_LETTER, Sheets, sheets
from bizdesk.reports.zipped import without_times

_TINTS = {
    Mark.LATE: "FBE9E7",
    Mark.BEHIND: "FFF3DC",
    Mark.SOON: "E6EFFA",
    Mark.GOING: "E8F3EC",
    Mark.WAITING: "F1F2F4",
    Mark.DONE: "E8F3EC",
}


def write_workbook(report: Report) -> bytes:
    """The .xlsx of `report`, the same bytes for the same report.

    No text of a document or a user becomes a formula. Formulas carry no cached
    values: the program that opens the workbook computes them.
    """
    book = Workbook()
    _describe(book, report)
    written = {}
    plan = sheets(report)
    for position, sheet in enumerate(plan.in_order()):
        target = _first(book) if position == 0 else book.create_sheet()
        target.title = sheet.name
        write_sheet(target, sheet, report.office, report.as_of)
        written[sheet.name] = target
    _mark_lamps(plan, written)
    buffer = BytesIO()
    ExcelWriter(book, ZipFile(buffer, "w", ZIP_DEFLATED)).save()  # book.save() would stamp the hour
    return without_times(buffer.getvalue())


def _first(book: Workbook) -> Worksheet:
    return book.worksheets[0]


def _describe(book: Workbook, report: Report) -> None:
    properties = book.properties
    properties.title = report.title
    properties.creator = properties.lastModifiedBy = report.office or "营商台账"
    properties.subject = f"{report.quarter.label}，截至{report.as_of.isoformat()}"
    properties.created = properties.modified = datetime.combine(report.as_of, time())


def _mark_lamps(plan: Sheets, written: dict[str, Worksheet]) -> None:
    ledger, parts = written[plan.ledger.name], written[plan.parts.name]
    span = _span(plan.ledger, MARK_LETTER)
    choice = DataValidation("list", formula1=f'"{",".join(mark.label for mark in Mark)}"', allow_blank=False)
    choice.errorTitle, choice.error = "状态灯", "请从下拉列表中选择状态。"
    choice.showErrorMessage = True
    choice.add(span)
    ledger.add_data_validation(choice)
    for mark in Mark:
        for target, cells in ((ledger, span), (parts, _span(plan.parts, PARTS_MARK_LETTER))):
            target.conditional_formatting.add(cells, _rule(mark))


def _span(sheet: Sheet, letter: str) -> str:
    return f"{letter}{FIRST_ROW}:{letter}{sheet.last_row}"


def _rule(mark: Mark) -> Rule:
    style = DifferentialStyle(
        font=Font(color=mark.colour, bold=True), fill=PatternFill("solid", bgColor=_TINTS[mark])
    )
    return Rule(type="cellIs", operator="equal", formula=[f'"{mark.label}"'], dxf=style)

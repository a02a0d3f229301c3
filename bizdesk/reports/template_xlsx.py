"""Fills a template workbook of the office's own: named cells, {{字段}} in cells, and rows that repeat."""

from __future__ import annotations

from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.reports.records import Report
from bizdesk.reports.template_fields import Fields, FieldValue, Record, fields_of, names_in
from bizdesk.reports.template_rows import repeat_row


def fill_workbook(template: bytes, report: Report) -> bytes:
    """The .xlsx of `template` with everything that it asks for; texts stay texts, whatever they begin with.

    A cell that is named as a field takes its value. A row that holds {{任务.…}} or another list is
    repeated for each of its rows. Raises UnknownFieldError or TwoListsError, and what a broken file raises.
    """
    book = load_workbook(BytesIO(template))
    fields = fields_of(report)
    _fill_named(book, fields)
    for sheet in book.worksheets:
        _fill_sheet(book, sheet, fields)
    book.properties.title = report.title
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _fill_named(book: Workbook, fields: Fields) -> None:
    for names in (book.defined_names, *(sheet.defined_names for sheet in book.worksheets)):
        for name in fields.single.keys() & names.keys():
            for title, place in names[name].destinations:
                cell = book[title][place.replace("$", "")]
                if isinstance(cell, Cell):
                    _put(cell, fields.single[name])


def _fill_sheet(book: Workbook, sheet: Worksheet, fields: Fields) -> None:
    """Fill the rows from the last to the first, so that those above stay where they are."""
    for number in range(sheet.max_row, 0, -1):
        name = fields.list_in([str(cell.value) for cell in _asking(sheet, number)])
        if name is None:
            _fill_row(sheet, number, fields, None)
            continue
        records = fields.lists[name] or ({},)
        repeat_row(book, sheet, number, len(records))
        for row, record in enumerate(records, number):
            _fill_row(sheet, row, fields, record)


def _fill_row(sheet: Worksheet, number: int, fields: Fields, record: Record | None) -> None:
    for cell in _asking(sheet, number):
        _put(cell, fields.fill(str(cell.value), record))


def _asking(sheet: Worksheet, number: int) -> list[Cell]:
    """The cells of a row whose text asks for something."""
    return [
        cell
        for cell in sheet[number]
        if isinstance(cell, Cell)
        and cell.data_type == "s"
        and isinstance(cell.value, str)
        and names_in(cell.value)
    ]


def _put(cell: Cell, value: FieldValue) -> None:
    kept = cell.number_format
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    elif not isinstance(value, int):
        cell.number_format = 'yyyy"年"m"月"d"日"' if kept == "General" else kept

"""Writes a return form (单位填报表): an agency's tasks with what it may fill in, the rest locked."""

from __future__ import annotations

from io import BytesIO
from typing import cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.domain.forms import (
    CELLS,
    ENDLESS,
    FIELD_WORDS,
    FILES_TITLE,
    LOCKED_TITLES,
    MARK_TITLE,
    SUM_TITLE,
    YES,
    FormField,
    SentRow,
    checksum,
    mark_of,
)
from bizdesk.domain.labels import chinese_date
from bizdesk.reports.form_paper import FormPaper
from bizdesk.reports.sheet_look import set_edges, sheet_style
from bizdesk.reports.sheet_rows import clean
from bizdesk.reports.sheets import A3, LINE_HEIGHT, SIGN_OFF, TALLEST, SheetStyle, line_count
from bizdesk.reports.wording import printable

HEAD = 4
FIRST = HEAD + 1
_TITLES = (*LOCKED_TITLES, *(str(FIELD_WORDS[kind]) for kind in CELLS), FILES_TITLE, MARK_TITLE, SUM_TITLE)
_WIDTHS = (6, 18, 46, 17, 8, 16, 26, 36, 9, 24, 24, 9, 22, 8, 8)
_FILLED = len(LOCKED_TITLES) + 1
_SHOWN = len(_TITLES) - 2
_CENTRED = {1, 5, 6, _FILLED + CELLS.index(FormField.RATE), _FILLED + CELLS.index(FormField.DONE)}
_EDGE = Side(style="thin", color="8A8F98")
_GRID = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_HEAD_FILL = PatternFill("solid", fgColor="ECEFF3")
_TO_FILL = PatternFill("solid", fgColor="FFF9E3")
_NOTE = (
    "请填写底色为浅黄的格子，其余格子已锁定；佐证材料与本表放在一起，写明文件名，也可以把图片插在对应的行里。"
)


def write_form(paper: FormPaper) -> bytes:
    """The .xlsx of the form; no text in it becomes a formula."""
    form, style = paper.form, sheet_style(paper.layout)
    book = Workbook()
    target = book.worksheets[0]
    target.title = "填报表"
    _write_top(target, paper, style)
    rows = list(form.rows.values())
    for number, row in enumerate(rows, FIRST):
        _write_row(target, number, form.token, row, style)
    last = FIRST + len(rows)
    _across(target, last + 1, 1, SIGN_OFF, "left", _font(style, 11))
    target.row_dimensions[last + 1].height = 26
    _validate(target, last - 1)
    _protect(target)
    _set_up(target, last, style)
    book.properties.title = f"{printable(form.agency)}{form.quarter.label}填报表"
    book.properties.creator = book.properties.lastModifiedBy = printable(paper.office) or "营商台账"
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _write_top(target: Worksheet, paper: FormPaper, style: SheetStyle) -> None:
    title = f"{paper.form.quarter.label}优化营商环境任务进展填报表"
    _across(target, 1, 1, title, "center", _font(style, 16), _SHOWN)
    target.row_dimensions[1].height = 34
    _across(target, 2, 1, f"单位：{paper.form.agency}", "left", _font(style, 11), 4)
    sent = "，".join(filter(None, (paper.office, f"{chinese_date(paper.as_of)}发出")))
    _across(target, 2, 5, sent, "right", _font(style, 11), _SHOWN)
    _across(target, 3, 1, _NOTE, "left", _font(style, 10), _SHOWN)
    for row in (2, 3):
        target.row_dimensions[row].height = 20
    head = Font(name=style.head, size=10, bold=True)
    for column, (name, width) in enumerate(zip(_TITLES, _WIDTHS, strict=True), 1):
        cell = _cell(target, HEAD, column)
        _put(cell, name)
        cell.font, cell.fill, cell.border = head, _HEAD_FILL, _GRID
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        dimension = target.column_dimensions[get_column_letter(column)]
        dimension.width, dimension.hidden = width, column > _SHOWN
    target.row_dimensions[HEAD].height = 34


def _write_row(target: Worksheet, number: int, token: str, row: SentRow, style: SheetStyle) -> None:
    mark, font = mark_of(token, row.task_id), _font(style, 10)
    filled = [row.values.get(kind, "") for kind in CELLS]
    texts = [*row.locked, *filled, "", mark, checksum(mark, row.locked)]
    endless = row.values.get(FormField.DONE) == ENDLESS
    height = LINE_HEIGHT * 3
    for column, (text, width) in enumerate(zip(texts, _WIDTHS, strict=True), 1):
        cell = _cell(target, number, column)
        figure = column == 1 or (column == _FILLED + CELLS.index(FormField.RATE) and text)
        _put(cell, int(text) if figure else text)
        cell.font, cell.border = font, _GRID
        across = "center" if column in _CENTRED else "left"
        cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=True)
        height = max(height, line_count(text, width) * LINE_HEIGHT if column <= _SHOWN else 0)
        fixed = endless and column == _FILLED + CELLS.index(FormField.DONE)
        if _FILLED <= column <= _SHOWN and not fixed:
            cell.protection, cell.fill = Protection(locked=False), _TO_FILL
    target.row_dimensions[number].height = min(height, TALLEST) + 6


def _put(cell: Cell, value: str | int) -> None:
    """Write `value`; a text stays a text whatever it begins with."""
    if isinstance(value, int):
        cell.value = value
        return
    text = clean(value)
    cell.value = text or None
    if text:
        cell.data_type = "s"
    if text[:1] in {"=", "+", "-", "@"}:
        cell.quotePrefix = True


def _cell(target: Worksheet, row: int, column: int) -> Cell:
    return cast(Cell, target.cell(row, column))


def _font(style: SheetStyle, size: int) -> Font:
    title = size > 11
    return Font(name=style.head if title else style.plain, size=size, bold=title)


def _across(
    target: Worksheet, row: int, first: int, text: str, side: str, font: Font, last: int = _SHOWN
) -> None:
    cell = _cell(target, row, first)
    _put(cell, text)
    cell.font = font
    cell.alignment = Alignment(horizontal=side, vertical="center")
    target.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)


def _validate(target: Worksheet, last: int) -> None:
    rate = DataValidation("whole", operator="between", formula1="0", formula2="100", allow_blank=True)
    rate.errorTitle, rate.error = "完成率", "请填 0 到 100 的整数。"
    done = DataValidation("list", formula1=f'"{YES},否"', allow_blank=True)
    done.errorTitle, done.error = "是否办结", "请从下拉列表中选择。"
    for kind, validation in ((FormField.RATE, rate), (FormField.DONE, done)):
        letter = get_column_letter(_FILLED + CELLS.index(kind))
        validation.showErrorMessage = True
        validation.add(f"{letter}{FIRST}:{letter}{last}")
        target.add_data_validation(validation)


def _protect(target: Worksheet) -> None:
    """Locked cells stay as they are; widths, heights, filters and pictures are the agency's own."""
    protection = target.protection
    protection.sheet = True
    protection.objects = protection.scenarios = False
    protection.formatColumns = protection.formatRows = protection.autoFilter = False


def _set_up(target: Worksheet, last: int, style: SheetStyle) -> None:
    shown = get_column_letter(_SHOWN)
    target.freeze_panes = f"D{FIRST}"
    target.sheet_view.showGridLines = False
    target.sheet_view.zoomScale = 90
    target.print_area = f"A1:{shown}{last + 1}"
    target.print_title_rows = f"{HEAD}:{HEAD}"
    target.page_setup.orientation, target.page_setup.paperSize = "landscape", A3
    target.page_setup.fitToWidth, target.page_setup.fitToHeight = 1, 0
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    set_edges(target, style)

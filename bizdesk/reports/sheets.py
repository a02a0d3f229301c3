"""A worksheet as Chinese offices keep them: title, one header row, wrapped text never cut off, sign-off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import cast
from unicodedata import east_asian_width

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.reports.wording import printable

HEADER_ROW = 3
FIRST_ROW = HEADER_ROW + 1
A3, A4 = 8, 9
DATE_FORMAT = 'yyyy"年"m"月"d"日"'
PERCENT_FORMAT = "0.0%"
SIGN_OFF = "填报人：{0}审核人：{0}单位负责人：{0}联系电话：{0}".format("　" * 8)
_FACE = "宋体"
_SIZE = 10.0
_LINE_HEIGHT = 14.5
_TALLEST = 400.0  # Excel allows a row 409 points
_WIDEST = 120.0
_SMALLEST_SIZE = 5.0
_EDGE = Side(style="thin", color="8A8F98")
_GRID = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_HEAD_FILL = PatternFill("solid", fgColor="ECEFF3")
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of ours, beginning with =; the only way to get one into a cell."""

    text: str


Value = str | int | date | Formula | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its width in half-width characters, and how it is set.

    An `elastic` column is widened until its longest text fits a row; a
    `hidden` one stays off the screen and the paper.
    """

    title: str
    width: float
    centred: bool = False
    number_format: str = "General"
    elastic: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet to write: `rows` to filter and sort, `totals` under them; `empty` stands where none are."""

    name: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    totals: Sequence[Sequence[Value]] = ()
    empty: str = ""
    paper: int = A4
    frozen: str = f"A{FIRST_ROW}"

    @property
    def last_row(self) -> int:
        """The row number of the last of `rows`; at least one stands there, if only to say that none are."""
        return HEADER_ROW + max(len(self.rows), 1)

    def span(self, letter: str) -> str:
        """The cells of column `letter` under the header, as a formula of any sheet writes them."""
        return f"'{self.name}'!${letter}${FIRST_ROW}:${letter}${self.last_row}"


def write_sheet(target: Worksheet, sheet: Sheet, office: str, as_of: date) -> None:
    """Write `sheet` to the empty worksheet `target`."""
    widths = [_width(column, [row[i] for row in sheet.rows]) for i, column in enumerate(sheet.columns)]
    shown = sum(not column.hidden for column in sheet.columns)
    _write_top(target, sheet, shown, office, as_of)
    for i, (column, width) in enumerate(zip(sheet.columns, widths, strict=True), 1):
        dimension = target.column_dimensions[get_column_letter(i)]
        dimension.width, dimension.hidden = width, column.hidden
    rows = sheet.rows or [_message(sheet)]
    writer = _Rows(target, sheet.columns, widths)
    for number, row in enumerate([*rows, *sheet.totals], FIRST_ROW):
        writer.write(number, row, bold=number > sheet.last_row)
    last = sheet.last_row + len(sheet.totals) + 2
    _merged(target, last, 1, shown, SIGN_OFF, Alignment(horizontal="left", vertical="center"))
    target.row_dimensions[last].height = 24
    _set_up_view(target, sheet)
    _set_up_print(target, sheet.paper, f"A1:{get_column_letter(shown)}{last}")


def text_width(text: str) -> int:
    """Its width in half-width characters."""
    return sum(2 if east_asian_width(c) in "WFA" else 1 for c in text)


def line_count(text: str, width: float) -> int:
    """How many lines `text` takes wrapped in a column of `width`, rather one too many than too few."""
    room = max(width - 2, 2)
    return sum(max(ceil(text_width(line) / room), 1) for line in text.split("\n"))


def put(cell: Cell, value: Value) -> None:
    """Write `value`; a text stays a text whatever it begins with."""
    if isinstance(value, str):
        text = _ESCAPE_LIKE.sub("_x005F_", printable(value))
        cell.value = text or None
        if text:
            cell.data_type = "s"
        if text[:1] in {"=", "+", "-", "@"}:
            cell.quotePrefix = True
    else:
        cell.value = value.text if isinstance(value, Formula) else value


def _cell(target: Worksheet, row: int, column: int) -> Cell:
    return cast(Cell, target.cell(row, column))


def _message(sheet: Sheet) -> list[Value]:
    row: list[Value] = [None] * len(sheet.columns)
    row[1] = sheet.empty
    return row


def _width(column: Column, values: Sequence[Value]) -> float:
    if not column.elastic:
        return column.width
    texts = [value for value in values if isinstance(value, str)]
    width = column.width
    while width < _WIDEST and any(line_count(text, width) * _LINE_HEIGHT > _TALLEST for text in texts):
        width += 4
    return width


def _write_top(target: Worksheet, sheet: Sheet, shown: int, office: str, as_of: date) -> None:
    centre = Alignment(horizontal="center", vertical="center", wrap_text=True)
    _merged(target, 1, 1, shown, sheet.title, centre, Font(name="黑体", size=16, bold=True))
    target.row_dimensions[1].height = 34
    half = max(shown // 2, 1)
    _merged(target, 2, 1, half, f"单位：{office}", Alignment(horizontal="left", vertical="center"))
    until = f"截至{as_of.year}年{as_of.month}月{as_of.day}日"
    _merged(target, 2, half + 1, shown, until, Alignment(horizontal="right", vertical="center"))
    target.row_dimensions[2].height = 20
    for i, column in enumerate(sheet.columns, 1):
        cell = _cell(target, HEADER_ROW, i)
        put(cell, column.title)
        cell.font, cell.alignment = Font(name="黑体", size=_SIZE, bold=True), centre
        cell.fill, cell.border = _HEAD_FILL, _GRID
    lines = max(line_count(column.title, column.width) for column in sheet.columns)
    target.row_dimensions[HEADER_ROW].height = lines * _LINE_HEIGHT + 8


def _merged(
    target: Worksheet,
    row: int,
    first: int,
    last: int,
    text: str,
    alignment: Alignment,
    font: Font | None = None,
) -> None:
    cell = _cell(target, row, first)
    put(cell, text)
    cell.alignment, cell.font = alignment, font or Font(name=_FACE, size=11)
    if last > first:
        target.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)


class _Rows:
    """Writes rows of cells; a style is made once and copied, since openpyxl takes long over each."""

    def __init__(self, target: Worksheet, columns: Sequence[Column], widths: Sequence[float]) -> None:
        self._target = target
        self._columns = columns
        self._widths = widths
        self._styles: dict[tuple[int, float, bool], StyleArray] = {}

    def write(self, number: int, row: Sequence[Value], *, bold: bool) -> None:
        """Write `row` at row `number`, as high as its longest text needs."""
        tallest = _LINE_HEIGHT
        for i, (value, width) in enumerate(zip(row, self._widths, strict=True)):
            cell = _cell(self._target, number, i + 1)
            size, height = _fitted(value, width)
            tallest = max(tallest, height)
            self._set(cell, i, size, bold=bold)
            put(cell, value)
        self._target.row_dimensions[number].height = tallest + 6

    def _set(self, cell: Cell, index: int, size: float, *, bold: bool) -> None:
        known = self._styles.get((index, size, bold))
        if known is not None:
            cell._style = copy(known)  # type: ignore[attr-defined]
            return
        column = self._columns[index]
        across = "center" if column.centred else "left"
        cell.font = Font(name=_FACE, size=size, bold=bold)
        cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=True)
        cell.border, cell.number_format = _GRID, column.number_format
        self._styles[index, size, bold] = copy(cell._style)  # type: ignore[attr-defined]


def _fitted(value: Value, width: float) -> tuple[float, float]:
    """The size in points at which `value` fits the tallest row, and the height it then takes."""
    if not isinstance(value, str):
        return _SIZE, _LINE_HEIGHT
    size = _SIZE
    while True:
        scale = size / _SIZE
        height = line_count(value, width / scale) * _LINE_HEIGHT * scale
        if height <= _TALLEST or size <= _SMALLEST_SIZE:
            return size, min(height, _TALLEST)
        size -= 0.5


def _set_up_view(target: Worksheet, sheet: Sheet) -> None:
    target.freeze_panes = sheet.frozen
    target.auto_filter.ref = f"A{HEADER_ROW}:{get_column_letter(len(sheet.columns))}{sheet.last_row}"
    target.sheet_view.showGridLines = False
    target.sheet_view.zoomScale = 90


def _set_up_print(target: Worksheet, paper: int, area: str) -> None:
    target.print_area = area
    target.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    target.page_setup.orientation = "landscape"
    target.page_setup.paperSize = paper
    target.page_setup.fitToWidth, target.page_setup.fitToHeight = 1, 0
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    target.page_margins = PageMargins(left=0.5, right=0.5, top=0.7, bottom=0.7, header=0.3, footer=0.35)
    target.print_options.horizontalCentered = True
    target.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(text="第 &P 页，共 &N 页"))

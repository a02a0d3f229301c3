"""The rows of a worksheet as they stand in its file, made one by one so that no more than one is held.

The XML is written by hand: a library that keeps every cell takes memory for each of them, and one that
builds an element for each takes longer than all the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from xml.sax.saxutils import escape

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.reports.sheet_look import TITLE_HEIGHT
from bizdesk.reports.sheets import (
    FIRST_ROW,
    HEADER_ROW,
    LINE_HEIGHT,
    SIGN_OFF,
    SIZE,
    USUAL_STYLE,
    Formula,
    Row,
    Sheet,
    SheetStyle,
    Value,
    first_lines,
    fitted,
)
from bizdesk.reports.wording import cell_text

_EDGE = Side(style="thin", color="8A8F98")
_GRID = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_HEAD_FILL = PatternFill("solid", fgColor="ECEFF3")
_LINK_COLOUR = "1F5FAF"
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_DAY_ZERO = date(1899, 12, 30).toordinal()
_FORMULA_LIKE = ("=", "+", "-", "@")


def sheet_rows(
    target: Worksheet,
    sheet: Sheet,
    widths: Sequence[float],
    office: str,
    as_of: date,
    style: SheetStyle = USUAL_STYLE,
) -> Iterator[str]:
    """The rows of `sheet` from its title to the place to sign; styles go into the workbook of `target`."""
    top = _Top(target, sheet, style)
    yield top.line(1, TITLE_HEIGHT, {1: sheet.title}, "center", Font(name=style.head, size=16, bold=True))
    until = f"截至{as_of.year}年{as_of.month}月{as_of.day}日"
    yield top.halves(2, 20, f"单位：{office}", until)
    yield top.header()
    body = _Body(target, sheet, widths, style)
    rows = sheet.rows if len(sheet.rows) else [_message(sheet)]
    number = FIRST_ROW
    for row in rows:
        yield body.line(number, row)
        number += 1
    for row in sheet.totals:
        yield body.line(number, row, bold=True)
        number += 1
    yield top.line(sheet.sign_row, 24, {1: SIGN_OFF}, "left", Font(name=style.plain, size=11))


def cell_xml(place: str, style: int, value: Value) -> str:
    """The cell at `place` (B4); a text stays a text whatever it begins with."""
    if value is None or value == "":
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(value, str):
        text = escape(clean(value))
        return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    if isinstance(value, Formula):
        return f'<c r="{place}" s="{style}"><f>{escape(value.text[1:])}</f></c>'
    number = value.toordinal() - _DAY_ZERO if isinstance(value, date) else value
    return f'<c r="{place}" s="{style}"><v>{number}</v></c>'


def clean(value: str) -> str:
    """`value` without what a workbook may not hold, and so that nothing in it is taken for an escape."""
    text = cell_text(value)
    return _ESCAPE_LIKE.sub("_x005F_", text) if "_x" in text else text


def style_of(
    target: Worksheet,
    font: Font,
    across: str,
    *,
    wrapped: bool = True,
    lined: bool = False,
    fill: PatternFill | None = None,
    number_format: str = "General",
    quoted: bool = False,
) -> int:
    """The number of a style in the workbook of `target`."""
    cell = Cell(target, row=1, column=1)
    cell.font = font
    cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=wrapped)
    cell.number_format, cell.quotePrefix = number_format, quoted
    if lined:
        cell.border = _GRID
    if fill is not None:
        cell.fill = fill
    return int(cell.style_id)


class _Top:
    """The lines around the table."""

    def __init__(self, target: Worksheet, sheet: Sheet, style: SheetStyle) -> None:
        self._target, self._sheet, self._style = target, sheet, style

    def line(self, number: int, height: float, cells: dict[int, str], across: str, font: Font) -> str:
        """A line of its own with texts in some columns."""
        style = style_of(self._target, font, across, wrapped=across == "center")
        return _row(number, height, (_at(column, number, style, text) for column, text in cells.items()))

    def halves(self, number: int, height: float, left: str, right: str) -> str:
        """A line with one text at the left and another at the right."""
        font = Font(name=self._style.plain, size=11)
        styles = [style_of(self._target, font, across, wrapped=False) for across in ("left", "right")]
        half = self._sheet.left_half
        cells = [_at(1, number, styles[0], left), _at(half + 1, number, styles[1], right)]
        return _row(number, height, cells)

    def header(self) -> str:
        """The header of the table."""
        font = Font(name=self._style.head, size=SIZE, bold=True)
        style = style_of(self._target, font, "center", lined=True, fill=_HEAD_FILL)
        titles = enumerate((column.title for column in self._sheet.columns), 1)
        cells = (_at(i, HEADER_ROW, style, title) for i, title in titles)
        return _row(HEADER_ROW, first_lines(self._sheet.columns) * LINE_HEIGHT + 8, cells)


class _Body:
    """The lines of the table, each as high as its longest text needs."""

    def __init__(self, target: Worksheet, sheet: Sheet, widths: Sequence[float], style: SheetStyle) -> None:
        self._face = style.plain
        self._target, self._columns, self._links = target, sheet.columns, sheet.links
        self._frame = [(i, get_column_letter(i + 1), width) for i, width in enumerate(widths)]
        self._styles: dict[tuple[int, float, bool, bool, bool], int] = {}

    def line(self, number: int, row: Row, *, bold: bool = False) -> str:
        """A line of the table."""
        tallest, cells = LINE_HEIGHT, []
        for (i, letter, width), value in zip(self._frame, row, strict=True):
            place, size, quoted = f"{letter}{number}", SIZE, False
            if isinstance(value, str):
                size, height = fitted(value, width)
                tallest = max(tallest, height)
                quoted = value.startswith(_FORMULA_LIKE)
            cells.append(cell_xml(place, self._style(i, size, bold, quoted, place in self._links), value))
        return _row(number, tallest + 6, cells)

    def _style(self, index: int, size: float, bold: bool, quoted: bool, linked: bool) -> int:
        key = (index, size, bold, quoted, linked)
        known = self._styles.get(key)
        if known is None:
            column = self._columns[index]
            font = Font(name=self._face, size=size, bold=bold)
            if linked:
                font = Font(name=self._face, size=size, bold=bold, underline="single", color=_LINK_COLOUR)
            known = self._styles[key] = style_of(
                self._target,
                font,
                "center" if column.centred else "left",
                lined=True,
                number_format=column.number_format,
                quoted=quoted,
            )
        return known


def _message(sheet: Sheet) -> list[Value]:
    row: list[Value] = [None] * len(sheet.columns)
    row[min(1, len(row) - 1)] = sheet.empty
    return row


def _at(column: int, row: int, style: int, value: Value) -> str:
    return cell_xml(f"{get_column_letter(column)}{row}", style, value)


def _row(number: int, height: float, cells: Sequence[str] | Iterator[str]) -> str:
    return f'<row r="{number}" ht="{height:g}" customHeight="1">{"".join(cells)}</row>'

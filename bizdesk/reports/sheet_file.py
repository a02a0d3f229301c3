"""Writes sheets as an .xlsx file, row by row into the archive, the same bytes for the same sheets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor, SpreadsheetDrawing
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import SheetDimension
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from bizdesk.reports.row_count import RowCount, Watch
from bizdesk.reports.sheet_look import EMU_OF_POINT, hang, set_edges
from bizdesk.reports.sheet_pages import pages_high
from bizdesk.reports.sheet_rows import sheet_rows
from bizdesk.reports.sheets import (
    FIRST_ROW,
    HEADER_ROW,
    USUAL_STYLE,
    Choice,
    Placed,
    Sheet,
    SheetStyle,
    column_widths,
)
from bizdesk.reports.wording import Mark, one_line

_TINTS = {
    Mark.LATE: "FBE9E7",
    Mark.BEHIND: "FFF3DC",
    Mark.SOON: "E6EFFA",
    Mark.GOING: "E8F3EC",
    Mark.WAITING: "F1F2F4",
    Mark.DONE: "E8F3EC",
}
_STAMP = (1980, 1, 1, 0, 0, 0)
_AT_ONCE = 32
_NO_ROWS = re.compile(rb"<sheetData(?:/>|></sheetData>)")
_EMU_OF_CM = 360_000
_COMPRESSION = 4  # as small within a twentieth as the usual 6, in two thirds of the time


def write_sheets(
    sheets: Sequence[Sheet],
    target: BinaryIO,
    *,
    office: str,
    as_of: date,
    title: str,
    subject: str,
    style: SheetStyle = USUAL_STYLE,
    watch: Watch | None = None,
) -> None:
    """Write an .xlsx of `sheets` to `target`; `watch` is told of the rows.

    No text becomes a formula. Formulas carry no cached values: the program that opens the workbook
    computes them.
    """
    book = Workbook()
    properties = book.properties
    properties.title, properties.subject = one_line(title), one_line(subject)
    properties.creator = properties.lastModifiedBy = one_line(office) or "营商台账"
    properties.created = properties.modified = datetime.combine(as_of, time())
    book.remove(book.worksheets[0])
    rows = [_set_up(book.create_sheet(sheet.name), sheet, office, as_of, style) for sheet in sheets]
    with _Archive(target, "w", ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive:
        count = RowCount(sum(len(sheet.rows) for sheet in sheets), watch)
        plans = {sheet.name: (sheet, count.through(own)) for sheet, own in zip(sheets, rows, strict=True)}
        _Writer(book, archive, plans).write_data()  # book.save() would stamp the hour
        count.end()


class _Archive(ZipFile):
    """A zip file whose members do not tell when they were written."""

    def writestr(
        self,
        zinfo_or_arcname: str | ZipInfo,
        data: Any,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Write a member from what is in memory."""
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        super().writestr(self.member(name), data, compress_type, compresslevel)

    def member(self, name: str) -> ZipInfo:
        """A member to be written."""
        member = ZipInfo(name, _STAMP)
        member.compress_type, member._compresslevel = ZIP_DEFLATED, _COMPRESSION  # type: ignore[attr-defined]
        return member


class _Writer(ExcelWriter):
    """Writes what stands around the rows of a sheet as openpyxl does, and between them the rows."""

    def __init__(
        self, book: Workbook, archive: _Archive, plans: dict[str, tuple[Sheet, Iterator[str]]]
    ) -> None:
        super().__init__(book, archive)
        self._members, self._plans = archive, plans

    def write_worksheet(self, ws: Worksheet) -> None:
        """Write a sheet into the archive."""
        sheet, rows = self._plans[ws.title]
        ws._drawing = SpreadsheetDrawing()  # type: ignore[attr-defined]
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images  # type: ignore[attr-defined]
        frame = _Frame(ws, sheet)
        frame.write()
        head, tail = _NO_ROWS.split(Path(str(frame.out)).read_bytes())
        frame.cleanup()
        ws._rels = frame._rels  # type: ignore[attr-defined]
        with self._members.open(self._members.member(ws.path[1:]), "w", force_zip64=True) as part:
            part.write(head + b"<sheetData>")
            for text in _together(rows):
                part.write(text.encode())
            part.write(b"</sheetData>" + tail)
        self.manifest.append(ws)


class _Frame(WorksheetWriter):
    """What stands around the rows of a sheet."""

    def __init__(self, ws: Worksheet, sheet: Sheet) -> None:
        super().__init__(ws)
        self._sheet = sheet
        ws._hyperlinks = [  # type: ignore[attr-defined]
            Hyperlink(ref=place, target=target) for place, target in sheet.links.items()
        ]

    def write_dimensions(self) -> None:
        """Write the size of the sheet, whose rows come later."""
        last = f"{get_column_letter(len(self._sheet.columns))}{self._sheet.sign_row}"
        self.xf.send(SheetDimension(f"A1:{last}").to_tree())


def _together(rows: Iterable[str]) -> Iterator[str]:
    iterator = iter(rows)
    while text := "".join(islice(iterator, _AT_ONCE)):
        yield text


def _set_up(target: Worksheet, sheet: Sheet, office: str, as_of: date, style: SheetStyle) -> Iterator[str]:
    """Set up everything around the rows of a sheet; the rows are made when they are asked for."""
    widths = column_widths(sheet)
    for i, (column, width) in enumerate(zip(sheet.columns, widths, strict=True), 1):
        dimension = target.column_dimensions[get_column_letter(i)]
        dimension.width, dimension.hidden = width, column.hidden
    half = sheet.left_half
    _merge(target, 1, 1, sheet.shown)
    _merge(target, 2, 1, half)
    _merge(target, 2, half + 1, sheet.shown)
    _merge(target, sheet.sign_row, 1, sheet.shown)
    _set_up_view(target, sheet)
    area, high = f"A1:{get_column_letter(sheet.shown)}{sheet.sign_row}", pages_high(sheet, widths, style)
    _set_up_print(target, sheet, area, style, high)
    for choice in sheet.choices:
        target.add_data_validation(_validation(sheet, choice))
    for mark in Mark if sheet.lamps else ():
        target.conditional_formatting.add(_span(sheet, sheet.lamps), _rule(mark))
    for placed in sheet.charts:
        _place(target, sheet, placed)
    if sheet.picture:
        hang(target, sheet.picture)
    return sheet_rows(target, sheet, widths, office, as_of, style)


def _merge(target: Worksheet, row: int, first: int, last: int) -> None:
    if last > first:
        target.merged_cells.add(f"{get_column_letter(first)}{row}:{get_column_letter(last)}{row}")


def _set_up_view(target: Worksheet, sheet: Sheet) -> None:
    target.freeze_panes = sheet.frozen
    target.auto_filter.ref = f"A{HEADER_ROW}:{get_column_letter(len(sheet.columns))}{sheet.last_row}"
    target.sheet_view.showGridLines = False
    target.sheet_view.zoomScale = 90


def _set_up_print(target: Worksheet, sheet: Sheet, area: str, style: SheetStyle, high: int) -> None:
    target.print_area = area
    target.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    target.page_setup.orientation = "landscape"
    target.page_setup.paperSize = sheet.paper
    target.page_setup.fitToWidth, target.page_setup.fitToHeight = 1, high
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    set_edges(target, style)


def _validation(sheet: Sheet, choice: Choice) -> DataValidation:
    found = DataValidation("list", formula1=choice.formula, allow_blank=not choice.strict)
    found.errorTitle, found.error = choice.name, "请从下拉列表中选择。"
    found.showErrorMessage = choice.strict
    found.add(_span(sheet, choice.letter))
    return found


def _span(sheet: Sheet, letter: str) -> str:
    return f"{letter}{FIRST_ROW}:{letter}{sheet.last_row}"


def _rule(mark: Mark) -> Rule:
    style = DifferentialStyle(
        font=Font(color=mark.colour, bold=True), fill=PatternFill("solid", bgColor=_TINTS[mark])
    )
    return Rule(type="cellIs", operator="equal", formula=[f'"{mark.label}"'], dxf=style)


def _place(target: Worksheet, sheet: Sheet, placed: Placed) -> None:
    """Put a chart below the table; its distance from the left is given in the last column, the widest."""
    last = len(sheet.columns) - 1
    before = sum(column.width for column in sheet.columns[:-1]) * 5.25
    column, right = (last, placed.right - before) if placed.right else (0, 0.0)
    row = sheet.last_row + len(sheet.totals) + placed.down
    size = XDRPositiveSize2D(*(int(side * _EMU_OF_CM) for side in (placed.chart.width, placed.chart.height)))
    marker = AnchorMarker(col=column, colOff=int(right * EMU_OF_POINT), row=row, rowOff=0)
    placed.chart.anchor = OneCellAnchor(_from=marker, ext=size)  # type: ignore[assignment]
    target.add_chart(placed.chart)

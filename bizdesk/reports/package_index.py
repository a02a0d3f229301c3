"""The index workbook of an evidence package: every file with a link to it, and how many each agency gave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import cast
from urllib.parse import quote

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.domain.labels import chinese_date
from bizdesk.reports.look import USUAL, Look
from bizdesk.reports.package import Package, PackedFile
from bizdesk.reports.sheet_look import TITLE_HEIGHT, hang, set_edges, sheet_style
from bizdesk.reports.sheets import LINE_HEIGHT, TALLEST, line_count

FILES, AGENCIES = "佐证材料目录", "按单位汇总"

_HEAD_ROW = 3
_COLUMNS: tuple[tuple[str, float], ...] = (
    ("序号", 6),
    ("单位", 18),
    ("来源文件", 22),
    ("条款号", 14),
    ("任务", 34),
    ("材料名称", 36),
    ("版次", 6),
    ("归属期", 16),
    ("添加日期", 16),
    ("有效期至", 16),
    ("大小（字节）", 14),
    ("SHA-256", 36),
)
_SUMS: tuple[tuple[str, float], ...] = (("单位", 40), ("材料份数", 14), ("合计大小（字节）", 20))
_NAME, _SIZE = 6, 11
_LEFT = frozenset({2, 3, 5, 6, 12})
_THIN = Side(style="thin", color="BFBFBF")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD_FILL = PatternFill("solid", fgColor="F1F2F4")


class _Page:
    """The faces of an index, its margins and its logo."""

    def __init__(self, look: Look) -> None:
        self.style = sheet_style(look.layout)
        self.logo = b"" if look.logo is None else look.logo.data
        self.plain = Font(name=self.style.plain, size=10)
        self.head = Font(name=self.style.head, size=10, bold=True)
        self.link = Font(name=self.style.plain, size=10, color="1F5FAF", underline="single")


def write_index(package: Package, look: Look = USUAL) -> bytes:
    """The .xlsx in the faces and margins of `look`.

    The names that agencies gave their files stay text, whatever they begin with.
    """
    book = Workbook()
    book.properties.title = package.title
    book.properties.creator = book.properties.lastModifiedBy = package.office or "营商台账"
    book.properties.created = book.properties.modified = datetime.combine(package.as_of, time())
    page = _Page(look)
    _write_files(book.worksheets[0], package, page)
    _write_agencies(book.create_sheet(AGENCIES), package, page)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _write_files(sheet: Worksheet, package: Package, page: _Page) -> None:
    sheet.title = FILES
    _head(sheet, package, _COLUMNS, page)
    for row, file in enumerate(package.files, _HEAD_ROW + 1):
        for column, value in enumerate(_values(file), 1):
            _put(_cell(sheet, row, column), value, page.plain, left=column in _LEFT)
        _fit(sheet, row, _values(file), _COLUMNS)
        link = _cell(sheet, row, _NAME)
        link.hyperlink, link.font = quote(file.place), page.link
    last = get_column_letter(len(_COLUMNS))
    sheet.auto_filter.ref = f"A{_HEAD_ROW}:{last}{_HEAD_ROW + len(package.files)}"


def _values(file: PackedFile) -> Sequence[object]:
    return (
        file.number,
        file.agency,
        file.source,
        file.path,
        file.task,
        file.name,
        file.version,
        "" if file.period is None else file.period.label,
        file.attached_on,
        "长期" if file.expires_on is None else file.expires_on,
        file.size,
        file.sha256,
    )


def _write_agencies(sheet: Worksheet, package: Package, page: _Page) -> None:
    """Counts as formulas over the list, so that whoever filters or checks it can follow them."""
    _head(sheet, package, _SUMS, page)
    end = _HEAD_ROW + len(package.files)
    whose = f"{FILES}!$B${_HEAD_ROW + 1}:$B${end}"
    sizes = f"{FILES}!${get_column_letter(_SIZE)}${_HEAD_ROW + 1}:${get_column_letter(_SIZE)}${end}"
    names = package.agencies
    for row, agency in enumerate(names, _HEAD_ROW + 1):
        _put(_cell(sheet, row, 1), agency, page.plain, left=True)
        _fit(sheet, row, (agency,), _SUMS)
        _formula(_cell(sheet, row, 2), f"=SUMPRODUCT(--({whose}=$A{row}))", page.plain)
        _formula(_cell(sheet, row, 3), f"=SUMPRODUCT(({whose}=$A{row})*{sizes})", page.plain)
    last = _HEAD_ROW + len(names)
    _put(_cell(sheet, last + 1, 1), "合计", page.plain, left=True)
    for column, letter in ((2, "B"), (3, "C")):
        _formula(_cell(sheet, last + 1, column), f"=SUM({letter}{_HEAD_ROW + 1}:{letter}{last})", page.plain)


def _head(sheet: Worksheet, package: Package, columns: Sequence[tuple[str, float]], page: _Page) -> None:
    """Title, office and day, the header; the page lies across, one page wide, its header repeated."""
    width = len(columns)
    _put(_cell(sheet, 1, 1), package.title, page.plain, left=False)
    _cell(sheet, 1, 1).font = Font(name=page.style.head, size=16, bold=True)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    _put(_cell(sheet, 2, 1), package.office, page.plain, left=True)
    _cell(sheet, 2, 1).alignment = Alignment(horizontal="left")
    _put(_cell(sheet, 2, width), f"截至{chinese_date(package.as_of)}", page.plain, left=False)
    _cell(sheet, 2, width).alignment = Alignment(horizontal="right")
    for column, (name, size) in enumerate(columns, 1):
        cell = _cell(sheet, _HEAD_ROW, column)
        _put(cell, name, page.head, left=False)
        cell.font, cell.fill, cell.border = page.head, _HEAD_FILL, _BORDER
        sheet.column_dimensions[get_column_letter(column)].width = size
    sheet.freeze_panes = f"A{_HEAD_ROW + 1}"
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "8"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    set_edges(sheet, page.style)
    if page.logo:
        hang(sheet, page.logo)


def _fit(sheet: Worksheet, row: int, values: Sequence[object], columns: Sequence[tuple[str, float]]) -> None:
    """Make a row as high as its longest text needs: not every program does when it opens the file."""
    lines = max(line_count(str(value), width) for value, (_, width) in zip(values, columns, strict=False))
    sheet.row_dimensions[row].height = min(lines * LINE_HEIGHT, TALLEST) + 6


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    return cast("Cell", sheet.cell(row, column))


def _put(cell: Cell, value: object, font: Font, *, left: bool) -> None:
    cell.font = font
    if isinstance(value, str):
        cell.value, cell.data_type = value, "s"
    elif isinstance(value, date):
        cell.value, cell.number_format = value, 'yyyy"年"m"月"d"日"'
    elif isinstance(value, int):
        cell.value = value
    cell.alignment = Alignment(horizontal="left" if left else "center", vertical="center", wrap_text=True)
    if cell.row > _HEAD_ROW:
        cell.border = _BORDER


def _formula(cell: Cell, formula: str, font: Font) -> None:
    cell.value, cell.border, cell.font = formula, _BORDER, font
    cell.alignment = Alignment(horizontal="center", vertical="center")

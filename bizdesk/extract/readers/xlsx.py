"""Reads an Excel workbook (xlsx): the sheets that list tasks as one table, where there are none all cells."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from warnings import catch_warnings, simplefilter

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.extract.readers.errors import DamagedFileError, TooComplexError
from bizdesk.extract.readers.foreign import check_parts
from bizdesk.extract.readers.grid import (
    Cell,
    Grid,
    Header,
    Tables,
    TaskRow,
    columns_of,
    find_header,
    numbered,
    task_lines,
    task_rows,
    title_lines,
)
from bizdesk.extract.readers.headers import NO_WORDS, Heading, OwnWords, heading_of, plain_head
from bizdesk.extract.readers.result import ReadText, from_blocks

_MOST_ROWS = 20_000
_MOST_COLUMNS = 60
_MOST_CELLS = 400_000
_FEWEST_TITLES = 3
_FOREIGN = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    OverflowError,
    SyntaxError,
    OSError,
    zipfile.BadZipFile,
)


def read(path: Path, own: OwnWords = NO_WORDS) -> ReadText:
    """The text of the workbook, formulas by the values last computed; the office's `own` titles come first.

    Raises DamagedFileError, TooComplexError, TooLargeError and what open_archive does.
    """
    grids = _grids(path)
    tasks = [(grid, header) for grid in grids if (header := find_header(grid, own))]
    return from_blocks(map(ReadText, _one_list(tasks) if tasks else map(Tables().render, grids)))


def heads(path: Path, own: OwnWords = NO_WORDS) -> dict[str, Heading | None]:
    """The header cells of the first sheet that looks like a list, and the column that each is read as.

    Raises what read does. Empty where no sheet has a row of several titles.
    """
    for grid in _grids(path):
        header = find_header(grid, own)
        row = grid[header.end - 1] if header else next(filter(_is_full, grid), [])
        if row:
            return {plain_head(cell.text): heading_of(cell.text, own) for cell in row if cell.text.strip()}
    return {}


def _is_full(row: Sequence[Cell]) -> bool:
    """Whether the row has a title in several columns and is no figure of a list."""
    titles = {cell.text for cell in row if cell.text.strip()}
    return len(titles) >= _FEWEST_TITLES and not any(title.strip().isdecimal() for title in titles)


def open_workbook(path: Path, *, formulas: bool = False) -> openpyxl.Workbook:
    """The workbook, checked against the limits: values last computed, or the formulas themselves.

    Raises DamagedFileError, TooComplexError, TooLargeError and what open_archive does.
    """
    check_parts(path)
    return _open(path, formulas=formulas)


def _grids(path: Path) -> list[Grid]:
    with closing(open_workbook(path)) as book:
        return [_grid(path, sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]


def _open(path: Path, *, formulas: bool) -> openpyxl.Workbook:
    """The workbook; not read-only, because only so openpyxl tells which cells are merged."""
    with catch_warnings():
        simplefilter("ignore")  # of styles and extensions that do not matter here
        try:
            with path.open("rb") as stream:  # of a path openpyxl would judge the name
                return openpyxl.load_workbook(stream, data_only=not formulas, keep_links=False)
        except (*_FOREIGN, InvalidFileException) as error:
            raise DamagedFileError(path) from error


def _grid(path: Path, sheet: Worksheet) -> Grid:
    """The cells of the sheet as words, merged ones in each place that they cover."""
    merged = {
        (row, column): (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, min(area.max_row, _MOST_ROWS) + 1)
        for column in range(area.min_col, min(area.max_col, _MOST_COLUMNS) + 1)
    }
    rows, columns = min(sheet.max_row, _MOST_ROWS), min(sheet.max_column, _MOST_COLUMNS)
    if rows * columns > _MOST_CELLS or len(merged) > _MOST_CELLS:
        raise TooComplexError(path)
    return [
        [_cell(sheet, row, column, merged.get((row, column))) for column in range(1, columns + 1)]
        for row in range(1, rows + 1)
    ]


def _cell(sheet: Worksheet, row: int, column: int, origin: tuple[int, int] | None) -> Cell:
    top, left = origin or (row, column)
    return Cell(_words(sheet.cell(top, left).value), continued=top < row)


def _words(value: object) -> str:
    """A value as a person writes it: 2022年12月31日, 3, 0.5."""
    if isinstance(value, datetime | date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _one_list(lists: Sequence[tuple[Grid, Header]]) -> Iterator[str]:
    """The title of the first sheet, then the tasks of all in one table with the columns of all."""
    rows: list[TaskRow] = []
    kinds: dict[Heading, None] = {}
    for grid, header in lists:
        if not rows:
            yield from title_lines(grid, header)
        found = task_rows(grid, header)
        kinds |= dict.fromkeys(columns_of(header, found))
        rows += found
    order = list(Heading)
    yield from task_lines(numbered(rows), sorted(kinds, key=order.index))

"""Return forms for tests: sent out of a ledger, filled in as a spreadsheet program would, read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.domain.forms import FIELD_WORDS, MARK_TITLE, Difference, FormField
from bizdesk.domain.quarter import Quarter
from bizdesk.services.forms import SendForms, compare_forms, read_forms, send_forms
from bizdesk.services.ledgers import Ledger
from tests.ledgers import read, write

Q4 = Quarter(2022, 4)


def send(ledger: Ledger, folder: Path, quarter: Quarter = Q4, agency: str | None = None) -> dict[str, Path]:
    """The forms of the quarter by agency."""
    folder.mkdir(exist_ok=True)
    files = write(ledger, lambda uow: send_forms(uow, SendForms(folder, quarter, agency)))
    return {file.name.partition("_")[0]: file for file in files}


def sheet_of(file: Path) -> Worksheet:
    """The sheet of a form."""
    sheet = load_workbook(file).active
    assert isinstance(sheet, Worksheet)
    return sheet


def titles(sheet: Worksheet) -> tuple[int, dict[str, int]]:
    """The header's row and the columns of its titles."""
    for number in range(1, 10):
        found = {str(sheet.cell(number, column).value): column for column in range(1, sheet.max_column + 1)}
        if MARK_TITLE in found:
            return number, found
    raise AssertionError("no header")


def cell_of(sheet: Worksheet, row: int, title: str | FormField) -> Cell:
    """The cell under a title in row `row` (from 1) of the form."""
    head, columns = titles(sheet)
    name = str(FIELD_WORDS[title]) if isinstance(title, FormField) else title
    return cast(Cell, sheet.cell(head + row, columns[name]))


def edit(file: Path, change: Callable[[Worksheet], None]) -> Path:
    """Open the form, change its sheet and save it."""
    book = load_workbook(file)
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    change(sheet)
    book.save(file)
    return file


def fill(file: Path, row: int, title: str | FormField, value: object) -> Path:
    """Put a value under a title in row `row` (from 1) of the form."""

    def put(sheet: Worksheet) -> None:
        cell_of(sheet, row, title).value = value  # type: ignore[assignment]

    return edit(file, put)


def differences(ledger: Ledger, *files: Path) -> tuple[Difference, ...]:
    """What differs in the files."""
    forms = read_forms(files)
    return read(ledger, lambda uow: compare_forms(uow, forms))

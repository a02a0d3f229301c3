"""Reads return forms that came back, whichever program saved them, with the files beside or in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.domain.errors import UserError
from bizdesk.domain.file_names import TakenNames
from bizdesk.domain.forms import (
    CELLS,
    FIELD_WORDS,
    FILES_TITLE,
    LOCKED_TITLES,
    MARK_TITLE,
    SUM_TITLE,
    YES,
    Attachment,
    FormField,
    ReturnedForm,
    ReturnedRow,
    plain,
)
from bizdesk.domain.words import Words
from bizdesk.extract.embedded import embedded_in, is_displayed
from bizdesk.extract.readers.detect import Kind, kind_of
from bizdesk.extract.readers.source import LARGEST_FILE, MEGABYTE, machine_errors
from bizdesk.extract.readers.xlsx import open_workbook

_MOST_ROWS = 20_000
_MOST_COLUMNS = 60
_HEAD_WITHIN = 40
_FORMULA_TYPES = {"f"}
_UNREAD = "公式没有算出的值"
_NUMBERED = re.compile(r"(?:第)?(\d{1,4})(?:项|(?=[-_－—.．、 　）)]))")
_SEPARATORS = re.compile(r"[\n；;、，,]+")
_NOT_SENT = {".tmp", ".lnk", ".ini"}


class NoFormError(UserError):
    """The workbook has no row marks."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”不是发出的填报表，请选择单位交回的 xlsx 文件。", path.name))


def read_form(path: Path, others: Sequence[Path] = ()) -> ReturnedForm:
    """The form at `path`; `others` are forms that came with it and are nobody's evidence.

    Raises NoFormError and what reading a workbook raises.
    """
    with machine_errors(path):
        if kind_of(path) is not Kind.XLSX:
            raise NoFormError(path)
        digest = sha256_of(path)
        with closing(open_workbook(path, formulas=True)) as book:
            found = _sheet(book)
            if found is None:
                raise NoFormError(path)
            sheet = _Sheet(path, *found)
            rows = sheet.rows()
    form = _with_files(path, digest, rows, {path.resolve(), *(one.resolve() for one in others)})
    return replace(form, unread_files=sheet.unread)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class _ReadRow:
    """A row with the names that its cell of files holds."""

    row: ReturnedRow
    item: str
    named: tuple[str, ...]


def _sheet(book: Workbook) -> tuple[Worksheet, int, Mapping[str, int]] | None:
    """The sheet that has row marks, the number of its header and the columns of its titles."""
    for sheet in book.worksheets:
        for number in range(1, min(sheet.max_row, _HEAD_WITHIN) + 1):
            titles = {
                plain(str(value)): column
                for column in range(1, min(sheet.max_column, _MOST_COLUMNS) + 1)
                if (value := sheet.cell(number, column).value) is not None
            }
            if MARK_TITLE in titles:
                return sheet, number, titles
    return None


class _Sheet:
    """The rows of a form's sheet."""

    def __init__(self, path: Path, sheet: Worksheet, head: int, titles: Mapping[str, int]) -> None:
        self._path = path
        self._sheet = sheet
        self._head = head
        self._titles = titles
        self._values: Worksheet | None = None
        self._embedded = embedded_in(path, sheet.title)

    @property
    def unread(self) -> tuple[str, ...]:
        """What lies in no row of the table, so that nobody can tell what it is to prove."""
        above = [row for row in self._embedded.files if row <= self._head]
        lost = [f"图片.{one.ending}" for row in above for one in self._embedded.files[row] if not one.name]
        lost += [one.name for row in above for one in self._embedded.files[row] if one.name]
        return (
            *lost,
            *(name for row, names in self._embedded.unread.items() if row <= self._head for name in names),
        )

    def rows(self) -> list[_ReadRow]:
        """The rows that bear a mark or have something filled in."""
        lowest = max(self._sheet.max_row, *self._embedded.files, *self._embedded.unread, 0)
        last = min(lowest, self._head + _MOST_ROWS)
        read = (self._row(number) for number in range(self._head + 1, last + 1))
        return [one for one in read if one.row.mark or self._is_filled(one)]

    def _is_filled(self, one: _ReadRow) -> bool:
        return bool(one.row.files or one.row.unread_files) or any(
            text for kind, text in one.row.values.items() if kind is not FormField.DONE
        )

    def _row(self, number: int) -> _ReadRow:
        locked = tuple(self._text(number, title) for title in LOCKED_TITLES)
        values = {kind: self._text(number, str(FIELD_WORDS[kind]), kind) for kind in CELLS}
        named = tuple(filter(None, map(str.strip, _SEPARATORS.split(self._text(number, FILES_TITLE)))))
        mark, total = self._text(number, MARK_TITLE), self._text(number, SUM_TITLE)
        item = locked[0]
        names, files = TakenNames(), list[Attachment]()
        for place, one in enumerate(self._embedded.files.get(number, ()), 1):
            name = names.give(one.name or f"第{item or number}项图片{place}.{one.ending}")
            files.append(Attachment(name, hashlib.sha256(one.data).hexdigest(), data=one.data))
        unread = tuple(self._embedded.unread.get(number, ()))
        row = ReturnedRow(number, mark, total, locked, values, tuple(files), unread_files=unread)
        return _ReadRow(row, item, named)

    def _text(self, row: int, title: str, kind: FormField | None = None) -> str:
        column = self._titles.get(title)
        if column is None:
            return ""
        cell = self._sheet.cell(row, column)
        value: object = cell.value
        if is_displayed(value) or (cell.data_type == "e" and row in self._embedded.files):
            value = None
        elif cell.data_type in _FORMULA_TYPES:
            value = self._computed(row, column)
        if kind is FormField.RATE and isinstance(value, float) and "%" in str(cell.number_format):
            value = round(value * 100, 6)
        return plain(_words(value).replace("_x005F_", "_"))

    def _computed(self, row: int, column: int) -> object:
        """What a formula came to when the file was saved."""
        if self._values is None:
            with closing(open_workbook(self._path)) as book:
                self._values = book[self._sheet.title]
        value: object = self._values.cell(row, column).value
        return _UNREAD if value is None else value


def _words(value: object) -> str:
    """A value as a person writes it."""
    if isinstance(value, bool):
        return YES if value else "否"
    if isinstance(value, datetime | date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _with_files(path: Path, digest: str, rows: Sequence[_ReadRow], forms: set[Path]) -> ReturnedForm:
    """The form with each file beside it at the row that names it or whose number it bears."""
    folder = [one for one in _files(path.with_suffix("")) if one.resolve() not in forms]
    beside = {one.name: one for one in _near(path) if one.resolve() not in forms}
    taken: set[Path] = set()
    spoken = {name for one in rows for name in one.named}
    made = []
    for one in rows:
        by_name = {file.name: file for file in folder}
        named = {name: by_name.get(name) or beside.get(name) for name in one.named}
        own = [file for file in named.values() if file is not None]
        own += [file for file in folder if file not in own and _bears(file, path, one, spoken)]
        taken |= set(own)
        files = (*one.row.files, *(Attachment(file.name, sha256_of(file), file) for file in own))
        lost = tuple(name for name, file in named.items() if file is None)
        made.append(replace(one.row, files=files, lost_files=lost))
    stray = tuple(file.name for file in folder if file not in taken)
    return ReturnedForm(path, digest, tuple(made), stray)


def _bears(file: Path, form: Path, one: _ReadRow, spoken: set[str]) -> bool:
    """Whether the file, or the folder in the form's folder that it lies in, begins with the row's number.

    A file that some row names belongs to that row alone.
    """
    if file.name in spoken or not one.item:
        return False
    folder = file.parent.name if file.parent != form.with_suffix("") else ""
    found = [_NUMBERED.match(name) for name in (file.name, f"{folder} " if folder else "")]
    return one.item in {match[1] for match in found if match}


def _near(path: Path) -> Iterator[Path]:
    for one in sorted(path.parent.iterdir()):
        if _is_own(one):
            yield one


def _files(folder: Path) -> Iterator[Path]:
    """The files in a folder and in the folders in it; links are not followed."""
    if not folder.is_dir() or folder.is_symlink():
        return
    inner = [one for one in sorted(folder.iterdir()) if one.is_dir() and not one.is_symlink()]
    for place in (folder, *inner):
        for one in sorted(place.iterdir()):
            if _is_own(one):
                yield one


def _is_own(file: Path) -> bool:
    """Whether it is a file that a person put there, of a size that can be kept."""
    if file.name.startswith((".", "~$")) or file.suffix.lower() in _NOT_SENT:
        return False
    return not file.is_symlink() and file.is_file() and file.stat().st_size <= LARGEST_FILE * MEGABYTE

"""Finds the tables of a PDF page by their ruled lines and puts the characters into their cells."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from bizdesk.extract.readers.glyphs import lines_of
from bizdesk.extract.readers.grid import Cell
from bizdesk.extract.readers.pages import Line, Page, Table

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_FEWEST_CELLS = 4
_SLACK = 1.0
_DAMAGED = (
    *(PDFException, PdfminerException, MalformedPDFException, RecursionError),
    *(ValueError, TypeError, LookupError, AttributeError, ArithmeticError, AssertionError),
)
"""What the library raises over files that pdfium still reads; the words are there without the tables."""


class Rules:
    """The ruled lines of a PDF file, looked at only for pages that have some."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._streams = ExitStack()
        self._opened: PDF | None = None
        self._followed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self._streams.close()

    def tables(self, number: int) -> list[list[Box]]:
        """The cells of each table of the page with this index; none where the file is too damaged for it."""
        if not self._followed:
            return []
        try:
            page = self._open().pages[number]
            tables = [list(table.cells) for table in page.find_tables()]
            page.close()  # it keeps every character otherwise
        except _DAMAGED:
            self._followed = False
            return []
        return [cells for cells in tables if len(cells) >= _FEWEST_CELLS]

    def _open(self) -> PDF:
        if self._opened is None:
            self._opened = pdfplumber.open(self._streams.enter_context(self._path.open("rb")))
        return self._opened


def ruled_tables(rules: Rules, number: int, characters: Sequence[Line]) -> Page:
    """The lines and the tables of the page, from the top down."""
    rest = list(characters)
    found: list[Line | Table] = []
    for cells in rules.tables(number):
        whole = _around(cells)
        inside = [one for one in rest if _holds(whole, one)]
        if len(inside) < _FEWEST_CELLS:
            continue
        rest = [one for one in rest if not _holds(whole, one)]
        found.append(Table(_grid(cells, inside), whole[1]))
    found += lines_of(rest)
    return sorted(found, key=lambda item: item.top)


def _around(cells: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*cells, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _holds(box: Box, one: Line) -> bool:
    x, y = (one.left + one.right) / 2, (one.top + one.bottom) / 2
    return box[0] - _SLACK <= x <= box[2] + _SLACK and box[1] - _SLACK <= y <= box[3] + _SLACK


def _grid(cells: Sequence[Box], characters: Sequence[Line]) -> list[list[Cell]]:
    """The cells by rows and columns; a merged cell stands in each place that it covers."""
    words = {box: _words(box, characters) for box in cells}
    tops = sorted({box[1] for box in cells})
    lefts = sorted({box[0] for box in cells})
    return [[_cell(words, left, top) for left in lefts] for top in tops]


def _cell(words: dict[Box, str], left: float, top: float) -> Cell:
    """The cell that covers the place right below and behind (left, top)."""
    for box, text in words.items():
        if box[0] - _SLACK < left < box[2] - _SLACK and box[1] - _SLACK < top < box[3] - _SLACK:
            return Cell(text, continued=box[1] < top - _SLACK)
    return Cell()


def _words(box: Box, characters: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines_of(one for one in characters if _holds(box, one)))

"""Draws wide tables straight on the canvas: repeated heads, rows that break across pages, nothing cut off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm

from bizdesk.reports.faces import Use
from bizdesk.reports.lamps import draw_mark
from bizdesk.reports.paper import Advances, Paper, Type
from bizdesk.reports.typeset import wrap
from bizdesk.reports.wording import Mark

SIZE = 8.5
LEADING = 11.8
_PAD = 2.6
SIDES = 2 * _PAD
_FEWEST_LINES = 3
_BARE = 1 / 8  # of a page, below a row that moves to the next as a whole
_GRID = HexColor("#8A8F98")
_PEN = f"{_GRID.red:.3f} {_GRID.green:.3f} {_GRID.blue:.3f} RG {0.15 * mm:.3f} w"
_KEPT = 2048
_HEAD = HexColor("#ECEFF3")
_BAND = HexColor("#F7F8FA")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its share of the table's width, and whether its text is centred."""

    title: str
    share: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: text, a bold beginning of its own lines, a lamp before everything."""

    text: str = ""
    bold: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A line across the table that heads the rows after it."""

    text: str


Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    kind: Type
    mark: Mark | None = None


class Table:
    """A table on `paper`; give its rows in order to `add`. Its head stands on each page it reaches."""

    def __init__(self, paper: Paper, columns: Sequence[Column]) -> None:
        self._paper = paper
        self._columns = columns
        self._plain = Type(paper.faces[Use.TABLE], SIZE, air=0.0)
        self._bold = Type(paper.faces[Use.TABLE_BOLD], SIZE, air=0.0)
        whole = sum(column.share for column in columns)
        self._widths = [column.share / whole * paper.geometry.type_width for column in columns]
        self._plain_lines = _breaker(self._plain)
        self._bold_lines = _breaker(self._bold)
        self._band: Band | None = None
        self._band_drawn = False
        self._draw_head()

    def add(self, row: Row | Band) -> None:
        """Draw `row`, from a new page on where it fits better there; a band waits for the row after it."""
        if isinstance(row, Band):
            self._band, self._band_drawn = row, False
            return
        cells = [self._laid(cell, width) for cell, width in zip(row, self._widths, strict=True)]
        while _height(_longest(cells)) > self._room():
            cells = self._split(cells)
            self._next_page()
        self._draw_waiting_band()
        self._draw_row(cells, middle=True)

    def height(self, row: Row) -> float:
        """How high `row` is where it is not broken."""
        return _height(_longest([self._laid(cell, w) for cell, w in zip(row, self._widths, strict=True)]))

    def _split(self, cells: list[list[_Line]]) -> list[list[_Line]]:
        """Draw what fits of a row and return the rest, its first cell repeated.

        A row that leaves little of the page bare when it moves to the next as a whole is not split, nor one
        that has too few lines for two pages.
        """
        room = int((self._room() - SIDES) // LEADING)
        low = self._room() < self._page_height * _BARE
        if low or room < _FEWEST_LINES or _longest(cells) < 2 * _FEWEST_LINES:
            return cells
        room = min(room, _longest(cells) - _FEWEST_LINES)
        self._draw_waiting_band()
        self._draw_row([lines[:room] for lines in cells], middle=False)
        return [cells[0], *(lines[room:] for lines in cells[1:])]

    def _room(self) -> float:
        """The height left on the page for a row, under the band that waits for one."""
        waiting = 0.0 if self._band is None or self._band_drawn else self._band_height(self._band.text)
        return self._paper.left_over - waiting

    @property
    def _page_height(self) -> float:
        geometry = self._paper.geometry
        return geometry.height - geometry.top - geometry.bottom

    def _next_page(self) -> None:
        self._paper.turn()
        self._draw_head()
        if self._band is not None and self._band_drawn:
            self._draw_band(f"{self._band.text}（续）")

    def _draw_waiting_band(self) -> None:
        if self._band is not None and not self._band_drawn:
            self._draw_band(self._band.text)
            self._band_drawn = True

    def _laid(self, cell: Cell, width: float) -> list[_Line]:
        room = width - SIDES
        lines: list[_Line] = []
        if cell.mark is not None:
            lines.append(_Line(cell.mark.word, self._bold, cell.mark))
        if cell.bold:
            lines += self._bold_lines(cell.bold, room)
        if cell.text:
            lines += self._plain_lines(cell.text, room)
        return lines

    def _draw_head(self) -> None:
        cells = [
            self._laid(Cell(bold=column.title), width)
            for column, width in zip(self._columns, self._widths, strict=True)
        ]
        height = _height(_longest(cells))
        self._fill(height, _HEAD)
        self._draw_row(cells, middle=True, centred=True)

    def _draw_band(self, text: str) -> None:
        paper, height = self._paper, self._band_height(text)
        self._fill(height, _BAND)
        self._boxes([paper.geometry.type_width], height)
        self._draw_lines(self._band_lines(text), paper.geometry.left, paper.y - _PAD)
        paper.y -= height

    def _band_height(self, text: str) -> float:
        return _height(len(self._band_lines(text)))

    def _band_lines(self, text: str) -> list[_Line]:
        return self._laid(Cell(bold=text), self._paper.geometry.type_width)

    def _draw_row(self, cells: Sequence[Sequence[_Line]], *, middle: bool, centred: bool = False) -> None:
        paper = self._paper
        longest = _longest(cells)
        height = _height(longest)
        x = paper.geometry.left
        self._boxes(self._widths, height)
        for column, width, lines in zip(self._columns, self._widths, cells, strict=True):
            drop = (longest - len(lines)) * LEADING / 2 if middle else 0.0
            self._draw_lines(
                lines, x, paper.y - _PAD - drop, width=width if centred or column.centred else None
            )
            x += width
        paper.y -= height

    def _draw_lines(self, lines: Sequence[_Line], x: float, top: float, width: float | None = None) -> None:
        """Draw `lines` from `top` down, centred in a column of `width` where given."""
        for position, line in enumerate(lines):
            middle = top - (position + 0.5) * LEADING
            lamp = 0.0 if line.mark is None else SIZE
            start = x + _PAD
            if width is not None:
                start = x + (width - line.kind.measure(line.text) - lamp) / 2
            if line.mark is not None:
                draw_mark(self._paper.canvas, line.mark, start + 0.36 * SIZE, middle, 0.72 * SIZE)
            self._paper.line(line.text, start + lamp, middle, line.kind)

    def _boxes(self, widths: Sequence[float], height: float) -> None:
        """Boxes side by side from the left edge, their tops at what is still free."""
        x, y = self._paper.geometry.left, self._paper.y - height
        drawn = [_PEN]
        for width in widths:
            drawn.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re")
            x += width
        self._paper.canvas.addLiteral(" ".join([*drawn, "S"]))

    def _fill(self, height: float, colour: Color) -> None:
        canvas, geometry = self._paper.canvas, self._paper.geometry
        canvas.saveState()
        canvas.setFillColor(colour)
        canvas.rect(geometry.left, self._paper.y - height, geometry.type_width, height, stroke=0, fill=1)
        canvas.restoreState()


def _breaker(kind: Type) -> Callable[[str, float], tuple[_Line, ...]]:
    """Breaks text into lines of `kind`; keeps the last ones, since agencies and states recur in a ledger."""
    widths = Advances(kind)

    @lru_cache(_KEPT)
    def broken(text: str, room: float) -> tuple[_Line, ...]:
        return tuple(_Line(line.text, kind) for line in wrap(text, room, widths.__getitem__))

    return broken


def _height(lines: int) -> float:
    return max(lines, 1) * LEADING + SIDES


def _longest(cells: Sequence[Sequence[_Line]]) -> int:
    return max(map(len, cells))

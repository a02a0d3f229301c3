"""Draws one sheet of a wall chart: title, legend, heads, the grid of months, rows, and the day."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from bizdesk.domain.labels import chinese_date
from bizdesk.domain.wall_chart import By
from bizdesk.reports.faces import Faces, Use
from bizdesk.reports.lamps import draw_mark
from bizdesk.reports.paper import Paper, Type, natural_width
from bizdesk.reports.poster_rows import Laid, Layout, Piece, flag_width, height
from bizdesk.reports.typeset import wrap
from bizdesk.reports.wall_chart import AFTER, Chart, Sign
from bizdesk.reports.wording import Mark

_INK = HexColor("#1F2328")
_QUIET = HexColor("#5F6368")
_GRID = HexColor("#C3C8CF")
_FRAME = HexColor("#6B7280")
_HEAD = HexColor("#E3E8EE")
_BAND = HexColor("#F1F3F6")
_TODAY = HexColor("#A15C00")
_A3 = 420 * mm


class Sheet:
    """Sheets of one size. `width` is that of the rows between the margins; all else grows with the sheet."""

    def __init__(self, canvas: Canvas, faces: Faces, chart: Chart, width: float, height: float) -> None:
        self._canvas, self._faces, self._chart = canvas, faces, chart
        self._whole, self._height = width, height
        self._unit = width / _A3
        self._margin = 12 * mm * self._unit
        self.width = width - 2 * self._margin
        self._paper = Paper(canvas, faces)

    def room(self, layout: Layout) -> float:
        """The height for rows on a sheet."""
        return self._top() - self._bottom() - height(layout, layout.head())

    def draw(self, layout: Layout, rows: Sequence[Laid], number: int, of: int, stretch: float) -> None:
        """Draw a sheet, its rows `stretch` times as high as they have to be."""
        self._canvas.setPageSize((self._whole, self._height))
        self._draw_title()
        self._draw_legend()
        self._draw_foot(number, of)
        head = layout.head()
        y = top = self._top()
        self._fill(y, height(layout, head), _HEAD)
        self._rule(layout, y, y - height(layout, head))
        y = self._draw_row(layout, head, y, height(layout, head))
        high = [height(layout, row, stretch) for row in rows]
        self._rule_blocks(layout, rows, high, y)
        for row, needed in zip(rows, high, strict=True):
            y = self._draw_row(layout, row, y, needed)
        self._frame(top, y)
        if layout.chart.by is By.TASK and layout.chart.as_of.year == layout.chart.year:
            self._draw_day(layout, top - height(layout, head), y)
        self._canvas.showPage()

    def _top(self) -> float:
        return self._height - self._margin - 25 * mm * self._unit

    def _bottom(self) -> float:
        return self._margin + 7 * mm * self._unit

    def _draw_title(self) -> None:
        kind = Type(self._faces[Use.TITLE], 24 * self._unit)
        text = self._chart.title
        kind = Type(kind.face, min(kind.size, kind.size * self.width / natural_width(text, kind)))
        x = self._margin + (self.width - natural_width(text, kind)) / 2
        self._canvas.setFillColor(_INK)
        self._paper.line(text, x, self._height - self._margin - 5 * mm * self._unit, kind)
        small = Type(self._faces[Use.SUBHEADING], 11 * self._unit)
        middle = self._height - self._margin - 13 * mm * self._unit
        until = f"截至{chinese_date(self._chart.as_of)}"
        right = self._margin + self.width
        self._paper.line(until, right - natural_width(until, small), middle, small)
        office = wrap(self._chart.office, self.width * 0.8, small.measure)[:1]
        self._paper.line("".join(line.text for line in office), self._margin, middle, small)

    def _draw_legend(self) -> None:
        """Each mark with the number of tasks under it, then the signs."""
        size = 9.5 * self._unit
        bold = Type(self._faces[Use.TABLE_BOLD], size, air=0.0)
        middle = self._height - self._margin - 20 * mm * self._unit
        total = sum(count for _, count in self._chart.counts)
        x = self._words(f"共{total}项", self._margin, middle, bold)
        for mark, count in self._chart.counts:
            x = self._sign(mark, f"{mark.word} {count}", x, middle, bold)
        for sign in Sign:
            x = self._sign(sign, sign.value, x, middle, Type(self._faces[Use.TABLE], size, air=0.0))

    def _words(self, text: str, x: float, middle: float, kind: Type) -> float:
        self._paper.line(text, x, middle, kind)
        return x + kind.measure(text) + 1.6 * kind.size

    def _sign(self, mark: Mark | Sign, text: str, x: float, middle: float, kind: Type) -> float:
        draw_flag(self._canvas, mark, x + 0.4 * kind.size, middle, 0.8 * kind.size)
        return self._words(text, x + 1.1 * kind.size, middle, kind)

    def _draw_foot(self, number: int, of: int) -> None:
        kind = Type(self._faces[Use.TABLE], 8 * self._unit, air=0.0)
        page = f"第{number}张，共{of}张"
        self._canvas.setFillColor(_QUIET)
        middle = self._margin + 1.5 * mm * self._unit
        right = self._margin + self.width - kind.measure(page)
        self._paper.line(page, right, middle, kind)
        for line in wrap(self._chart.note, right - self._margin, kind.measure)[:1]:
            self._paper.line(line.text, self._margin, middle, kind)
        self._canvas.setFillColor(_INK)

    def _draw_row(self, layout: Layout, row: Laid, top: float, high: float) -> float:
        """Draw a row from `top` down; its foot."""
        foot = top - high
        if row.title:
            self._fill(top, high, _BAND)
        middle = (top + foot + len(row.lines) * layout.leading) / 2 - layout.leading / 2
        for number, piece in _in_reading_order(layout, row):
            self._piece(piece, middle - number * layout.leading)
        return foot

    def _piece(self, piece: Piece, middle: float) -> None:
        x = self._margin + piece.x
        if piece.flag is not None:
            wide = flag_width(piece.kind)
            before = piece.kind.measure(piece.text) if piece.behind else 0.0
            draw_flag(self._canvas, piece.flag.mark, x + before + wide / 2, middle, 0.72 * piece.kind.size)
            x += 0.0 if piece.behind else wide
        self._paper.line(piece.text, x, middle, piece.kind)

    def _rule_blocks(self, layout: Layout, rows: Sequence[Laid], high: Sequence[float], top: float) -> None:
        """Rule the columns of all rows that follow one another, and draw a hairline under each row."""
        foot, feet = top, list[float]()
        for ruled, block in groupby(zip(rows, high, strict=True), key=lambda held: held[0].ruled):
            start = foot
            for _, needed in block:
                foot -= needed
                feet.append(foot)
            if ruled:
                self._rule(layout, start, foot)
        self._stroke(_GRID, 0.1)
        right = self._margin + self.width
        self._lines((self._margin, at, right, at) for at in feet)

    def _rule(self, layout: Layout, top: float, foot: float) -> None:
        """Rule the columns from `top` to `foot`, and draw the hairline there."""
        self._stroke(_GRID, 0.1)
        edges = [self._margin + edge for edge in layout.edges]
        self._lines([(edge, top, edge, foot) for edge in edges[1:-1]])
        self._lines([(edges[0], foot, edges[-1], foot)])
        self._stroke(_FRAME, 0.2)
        quarters = (edges[layout.first + 1 + month] for month in range(0, AFTER, 3))
        self._lines((edge, top, edge, foot) for edge in quarters)

    def _lines(self, ends: Iterable[tuple[float, float, float, float]]) -> None:
        drawn = " ".join(f"{a:.2f} {b:.2f} m {c:.2f} {d:.2f} l" for a, b, c, d in ends)
        if drawn:
            self._canvas.addLiteral(f"{drawn} S")

    def _draw_day(self, layout: Layout, top: float, foot: float) -> None:
        """The line of the day that the chart counts by."""
        x = self._margin + layout.x_of(layout.chart.as_of)
        self._stroke(_TODAY, 0.35)
        self._canvas.setDash(2 * self._unit * mm, 1 * self._unit * mm)
        self._canvas.line(x, top, x, foot)
        self._canvas.setDash()

    def _frame(self, top: float, foot: float) -> None:
        self._stroke(_FRAME, 0.35)
        self._canvas.rect(self._margin, foot, self.width, top - foot, stroke=1, fill=0)

    def _fill(self, top: float, high: float, colour: Color) -> None:
        self._canvas.setFillColor(colour)
        self._canvas.rect(self._margin, top - high, self.width, high, stroke=0, fill=1)
        self._canvas.setFillColor(_INK)

    def _stroke(self, colour: Color, width: float) -> None:
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(width * mm * self._unit)


def draw_flag(canvas: Canvas, mark: Mark | Sign, x: float, y: float, size: float) -> None:
    """Draw a mark or a sign centred on (x, y) and `size` points wide."""
    if isinstance(mark, Mark):
        draw_mark(canvas, mark, x, y, size)
        return
    canvas.saveState()
    canvas.setStrokeColor(_QUIET)
    canvas.setFillColor(_QUIET)
    canvas.setLineWidth(size * 0.12)
    _SIGNS[mark](canvas, x, y, size / 2)
    canvas.restoreState()


def _in_reading_order(layout: Layout, row: Laid) -> list[tuple[int, Piece]]:
    """The pieces with the numbers of their lines: a ruled row column by column, as it is read."""
    pieces = [(number, piece) for number, line in enumerate(row.lines) for piece in line]
    if row.ruled:
        pieces.sort(key=lambda held: bisect(layout.edges, held[1].x))
    return pieces


def _pennant(canvas: Canvas, x: float, y: float, radius: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x - 0.7 * radius, y - radius)
    path.lineTo(x - 0.7 * radius, y + radius)
    path.lineTo(x + 0.9 * radius, y + 0.4 * radius)
    path.lineTo(x - 0.7 * radius, y - 0.2 * radius)
    canvas.drawPath(path, stroke=1, fill=0)


def _arrow(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.line(x - radius, y, x + 0.9 * radius, y)
    canvas.line(x + 0.3 * radius, y + 0.55 * radius, x + 0.9 * radius, y)
    canvas.line(x + 0.3 * radius, y - 0.55 * radius, x + 0.9 * radius, y)


_SIGNS: dict[Sign, Callable[[Canvas, float, float, float], None]] = {
    Sign.MILESTONE: _pennant,
    Sign.MOVED: _arrow,
}

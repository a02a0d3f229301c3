"""Draws the list or the form of a slip: ruled rows of large type that break across pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor

from bizdesk.reports.faces import Use
from bizdesk.reports.paper import Paper, Type
from bizdesk.reports.typeset import wrap

SIZE = 12.0
LEADING = 16.5
_PAD = 4.0
_INK = HexColor("#000000")


@dataclass(frozen=True, slots=True)
class GridCell:
    """Text in bold or plain type, centred or not; `foot` stands at the right, `free` lines below the text."""

    text: str
    bold: bool = False
    centred: bool = False
    foot: str = ""
    free: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    kind: Type
    right: bool = False


class Grid:
    """A grid on `paper` whose columns share its width; `head` is repeated on every page it reaches."""

    def __init__(self, paper: Paper, shares: Sequence[float], head: Sequence[GridCell] = ()) -> None:
        self._paper = paper
        self._plain = Type(paper.faces[Use.BODY], SIZE)
        self._bold = Type(paper.faces[Use.HEADING], SIZE)
        self._widths = [share * paper.geometry.type_width for share in shares]
        self._head = head
        if head:
            self.add(head)

    def add(self, cells: Sequence[GridCell], below: float = 0.0) -> None:
        """Draw a row, on a new page where it fits better there; one longer than a page is cut.

        `below` is the height that must be left under it.
        """
        laid = [self._laid(cell, width) for cell, width in zip(cells, self._widths, strict=True)]
        while _height(laid) + below > self._paper.left_over and self._moves(laid, below):
            room = int((self._paper.left_over - 2 * _PAD) // LEADING)
            if _height(laid) > self._whole_page and room > 1:
                self._draw([lines[:room] for lines in laid], cells)
                laid = [laid[0] if cells[0].bold else laid[0][room:], *(lines[room:] for lines in laid[1:])]
            self._turn(cells)
        self._draw(laid, cells)

    def _moves(self, laid: Sequence[Sequence[_Line]], below: float) -> bool:
        """Whether a row that lacks room goes on to another page: not where no page would have that room."""
        return _height(laid) > self._paper.left_over or _height(laid) + below <= self._whole_page

    @property
    def _whole_page(self) -> float:
        """The height of a page under the repeated head."""
        geometry = self._paper.geometry
        head = [self._laid(cell, width) for cell, width in zip(self._head, self._widths, strict=False)]
        return geometry.height - geometry.top - geometry.bottom - (_height(head) if head else 0.0)

    def _turn(self, cells: Sequence[GridCell]) -> None:
        self._paper.turn()
        if self._head and cells is not self._head:
            self.add(self._head)

    def _laid(self, cell: GridCell, width: float) -> list[_Line]:
        kind = self._bold if cell.bold else self._plain
        lines = [_Line(line.text, kind) for line in wrap(cell.text, width - 2 * _PAD, kind.measure)]
        lines += [_Line("", kind)] * cell.free
        return [*lines, _Line(cell.foot, kind, right=True)] if cell.foot else lines

    def _draw(self, laid: Sequence[Sequence[_Line]], cells: Sequence[GridCell]) -> None:
        paper, height, x = self._paper, _height(laid), self._paper.geometry.left
        for lines, cell, width in zip(laid, cells, self._widths, strict=True):
            paper.canvas.setStrokeColor(_INK)
            paper.canvas.setLineWidth(0.6)
            paper.canvas.rect(x, paper.y - height, width, height, stroke=1, fill=0)
            top = paper.y - (height - len(lines) * LEADING) / 2
            for place, line in enumerate(lines):
                gap = width - line.kind.measure(line.text)
                start = gap - _PAD if line.right else gap / 2 if cell.centred else _PAD
                paper.line(line.text, x + start, top - (place + 0.5) * LEADING, line.kind)
            x += width
        paper.y -= height


def _height(laid: Sequence[Sequence[_Line]]) -> float:
    return max(1, *map(len, laid)) * LEADING + 2 * _PAD

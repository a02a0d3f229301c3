"""Pages of a printed report: geometry, page numbers, bookmarks and lines of type on a reportlab canvas."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from bizdesk.reports.faces import Face, Faces, Use
from bizdesk.reports.typeset import is_western, runs

_AIR = 0.09  # em of air between Chinese and western, below what text extraction takes for a blank
_CENTRE = 0.38  # em from the baseline up to the middle of a Chinese character
_NUMBER_SIZE = 14.0
_NUMBER_DROP = 7 * mm


@dataclass(frozen=True, slots=True)
class Geometry:
    """A page and its margins in points."""

    width: float
    height: float
    top: float
    left: float
    bottom: float
    right: float

    @property
    def type_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right


# GB/T 9704-2012 for the bulletin; its tables lie on their side, bound at the top.
PORTRAIT = Geometry(210 * mm, 297 * mm, top=37 * mm, left=28 * mm, bottom=35 * mm, right=26 * mm)
LANDSCAPE = Geometry(297 * mm, 210 * mm, top=26 * mm, left=18 * mm, bottom=22 * mm, right=18 * mm)


@dataclass(frozen=True, slots=True)
class Type:
    """A face at a size in points.

    `spacing` in points is added to each character, `air` in em where Chinese and western meet.
    """

    face: Face
    size: float
    spacing: float = 0.0
    air: float = _AIR

    def measure(self, text: str) -> float:
        """The width of `text` in points."""
        return self.face.measure(text, self.size) + self.spacing * len(text)


class Paper:
    """The page being written, with `y` the top of what is still free, in points from its foot."""

    def __init__(self, canvas: Canvas, faces: Faces) -> None:
        self.canvas = canvas
        self.faces = faces
        self.geometry = PORTRAIT
        self.number = 0
        self.y = 0.0

    @property
    def left_over(self) -> float:
        """The height still free on the page."""
        return self.y - self.geometry.bottom

    def turn(self, geometry: Geometry | None = None) -> None:
        """Begin a new page, of the same geometry unless another is given."""
        self.finish()
        self.geometry = geometry or self.geometry
        self.number += 1
        self.canvas.setPageSize((self.geometry.width, self.geometry.height))
        self.y = self.geometry.height - self.geometry.top

    def finish(self) -> None:
        """Number the page and put it away; nothing where none was begun."""
        if self.number:
            self._write_number()
            self.canvas.showPage()

    def bookmark(self, title: str, level: int) -> None:
        """An entry in the outline that leads to what comes next."""
        key = f"{self.number}-{self.y:.1f}-{title}"
        self.canvas.bookmarkHorizontal(key, 0, self.y)
        self.canvas.addOutlineEntry(title, key, level, closed=False)

    def line(self, text: str, x: float, middle: float, kind: Type, *, width: float | None = None) -> None:
        """Set a line of `text` centred on the height `middle`, spread or squeezed to `width` where given."""
        legible = kind.face.legible(text)
        spacing, seams = _spread(legible, kind, width)
        out = self.canvas.beginText(x, middle - _CENTRE * kind.size)
        out.setFont(kind.face.name, kind.size)
        out.setCharSpace(spacing)
        if any(seams):
            _set_with_seams(out, legible, spacing, seams)
        else:
            out.textOut(legible)
        self.canvas.drawText(out)

    def _write_number(self) -> None:
        kind = Type(self.faces[Use.BODY], _NUMBER_SIZE)
        text = f"— {self.number} —"
        edge = self.geometry.left + _NUMBER_SIZE
        if self.number % 2:
            edge = self.geometry.width - self.geometry.right - _NUMBER_SIZE - kind.measure(text)
        self.line(text, edge, self.geometry.bottom - _NUMBER_DROP - _CENTRE * _NUMBER_SIZE, kind)


def natural_width(text: str, kind: Type) -> float:
    """The width of a line in points with the air between Chinese and western."""
    return kind.measure(text) + sum(_seams(text, kind, kind.air))


def _spread(text: str, kind: Type, width: float | None) -> tuple[float, list[float]]:
    """The spacing after each character and what is added at each seam, so that `text` fills `width`.

    A wide spacing swallows the seams: more air there would be read as a blank.
    """
    seams = _seams(text, kind, kind.air)
    if width is None or len(text) < 2:
        return kind.spacing, seams
    even = (width - kind.face.measure(text, kind.size)) / (len(text) - 1)
    seams = _seams(text, kind, min(max(kind.air - even / kind.size, 0.0), kind.air))
    return even - sum(seams) / (len(text) - 1), seams


def _seams(text: str, kind: Type, air: float) -> list[float]:
    return [air * kind.size * _airy(a, b) for a, b in pairwise(runs(text))]


def _airy(before: str, after: str) -> bool:
    """Whether air belongs between two runs: not beside a blank or a mark."""
    chinese = after[0] if is_western(before[-1]) else before[-1]
    return "\u4e00" <= chinese <= "\u9fff"


def _set_with_seams(out: PDFTextObject, text: str, spacing: float, seams: list[float]) -> None:
    waiting = ""
    for piece, seam in zip(runs(text), [*seams, 0.0], strict=True):
        waiting += piece
        if seam:
            out.textOut(waiting[:-1])
            out.setCharSpace(spacing + seam)
            out.textOut(waiting[-1])
            out.setCharSpace(spacing)
            waiting = ""
    out.textOut(waiting)

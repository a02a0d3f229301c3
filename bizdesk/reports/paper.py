"""Pages of a printed report: geometry, page numbers, bookmarks and lines of type on a reportlab canvas."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from reportlab.pdfgen.canvas import Canvas

from bizdesk.reports.faces import Face, Faces, Use
from bizdesk.reports.glyphs import Glyphs
from bizdesk.reports.profile import GB_T_9704, Geometry, Profile
from bizdesk.reports.typeset import is_western, runs

_AIR = 0.09  # em of air between Chinese and western, below what text extraction takes for a blank
_CENTRE = 0.38  # em from the baseline up to the middle of a Chinese character


PORTRAIT = GB_T_9704.upright


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


class Advances(dict[str, float]):
    """How wide each character is, measured once."""

    def __init__(self, kind: Type) -> None:
        super().__init__()
        self._measure = kind.measure

    def __missing__(self, character: str) -> float:
        self[character] = width = self._measure(character)
        return width


class Paper:
    """The page being written, with `y` the top of what is still free, in points from its foot."""

    def __init__(self, canvas: Canvas, faces: Faces, profile: Profile = GB_T_9704) -> None:
        self.canvas = canvas
        self.faces = faces
        self.profile = profile
        self.geometry = profile.upright
        self.number = 0
        self._glyphs: dict[str, Glyphs] = {}
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
        spacing, seams = _spread(text, kind, width)
        glyphs = self._glyphs.get(kind.face.name)
        if glyphs is None:
            glyphs = self._glyphs[kind.face.name] = Glyphs(self.canvas, kind.face)
        if seams:
            shown = _with_seams(glyphs, text, kind.size, spacing, seams)
        else:
            shown = glyphs.shown(text, kind.size)
        tracked = f"{spacing:.4f} Tc " if spacing or seams else ""
        reset = " 0 Tc" if tracked else ""
        self.canvas.addLiteral(f"BT {x:.2f} {middle - _CENTRE * kind.size:.2f} Td {tracked}{shown}{reset} ET")

    def _write_number(self) -> None:
        size = self.profile.number_size
        kind = Type(self.faces[Use.BODY], size)
        text = f"— {self.number} —"
        edge = self.geometry.left + size
        if self.number % 2:
            edge = self.geometry.width - self.geometry.right - size - kind.measure(text)
        middle = self.geometry.bottom - self.profile.number_drop - _CENTRE * size
        self.line(text, edge, middle, kind)


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
    """What is added at each seam; empty where nothing is."""
    found = [air * kind.size * _airy(a, b) for a, b in pairwise(runs(text))] if air else []
    return found if any(found) else []


def _airy(before: str, after: str) -> bool:
    """Whether air belongs between two runs: not beside a blank or a mark."""
    chinese = after[0] if is_western(before[-1]) else before[-1]
    return "\u4e00" <= chinese <= "\u9fff"


def _with_seams(glyphs: Glyphs, text: str, size: float, spacing: float, seams: list[float]) -> str:
    shown: list[str] = []
    waiting = ""
    for piece, seam in zip(runs(text), [*seams, 0.0], strict=True):
        waiting += piece
        if seam:
            if waiting[:-1]:
                shown.append(glyphs.shown(waiting[:-1], size))
            wide = glyphs.shown(waiting[-1], size)
            shown.append(f"{spacing + seam:.4f} Tc {wide} {spacing:.4f} Tc")
            waiting = ""
    return " ".join([*shown, glyphs.shown(waiting, size)])

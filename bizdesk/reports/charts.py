"""Charts of a report as vector graphics: bars of shares whose parts are named and counted in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color, HexColor, white

from bizdesk.reports.faces import Face, Faces, Use
from bizdesk.reports.paper import Paper

_INK = HexColor("#1F2328")
_EDGE = HexColor("#5F6368")
_RAIL = HexColor("#D0D4DA")
_CENTRE = 0.36  # em from the baseline up to the middle of a figure


@dataclass(frozen=True, slots=True)
class Kind:
    """A part of a bar: its word, its colour, and whether its figure is set in white upon it."""

    word: str
    colour: Color
    light: bool


DONE = Kind("已办结", HexColor("#2B6E4F"), light=True)
AHEAD = Kind("超过序时", HexColor("#6FA98C"), light=False)
ON_PACE = Kind("达到序时", HexColor("#C9DFD3"), light=False)
BEHIND = Kind("未达序时", HexColor("#D98E2B"), light=False)
WAITING = Kind("尚未启动", HexColor("#E6E8EB"), light=False)
OPEN = Kind("办理中", HexColor("#C4D4E8"), light=False)
LATE = Kind("逾期", HexColor("#B42318"), light=True)
PACES = (DONE, AHEAD, ON_PACE, BEHIND, WAITING)
STANDINGS = (DONE, OPEN, LATE)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what it is of, how many of each kind, and what is said at its end."""

    title: str
    counts: tuple[int, ...]
    said: str = ""


def place(paper: Paper, drawing: Drawing) -> None:
    """Put `drawing` at the left of what is still free of the page."""
    renderPDF.draw(drawing, paper.canvas, paper.geometry.left, paper.y - drawing.height)
    paper.y -= drawing.height


def share_bar(
    counts: Sequence[int], shares: Sequence[object], kinds: Sequence[Kind], width: float, faces: Faces
) -> Drawing:
    """One bar of all, and under it each kind with its count and share."""
    size, height = 9.0, 22.0
    drawing = Drawing(width, height + 2.2 * size)
    _segments(drawing, counts, kinds, (0, 2.2 * size, width, height), faces[Use.TABLE])
    x = 0.0
    for kind, count, share in zip(kinds, counts, shares, strict=True):
        if count:
            x = _named(drawing, kind, f"{kind.word} {count}项 {share}%", x, faces[Use.TABLE], size)
    return drawing


def bars(
    rows: Sequence[Bar], kinds: Sequence[Kind], width: float, faces: Faces, *, pitch: float = 17.0
) -> Drawing:
    """Bars under each other, as long as what they count, the longest as wide as there is room."""
    size, face = 9.0, faces[Use.TABLE]
    title_width = max((face.measure(row.title, size) for row in rows), default=0.0) + size
    said_width = max((face.measure(row.said, size) for row in rows), default=0.0) + 2 * size
    room = width - title_width - said_width
    most = max((sum(row.counts) for row in rows), default=0) or 1
    drawing = Drawing(width, pitch * (len(rows) + 1.4))
    x = title_width
    for kind in kinds:
        x = _named(drawing, kind, kind.word, x, face, size, drawing.height - size)
    for position, row in enumerate(rows):
        y = drawing.height - (position + 2.4) * pitch
        length = room * sum(row.counts) / most
        drawing.add(_text(row.title, title_width - size / 2, y + pitch / 2, face, size, "end"))
        _segments(drawing, row.counts, kinds, (title_width, y + 2, length, pitch - 4), face)
        drawing.add(_text(row.said, title_width + length + size / 2, y + pitch / 2, face, size))
    drawing.add(Line(title_width, 0, title_width, pitch * len(rows), strokeColor=_RAIL, strokeWidth=0.6))
    return drawing


def _segments(
    drawing: Drawing,
    counts: Sequence[int],
    kinds: Sequence[Kind],
    box: tuple[float, float, float, float],
    face: Face,
) -> None:
    """The parts of a bar side by side, each with its figure where there is room for it."""
    x, y, width, height = box
    size = min(9.0, height * 0.75)
    whole = sum(counts) or 1
    for count, kind in zip(counts, kinds, strict=True):
        part = width * count / whole
        if not count:
            continue
        drawing.add(_patch(x, y, part, height, kind))
        if face.measure(str(count), size) + 2 < part:
            ink = white if kind.light else _INK
            drawing.add(_text(str(count), x + part / 2, y + height / 2, face, size, "middle", ink))
        x += part


def _named(
    drawing: Drawing, kind: Kind, words: str, x: float, face: Face, size: float, y: float = 0.0
) -> float:
    """A patch of the kind's colour and its words at (x, y); returns where the next may begin."""
    drawing.add(_patch(x, y, size, size, kind))
    drawing.add(_text(words, x + 1.4 * size, y + size / 2, face, size))
    return x + 1.4 * size + face.measure(words, size) + 1.4 * size


def _patch(x: float, y: float, width: float, height: float, kind: Kind) -> Rect:
    patch = Rect(x, y, width, height)
    patch.fillColor, patch.strokeColor, patch.strokeWidth = kind.colour, _EDGE, 0.4
    return patch


def _text(
    words: str,
    x: float,
    middle: float,
    face: Face,
    size: float,
    anchor: Literal["start", "middle", "end"] = "start",
    ink: Color = _INK,
) -> String:
    legible = face.legible(words)
    return String(
        x,
        middle - _CENTRE * size,
        legible,
        fontName=face.name,
        fontSize=size,
        fillColor=ink,
        textAnchor=anchor,
    )

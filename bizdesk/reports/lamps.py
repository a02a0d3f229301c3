"""Draws the shapes of the lamps, since few Chinese faces have them all."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from bizdesk.reports.wording import Mark

_TRIANGLE = ((-1, -0.85), (1, -0.85), (0, 0.95))
_DIAMOND = ((-1, 0), (0, -1), (1, 0), (0, 1))
_POINTER = ((-0.8, -1), (0.95, 0), (-0.8, 1))
_TICK = ((-0.95, 0.0), (-0.25, -0.75), (1.0, 0.85))


def draw_mark(canvas: Canvas, mark: Mark, x: float, y: float, size: float) -> None:
    """Draw the shape of `mark` in its colour, centred on (x, y) and `size` points wide."""
    canvas.saveState()
    canvas.setFillColor(HexColor(f"#{mark.colour}"))
    canvas.setStrokeColor(HexColor(f"#{mark.colour}"))
    canvas.setLineWidth(size * 0.18)
    _SHAPES[mark](canvas, x, y, size / 2)
    canvas.restoreState()


def _disc(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.circle(x, y, radius, stroke=0, fill=1)


def _ring(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.circle(x, y, radius * 0.85, stroke=1, fill=0)


def _polygon(corners: tuple[tuple[float, float], ...], *, filled: bool) -> Callable[..., None]:
    def draw(canvas: Canvas, x: float, y: float, radius: float) -> None:
        path = canvas.beginPath()
        path.moveTo(x + corners[0][0] * radius, y + corners[0][1] * radius)
        for across, up in corners[1:]:
            path.lineTo(x + across * radius, y + up * radius)
        if filled:
            path.close()
        canvas.drawPath(path, stroke=int(not filled), fill=int(filled))

    return draw


_SHAPES: dict[Mark, Callable[[Canvas, float, float, float], None]] = {
    Mark.LATE: _disc,
    Mark.BEHIND: _polygon(_TRIANGLE, filled=True),
    Mark.SOON: _polygon(_DIAMOND, filled=True),
    Mark.GOING: _polygon(_POINTER, filled=True),
    Mark.WAITING: _ring,
    Mark.DONE: _polygon(_TICK, filled=False),
}

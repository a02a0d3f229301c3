"""A bar of what is done, open and late: solid, hollow, solid, always in this order."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bizdesk.domain.counting import Tally
from bizdesk.domain.ledger import Lamp
from bizdesk.gui.theme import Colours

GAP = 2.0
"""Between two parts, so that they are told apart without their colours."""
THINNEST = 3.0
"""A part that holds anything is seen."""


def widths(counts: tuple[int, ...], room: float) -> list[float]:
    """How wide each part of a bar is; nothing takes no room, and the gaps come off the widest."""
    whole = sum(counts)
    if not whole:
        return [0.0 for _ in counts]
    found = [max(THINNEST, room * count / whole) if count else 0.0 for count in counts]
    widest = max(range(len(found)), key=lambda place: found[place])
    gaps = GAP * (sum(width > 0 for width in found) - 1)
    found[widest] = max(THINNEST, room - gaps - (sum(found) - found[widest]))
    return found


def paint_part(painter: QPainter, box: QRectF, fill: str | None, colours: Colours) -> None:
    """Paint a part of a bar; without `fill` it is hollow."""
    if fill is None:
        painter.setPen(QPen(QColor(colours.lamps[Lamp.GREY]), 1))
        painter.setBrush(QColor(colours.window))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box, 1, 1)


def paint_stack(
    painter: QPainter, box: QRectF, tally: Tally, colours: Colours, *, upright: bool = False
) -> None:
    """Paint done, open and late into a box, from the left or, `upright`, from the bottom."""
    at = box.bottom() if upright else box.left()
    room = box.height() if upright else box.width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sizes = widths((tally.done, tally.open, tally.late), room)
    fills = (colours.lamps[Lamp.GREEN], None, colours.lamps[Lamp.RED])
    for size, fill in zip(sizes, fills, strict=True):
        if not size:
            continue
        part = QRectF(box.left(), at - size, box.width(), size) if upright else None
        part = part or QRectF(at, box.top(), size, box.height())
        paint_part(painter, part, fill, colours)
        at += -(size + GAP) if upright else size + GAP
    painter.restore()

"""A painted picture whose parts are links, for the mouse, the keyboard and a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from bizdesk.gui.links import Link
from bizdesk.gui.theme import colours_of

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """Where a link is, what it says in words, and another box that belongs to it."""

    box: QRectF
    link: Link
    words: str
    also: QRectF | None = None

    def holds(self, point: QPointF) -> bool:
        """Whether the mouse is on it."""
        return self.box.contains(point) or (self.also is not None and self.also.contains(point))


class LinkCanvas(QWidget):
    """What is built on it says where its links are and paints them; `followed` carries a `Link`."""

    followed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.places: Sequence[LinkPlace] = ()
        self.current = 0
        self._under: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def arrange(self) -> Sequence[LinkPlace]:
        """Where the links are, given the size of the widget."""
        raise NotImplementedError

    def place_links(self) -> None:
        """Find the places of the links anew and paint them."""
        self.places = self.arrange()
        self.current = min(self.current, max(0, len(self.places) - 1))
        self._tell_current()
        self.update()

    def paint_marks(self, painter: QPainter) -> None:
        """Shade the link under the mouse and ring the one that the keyboard is on."""
        colours = colours_of(self.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._under is not None and self._under < len(self.places):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(self.places[self._under].box, 4, 4)
        if self.hasFocus() and self.places:
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.places[self.current].box.adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_links()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self._go_to(place)
            self.followed.emit(self.places[place].link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go_to(self._neighbour(*_STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.places:
            self.followed.emit(self.places[self.current].link)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell_current()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if place is None else self.places[place].words, self)
            return True
        return super().event(event)

    def _at(self, point: QPointF) -> int | None:
        return next((number for number, one in enumerate(self.places) if one.holds(point)), None)

    def _hover(self, place: int | None) -> None:
        if place != self._under:
            self._under = place
            shape = Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor
            self.setCursor(shape)
            self.update()

    def _go_to(self, place: int) -> None:
        self.current = place
        self._tell_current()
        self.update()

    def _neighbour(self, across: int, down: int) -> int:
        """The nearest link in a direction, the current one where there is none."""
        if not self.places:
            return 0
        here = self.places[self.current].box.center()

        def distance(place: int) -> tuple[float, float]:
            there = self.places[place].box.center() - here
            along, aside = (there.x(), there.y()) if across else (there.y(), there.x())
            return abs(aside), abs(along)

        def lies_ahead(place: int) -> bool:
            there = self.places[place].box.center() - here
            return there.x() * across + there.y() * down > 1

        ahead = [place for place in range(len(self.places)) if lies_ahead(place)]
        return min(ahead, key=distance, default=self.current)

    def _tell_current(self) -> None:
        words = self.places[self.current].words if self.places else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            if self.hasFocus():
                told = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
                QAccessible.updateAccessibility(told)

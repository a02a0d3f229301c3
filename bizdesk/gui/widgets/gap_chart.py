"""How a figure of an indicator nears its goal and the best, quarter by quarter, as a small chart."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from bizdesk.domain.indicators import FigureState
from bizdesk.domain.labels import number
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.words import Listing
from bizdesk.gui.appearance import keep_fitting
from bizdesk.gui.language import spoken
from bizdesk.gui.theme import BASE_POINTS, colours_of

_HEIGHT = 132
_LEFT, _TOP, _RIGHT, _BOTTOM = 28, 18, 68, 22
_BESIDE = 16
_MOST_QUARTERS = 8
_LABEL_GAP = 14
_DOT = 3.5


@dataclass(frozen=True, slots=True)
class _Level:
    """A line across the chart: what it is called, where it stands, how it is drawn."""

    name: str
    value: Decimal
    style: Qt.PenStyle

    @property
    def words(self) -> str:
        """What stands beside the line."""
        return f"{self.name} {number(self.value)}"


class GapChart(QWidget):
    """A solid line of values, a dashed one for the goal, a dotted one for the best; each says what it is."""

    def __init__(self) -> None:
        super().__init__()
        self._state: FigureState | None = None
        self._quarter: Quarter | None = None
        keep_fitting(self, _fit)

    def show_state(self, state: FigureState, quarter: Quarter) -> None:
        """Show a figure up to a quarter."""
        self._state, self._quarter = state, quarter
        values = [f"{self._when(point.quarter)} {number(point.value)}" for point in state.points]
        aims = [level.words for level in self._levels(state)]
        self.setAccessibleName(self.tr("{0}的走势").format(state.figure.name))
        self.setAccessibleDescription(spoken(Listing("，", [*values, *aims])))
        self.setToolTip(self.accessibleDescription())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        state = self._state
        if state is None or not state.points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(BASE_POINTS - 1.5)
        painter.setFont(font)
        scale = _scale(self)
        painter.scale(scale, scale)
        room = QRectF(0, 0, self.width() / scale, self.height() / scale)
        named = [painter.fontMetrics().horizontalAdvance(one.words) for one in self._levels(state)]
        box = room.adjusted(_LEFT, _TOP, -max(_RIGHT, *named) - _BESIDE, -_BOTTOM)
        self._paint_levels(painter, box, state)
        self._paint_values(painter, box, state)

    def _paint_levels(self, painter: QPainter, box: QRectF, state: FigureState) -> None:
        text = QColor(colours_of(self.palette()).text)
        last = -1000.0
        for level in sorted(self._levels(state), key=lambda one: -one.value):
            y = self._y(box, state, level.value)
            painter.setPen(QPen(text, 1.2, level.style))
            painter.drawLine(QPointF(box.left() - 12, y), QPointF(box.right() + 12, y))
            last = max(y, last + _LABEL_GAP)
            place = QRectF(box.right() + _BESIDE, last - 9, self.width(), 18)
            painter.setPen(text)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, left, level.words)

    def _paint_values(self, painter: QPainter, box: QRectF, state: FigureState) -> None:
        colours = colours_of(self.palette())
        places = self._places(state)
        values = {point.quarter: point.value for point in state.points}
        step = box.width() / max(1, len(places) - 1)
        line = QPolygonF()
        for index, quarter in enumerate(places):
            x = box.left() + index * step
            self._paint_below(painter, x, box.bottom(), quarter, step)
            if quarter in values:
                line.append(QPointF(x, self._y(box, state, values[quarter])))
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawPolyline(line)
        known = (values[quarter] for quarter in places if quarter in values)
        for at, value in zip(line.toList(), known, strict=True):
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(at, _DOT, _DOT)
            painter.setPen(QColor(colours.text))
            above = QRectF(at.x() - 30, at.y() - 20, 60, 16)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, number(value))
            painter.setPen(QPen(QColor(colours.accent), 2))

    def _paint_below(
        self, painter: QPainter, x: float, y: float, quarter: Quarter | None, step: float
    ) -> None:
        painter.setPen(QColor(colours_of(self.palette()).secondary))
        words = self.tr("成文时") if quarter is None else f"{quarter.year % 100:02d}Q{quarter.number}"
        width = max(40.0, min(60.0, step))
        painter.drawText(QRectF(x - width / 2, y + 4, width, 16), Qt.AlignmentFlag.AlignCenter, words)

    def _places(self, state: FigureState) -> list[Quarter | None]:
        """What stands below the chart: the document, then every quarter since the first reading."""
        places: list[Quarter | None] = [None] if state.figure.current else []
        if not state.readings or self._quarter is None:
            return places
        quarters = [state.readings[0].quarter]
        while quarters[-1] < self._quarter:
            quarters.append(quarters[-1].next())
        return places + quarters[-_MOST_QUARTERS:]

    def _levels(self, state: FigureState) -> list[_Level]:
        best, goal = state.figure.best, state.figure.goal
        if best is not None and goal is not None and Decimal(best) == Decimal(goal):
            return [_Level(self.tr("目标、最优"), Decimal(goal), Qt.PenStyle.DashLine)]
        aims = ((self.tr("目标"), goal, Qt.PenStyle.DashLine), (self.tr("最优"), best, Qt.PenStyle.DotLine))
        return [_Level(name, Decimal(value), style) for name, value, style in aims if value is not None]

    def _y(self, box: QRectF, state: FigureState, value: Decimal) -> float:
        values = [point.value for point in state.points] + [one.value for one in self._levels(state)]
        low, high = min(values), max(values)
        share = float((value - low) / (high - low)) if high > low else 0.5
        return box.bottom() - 6 - share * (box.height() - 12)

    def _when(self, quarter: Quarter | None) -> str:
        return self.tr("成文时") if quarter is None else spoken(quarter.label)


def _scale(chart: QWidget) -> float:
    """How much larger than at first the type is, and with it all that is painted."""
    return chart.font().pointSizeF() / BASE_POINTS


def _fit(chart: QWidget) -> None:
    chart.setFixedHeight(round(_HEIGHT * _scale(chart)))
    chart.setMinimumWidth(round(240 * _scale(chart)))

"""A page in small: its margins, where a logo stands, lines of type, and the columns of a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bizdesk.domain.layout import UPRIGHT, Margins
from bizdesk.gui.theme import colours_of

_WIDTH, _HEIGHT = 210, 297
_LOGO_WIDTH, _LOGO_HEIGHT, _GAP, _EDGE = 36.0, 14.0, 4.0, 6.0
_PITCH, _LINE, _PROSE = 10.2, 3.4, 9


class LayoutPage(QWidget):
    """Draws the page that a layout makes."""

    def __init__(self) -> None:
        super().__init__()
        self._margins, self._columns, self._has_logo = UPRIGHT, 1, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(QCoreApplication.translate("LayoutPage", "版式示意"))

    def show_layout(self, margins: Margins, columns: int, *, has_logo: bool) -> None:
        """Draw other margins, so many columns, and a logo or none."""
        self._margins, self._columns, self._has_logo = margins, columns, has_logo
        self.update()

    def sizeHint(self) -> QSize:
        height = 9 * self.fontMetrics().height()
        return QSize(height * _WIDTH // _HEIGHT, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, sides = colours_of(self.palette()), self._margins
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale((self.width() - 1) / _WIDTH, (self.height() - 1) / _HEIGHT)
        edge, line = QPen(QColor(colours.edge), 0), QPen(QColor(colours.line), 0)
        painter.setPen(edge)
        painter.setBrush(QColor(colours.base))
        painter.drawRect(QRectF(0, 0, _WIDTH, _HEIGHT))
        area = QRectF(
            sides.left, sides.top, _WIDTH - sides.left - sides.right, _HEIGHT - sides.top - sides.bottom
        )
        painter.setPen(line)
        painter.drawRect(area)
        if self._has_logo:
            height = min(_LOGO_HEIGHT, sides.top - _EDGE - _GAP)
            logo = QRectF(sides.left, sides.top - _GAP - height, _LOGO_WIDTH * height / _LOGO_HEIGHT, height)
            painter.fillRect(logo, QColor(colours.accent))
        self._draw_lines(painter, area, QColor(colours.secondary))
        self._draw_table(painter, area, edge)
        painter.end()

    def _draw_lines(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        title = QRectF(area.center().x() - area.width() / 4, area.top() + 4, area.width() / 2, 2 * _LINE)
        painter.fillRect(title, colour)
        for place in range(2, _PROSE):
            short = 0.6 if place == _PROSE - 1 else 1.0
            painter.fillRect(
                QRectF(area.left(), area.top() + place * _PITCH, area.width() * short, _LINE), colour
            )

    def _draw_table(self, painter: QPainter, area: QRectF, pen: QPen) -> None:
        table = QRectF(area)
        table.setTop(area.top() + (_PROSE + 1) * _PITCH)
        painter.setPen(pen)
        painter.drawRect(table)
        rows = max(int(table.height() // (1.6 * _PITCH)), 1)
        for row in range(1, rows):
            y = table.top() + row * table.height() / rows
            painter.drawLine(QLineF(table.left(), y, table.right(), y))
        for column in range(1, self._columns):
            x = table.left() + column * table.width() / self._columns
            painter.drawLine(QLineF(x, table.top(), x, table.bottom()))

"""A figure of the overview as a button: its name, its number, what part of the whole it is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from bizdesk.domain.ledger import Lamp
from bizdesk.domain.words import Listing
from bizdesk.gui.appearance import keep_fitting, scaled
from bizdesk.gui.language import spoken
from bizdesk.gui.links import Link
from bizdesk.gui.theme import colours_of

HEIGHT = 64
_INSET, _LEAST = 8, 88


class FigureTile(QAbstractButton):
    """Pressed, it opens the rows that it counts; its name has the colour of its lamp."""

    def __init__(self, name: str, lamp: Lamp | None = None) -> None:
        super().__init__()
        self._lamp, self._caption = lamp, ""
        self.name = name
        self.link: Link | None = None
        self.setText("0")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        keep_fitting(self, QAbstractButton.updateGeometry)

    def show_figure(self, number: int, caption: str, link: Link) -> None:
        """Show a number, with a caption beside it, and lead there."""
        self.link, self._caption = link, caption
        self.setText(str(number))
        said = spoken(Listing("，", (part for part in (self.tr("{0} 项").format(number), caption) if part)))
        self.setAccessibleName(f"{self.name} {said}")
        self.setAccessibleDescription(self.tr("打开这些任务"))
        self.setToolTip(self.tr("{0}：{1}。打开这些任务").format(self.name, said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for its name and for its number with the caption."""
        number = QFontMetrics(self._large()).horizontalAdvance(self.text())
        caption = self.fontMetrics().horizontalAdvance(self._caption) + 8 if self._caption else 0
        width = max(self.fontMetrics().horizontalAdvance(self.name), number + caption) + _INSET + 10
        return QSize(max(scaled(_LEAST), width), scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected if self.isDown() else colours.hover))
            painter.drawRoundedRect(frame, 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 4, 4)
        inner = self.rect().adjusted(_INSET, 8, -8, -8)
        painter.setPen(QColor(colours.lamps[self._lamp] if self._lamp else colours.secondary))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self.name)
        self._paint_number(painter, inner, colours.text, colours.secondary)

    def _large(self) -> QFont:
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() + 7)
        large.setBold(True)
        return large

    def _paint_number(self, painter: QPainter, box: QRect, text: str, secondary: str) -> None:
        painter.setFont(self._large())
        painter.setPen(QColor(text if self.text() != "0" else secondary))
        baseline = box.bottom() - 1
        painter.drawText(box.left(), baseline, self.text())
        left = box.left() + painter.fontMetrics().horizontalAdvance(self.text()) + 8
        painter.setFont(self.font())
        painter.setPen(QColor(secondary))
        if left + painter.fontMetrics().horizontalAdvance(self._caption) <= box.right() + 1:
            painter.drawText(left, baseline, self._caption)

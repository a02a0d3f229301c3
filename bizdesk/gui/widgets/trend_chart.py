"""How many tasks were done, open and late at the end of the last quarters: columns over their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent

from bizdesk.domain.labels import STATUSES
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.overview import QuarterProgress
from bizdesk.gui.language import spoken
from bizdesk.gui.links import RowsLink
from bizdesk.gui.theme import Colours, colours_of
from bizdesk.gui.widgets.link_canvas import LinkCanvas, LinkPlace
from bizdesk.gui.widgets.stacked_bar import paint_stack

_LEAST_HEADS, _WIDEST, _ROW, _BAR, _INSET = 76, 88, 24, 24, 6
_STATUSES = (Status.DONE, Status.OPEN, Status.LATE)
_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


class TrendChart(LinkCanvas):
    """Each column and each number leads to its tasks, seen in the light of their quarter."""

    def __init__(self) -> None:
        super().__init__()
        self._quarters: Sequence[QuarterProgress] = ()
        self._heads = max(_LEAST_HEADS, *(self._room(status) for status in _STATUSES))
        self.setMinimumSize(self._heads + 6 * 40, 4 * _ROW + 56)
        self.setAccessibleName(self.tr("各季走势"))

    def show_quarters(self, quarters: Sequence[QuarterProgress]) -> None:
        """Show the way through some quarters; the last one is where the keyboard begins."""
        self._quarters = quarters
        self.current = 4 * max(0, len(quarters) - 1)
        self.place_links()

    def arrange(self) -> Sequence[LinkPlace]:
        found = []
        for place, one in enumerate(self._quarters):
            found.append(LinkPlace(self._column(place), RowsLink(quarter=one.quarter), self._told(one)))
            for row, status in enumerate(_STATUSES):
                words = self.tr("{0}（截至 {1}）{2} {3} 项").format(
                    spoken(one.quarter.label), one.day, spoken(STATUSES[status]), _count(one, status)
                )
                link = RowsLink(status=status, quarter=one.quarter)
                found.append(LinkPlace(self._cell(place, row), link, words))
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = colours_of(self.palette())
        if not self._quarters:
            painter.setPen(QColor(colours.secondary))
            painter.drawText(self.rect(), _CENTRE, self.tr("到这一天还没有任务。"))
            return
        self.paint_marks(painter)
        self._paint_heads(painter, colours)
        most = max(one.tally.total for one in self._quarters)
        for place, one in enumerate(self._quarters):
            self._paint_quarter(painter, colours, place, most)
            for row, status in enumerate(_STATUSES):
                count = _count(one, status)
                late = status is Status.LATE and count
                colour = colours.lamps[Lamp.RED] if late else colours.text if count else colours.secondary
                painter.setPen(QColor(colour))
                painter.drawText(self._cell(place, row).adjusted(0, 0, -_INSET, 0), _RIGHT, str(count))

    def _paint_heads(self, painter: QPainter, colours: Colours) -> None:
        painter.setFont(self.font())
        tones = (colours.lamps[Lamp.GREEN], colours.secondary, colours.lamps[Lamp.RED])
        for row, (status, colour) in enumerate(zip(_STATUSES, tones, strict=True)):
            box = QRectF(0, self._cell(0, row).top(), self._heads, _ROW)
            painter.setPen(QColor(colours.line))
            painter.drawLine(box.topLeft(), QRectF(0, box.top(), self.width(), 0).topRight())
            painter.setPen(QColor(colour))
            painter.drawText(box.adjusted(8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._name(status))

    def _paint_quarter(self, painter: QPainter, colours: Colours, place: int, most: int) -> None:
        one, box = self._quarters[place], self._column(place)
        last = place == len(self._quarters) - 1
        font = QFont(self.font())
        font.setBold(last)
        painter.setFont(font)
        painter.setPen(QColor(colours.text if last else colours.secondary))
        label = f"{one.quarter.year % 100:02d}Q{one.quarter.number}"
        painter.drawText(QRectF(box.left(), box.bottom() - _ROW, box.width() - _INSET, _ROW), _RIGHT, label)
        painter.setFont(self.font())
        room = box.height() - _ROW - 8
        height = max(4.0, room * one.tally.total / most) if one.tally.total else 0.0
        right = box.right() - _INSET
        paint_stack(
            painter,
            QRectF(right - _BAR, box.bottom() - _ROW - height, _BAR, height),
            one.tally,
            colours,
            upright=True,
        )

    def _step(self) -> float:
        return min(_WIDEST, (self.width() - self._heads) / max(1, len(self._quarters)))

    def _column(self, place: int) -> QRectF:
        left = self._heads + place * self._step()
        return QRectF(left, 0, self._step(), self.height() - len(_STATUSES) * _ROW)

    def _cell(self, place: int, row: int) -> QRectF:
        top = self.height() - (len(_STATUSES) - row) * _ROW
        return QRectF(self._heads + place * self._step(), top, self._step(), _ROW)

    def _told(self, one: QuarterProgress) -> str:
        figures = (
            spoken(one.quarter.label),
            one.day,
            one.tally.total,
            *(_count(one, status) for status in _STATUSES),
        )
        return self.tr("{0}（截至 {1}）共 {2} 项：已办结 {3}，办理中 {4}，逾期 {5}").format(*figures)

    def _room(self, status: Status) -> int:
        return self.fontMetrics().horizontalAdvance(self._name(status)) + 2 * _INSET

    def _name(self, status: Status) -> str:
        names = (self.tr("✓ 已办结"), self.tr("◎ 办理中"), self.tr("● 逾期"))
        return names[_STATUSES.index(status)]


def _count(one: QuarterProgress, status: Status) -> int:
    return {Status.DONE: one.tally.done, Status.OPEN: one.tally.open, Status.LATE: one.tally.late}[status]

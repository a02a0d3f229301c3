"""The wall chart as a widget: fixed heads, a cell for each month, lines for today and for moved dates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from bizdesk.domain.timeline import MONTHS, Flag, Mark, share_of_year, tally
from bizdesk.gui.models.row_table import Index
from bizdesk.gui.models.timeline import FLAGS_ROLE, TimelineModel
from bizdesk.gui.theme import colours_of
from bizdesk.gui.timeline_wording import SIGNS, mark_colour

ROW_HEIGHT = 44
NARROWEST = 64
HEAD_WIDTH = 208
_GAP = 6
_MARGIN = 12
_APART = 20


class TimelineDelegate(QStyledItemDelegate):
    """Paints what a cell holds: how many of each mark, or where `dated` each flag at its day."""

    dated = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = colours_of(option.palette)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.selected))
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.hover))
        painter.setPen(QColor(colours.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        flags = index.data(FLAGS_ROLE)
        if flags:
            (self._flags if self.dated else self._counts)(painter, option, flags)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(NARROWEST, ROW_HEIGHT)

    def _counts(self, painter: QPainter, option: QStyleOptionViewItem, flags: Sequence[Flag]) -> None:
        """The marks with their numbers, in as many lines as they need."""
        painter.setFont(option.font)
        metrics = painter.fontMetrics()
        colours = colours_of(option.palette)
        parts = [
            (f"{SIGNS[mark]}{count}", mark_colour(mark, colours)) for mark, count in tally(flags).items()
        ]
        room = option.rect.width() - _GAP
        lines: list[list[tuple[str, str]]] = [[]]
        for part in parts:
            together = "".join(text for text, _ in (*lines[-1], part))
            if lines[-1] and metrics.horizontalAdvance(together) + _GAP * len(lines[-1]) > room:
                lines.append([])
            lines[-1].append(part)
        top = option.rect.center().y() - (len(lines) * metrics.height()) / 2
        for number, line in enumerate(lines):
            width = sum(metrics.horizontalAdvance(text) for text, _ in line) + _GAP * (len(line) - 1)
            left = option.rect.center().x() - width / 2
            for text, colour in line:
                painter.setPen(QColor(colour))
                painter.drawText(QPointF(left, top + number * metrics.height() + metrics.ascent()), text)
                left += metrics.horizontalAdvance(text) + _GAP

    def _flags(self, painter: QPainter, option: QStyleOptionViewItem, flags: Sequence[Flag]) -> None:
        """Each mark at its day, the number of the day below it."""
        colours, box = colours_of(option.palette), option.rect
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() - 1.5)
        places = _apart([share_of_year(flag.day) % 1 * box.width() for flag in flags], box.width())
        for flag, place in zip(flags, places, strict=True):
            middle = box.left() + place
            upper = QRectF(middle - 12, box.top() + 3, 24, 20)
            lower = QRectF(middle - 12, box.top() + 22, 24, 18)
            painter.setFont(option.font)
            painter.setPen(QColor(mark_colour(flag.mark, colours)))
            painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, SIGNS[flag.mark])
            painter.setFont(small)
            painter.setPen(QColor(colours.secondary))
            painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, str(flag.day.day))


def _apart(places: Sequence[float], width: int) -> list[float]:
    """Places inside a cell, moved so that flags do not lie on each other where there is room."""
    step = min(_APART, (width - 2 * _MARGIN) / max(1, len(places) - 1))
    found = [max(_MARGIN, place) for place in places]
    for at in range(1, len(found)):
        found[at] = max(found[at], found[at - 1] + step)
    limit = float(width - _MARGIN)
    for at in range(len(found) - 1, -1, -1):
        found[at] = min(found[at], limit)
        limit = found[at] - step
    return found


class TimelineChart(QTableView):
    """Shows a `TimelineModel`; `cell_chosen` carries the current cell, the others what a key asks for."""

    cell_chosen = Signal(QModelIndex)
    flags_asked = Signal()
    row_asked = Signal(int)

    def __init__(self, model: TimelineModel) -> None:
        super().__init__()
        self._chart = model
        self._cells = TimelineDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(self.tr("挂图"))
        self.setObjectName("timeline")
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        months, heads = self.horizontalHeader(), self.verticalHeader()
        for header in (months, heads):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(True)
        months.setMinimumSectionSize(NARROWEST)
        heads.setDefaultSectionSize(ROW_HEIGHT)
        heads.setFixedWidth(HEAD_WIDTH)
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        heads.setSectionsClickable(True)
        heads.sectionDoubleClicked.connect(self.row_asked)
        self.selectionModel().currentChanged.connect(self.cell_chosen)
        self.doubleClicked.connect(lambda _index: self.flags_asked.emit())

    def show_days(self, dated: bool) -> None:
        """Show each flag at its day, or how many there are."""
        self._cells.dated = dated
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.flags_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = max(NARROWEST, self.viewport().width() // len(MONTHS))
        self.horizontalHeader().setDefaultSectionSize(width)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_today(painter)
        if self._cells.dated:
            self._paint_moves(painter)
        painter.end()

    def _x(self, months: float) -> float:
        """Where so many months from the start of the year are."""
        return self.columnViewportPosition(0) + months * self.columnWidth(0)

    def _paint_today(self, painter: QPainter) -> None:
        view = self._chart.view
        if view is None or view.day.year != view.year or not self._chart.rows:
            return
        colours = colours_of(self.palette())
        bottom = self.rowViewportPosition(len(self._chart.rows) - 1) + ROW_HEIGHT
        x = self._x(share_of_year(view.day))
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.drawLine(QPointF(x, 0), QPointF(x, min(bottom, self.viewport().height())))

    def _paint_moves(self, painter: QPainter) -> None:
        """A dotted line from each date that was moved to the one in force."""
        colours = colours_of(self.palette())
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        last = len(self._chart.rows) - 1 if last < 0 else last
        for row in range(max(first, 0), last + 1):
            for flag in self._chart.rows[row].flags:
                if flag.mark is Mark.MOVED and flag.to is not None:
                    y = self.rowViewportPosition(row) + 13.5
                    self._paint_move(painter, flag, y, mark_colour(Mark.MOVED, colours))

    def _paint_move(self, painter: QPainter, flag: Flag, y: float, colour: str) -> None:
        to, year = flag.to, flag.day.year
        if to is None:
            return
        end = share_of_year(to) if to.year == year else (12.0 if to.year > year else 0.0)
        forward = 1 if to > flag.day else -1
        a, b = self._x(share_of_year(flag.day)) + 9 * forward, self._x(end) - 9 * forward
        if (b - a) * forward <= 0:
            return
        painter.setPen(QPen(QColor(colour), 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(a, y), QPointF(b, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        tip = QPolygonF([QPointF(b, y), QPointF(b - 5 * forward, y - 3), QPointF(b - 5 * forward, y + 3)])
        painter.drawPolygon(tip)

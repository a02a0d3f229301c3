"""A dense table in which every cell is a link: a click, Enter or Space follows it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from bizdesk.gui.appearance import keep_columns, keep_fitting, scaled
from bizdesk.gui.models.overview_tables import CELL_ROLE, LinkCell, LinkTableModel
from bizdesk.gui.models.row_table import Index
from bizdesk.gui.theme import Colours, colours_of
from bizdesk.gui.widgets.stacked_bar import paint_stack

LINE = 28
_INSET, _BAR = 8, 10


class LinkDelegate(QStyledItemDelegate):
    """Words in their colour or a bar, on a row shaded under the mouse, ringed under the keyboard."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.fontMetrics.horizontalAdvance(str(index.data())) + 2 * _INSET, scaled(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: LinkCell = index.data(CELL_ROLE)
        colours, box = colours_of(option.palette), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(colours.hover))
        painter.setPen(QColor(colours.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if cell.bar is not None:
            above = (box.height() - _BAR) / 2
            inner = QRectF(box).adjusted(_INSET, above, -_INSET, -above - 1)
            paint_stack(painter, inner, cell.bar, colours)
        else:
            self._words(painter, option, index, cell, colours)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -2), 4, 4)
        painter.restore()

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: LinkCell, colours: Colours
    ) -> None:
        inner = option.rect.adjusted(_INSET, 0, -_INSET, -1)
        colour = colours.lamps[cell.lamp] if cell.lamp else colours.secondary if cell.quiet else colours.text
        painter.setFont(option.font)
        painter.setPen(QColor(colour))
        text = option.fontMetrics.elidedText(cell.text, option.textElideMode, inner.width())
        painter.drawText(inner, index.data(Qt.ItemDataRole.TextAlignmentRole), text)


class LinkTable(QTableView):
    """Shows a `LinkTableModel`; `followed` carries the `Link` of a cell. Without rows it says `nothing`."""

    followed = Signal(object)

    def __init__(self, model: LinkTableModel, name: str, nothing: str, widths: Mapping[int, int]) -> None:
        super().__init__()
        self._nothing = nothing
        self.setObjectName("links")
        self.setModel(model)
        self.setItemDelegate(LinkDelegate(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        keep_fitting(self, LinkTable.fit_lines)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(40)
        for column in range(model.columnCount()):
            if column in widths:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        keep_columns(self, widths)
        keep_fitting(self, LinkTable.fit_heads)
        self.clicked.connect(self._follow)

    def fit_lines(self) -> None:
        """Make the rows and the line of heads as high as the type wants them."""
        line = scaled(LINE)
        self.verticalHeader().setMinimumSectionSize(line)
        self.verticalHeader().setDefaultSectionSize(line)
        self.horizontalHeader().setFixedHeight(line)

    def fit_heads(self) -> None:
        """Give each head the room that it needs."""
        header, model = self.horizontalHeader(), self.model()
        for column in range(model.columnCount()):
            words = str(model.headerData(column, Qt.Orientation.Horizontal))
            least = header.fontMetrics().horizontalAdvance(words) + 2 * _INSET + 4
            if header.sectionResizeMode(column) is QHeaderView.ResizeMode.Fixed:
                header.resizeSection(column, max(header.sectionSize(column), least))

    def height_of(self, rows: int) -> int:
        """How high the table is with so many rows."""
        return scaled(LINE) * (rows + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self._follow(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        on_link = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if on_link else Qt.CursorShape.ArrowCursor
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(colours_of(self.palette()).secondary))
            box = self.viewport().rect().adjusted(_INSET, 0, -_INSET, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, f"\n{self._nothing}")

    def _follow(self, index: QModelIndex) -> None:
        self.followed.emit(index.data(CELL_ROLE).link)

"""The list below the search field: what was found, lit, with the keys of commands at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bizdesk.gui.models.palette import FOUND_ROLE, Found, PaletteModel
from bizdesk.gui.theme import Colours, colours_of
from bizdesk.gui.widgets.lit_text import draw_lit

Index = QModelIndex | QPersistentModelIndex
_MARGIN = 16
_GROUP, _COMMAND, _RECORD = 28, 32, 48
"""The heights of the words above a group, of a command, and of what stands on two lines."""


class PaletteDelegate(QStyledItemDelegate):
    """A title with its context below; the current row tinted, with a bar at its left."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        found: Found = index.data(FOUND_ROLE)
        if found.target is None:
            return QSize(0, _GROUP)
        return QSize(0, _RECORD if found.context.text else _COMMAND)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found = index.data(FOUND_ROLE)
        colours = colours_of(option.palette)
        box = QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colours.selected))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver and found.target is not None:
            painter.fillRect(box, QColor(colours.hover))
        inner = box.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if found.target is None:
            self._group(painter, inner, found, option.font, colours)
        else:
            self._row(painter, inner, found, option.font, colours)
        painter.restore()

    def _group(self, painter: QPainter, box: QRect, found: Found, font: QFont, colours: Colours) -> None:
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(colours.secondary))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, 4, 0, 0), flags, found.group)

    def _row(self, painter: QPainter, box: QRect, found: Found, font: QFont, colours: Colours) -> None:
        if found.keys:
            painter.setFont(font)
            painter.setPen(QColor(colours.secondary))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, found.keys)
            box = box.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(found.keys) - _MARGIN, 0)
        if not found.context.text:
            draw_lit(painter, box, found.title, font, colours.text)
            return
        middle = box.height() // 2
        draw_lit(painter, box.adjusted(0, 4, 0, -middle + 1), found.title, font, colours.text)
        draw_lit(painter, box.adjusted(0, middle - 1, 0, -4), found.context, font, colours.secondary)


class PaletteList(QListView):
    """Shows a `PaletteModel`; the cursor stays in the field above it."""

    def __init__(self, model: PaletteModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setItemDelegate(PaletteDelegate(self))
        self.setAccessibleName(self.tr("搜索结果"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def move_by(self, step: int) -> None:
        """Make the next row up or down the current one, round the end."""
        row = self._model.next_target(self.currentIndex().row(), step)
        if row is not None:
            self.setCurrentIndex(self._model.index(row))

    def select_first(self) -> None:
        """Make the first row that leads somewhere the current one."""
        self.scrollToTop()
        row = self._model.next_target(-1, 1)
        if row is not None:
            self.setCurrentIndex(self._model.index(row))
            self.scrollToTop()

    def current(self) -> Found | None:
        """The current row, None where there is none."""
        index = self.currentIndex()
        return self._model.found(index) if index.isValid() else None

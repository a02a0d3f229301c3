"""How cells are painted: lamps in their colour, agencies with their counts."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bizdesk.domain.ledger import Lamp, Status, Task
from bizdesk.domain.search import Lit
from bizdesk.gui.appearance import row_height
from bizdesk.gui.kept_cells import TypedCellDelegate
from bizdesk.gui.models.navigation import ENTRY_ROLE, Entry, Place
from bizdesk.gui.models.task_columns import FIELDS, Column
from bizdesk.gui.models.task_table import LIT_ROLE, TASK_ROLE
from bizdesk.gui.theme import Colours, colours_of
from bizdesk.gui.widgets.lit_text import draw_lit

Index = QModelIndex | QPersistentModelIndex
_PLAIN = frozenset((Column.TITLE, *FIELDS))
"""The columns that are read first, in the colour of text while a task is not done."""


class TaskCellDelegate(TypedCellDelegate):
    """Lamps in their colour, secondary columns quiet, done rows receding."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        colour = colour_of(index.data(TASK_ROLE), index.column(), colours_of(option.palette))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if index.column() == Column.TICK and not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            option.state &= ~QStyle.StateFlag.State_Enabled

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        words: Lit | None = index.data(LIT_ROLE)
        if words is None or not words.spans:
            super().paint(painter, option, index)
            return
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        widget = cell.widget
        style = widget.style()
        text = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, cell, widget)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, cell, widget) + 1
        cell.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, widget)
        colour = cell.palette.color(QPalette.ColorRole.Text).name()
        draw_lit(painter, text.adjusted(margin, 0, -margin, 0), words, cell.font, colour)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click anywhere in the first cell is a click on its box."""
        if index.column() != Column.TICK or not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        if event.type() is QEvent.Type.MouseButtonRelease and event.button() is Qt.MouseButton.LeftButton:
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            return model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)
        return event.type() is QEvent.Type.MouseButtonDblClick


def colour_of(task: Task, column: int, colours: Colours) -> str:
    """The colour of the words in a column of a task."""
    if column == Column.LAMP:
        return colours.lamps[task.lamp]
    if task.status is Status.DONE or column not in _PLAIN:
        return colours.secondary
    return colours.text


class NavigationDelegate(QStyledItemDelegate):
    """A name at the left, the open tasks at the right, in red with its shape where some are late."""

    MARGIN = 12

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        section = index.data(ENTRY_ROLE).place is Place.SECTION
        return QSize(0, row_height(option.fontMetrics) - 4 + (8 if section else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        colours = colours_of(option.palette)
        painter.save()
        box = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colours.selected))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver and entry.place is not Place.SECTION:
            painter.fillRect(box, QColor(colours.hover))
        inner = box.adjusted(self.MARGIN, 0, -self.MARGIN, 0)
        if entry.place is Place.SECTION:
            self._section(painter, inner, entry, option.font, colours.secondary)
        else:
            self._row(painter, inner, entry, option.font, colours.text, colours.secondary, colours.lamps)
        painter.restore()

    def _section(self, painter: QPainter, box: QRect, entry: Entry, font: QFont, colour: str) -> None:
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(colour))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(box.adjusted(0, 0, 0, -6), flags, entry.text)

    def _row(
        self,
        painter: QPainter,
        box: QRect,
        entry: Entry,
        font: QFont,
        text: str,
        secondary: str,
        lamps: dict[Lamp, str],
    ) -> None:
        painter.setFont(font)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for count, colour in _counts(entry, secondary, lamps):
            painter.setPen(QColor(colour))
            painter.drawText(box, right, count)
            box = box.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - 8, 0)
        name = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideMiddle, box.width())
        painter.setPen(QColor(text))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)


def _counts(entry: Entry, secondary: str, lamps: dict[Lamp, str]) -> list[tuple[str, str]]:
    """What stands at the right of a row, from the right: the late tasks, then all that is not done."""
    pending = entry.open + entry.late
    if entry.place in (Place.AGENCY, Place.DRAFT) and not pending:
        return [("✓", lamps[Lamp.GREEN])]
    late = [(f"●{entry.late}", lamps[Lamp.RED])] if entry.late else []
    return [*late, (str(pending), secondary)] if pending else late

"""How the places at the left are painted: agencies and documents with their counts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bizdesk.domain.ledger import Lamp
from bizdesk.gui.models.navigation import ENTRY_ROLE, Entry, Place
from bizdesk.gui.theme import colours_of

Index = QModelIndex | QPersistentModelIndex


class NavigationDelegate(QStyledItemDelegate):
    """A name at the left, the open tasks at the right, in red with its shape where some are late."""

    HEIGHT = 32
    MARGIN = 12

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        section = index.data(ENTRY_ROLE).place is Place.SECTION
        return QSize(0, self.HEIGHT + (8 if section else 0))

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

"""The table of reminders as a widget: lamps in their colour, news in bold, one row chosen at a time."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from bizdesk.domain.ledger import Lamp
from bizdesk.domain.reminders import Reminder, ReminderKind
from bizdesk.gui.models.reminder_table import REMINDER_ROLE, ReminderColumn, ReminderTableModel
from bizdesk.gui.theme import ROW_HEIGHT, colours_of

_LAMPS = {
    ReminderKind.OVERDUE: Lamp.RED,
    ReminderKind.DUE_SOON: Lamp.BLUE,
    ReminderKind.UNREPORTED: Lamp.GREY,
    ReminderKind.EXPIRING: Lamp.YELLOW,
}
_WIDTHS = {
    ReminderColumn.FRESH: 36,
    ReminderColumn.WORDS: 200,
    ReminderColumn.DAY: 96,
    ReminderColumn.AGENCIES: 120,
}


class ReminderCellDelegate(QStyledItemDelegate):
    """Lamps in their colour, secondary columns quiet, news in bold."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        reminder: Reminder = index.data(REMINDER_ROLE)
        colours = colours_of(option.palette)
        colour = colours.text if index.column() == ReminderColumn.TASK else colours.secondary
        if index.column() == ReminderColumn.WORDS:
            colour = colours.lamps[_LAMPS[reminder.kind]]
        elif index.column() == ReminderColumn.FRESH:
            colour = colours.accent
        option.font.setBold(reminder.fresh and index.column() <= ReminderColumn.WORDS)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))


class ReminderTable(QTableView):
    """Shows a `ReminderTableModel`; `task_chosen` carries the task of the current row."""

    task_chosen = Signal(int)

    def __init__(self, model: ReminderTableModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setItemDelegate(ReminderCellDelegate(self))
        self.setAccessibleName(self.tr("到期提醒"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(32)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(ReminderColumn.TASK, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def current(self) -> Reminder | None:
        """The reminder of the current row."""
        index = self.currentIndex()
        return self._model.row_at(index) if index.isValid() else None

    def select(self, kept: Reminder | None) -> None:
        """Make the row of the same reminder the current one, the first row where it is gone."""
        key = _key(kept)
        rows = [row for row, one in enumerate(self._model.rows) if _key(one) == key]
        if self._model.rows:
            self.selectRow(rows[0] if rows else 0)

    def _on_row_changed(self) -> None:
        chosen = self.current()
        if chosen is not None:
            self.task_chosen.emit(chosen.task_id)


def _key(one: Reminder | None) -> tuple[object, ...] | None:
    return (one.kind, one.task_id, one.what) if one is not None else None

"""The table of reminders as a widget: lamps in their colour, news in bold, one row chosen at a time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from bizdesk.domain.ledger import Lamp
from bizdesk.domain.reminders import Reminder, ReminderKind
from bizdesk.gui.appearance import keep_columns, keep_fitting, scaled
from bizdesk.gui.models.reminder_table import REMINDER_ROLE, ReminderColumn, ReminderTableModel
from bizdesk.gui.theme import colours_of
from bizdesk.gui.widgets.plain_table import PlainTable

_LAMPS = {
    ReminderKind.OVERDUE: Lamp.RED,
    ReminderKind.DUE_SOON: Lamp.BLUE,
    ReminderKind.UNREPORTED: Lamp.GREY,
    ReminderKind.UNRETURNED: Lamp.GREY,
    ReminderKind.EXPIRING: Lamp.YELLOW,
}
_WIDTHS = {
    ReminderColumn.FRESH: 48,
    ReminderColumn.WORDS: 200,
    ReminderColumn.DAY: 96,
    ReminderColumn.AGENCIES: 120,
}
_TASK_WIDTH = 120


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


class ReminderTable(PlainTable):
    """Shows a `ReminderTableModel`; `task_chosen` carries the task of the current row."""

    task_chosen = Signal(int)

    def __init__(self, model: ReminderTableModel) -> None:
        name = QCoreApplication.translate("ReminderTable", "到期提醒")
        super().__init__(model, name, [ReminderColumn.TASK])
        self._model = model
        self.setProperty("plain", None)  # the delegate colours the words of the selected row too
        self.setItemDelegate(ReminderCellDelegate(self))
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(32)
        keep_columns(self, _WIDTHS)
        keep_fitting(self, ReminderTable.fit_columns)
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

    def fit_columns(self) -> None:
        """Leave out the agencies, which the detail shows, where the task has not the room that it needs."""
        room = self.viewport().width() - scaled(_TASK_WIDTH + sum(_WIDTHS.values()))
        self.setColumnHidden(ReminderColumn.AGENCIES, room < 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit_columns()
        super().resizeEvent(event)

    def _on_row_changed(self) -> None:
        chosen = self.current()
        if chosen is not None:
            self.task_chosen.emit(chosen.task_id)


def _key(one: Reminder | None) -> tuple[object, ...] | None:
    return (one.kind, one.task_id, one.what) if one is not None else None

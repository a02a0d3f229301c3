"""The reminders as a table: whether it is news, what, when, which task, whose."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from bizdesk.domain.reminders import Reminder
from bizdesk.gui.language import listed, spoken
from bizdesk.gui.models.row_table import CENTRE, LEFT, RowTableModel

REMINDER_ROLE = Qt.ItemDataRole.UserRole


class ReminderColumn(IntEnum):
    """The columns."""

    FRESH = 0
    WORDS = 1
    DAY = 2
    TASK = 3
    AGENCIES = 4


class ReminderTableModel(RowTableModel[Reminder]):
    """Rows of `Reminder`, in words of the day they are shown on."""

    columns = len(ReminderColumn)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = date.min

    def show_reminders(self, rows: Sequence[Reminder], today: date) -> None:
        """Show the reminders of `today`."""
        self._today = today
        self.show_rows(rows)

    def heads(self) -> tuple[str, ...]:
        return "", self.tr("提醒"), self.tr("日期"), self.tr("任务"), self.tr("单位")

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return CENTRE if column in (ReminderColumn.FRESH, ReminderColumn.DAY) else LEFT

    def cell(self, row: Reminder, column: int, role: int) -> object:
        if role == REMINDER_ROLE:
            return row
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        cells = (
            self.tr("新") if row.fresh else "",
            spoken(row.words(self._today)),
            row.day.isoformat(),
            spoken(row.title_words),
            listed(row.agencies),
        )
        return cells[column]

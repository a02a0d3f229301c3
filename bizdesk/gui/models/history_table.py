"""The history as a table: when, by whom and what."""

from __future__ import annotations

from PySide6.QtCore import Qt

from bizdesk.domain.history import HistoryEntry
from bizdesk.gui.language import spoken
from bizdesk.gui.models.row_table import RowTableModel
from bizdesk.gui.wording import time_words


class HistoryTableModel(RowTableModel[HistoryEntry]):
    """Rows of `HistoryEntry`."""

    columns = 3

    def heads(self) -> tuple[str, ...]:
        return self.tr("时间"), self.tr("经办人"), self.tr("事项")

    def cell(self, row: HistoryEntry, column: int, role: int) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return (time_words(row.at), row.actor, spoken(row.summary))[column]

"""The wordings of deadlines as a table: the words, how they were read, how many tasks state them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from bizdesk.gui.language import listed
from bizdesk.gui.models.row_table import LEFT, RIGHT, RowTableModel
from bizdesk.services.wordings import Wording


class WordingTableModel(RowTableModel[Wording]):
    """Rows of `Wording`."""

    columns = 3

    def heads(self) -> tuple[str, ...]:
        return self.tr("时限用语"), self.tr("读作"), self.tr("任务数")

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return RIGHT if column == self.columns - 1 else LEFT

    def cell(self, row: Wording, column: int, role: int) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return (row.words, self._reading(row), str(len(row.tasks)))[column]

    def _reading(self, row: Wording) -> str:
        days = [day.isoformat() for day in row.due]
        days += [self.tr("长期坚持")] if row.ongoing else []
        return listed(days) or self.tr("没有读出日期")

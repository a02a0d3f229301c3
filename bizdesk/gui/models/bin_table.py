"""The bin as a table: which file, of which task, since when."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from bizdesk.domain.labels import clause
from bizdesk.domain.ledger import Evidence, Task
from bizdesk.gui.models.row_table import RowTableModel


@dataclass(frozen=True, slots=True)
class Binned:
    """A file in the bin and its task, None where that has ended."""

    evidence: Evidence
    task: Task | None


class BinTableModel(RowTableModel[Binned]):
    """Rows of `Binned`."""

    columns = 3

    def heads(self) -> tuple[str, ...]:
        return self.tr("材料"), self.tr("任务"), self.tr("移除日期")

    def cell(self, row: Binned, column: int, role: int) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        task = clause(row.task.path) + row.task.title if row.task else self.tr("任务已终止")
        return (row.evidence.name, task, str(row.evidence.withdrawn_on))[column]

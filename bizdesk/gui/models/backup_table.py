"""Backups as a table: when, why, how many tasks and files, how large, where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt

from bizdesk.domain.backups import REASONS
from bizdesk.gui.language import spoken
from bizdesk.gui.models.row_table import LEFT, RIGHT, RowTableModel
from bizdesk.services.backups import BackupEntry

_FIGURES = (2, 3, 4)


class BackupTableModel(RowTableModel[BackupEntry]):
    """Rows of `BackupEntry`; those outside `own` lie in the second folder."""

    columns = 6

    def __init__(self, own: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own = own

    def heads(self) -> tuple[str, ...]:
        words = self.tr("时间"), self.tr("原因"), self.tr("任务"), self.tr("材料")
        return (*words, self.tr("大小"), self.tr("位置"))

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return RIGHT if column in _FIGURES else LEFT

    def cell(self, row: BackupEntry, column: int, role: int) -> str | None:
        if role == Qt.ItemDataRole.ToolTipRole:
            return spoken(row.problem) or str(row.path)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        size = QLocale.c().formattedDataSize(row.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        place = self.tr("本机台账") if row.path.parent == self._own else self.tr("另一处")
        when = f"{row.made_at.astimezone():%Y-%m-%d %H:%M}"
        return (when, self._reason(row), *self._counts(row), size, place)[column]

    def _reason(self, row: BackupEntry) -> str:
        if row.manifest is not None:
            return spoken(REASONS[row.manifest.reason])
        return self.tr("有密码") if row.sealed else self.tr("读不懂")

    def _counts(self, row: BackupEntry) -> tuple[str, str]:
        if row.manifest is None:
            return "—", "—"
        counts, left_out = row.manifest.counts, len(row.manifest.named)
        files = f"{counts.files - left_out} / {counts.files}" if left_out else str(counts.files)
        return str(counts.tasks), files

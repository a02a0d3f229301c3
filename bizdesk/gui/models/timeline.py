"""The wall chart as a table: agencies or tasks by month; and the flags of one cell as a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from bizdesk.domain.timeline import MONTHS, Flag, Row, View, tally
from bizdesk.gui.language import spoken
from bizdesk.gui.models.row_table import CENTRE, LEFT, Index, RowTableModel
from bizdesk.gui.timeline_wording import SIGNS, counts_words, flag_words

FLAGS_ROLE = Qt.ItemDataRole.UserRole
_TOLD = 12


class TimelineModel(QAbstractTableModel):
    """Rows of `Row`, a column for each month of `view.year`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()
        self.view: View | None = None

    def show_chart(self, rows: Sequence[Row], view: View) -> None:
        """Show other rows, or another year."""
        self.beginResetModel()
        self.rows, self.view = rows, view
        self.endResetModel()

    def row_of(self, id: int) -> int | None:
        """The row of an agency or a task, None where it has none."""
        return next((at for at, row in enumerate(self.rows) if row.id == id), None)

    def flags_at(self, index: Index) -> tuple[Flag, ...]:
        """The flags of a cell."""
        return self.rows[index.row()].months[index.column()] if index.isValid() else ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(MONTHS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                return self.rows[section].head
            return LEFT if role == Qt.ItemDataRole.TextAlignmentRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("{0} 月").format(MONTHS[section])
        return CENTRE if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        flags = self.flags_at(index)
        if role == FLAGS_ROLE:
            return flags
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(f"{SIGNS[mark]}{count}" for mark, count in tally(flags).items())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return CENTRE
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{0}：{1}").format(self.place_words(index), counts_words(flags) or self.tr("没有"))
        if role == Qt.ItemDataRole.ToolTipRole and flags:
            return self._hint(index, flags)
        return None

    def place_words(self, index: Index, longest: int | None = None) -> str:
        """What a cell is called: 市税务局 · 2022年6月; the name is cut where it is too long."""
        year = self.view.year if self.view is not None else 0
        month = self.tr("{0}年{1}月").format(year, MONTHS[index.column()])
        head = self.rows[index.row()].head
        cut = longest is not None and len(head) > longest
        return f"{head[: (longest or 0) - 1]}… · {month}" if cut else f"{head} · {month}"

    def _hint(self, index: Index, flags: Sequence[Flag]) -> str:
        lines = [f"{flag.day:%m-%d} {flag_words(flag)}  {flag.task.label}" for flag in flags[:_TOLD]]
        more = len(flags) - _TOLD
        lines += [self.tr("还有 {0} 项").format(more)] if more > 0 else []
        return "\n".join((self.place_words(index), *lines))


class FlagColumn(IntEnum):
    """The columns of the list of flags."""

    DAY = 0
    MARK = 1
    TASK = 2
    AGENCIES = 3
    DOCUMENT = 4


class FlagListModel(RowTableModel[Flag]):
    """Rows of `Flag`."""

    columns = len(FlagColumn)

    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("日期"),
            self.tr("标记"),
            self.tr("任务"),
            self.tr("单位"),
            self.tr("文件"),
        )

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return CENTRE if column == FlagColumn.DAY else LEFT

    def cell(self, row: Flag, column: int, role: int) -> Any:
        if role == FLAGS_ROLE:
            return row
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        day: date = row.day
        cells = (
            day.isoformat(),
            flag_words(row),
            row.task.label,
            spoken(row.task.agency_names),
            row.task.document or "",
        )
        return cells[column]

"""The evidence room as a table: which file, of which task, for which quarter, until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from bizdesk.domain.evidence_room import EvidenceOrder, FiledEvidence
from bizdesk.domain.labels import clause
from bizdesk.domain.ledger import Lamp
from bizdesk.gui.evidence_wording import expires_soon, expiry_words, is_expired
from bizdesk.gui.language import spoken
from bizdesk.gui.models.row_table import CENTRE, LEFT, RIGHT, Index, RowTableModel
from bizdesk.gui.wording import size_words

LAMP_ROLE = Qt.ItemDataRole.UserRole
"""The lamp that a cell is lit in, None for most."""


class RoomColumn(IntEnum):
    """The columns, from the left."""

    NAME = 0
    TASK = 1
    AGENCY = 2
    PERIOD = 3
    EXPIRY = 4
    ATTACHED = 5
    SIZE = 6
    VERSION = 7
    USES = 8


ORDERS = {
    RoomColumn.NAME: EvidenceOrder.NAME,
    RoomColumn.TASK: EvidenceOrder.TASK,
    RoomColumn.AGENCY: EvidenceOrder.AGENCY,
    RoomColumn.PERIOD: EvidenceOrder.PERIOD,
    RoomColumn.EXPIRY: EvidenceOrder.EXPIRY,
    RoomColumn.ATTACHED: EvidenceOrder.ATTACHED,
    RoomColumn.SIZE: EvidenceOrder.SIZE,
    RoomColumn.USES: EvidenceOrder.USES,
}
"""What a click on the words above a column sorts by."""


class EvidenceRoomModel(RowTableModel[FiledEvidence]):
    """Rows of `FiledEvidence` as of a day, the first of a list; `more_asked` tells that more are wanted."""

    columns = len(RoomColumn)
    more_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._day, self._binned = date.min, False
        self._total = 0
        self._awaiting = False

    def show_files(self, files: Sequence[FiledEvidence], total: int, day: date, *, binned: bool) -> None:
        """Show other files, the first of `total`, or those in the bin."""
        self._day, self._binned, self._total, self._awaiting = day, binned, total, False
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, RoomColumn.EXPIRY, RoomColumn.EXPIRY)
        self.show_rows(files)

    def append_files(self, files: Sequence[FiledEvidence]) -> None:
        """Show the files that follow."""
        self._awaiting = False
        self.append_rows(files)

    @property
    def lacking(self) -> int:
        return max(0, self._total - len(self.rows))

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self.lacking > 0 and not self._awaiting

    def fetchMore(self, _parent: Index) -> None:
        self._awaiting = True
        self.more_asked.emit()

    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("材料"),
            self.tr("任务"),
            self.tr("单位"),
            self.tr("归属期"),
            self.tr("移除日期") if self._binned else self.tr("有效期"),
            self.tr("添加日期"),
            self.tr("大小"),
            self.tr("版本"),
            self.tr("用于"),
        )

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        if column in (RoomColumn.SIZE, RoomColumn.VERSION, RoomColumn.USES):
            return RIGHT
        return CENTRE if column in (RoomColumn.PERIOD, RoomColumn.ATTACHED) else LEFT

    def cell(self, row: FiledEvidence, column: int, role: int) -> Any:
        if role == LAMP_ROLE:
            return self._lamp(row) if column == RoomColumn.EXPIRY else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hint(row, RoomColumn(column))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self._text(row, RoomColumn(column))

    def _lamp(self, row: FiledEvidence) -> Lamp | None:
        if self._binned:
            return None
        if is_expired(row.evidence, self._day):
            return Lamp.RED
        return Lamp.YELLOW if expires_soon(row.evidence, self._day) else None

    def _text(self, row: FiledEvidence, column: RoomColumn) -> str:
        one = row.evidence
        if column is RoomColumn.EXPIRY:
            return str(one.withdrawn_on or "") if self._binned else expiry_words(one, self._day)
        cells = {
            RoomColumn.NAME: one.name,
            RoomColumn.TASK: clause(row.path) + row.title,
            RoomColumn.AGENCY: one.agency or "",
            RoomColumn.PERIOD: spoken(one.period.label) if one.period is not None else self.tr("不分季度"),
            RoomColumn.ATTACHED: one.attached_on.isoformat(),
            RoomColumn.SIZE: size_words(one.size),
            RoomColumn.VERSION: self.tr("第 {0} 版").format(one.version),
            RoomColumn.USES: self.tr("{0} 项").format(one.uses),
        }
        return cells[column]

    def _hint(self, row: FiledEvidence, column: RoomColumn) -> str:
        if column is RoomColumn.TASK:
            return "\n".join(filter(None, (row.document, f"{row.path}  {row.title}")))
        return self._text(row, column)

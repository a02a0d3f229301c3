"""The slips that were given as a table, and the agencies that can be reminded as another."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from bizdesk.domain.slips import SlipLine, ToRemind
from bizdesk.gui.language import spoken
from bizdesk.gui.models.row_table import CENTRE, LEFT, RIGHT, RowTableModel
from bizdesk.gui.wording import LEVEL_SHAPES

_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class SlipTableModel(RowTableModel[SlipLine]):
    """Rows of `SlipLine`."""

    columns = 6

    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("编号"),
            self.tr("种类"),
            self.tr("单位"),
            self.tr("任务"),
            self.tr("日期"),
            self.tr("反馈期限"),
        )

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return CENTRE if column >= 4 else LEFT

    def cell(self, row: SlipLine, column: int, role: int) -> str | None:
        if role not in _SHOWN:
            return None
        slip = row.slip
        shape = LEVEL_SHAPES[slip.level] if slip.level else ""
        about = row.title if row.tasks == 1 else self.tr("{0} 等 {1} 项").format(row.title, row.tasks)
        answer = slip.answer_by.isoformat() if slip.answer_by else "—"
        kind = f"{shape} {spoken(slip.kind_words)}".strip()
        return (str(slip.number), kind, slip.recipient, about, slip.day.isoformat(), answer)[column]


class ToRemindModel(RowTableModel[ToRemind]):
    """Rows of `ToRemind`."""

    columns = 3

    def heads(self) -> tuple[str, ...]:
        return self.tr("单位"), self.tr("逾期"), self.tr("未填报")

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return RIGHT if column else LEFT

    def cell(self, row: ToRemind, column: int, role: int) -> Any:
        if role not in _SHOWN:
            return None
        return (row.agency, str(row.late), str(row.silent))[column]

"""The table of benchmark indicators: where they stand against their goals and the best."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt

from bizdesk.domain.indicators import FigureState, IndicatorState
from bizdesk.domain.labels import LAMPS, number, share_words
from bizdesk.domain.words import Listing
from bizdesk.gui.language import listed, spoken
from bizdesk.gui.models.row_table import LEFT, RIGHT, RowTableModel

INDICATOR_ROLE = Qt.ItemDataRole.UserRole


class IndicatorColumn(IntEnum):
    """The columns, from the left."""

    NAME = 0
    LEAD = 1
    FIGURES = 2
    CLOSED = 3
    TASKS = 4
    LAMP = 5


class IndicatorTableModel(RowTableModel[IndicatorState]):
    """Rows of `IndicatorState`."""

    columns = len(IndicatorColumn)

    def row_of(self, indicator_id: int) -> int | None:
        """The row of an indicator, None where it is not shown."""
        return next((row for row, one in enumerate(self.rows) if one.id == indicator_id), None)

    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("指标"),
            self.tr("牵头"),
            self.tr("现在 / 目标 / 最优"),
            self.tr("差距已缩小"),
            self.tr("任务"),
            self.tr("状态"),
        )

    def cell(self, row: IndicatorState, column: int, role: int) -> Any:
        if role == INDICATOR_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole and column == IndicatorColumn.FIGURES:
            return "\n".join(map(_against, row.figures))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        cells = (
            row.name,
            listed(row.leads),
            spoken(Listing("；", map(_against, sorted(row.figures, key=lambda one: not one.counts)))),
            share_words(row.closed),
            f"{row.done}/{len(row.tasks)}",
            spoken(LAMPS[row.lamp]),
        )
        return cells[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return RIGHT if column in (IndicatorColumn.CLOSED, IndicatorColumn.TASKS) else LEFT


def _against(state: FigureState) -> str:
    """环节 4 / 2 / 2 个."""
    figure, last = state.figure, state.last
    values = (number(last.value) if last else "—", figure.goal or "—", figure.best or "—")
    unit = figure.unit if figure.unit == "%" else f" {figure.unit}".rstrip()
    return f"{figure.name} {' / '.join(values)}{unit}"

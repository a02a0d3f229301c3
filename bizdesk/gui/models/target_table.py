"""The table of targets: what each asks for, what is expected by the day, and what was read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from bizdesk.domain.labels import (
    COMPARATORS,
    LAMPS,
    PACES,
    clause,
    expectation_words,
    number,
    shortfall_words,
)
from bizdesk.domain.pace import Expectation, Pace
from bizdesk.domain.target_lines import PACE_LAMPS, TargetLine
from bizdesk.gui.language import listed, spoken
from bizdesk.gui.models.row_table import CENTRE, LEFT, RIGHT, Index, RowTableModel
from bizdesk.services.progress import ReadTarget

LINE_ROLE = Qt.ItemDataRole.UserRole


class TargetColumn(IntEnum):
    """The columns, from the left."""

    TASK = 0
    TARGET = 1
    BASELINE = 2
    GOAL = 3
    EXPECTED = 4
    READ = 5
    READ_ON = 6
    GAP = 7
    PACE = 8


_FIGURES = range(TargetColumn.BASELINE, TargetColumn.READ + 1)


class TargetTableModel(RowTableModel[TargetLine]):
    """Rows of `TargetLine`; `read_asked` carries the `ReadTarget` of a figure that was typed in its cell."""

    columns = len(TargetColumn)
    read_asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.day = date.min

    def row_of(self, task_id: int, target: int) -> int | None:
        """The row of a task's target, None where it is not shown."""
        keys = ((one.task.id, one.number) for one in self.rows)
        return next((row for row, key in enumerate(keys) if key == (task_id, target)), None)

    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("任务"),
            self.tr("指标"),
            self.tr("基数"),
            self.tr("目标"),
            self.tr("应达"),
            self.tr("实际"),
            self.tr("读数日期"),
            self.tr("差距"),
            self.tr("序时"),
        )

    def cell(self, row: TargetLine, column: int, role: int) -> Any:
        if role == LINE_ROLE:
            return row
        if role == Qt.ItemDataRole.EditRole:
            actual = row.stands.actual if row.read_on == self.day else None
            return "" if actual is None else number(actual)
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(row)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hint(row, column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == TargetColumn.READ else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != TargetColumn.READ:
            return False
        text = str(value).strip()
        if text == self.data(index, role):
            return False
        line = self.row_at(index)
        self.read_asked.emit(ReadTarget(line.task.id, line.number, text, self.day))
        return True

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        if column == TargetColumn.READ_ON:
            return CENTRE
        return RIGHT if column in _FIGURES else LEFT

    def _hint(self, row: TargetLine, column: int) -> str:
        if column == TargetColumn.TASK:
            return "\n".join(filter(None, (row.task.document, _title(row), _agencies(row))))
        if column == TargetColumn.READ:
            return self.tr("按 F2 填写 {0} 的读数；清空就是取消这天的读数").format(self.day)
        return self.tr("{0}：{1}").format(row.target.name, spoken(expectation_words(row.stands)))


def _cells(row: TargetLine) -> tuple[str, ...]:
    stands, aim = row.stands, row.stands.aim
    return (
        _title(row),
        row.target.name,
        _figure(aim.baseline, stands),
        f"{COMPARATORS[aim.comparator]} {_figure(aim.value, stands)}",
        _figure(stands.expected, stands),
        _figure(stands.actual, stands),
        row.read_on.isoformat() if row.read_on else "—",
        spoken(shortfall_words(stands)) or ("—" if stands.short is None else number(Decimal(0))),
        pace_words(row.pace),
    )


def pace_words(pace: Pace) -> str:
    """A pace after the shape of its lamp: ▲ 未达序时."""
    return f"{LAMPS[PACE_LAMPS[pace]].partition(' ')[0]} {spoken(PACES[pace])}"


def _title(row: TargetLine) -> str:
    return clause(row.task.path) + row.task.title


def _agencies(row: TargetLine) -> str:
    return listed(part.agency for part in row.task.assignments)


def _figure(value: Decimal | None, stands: Expectation) -> str:
    if value is None:
        return "—"
    unit = stands.aim.unit
    return f"{number(value)}{unit}" if unit == "%" else f"{number(value)} {unit}".rstrip()

"""The table of a draft: its rows as they now stand, those that wanted a look at the opening first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from bizdesk.domain.draft import Draft, DraftRow
from bizdesk.domain.labels import clause
from bizdesk.domain.measure import Measure, Role, Span
from bizdesk.gui.draft_wording import deadline_words, figures_words, names_words, state_words
from bizdesk.gui.language import spoken
from bizdesk.gui.models.row_table import Index, RowTableModel

ROW_ROLE = Qt.ItemDataRole.UserRole


class DraftColumn(IntEnum):
    """The columns, from the left."""

    STATE = 0
    CLAUSE = 1
    TITLE = 2
    LEAD = 3
    RESPONSIBLE = 4
    SUPPORT = 5
    DUE = 6
    FIGURES = 7


ROLE_OF = {
    DraftColumn.LEAD: Role.LEAD,
    DraftColumn.RESPONSIBLE: Role.RESPONSIBLE,
    DraftColumn.SUPPORT: Role.SUPPORT,
}
TYPED = (DraftColumn.CLAUSE, DraftColumn.TITLE)
"""The columns whose words are typed in the cell."""


class DraftTableModel(RowTableModel[DraftRow]):
    """Rows of `DraftRow`; a row keeps its place while it is being decided."""

    columns = len(DraftColumn)
    measure_typed = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order: list[int] = []
        self._first: tuple[Span, ...] = ()

    def show_draft(self, draft: Draft) -> None:
        """Show another draft."""
        self._first = tuple(row.measure.span for row in draft.rows if row.uncertain)
        self._reset(draft)

    def update_draft(self, draft: Draft) -> None:
        """Show the same draft after a step."""
        if len(draft.rows) != len(self.rows):
            self._reset(draft)
        else:
            self.update_rows(draft.rows)

    def row_at(self, index: Index) -> DraftRow:
        return self.rows[self.place_of(index)]

    def place_of(self, index: Index) -> int:
        """The place in the draft of a row of the table."""
        return self._order[index.row()]

    def row_of(self, place: int) -> int:
        """The row of the table that shows a place of the draft."""
        return self._order.index(place)

    def next_uncertain(self, row: int) -> int | None:
        """The first row after `row`, and then from the top, that wants a look."""
        count = len(self._order)
        rows = ((row + step) % count for step in range(1, count + 1))
        return next((one for one in rows if self.rows[self._order[one]].uncertain), None)

    def uses(self, column: DraftColumn) -> bool:
        """Whether any row has something to say in a column."""
        return any(self._text(row, column) for row in self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() in TYPED:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("状态"),
            self.tr("条款"),
            self.tr("任务"),
            self.tr("牵头单位"),
            self.tr("责任单位"),
            self.tr("配合单位"),
            self.tr("完成时限"),
            self.tr("指标与节点"),
        )

    def cell(self, row: DraftRow, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.EditRole and column == DraftColumn.CLAUSE:
            return row.measure.path
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(row, DraftColumn(column))
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._whole_text(row, DraftColumn(column))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        typed = "".join(str(value).split("\n")).strip()
        if role != Qt.ItemDataRole.EditRole or index.column() not in TYPED or not typed:
            return False
        place = self.place_of(index)
        measure = self.rows[place].measure
        if index.column() == DraftColumn.CLAUSE:
            changed = replace(measure, path=typed)
        elif measure.heading is None:
            changed = replace(measure, text=typed)
        else:
            changed = replace(measure, heading=typed)
        if changed != measure:
            self.measure_typed.emit(place, changed)
        return True

    def _reset(self, draft: Draft) -> None:
        self.beginResetModel()
        self.rows = draft.rows
        self._order = sorted(range(len(draft.rows)), key=lambda place: not self._is_first(draft.rows[place]))
        self.endResetModel()

    def _is_first(self, row: DraftRow) -> bool:
        start, end = row.measure.span
        return any(first < end and start < last for first, last in self._first)

    def _text(self, row: DraftRow, column: DraftColumn) -> str:
        measure = row.measure
        if column in ROLE_OF:
            return names_words(measure.agencies, ROLE_OF[column])
        cells: dict[DraftColumn, Callable[[], str]] = {
            DraftColumn.STATE: lambda: state_words(row),
            DraftColumn.CLAUSE: lambda: clause(measure.path),
            DraftColumn.TITLE: lambda: measure.heading or measure.text,
            DraftColumn.DUE: lambda: deadline_words(measure.deadline),
            DraftColumn.FIGURES: lambda: figures_words(measure),
        }
        return cells[column]()

    def _whole_text(self, row: DraftRow, column: DraftColumn) -> str:
        if column is DraftColumn.STATE:
            return "\n".join([state_words(row) or self.tr("没有疑点"), *map(spoken, row.measure.review)])
        if column is DraftColumn.CLAUSE:
            return row.measure.path
        if column is DraftColumn.TITLE:
            return _title_and_text(row.measure)
        return self._text(row, column)


def _title_and_text(measure: Measure) -> str:
    return f"{measure.heading}\n{measure.text}" if measure.heading else measure.text

"""Return forms as tables: who was sent one and who returned it, and what differs in those that came back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from bizdesk.domain.forms import KIND_WORDS, Difference, FormState
from bizdesk.gui.language import spoken
from bizdesk.gui.models.row_table import CENTRE, LEFT, RIGHT, RowTableModel

Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class FormTableModel(RowTableModel[FormState]):
    """Rows of `FormState`."""

    columns = 5

    def heads(self) -> tuple[str, ...]:
        return self.tr("单位"), self.tr("回收"), self.tr("任务"), self.tr("发出"), self.tr("填报表")

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return {2: RIGHT, 3: CENTRE}.get(column, LEFT)

    def cell(self, row: FormState, column: int, role: int) -> str | None:
        if role not in _SHOWN:
            return None
        returned = self.tr("✓ {0} 收回").format(row.returned_on) if row.returned_on else self.tr("○ 未收回")
        return (row.agency, returned, str(row.rows), row.sent_on.isoformat(), row.name)[column]


class DifferenceTableModel(RowTableModel[Difference]):
    """Rows of `Difference`; those that can be accepted have a box, ticked where they are."""

    columns = 6
    chosen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: set[int] = set()

    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("差异"),
            self.tr("单位"),
            self.tr("任务"),
            self.tr("栏目"),
            self.tr("台账"),
            self.tr("表中"),
        )

    def chosen(self) -> tuple[Difference, ...]:
        """The differences that are accepted."""
        return tuple(one for place, one in enumerate(self.rows) if place in self._chosen)

    def show_differences(self, rows: Sequence[Difference]) -> None:
        """Show what differs; what is clean is accepted until somebody says otherwise."""
        self._chosen = {place for place, one in enumerate(rows) if one.clean}
        self.show_rows(rows)
        self.chosen_changed.emit()

    def choose(self, *, everything: bool) -> None:
        """Accept all that can be without choosing between files, or only what is clean."""
        self._chosen = {
            place
            for place, one in enumerate(self.rows)
            if (one.acceptable and not one.contested if everything else one.clean)
        }
        self.update_rows(self.rows)
        self.chosen_changed.emit()

    def cell(self, row: Difference, column: int, role: int) -> str | None:
        if role not in _SHOWN:
            return None
        kind = spoken(KIND_WORDS[row.kind])
        words = self.tr("{0}，锁定格被改").format(kind) if row.doubtful else kind
        if row.contested:
            words = self.tr("{0}，几份表说法不一").format(words)
        task = row.title if row.task_id is not None or not row.agency else row.file
        cells = (words, row.agency or row.file, task, spoken(row.what), row.current, row.returned)
        return cells[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and not index.column():
            if not self.row_at(index).acceptable:
                return None
            chosen = index.row() in self._chosen
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self.row_at(index).acceptable:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._drop_rivals(self.row_at(index))
            self._chosen.add(index.row())
        else:
            self._chosen.discard(index.row())
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.chosen_changed.emit()
        return True

    def _drop_rivals(self, one: Difference) -> None:
        """No longer accept what another file says of the cell."""
        rivals = [place for place in self._chosen if one.contested and self.rows[place].cell == one.cell]
        for place in rivals:
            self._chosen.discard(place)
            index = self.index(place, 0)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and not index.column() and self.row_at(index).acceptable:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

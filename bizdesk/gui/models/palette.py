"""What was found, group by group, as a list whose rows never ask anybody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from bizdesk.domain.search import Hit, Lit
from bizdesk.gui.actions import ActionId

Index = QModelIndex | QPersistentModelIndex
FOUND_ROLE = Qt.ItemDataRole.UserRole
Target = Hit | ActionId
"""Where a row leads: to a record, or to a command."""
_NOTHING = Lit("")


@dataclass(frozen=True, slots=True)
class Found:
    """A row of a group, with a command's keys; without a target it is the words above the group."""

    group: str
    title: Lit
    context: Lit = _NOTHING
    keys: str = ""
    target: Target | None = None


class PaletteModel(QAbstractListModel):
    """Rows of `Found`, each group below its words."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Found] = ()

    def show_found(self, found: Iterable[Found]) -> None:
        """Show other rows; those of a group follow one another."""
        self.beginResetModel()
        self._rows = [
            row
            for group, rows in groupby(found, lambda one: one.group)
            for row in (Found(group, Lit(group)), *rows)
        ]
        self.endResetModel()

    def next_target(self, row: int, step: int) -> int | None:
        """The nearest row after `row` that leads somewhere, round the end; None where none does."""
        count = len(self._rows)
        ahead = ((row + step * far) % count for far in range(1, count + 1))
        return next((at for at in ahead if self._rows[at].target is not None), None)

    def found(self, index: Index) -> Found:
        """What a row shows."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.found(index).target is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = self.found(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title.text
        if role == FOUND_ROLE:
            return found
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(filter(None, (found.title.text, found.context.text, found.keys)))
        return None

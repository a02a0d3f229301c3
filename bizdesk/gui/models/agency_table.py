"""The registry of agencies as a table, with how the tasks of each stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from bizdesk.domain.labels import KINDS
from bizdesk.domain.ledger import AgencyCount

Index = QModelIndex | QPersistentModelIndex
_NUMBERS = 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AgencyTableModel(QAbstractTableModel):
    """Rows of `AgencyCount`."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: list[AgencyCount] = []

    def show_counts(self, counts: Sequence[AgencyCount]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._counts = list(counts)
        self.endResetModel()

    def count_at(self, row: int) -> AgencyCount:
        """The agency of a row."""
        return self._counts[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._counts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._heads())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if section < _NUMBERS else _RIGHT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(self._counts[index.row()])[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if index.column() < _NUMBERS else _RIGHT
        return None

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("单位"),
            self.tr("类别"),
            self.tr("又名"),
            self.tr("牵头计"),
            self.tr("参与计"),
            self.tr("办理中"),
            self.tr("逾期"),
            self.tr("已办结"),
        )

    def _cells(self, one: AgencyCount) -> tuple[str, ...]:
        numbers = (one.lead, one.total, one.open, one.late, one.done)
        agency = one.agency
        return (
            agency.name,
            KINDS[agency.kind],
            "、".join(agency.aliases),
            *(str(number) for number in numbers),
        )

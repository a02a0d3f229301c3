"""The registry of agencies as a table, with how the tasks of each stand."""

from __future__ import annotations

from PySide6.QtCore import Qt

from bizdesk.domain.labels import KINDS
from bizdesk.domain.ledger import AgencyCount
from bizdesk.gui.language import listed, spoken
from bizdesk.gui.models.row_table import LEFT, RIGHT, RowTableModel

_NUMBERS = 3
ALIASES = 2
"""The column of the other names of an agency."""


class AgencyTableModel(RowTableModel[AgencyCount]):
    """Rows of `AgencyCount`."""

    columns = 8

    def heads(self) -> tuple[str, ...]:
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

    def cell(self, row: AgencyCount, column: int, role: int) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        agency, numbers = row.agency, (row.lead, row.total, row.open, row.late, row.done)
        if column >= _NUMBERS:
            return str(numbers[column - _NUMBERS])
        return (agency.name, spoken(KINDS[agency.kind]), listed(agency.aliases))[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return LEFT if column < _NUMBERS else RIGHT

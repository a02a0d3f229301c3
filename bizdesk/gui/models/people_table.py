"""The people of a shared ledger as a table: name, login, role, agency."""

from __future__ import annotations

from PySide6.QtCore import Qt

from bizdesk.domain.people import ROLE_WORDS, Person
from bizdesk.gui.language import spoken
from bizdesk.gui.models.row_table import LEFT, RowTableModel


class PeopleTableModel(RowTableModel[Person]):
    """Rows of `Person`."""

    columns = 4

    def heads(self) -> tuple[str, ...]:
        return self.tr("姓名"), self.tr("登录名"), self.tr("角色"), self.tr("单位")

    def alignment(self, _column: int) -> Qt.AlignmentFlag:
        return LEFT

    def cell(self, row: Person, column: int, role: int) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return (row.name, row.login, spoken(ROLE_WORDS[row.role]), row.agency or "")[column]

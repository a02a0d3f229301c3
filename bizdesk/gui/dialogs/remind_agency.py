"""Which agency is to be reminded, of those that are late or have not reported."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from bizdesk.domain.slips import ToRemind
from bizdesk.gui.appearance import keep_columns
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.models.slip_table import ToRemindModel
from bizdesk.gui.widgets.plain_table import PlainTable

_WIDTHS = {1: 72, 2: 88}


class RemindAgencyDialog(SheetDialog):
    """A table of the agencies, the one with the most late tasks first."""

    def __init__(self, found: Sequence[ToRemind], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("催办单位"), parent)
        self.setMinimumSize(520, 420)
        self.accept_button.setText(self.tr("出具催办通知…"))
        note = QLabel(self.tr("下列单位有逾期或没有填报的任务，选一个出具催办通知。"))
        note.setWordWrap(True)
        note.setProperty("role", "secondary")
        self.model = ToRemindModel(self)
        self.model.show_rows(found)
        self.table = PlainTable(self.model, self.tr("单位"), (0,))
        keep_columns(self.table, _WIDTHS)
        self.table.doubleClicked.connect(self.accept)
        self.table.selectRow(0)
        self.body.addWidget(note)
        self.body.addWidget(self.table, 1)
        self.table.setFocus()

    @property
    def agency(self) -> str:
        """The agency that is chosen."""
        return self.model.row_at(self.table.currentIndex()).agency

    @classmethod
    def ask(cls, parent: QWidget | None, found: Sequence[ToRemind]) -> str | None:
        """The agency that the user chooses, None where the dialog was left."""
        dialog = cls(found, parent)
        return dialog.agency if dialog.is_accepted() else None

"""The closed quarters as the window knows them, and the question before one of them is edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.language import spoken
from bizdesk.services.quarters import ClosedQuarter, list_closed

if TYPE_CHECKING:
    from bizdesk.gui.desk import Desk


class ClosedQuarters(QObject):
    """Follows what the ledger says of closed quarters, which `changed` tells.

    Once the user said that a closed quarter is to be edited it is not asked again until the program ends.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._closed: dict[Quarter, ClosedQuarter] = {}
        self._agreed: set[Quarter] = set()
        desk.changed.connect(self._on_changed)

    def __getitem__(self, quarter: Quarter) -> ClosedQuarter | None:
        return self._closed.get(quarter)

    def refresh(self) -> None:
        """Read again which quarters are closed."""
        self._desk.read(list_closed, self._take)

    def may_edit(self, quarter: Quarter) -> bool:
        """Whether what belongs to a quarter may be edited; the user is asked where it was closed."""
        if quarter not in self._closed or quarter in self._agreed:
            return True
        question = self.tr(
            "{0}已经封账。现在的改动不改变封账时的数字，会作为更正列在{1}的报表里。要继续修改吗？"
        ).format(spoken(quarter.label), spoken(quarter.next().label))
        if not ConfirmDialog.ask(QApplication.activeWindow(), question, self.tr("继续修改")):
            return False
        self._agreed.add(quarter)
        return True

    def _take(self, closed: Sequence[ClosedQuarter]) -> None:
        self._closed = {one.quarter: one for one in closed}
        self.changed.emit()

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.touches("quarter_close"):
            self.refresh()

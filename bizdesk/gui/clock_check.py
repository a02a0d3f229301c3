"""Says so when the PC's clock is behind what the ledger recorded: what is ticked would bear a wrong day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bizdesk.domain.history import HistoryEntry
from bizdesk.gui.desk import Desk
from bizdesk.services.history import list_history

_TOLD = "clock"


def check_clock(desk: Desk) -> None:
    """Compare today with the newest record, and tell of it once for each such record."""

    def look(newest: Sequence[HistoryEntry]) -> None:
        for entry in newest:
            recorded = entry.at.astimezone().date()
            if desk.today < recorded and desk.memory.get(_TOLD, "") != str(recorded):
                desk.memory.put(_TOLD, str(recorded))
                told = _tr("电脑的日期是 {0}，可台账最近一次记录在 {1}；请先核对电脑的日期，再办结、填报。")
                desk.failed.emit(told.format(desk.today, recorded))

    desk.read(lambda uow: list_history(uow, limit=1), look)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Clock", text)

"""The ledgers that were open lately, the last one first, and the menu that leads to them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from bizdesk.gui.language import spoken
from bizdesk.gui.memory import Memory
from bizdesk.services.ledgers import has_ledger
from bizdesk.services.servers import ledger_name

MOST = 8
_LONGEST = 48


class RecentLedgers:
    """Up to MOST folders, kept in the user's memory."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders, the last opened first, whether they can be reached or not."""
        kept = self._memory.get("recent", [])
        return tuple(Path(one) for one in kept if isinstance(one, str)) if isinstance(kept, list) else ()

    def add(self, folder: Path) -> None:
        """The ledger in that folder was opened."""
        first = folder.expanduser().absolute()
        others = [one for one in self.folders if one != first]
        self._memory.put("recent", [str(one) for one in (first, *others)[:MOST]])

    def clear(self) -> None:
        """Forget them all."""
        self._memory.put("recent", None)


class RecentMenu(QMenu):
    """Offers the ledgers but the open one; those that cannot be reached, on a stick perhaps, stay grey."""

    ledger_chosen = Signal(object)

    def __init__(self, recent: RecentLedgers, open_folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._recent, self._open = recent, open_folder
        self.setTitle(self.tr("最近的台账(&R)"))
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read anew which there are and which can be reached."""
        self.clear()
        folders = [one for one in self._recent.folders if one != self._open]
        for number, folder in enumerate(folders, 1):
            self._offer(number, folder)
        if not folders:
            self.addAction(self.tr("还没有别的台账")).setEnabled(False)
            return
        self.addSeparator()
        self.addAction(self.tr("清空这份清单")).triggered.connect(self._recent.clear)

    def _offer(self, number: int, folder: Path) -> None:
        there = has_ledger(folder)
        name = spoken(ledger_name(folder))
        words = _shortened(name) if there else self.tr("{0}（找不到）").format(_shortened(name))
        action = self.addAction(f"&{number}  {words.replace('&', '&&')}")
        action.setToolTip(name)
        action.setEnabled(there)
        action.triggered.connect(lambda: self.ledger_chosen.emit(folder))


def _shortened(path: str) -> str:
    """A long path without its middle."""
    return path if len(path) <= _LONGEST else f"{path[: _LONGEST // 3]}…{path[-_LONGEST * 2 // 3 :]}"

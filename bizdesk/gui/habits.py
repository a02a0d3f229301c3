"""What a window keeps from one day to the next: where it stood, how it was divided, which page was open."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from bizdesk.gui.memory import Memory
from bizdesk.gui.models.navigation import Key, Place
from bizdesk.gui.pages.navigation_pane import NavigationPane

_NO_PAGE = (Place.SECTION,)


class Habits:
    """Puts a window as it was last, and keeps how it is; splitters go by their object names."""

    def __init__(self, window: QMainWindow, navigation: NavigationPane, memory: Memory) -> None:
        self._window, self._navigation, self._memory = window, navigation, memory

    def restore(self) -> None:
        """Put the window as it was; where nothing is known, or it cannot be used, it stays as it is."""
        self._window.restoreGeometry(_bytes(self._memory.get("geometry")))
        self.restore_splitters(self._window)
        self._navigation.go_to(*self.place())
        self._navigation.places.modelReset.connect(self._on_first_read)

    def restore_splitters(self, part: QWidget) -> None:
        """Divide a part of the window as it was last."""
        kept = self._kept_splitters()
        for name, splitter in _splitters(part).items():
            splitter.restoreState(_bytes(kept.get(name)))

    def keep(self) -> None:
        """Remember how the window is now."""
        self._memory.put("geometry", _text(self._window.saveGeometry()))
        now = {name: _text(one.saveState()) for name, one in _splitters(self._window).items()}
        self._memory.put("splitters", {**self._kept_splitters(), **now})
        index = self._navigation.currentIndex()
        if index.isValid():
            place, id = self._navigation.places.entry(index).key
            self._memory.put("place", [place.name, id])

    def place(self) -> Key:
        """The place that was open last, the overview where none is known."""
        kept = self._memory.get("place")
        names = {place.name: place for place in Place if place not in _NO_PAGE}
        if not isinstance(kept, list) or len(kept) != 2 or kept[0] not in names:
            return Place.OVERVIEW, None
        return names[kept[0]], kept[1] if isinstance(kept[1], int | str) else None

    def _kept_splitters(self) -> dict[str, object]:
        kept = self._memory.get("splitters")
        return kept if isinstance(kept, dict) else {}

    def _on_first_read(self) -> None:
        """A place that is gone, such as a document that was taken back, is not waited for."""
        self._navigation.places.modelReset.disconnect(self._on_first_read)
        if self._navigation.places.row_of(*self.place()) is None:
            self._navigation.go_to(Place.OVERVIEW)


def _splitters(part: QWidget) -> dict[str, QSplitter]:
    found = part.findChildren(QSplitter)
    return {one.objectName(): one for one in found if one.objectName()}


def _bytes(kept: object) -> QByteArray:
    return QByteArray.fromBase64(kept.encode()) if isinstance(kept, str) else QByteArray()


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode()

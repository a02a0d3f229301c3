"""The program's window as a process that says what stands where on its screen when it is asked.

A line on its input asks; the answer is a line of JSON with a list of what is seen: the role, the name, the
value, the place on the screen, and whether it has the cursor, is ticked, can be used. What a hand then does
comes through the screen's own mouse and keys.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from bizdesk.gui import keeper
from bizdesk.gui.application import make_application
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.memory import Memory

PAUSE_MS = 20
Seen = dict[str, Any]


class Eye(QObject):
    """Answers on the GUI thread once the window has nothing under way."""

    _asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for _line in sys.stdin:
            self._asked.emit()

    def _tell(self) -> None:
        windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        if not windows or any(isinstance(one, MainWindow) and one.desk.runner.busy for one in windows):
            QTimer.singleShot(PAUSE_MS, self._tell)
            return
        seen = [one for window in windows for one in _within(QAccessible.queryAccessibleInterface(window))]
        print(json.dumps(seen), flush=True)


def _within(part: QAccessibleInterface, clip: QRect | None = None) -> Iterator[Seen]:
    """A part of the screen and the parts in it, as far as they are seen."""
    state = part.state()
    place = part.rect() if clip is None else part.rect().intersected(clip)
    if state.invisible or not part.isValid() or place.isEmpty():
        return
    yield {
        "role": part.role().name,
        "name": part.text(QAccessible.Text.Name),
        "value": part.text(QAccessible.Text.Value),
        "place": (place.x(), place.y(), place.width(), place.height()),
        "focused": bool(state.focused),
        "checked": bool(state.checked),
        "enabled": not state.disabled,
    }
    for number in range(part.childCount()):
        child = part.child(number)
        if child is not None:
            yield from _within(child, place)


def main() -> int:
    """Run the window, on the ledger that is named or as without one."""

    def make(arguments: list[str], memory: Memory | None = None) -> QApplication:
        app = make_application(arguments, memory)
        QAccessible.setActive(True)  # as with a screen reader: Qt tells of rows that came and went
        Eye(app)
        return app

    vars(keeper)["make_application"] = make
    return keeper.run(Path(sys.argv[1]) if len(sys.argv) > 1 else None)


if __name__ == "__main__":
    sys.exit(main())

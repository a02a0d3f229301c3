"""Collects Python's reference cycles on the GUI thread alone.

The collector runs in whichever thread happens to allocate; a Qt object that
dies in a worker takes the whole program down with it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000


class GuiThreadCollector(QObject):
    """Turns automatic collection off and does its work from a timer of `parent`'s thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(collect_as_due)
        self._timer.start()


def collect_as_due() -> None:
    """Collect the oldest generation that has reached its threshold, as the automatic collector would."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return

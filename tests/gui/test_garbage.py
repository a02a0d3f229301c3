"""Qt objects in reference cycles die on the GUI thread, whoever allocates meanwhile."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from bizdesk.gui.garbage import GuiThreadCollector, collect_as_due


class Cyclic(QObject):
    """Holds itself, and tells in which thread it died."""

    def __init__(self, died_in: list[int]) -> None:
        super().__init__()
        self.itself = self
        self._died_in = died_in

    def __del__(self) -> None:
        self._died_in.append(threading.get_ident())


def allocate() -> None:
    """Make more garbage than the automatic collector would bear."""
    for _ in range(5 * gc.get_threshold()[0]):
        cycle: list[object] = []
        cycle.append(cycle)


def test_a_worker_that_allocates_destroys_no_qt_object(qapp: QApplication) -> None:
    died_in: list[int] = []
    collector = GuiThreadCollector(qapp)
    Cyclic(died_in)
    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert died_in == []
    while not died_in:
        collect_as_due()
        allocate()
    assert died_in == [threading.get_ident()]
    collector.deleteLater()

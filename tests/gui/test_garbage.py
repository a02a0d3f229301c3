"""Qt objects in reference cycles die on the GUI thread, whoever allocates meanwhile."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from bizdesk.gui.desk import Desk
from bizdesk.gui.garbage import GuiThreadCollector, collect_as_due
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.models.navigation import Place
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.ledgers import Ledger
from tests.drivers.executor import SynchronousExecutor
from tests.gui.conftest import QUARTER
from tests.ledgers import TODAY


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


def test_a_window_that_was_closed_is_gone_from_memory(
    ledger: Ledger, background: SynchronousExecutor
) -> None:
    window = MainWindow(Desk(ledger, TaskRunner(background, background), QUARTER, TODAY))
    window.show()
    for place in (Place.ALL, Place.HISTORY, Place.AGENCIES, Place.INDICATORS, Place.TIMELINE, Place.EVIDENCE):
        window.go_to(place)
    window.close()
    gone = weakref.ref(window)
    window.deleteLater()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None

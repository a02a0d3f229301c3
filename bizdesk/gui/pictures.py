"""Pictures of the window's pages on a ledger, for the README and for looking at them.

The proofreading page is shown on the sample document, in a ledger of its own that is gone afterwards.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEventLoop

from bizdesk.domain.quarter import Quarter
from bizdesk.gui.application import make_application, open_window
from bizdesk.gui.dialogs.crash import crash_report
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.memory import Memory
from bizdesk.gui.models.draft_table import DraftColumn
from bizdesk.gui.models.navigation import Place
from bizdesk.paths import resource

SIZE = (1440, 860)
log = logging.getLogger(__name__)


def draw(ledger: Path, quarter: Quarter, out: Path) -> list[Path]:
    """Save a picture of each page into `out`, without a desktop; their paths. Ends the Qt application."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application(sys.argv[:1])
    try:
        return _take_pictures(ledger, quarter, out)
    finally:
        app.quit()


def _take_pictures(ledger: Path, quarter: Quarter, out: Path) -> list[Path]:
    window = _open(ledger, quarter)
    made = [_save(window, out, "window-overview.png")]
    window.go_into(Place.ALL, window.tasks.table)
    made.append(_save(window, out, "window-all.png"))
    for place, name in ((Place.AGENCY, "window-agency.png"), (Place.DOCUMENT, "window-document.png")):
        row = _first_row(window, place)
        if row is not None:
            window.navigation.setCurrentIndex(window.navigation.places.index(row))
            settle(window)
            window.tasks.table.select_row(1)
            made.append(_save(window, out, name))
    window.go_to(Place.HISTORY)
    made.append(_save(window, out, "window-history.png"))
    window.close()
    return [*made, _take_proofreading(quarter, out)]


def _take_proofreading(quarter: Quarter, out: Path) -> Path:
    with TemporaryDirectory() as folder:
        window = _open(Path(folder) / out.name, quarter)
        window.import_files(sorted(resource("sample").glob("*.txt")))
        settle(window)
        for _row in range(4):
            window.pages.proofread.accept()
        window.pages.proofread.body.table.select_row(5, DraftColumn.RESPONSIBLE)
        made = _save(window, out, "window-proofread.png")
        window.close()
        return made


def _open(ledger: Path, quarter: Quarter) -> MainWindow:
    window = open_window(ledger, quarter, memory=Memory())
    window.desk.crashed.disconnect()
    window.desk.crashed.connect(_give_up)
    window.resize(*SIZE)
    window.show()
    settle(window)
    return window


def settle(window: MainWindow) -> None:
    """Let the work under way end and the window paint what came of it."""
    while window.desk.runner.busy:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QCoreApplication.processEvents()


def _first_row(window: MainWindow, place: Place) -> int | None:
    model = window.navigation.places
    rows = (row for row in range(model.rowCount()) if model.entry(model.index(row)).place is place)
    return next(rows, None)


def _give_up(error: BaseException) -> None:
    log.error("no pictures\n%s", crash_report(error))
    os._exit(3)


def _save(window: MainWindow, out: Path, name: str) -> Path:
    settle(window)
    path = out / name
    if not window.grab().save(str(path)):
        raise OSError(path)
    return path

"""Pictures of the window's pages on a ledger, for the README and for looking at them: LEDGER QUARTER OUT.

The proofreading page is shown on the sample document, in a ledger of its own that is gone afterwards.
"""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from bizdesk.domain.quarter import Quarter
from bizdesk.gui.application import make_application, open_window
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.models.draft_table import DraftColumn
from bizdesk.gui.models.navigation import Place
from bizdesk.paths import resource

SIZE = (1440, 860)


def take_pictures(ledger: Path, quarter: Quarter, out: Path) -> list[Path]:
    """Save a picture of each page into `out`; their paths. Needs a QApplication."""
    window = _open(ledger, quarter)
    made = [_save(window, out, "window-all.png")]
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
            window.proofread.accept()
        window.proofread.body.table.select_row(5, DraftColumn.RESPONSIBLE)
        made = _save(window, out, "window-proofread.png")
        window.close()
        return made


def _open(ledger: Path, quarter: Quarter) -> MainWindow:
    window = open_window(ledger, quarter)
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
    traceback.print_exception(error)
    os._exit(3)


def _save(window: MainWindow, out: Path, name: str) -> Path:
    settle(window)
    path = out / name
    if not window.grab().save(str(path)):
        raise OSError(path)
    return path


def main() -> None:
    """Take the pictures that the arguments ask for and print their paths."""
    app = QApplication.instance() or make_application(sys.argv[:1])
    ledger, quarter, out = sys.argv[1:4]
    for path in take_pictures(Path(ledger), Quarter.parse(quarter), Path(out)):
        print(path)
    app.quit()


if __name__ == "__main__":
    main()

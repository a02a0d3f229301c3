"""Draws the pages and dialogs of the window on one ledger, in one theme, at the scale of this process."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bizdesk.domain.quarter import Quarter
from bizdesk.gui.actions import ActionId
from bizdesk.gui.appearance import Look, Theme, appearance
from bizdesk.gui.application import make_application, open_window
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.models.navigation import Place
from bizdesk.gui.pictures import settle

SIZE = QSize(1280, 800)
QUARTER = Quarter(2022, 4)
PASSED_OVER = {
    ActionId.IMPORT,
    ActionId.IMPORT_PACK,
    ActionId.OPEN_LEDGER,
    ActionId.EXPORT_XLSX,
    ActionId.EXPORT_PDF,
    ActionId.EXPORT_PACK,
    ActionId.ATTACH,
    ActionId.QUIT,
    ActionId.UNDO,
    ActionId.REDO,
}
"""Actions that ask for a file, end the program or change the ledger: nothing of ours to look at."""
LOOK_AGAIN_MS = 50
PREVIEW_MS = 300
PATIENCE = 40


class Scenes:
    """The window, its pages one after another, and the dialogs that its actions open."""

    def __init__(self, ledger: Path, out: Path) -> None:
        self.out = out
        self.window: MainWindow = open_window(ledger, QUARTER)
        self.window.desk.crashed.disconnect()
        self.window.desk.crashed.connect(_give_up)
        self.window.resize(SIZE)
        self.window.show()
        settle(self.window)

    def draw_pages(self) -> None:
        """One picture of each kind of place, with its second row chosen where it has rows."""
        model = self.window.navigation.places
        drawn: set[Place] = set()
        for row in range(model.rowCount()):
            index = model.index(row)
            entry = model.entry(index)
            if entry.place in drawn or not index.flags() & Qt.ItemFlag.ItemIsSelectable:
                continue
            drawn.add(entry.place)
            self.window.navigation.setCurrentIndex(index)
            settle(self.window)
            if self.window.pages.currentWidget() is self.window.tasks:
                self.window.tasks.table.select_row(1)
            QTest.qWait(PREVIEW_MS)
            self.save(self.window, f"page-{entry.place.name.lower()}")

    def draw_dialogs(self) -> None:
        """One picture of each dialog that an action opens on the list of all tasks."""
        for action in ActionId:
            if action in PASSED_OVER:
                continue
            self.window.desk.set_quarter(QUARTER)
            self.window.go_to(Place.ALL)
            settle(self.window)
            self.window.tasks.table.select_row(1)
            settle(self.window)
            if self.window.registry[action].isEnabled():
                self._draw_dialog(action)

    def save(self, widget: QWidget, name: str) -> None:
        """Save what a widget shows."""
        settle(self.window)
        if not widget.grab().save(str(self.out / f"{name}.png")):
            raise OSError(self.out / f"{name}.png")

    def _draw_dialog(self, action: ActionId) -> None:
        """Trigger the action; whatever window it opens is drawn and closed again."""
        watch = QTimer(interval=LOOK_AGAIN_MS)
        watch.timeout.connect(lambda: self._close_open(action))
        watch.start()
        self.window.registry[action].trigger()
        for _look in range(PATIENCE):
            QCoreApplication.processEvents()
            if not self.window.desk.runner.busy and QApplication.activeModalWidget() is None:
                break
        settle(self.window)
        watch.stop()
        self._close_open(action)

    def _close_open(self, action: ActionId) -> None:
        others = [one for one in QApplication.topLevelWidgets() if one is not self.window and one.isVisible()]
        for widget in others:
            if not self.window.desk.runner.busy:
                widget.grab().save(str(self.out / f"dialog-{action.name.lower()}.png"))
                widget.close()


def _give_up(error: BaseException) -> None:
    print(repr(error), file=sys.stderr)
    os._exit(3)


def draw(ledger: Path, theme: str, out: Path) -> None:
    """Draw everything on the ledger into `out`."""
    _app = make_application(sys.argv[:1])
    appearance().choose(Look(Theme(theme)))
    scenes = Scenes(ledger, out)
    steps: tuple[Callable[[], None], ...] = (scenes.draw_pages, scenes.draw_dialogs)
    for step in steps:
        step()
    os._exit(0)


if __name__ == "__main__":
    draw(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))

"""The program's window as a process that does one thing and is killed on its way, or waits to be killed.

What it is told: the deed, the ledger, a document, and the number of the call of the disk at which it dies;
with 0 it does its deed and says how many calls that took.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit

from bizdesk.gui.application import make_application
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.keeper import WindowKeeper
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.memory import Memory
from bizdesk.gui.models.navigation import Place
from bizdesk.gui.models.task_columns import Column
from bizdesk.gui.operations.ticks import set_ticked
from bizdesk.paths import unsaved_words, user_memory
from tests.soak.shim import COUNT, KILL, Arming, arm
from tests.soak.windows import WORDS

STEP_MS = 20


def main() -> int:
    """Do the deed and stay."""
    deed, ledger, document, at = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    memory = Memory(user_memory())
    app = make_application(sys.argv[:1], memory)
    keeper = WindowKeeper(memory)
    assert keeper.start(ledger)
    (window,) = (one for one in app.topLevelWidgets() if isinstance(one, MainWindow))
    counter = ctypes.c_long(0)

    def begin() -> None:
        arm(Arming(str(ledger), at=at, error=KILL if at else COUNT), ctypes.addressof(counter))

    def say() -> None:
        print(f"{deed} {counter.value}", flush=True)

    deeds: dict[str, Callable[[MainWindow], None]] = {
        "typed": lambda window: _type(window, say),
        "typed in a cell": lambda window: _type_in_cell(window, say),
        "tick": lambda window: _tick(window, begin, say),
        "commit": lambda window: _commit(window, document, begin, say),
    }
    _when_idle(window, lambda: deeds[deed](window))
    return app.exec()


def _type(window: MainWindow, say: Callable[[], None]) -> None:
    window.open_task(1)

    def type_words() -> None:
        window.detail.progress.editors[0].setPlainText(WORDS)
        _when(unsaved_words(window.desk.ledger.folder.path).is_file, say)

    _when_idle(window, type_words)


def _type_in_cell(window: MainWindow, say: Callable[[], None]) -> None:
    window.go_to(Place.ALL)
    window.tasks.columns.choose((*window.tasks.columns.shown, Column.PROGRESS))

    def type_words() -> None:
        table = window.tasks.table
        table.edit(window.tasks.model.index(0, Column.PROGRESS))
        editor = table.viewport().findChild(QPlainTextEdit)
        assert editor is not None
        editor.setPlainText(WORDS)
        _when(unsaved_words(window.desk.ledger.folder.path).is_file, say)

    _when_idle(window, type_words)


def _tick(window: MainWindow, begin: Callable[[], None], say: Callable[[], None]) -> None:
    begin()
    set_ticked(window.desk, [1], None, ticked=True)
    _when_idle(window, say)


def _commit(window: MainWindow, document: Path, begin: Callable[[], None], say: Callable[[], None]) -> None:
    setattr(ConfirmDialog, "ask", lambda *_words: True)  # noqa: B010  somebody agrees
    window.import_files([document])

    def submit() -> None:
        begin()
        window.pages.proofread.submit()
        _when_idle(window, say)

    _when(lambda: not window.desk.runner.busy and window.pages.place is Place.DRAFT, submit)


def _when_idle(window: MainWindow, then: Callable[[], None]) -> None:
    _when(lambda: not window.desk.runner.busy, then)


def _when(reached: Callable[[], bool], then: Callable[[], None]) -> None:
    QTimer.singleShot(STEP_MS, lambda: then() if reached() else _when(reached, then))


if __name__ == "__main__":
    sys.exit(main())

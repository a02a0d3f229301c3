"""One window in a process of its own, which tells in a line of JSON how it fared.

`bare` is Qt's own window with an empty table, `start` the program's on a ledger, `use` goes through agencies
and filters there.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

TURNS = 40
WORDS = ("第12", "一次办", "压减", "第3批", "通报", "3个工作日", "受理", "第77件")
PATIENCE_S = 60.0


def _born() -> float:
    """The moment this process began, on the clock of `time.clock_gettime(CLOCK_BOOTTIME)`."""
    fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return int(fields[19]) / os.sysconf("SC_CLK_TCK")


def _age() -> float:
    return time.clock_gettime(time.CLOCK_BOOTTIME) - _born()


def _memory_mb() -> float:
    """The memory of this process that is its own or shared, as the system counts it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _bare() -> dict[str, float]:
    from PySide6.QtGui import QStandardItemModel
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    app = QApplication(sys.argv[:1])
    window, table = QMainWindow(), QTableView()
    table.setModel(QStandardItemModel(0, 8, table))
    window.setCentralWidget(table)
    window.resize(1440, 860)
    window.show()
    app.processEvents()
    window.grab()
    return {"ready_s": _age(), "memory_mb": _memory_mb()}


class Session:
    """The program's window, worked by calls, with the longest time it did not answer."""

    def __init__(self, ledger: Path) -> None:
        from bizdesk.bootstrap import import_window

        import_window()
        from PySide6.QtCore import QEventLoop, QTimer

        from bizdesk.domain.quarter import Quarter
        from bizdesk.gui.application import make_application, open_window
        from bizdesk.gui.models.navigation import Place

        self.place = Place
        self._wait = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
        self.app = make_application(sys.argv[:1])
        self.window = open_window(ledger, Quarter(2022, 4))
        self.window.resize(1440, 860)
        self.window.show()
        self.window.go_to(Place.ALL)
        self.until(lambda: self.rows > 0)
        self.window.grab()
        self.ready = _age()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._beat = QTimer(interval=1)
        self._beat.timeout.connect(self._on_beat)

    @property
    def rows(self) -> int:
        """The rows that are shown."""
        return int(self.window.tasks.model.rowCount())

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return bool(self.window.desk.runner.busy)

    def until(self, true: Callable[[], bool]) -> None:
        """Let the window work until something holds."""
        end = time.perf_counter() + PATIENCE_S
        while not true():
            self.app.processEvents(self._wait)  # asleep like a window, not in the worker's way
            if time.perf_counter() > end:
                sys.exit("the window did not answer")

    def watch(self) -> None:
        """Begin to measure how long the window does not answer."""
        self._last = time.perf_counter()
        self._beat.start()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def answered(self, act: Callable[[], object]) -> float:
        """How long it takes from an act until the rows that came of it are painted.

        What the window goes on to read of the first of them is waited for, and does not count.
        """
        shown: list[bool] = []

        def show() -> None:
            shown.append(True)

        self.window.tasks.model.modelReset.connect(show)
        start = time.perf_counter()
        act()
        self.until(lambda: bool(shown))
        self.window.tasks.table.viewport().repaint()
        taken = time.perf_counter() - start
        self.window.tasks.model.modelReset.disconnect(show)
        self.until(lambda: not self.busy)
        return taken


def _use(ledger: Path) -> dict[str, float]:
    session = Session(ledger)
    window = session.window
    session.until(lambda: not session.busy)
    session.watch()
    agencies = [
        session.answered(partial(window.go_to, session.place.AGENCY, id)) for id in range(1, TURNS + 1)
    ]
    window.go_to(session.place.ALL)
    session.until(lambda: not session.busy)
    filtered = [session.answered(partial(_filter, window, word)) for word in WORDS * (TURNS // 8)]
    from tests.bench.raw import sql_of_agencies, sql_of_words

    return {
        "ready_s": session.ready,
        "memory_mb": _memory_mb(),
        "blocked_s": session.longest,
        "agency_s": _worst(agencies),
        "agency_sql_s": _worst(sql_of_agencies(ledger, range(1, TURNS + 1))),
        "filter_s": _worst(filtered),
        "filter_sql_s": _worst(sql_of_words(ledger, WORDS * (TURNS // 8))),
    }


def _filter(window: Any, word: str) -> None:
    """Type a word and Enter, which does not wait for more."""
    window.tasks.search.setText(word)
    window.tasks.search.returnPressed.emit()


def _worst(times: list[float]) -> float:
    """The 95th percentile."""
    return sorted(times)[int(len(times) * 0.95)]


def main() -> None:
    """Do what the arguments say and tell of it."""
    what = sys.argv[1]
    if what == "bare":
        told = _bare()
    else:
        ledger = Path(sys.argv[2])
        told = {"ready_s": Session(ledger).ready} if what == "start" else _use(ledger)
    print(json.dumps(told), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()

"""The program's window as a process that tells on its output when it is shown, minimized, restored."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bizdesk.gui import keeper
from bizdesk.gui.application import make_application
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.memory import Memory
from bizdesk.gui.start_window import StartWindow


class Teller(QObject):
    """Tells of the top windows of the program."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, MainWindow | StartWindow):
            if event.type() is QEvent.Type.Show and not event.spontaneous():
                print("shown", type(watched).__name__, flush=True)
                QTimer.singleShot(0, watched.showMinimized)
            elif event.type() is QEvent.Type.WindowStateChange:
                self._tell_state(watched)
        return False

    def _tell_state(self, window: QWidget) -> None:
        minimized = bool(window.windowState() & Qt.WindowState.WindowMinimized)
        print("minimized" if minimized else "restored", flush=True)


def main() -> int:
    """Run the window on the ledger that is named, or as without one."""
    teller: list[Teller] = []

    def make(arguments: list[str], memory: Memory | None = None) -> QApplication:
        app = make_application(arguments, memory)
        teller.append(Teller(app))
        app.installEventFilter(teller[0])
        return app

    vars(keeper)["make_application"] = make
    return keeper.run(Path(sys.argv[1]) if len(sys.argv) > 1 else None)


if __name__ == "__main__":
    sys.exit(main())

"""Starting the window: fonts, theme, language, the ledger, and what happens when something breaks."""

from __future__ import annotations

import logging
import sys
from datetime import date
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from bizdesk.domain.errors import BizDeskError
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.crash import CrashDialog, crash_report
from bizdesk.gui.garbage import GuiThreadCollector
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.memory import Memory
from bizdesk.gui.tasks import TaskRunner
from bizdesk.gui.theme import apply_theme, register_fonts
from bizdesk.paths import default_ledger, resource, window_memory
from bizdesk.services.ledgers import open_ledger

log = logging.getLogger(__name__)


def make_application(arguments: list[str]) -> QApplication:
    """The Qt application with the shipped faces, the theme and Chinese standard buttons."""
    app = QApplication(arguments)
    app.setApplicationName("BizDesk")
    app.setApplicationDisplayName(app.tr("营商台账"))
    app.setWindowIcon(QIcon(str(resource("icons", "bizdesk.png"))))
    GuiThreadCollector(app)
    register_fonts()
    apply_theme(app)
    app.styleHints().colorSchemeChanged.connect(lambda: apply_theme(app))
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    return app


def open_window(
    ledger: Path, quarter: Quarter | None = None, *, runner: TaskRunner | None = None
) -> MainWindow:
    """A window on the ledger in that folder, which is made where there is none."""
    today = date.today()  # noqa: DTZ011 - the clerk's own day
    opened = open_ledger(ledger, create=True)
    memory = Memory(window_memory(opened.folder.path))
    return MainWindow(Desk(opened, runner or TaskRunner(), quarter or Quarter.of(today), today, memory))


class CrashReporter(QObject):
    """Brings exceptions that nobody caught, from any thread, to a dialog on the GUI thread."""

    raised = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.raised.connect(CrashDialog.show_error)

    def __call__(
        self, _kind: type[BaseException], error: BaseException, _traceback: TracebackType | None
    ) -> None:
        """Serve as sys.excepthook."""
        log.error("uncaught\n%s", crash_report(error))
        self.raised.emit(error)


class WindowKeeper:
    """Holds the open window, and opens another ledger in its place."""

    def __init__(self) -> None:
        self._window: MainWindow | None = None

    def open(self, ledger: Path, quarter: Quarter | None = None) -> bool:
        """Open the ledger; where it cannot be opened say why and keep the window as it is.

        The window stays too where what was typed in it cannot be stored.
        """
        try:
            window = open_window(ledger, quarter)
        except BizDeskError as error:
            QMessageBox.warning(self._window, "营商台账", str(error))
            return False
        window.ledger_chosen.connect(self.open)
        window.show()
        if self._window is not None and not self._window.close():
            window.close()
            return False
        self._window = window
        return True


def run(ledger: Path | None = None, quarter: Quarter | None = None) -> int:
    """Open the window and stay until it is closed; the exit status."""
    app = make_application(sys.argv[:1])
    sys.excepthook = CrashReporter()
    keeper = WindowKeeper()
    if not keeper.open(ledger or default_ledger(), quarter):
        return 1
    return app.exec()

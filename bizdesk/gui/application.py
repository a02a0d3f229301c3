"""Starting the window: fonts, theme, language, the ledger, and what happens when something breaks."""

from __future__ import annotations

import logging
import sys
from datetime import date
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from bizdesk.domain.quarter import Quarter
from bizdesk.gui.appearance import Appearance
from bizdesk.gui.backup_watch import BackupWatch
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.crash import CrashDialog, crash_report
from bizdesk.gui.garbage import GuiThreadCollector
from bizdesk.gui.help_keys import HelpKeys
from bizdesk.gui.language import install_language, spoken
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.memory import Memory
from bizdesk.gui.tasks import TaskRunner
from bizdesk.gui.theme import register_fonts, undressed
from bizdesk.gui.unsaved import Unsaved
from bizdesk.paths import resource, unsaved_words, window_memory
from bizdesk.services.ledgers import open_ledger
from bizdesk.services.places import untold_warning

SWITCH_S = 0.001
"""How long a worker may hold the interpreter while the window waits for it; five times that is usual."""
log = logging.getLogger(__name__)


def make_application(arguments: list[str], memory: Memory | None = None) -> QApplication:
    """The Qt application with the shipped faces, in the look and the language kept in `memory`."""
    app = QApplication(arguments)
    app.setApplicationName("BizDesk")
    app.setWindowIcon(QIcon(str(resource("icons", "bizdesk.png"))))
    sys.setswitchinterval(SWITCH_S)
    GuiThreadCollector(app)
    HelpKeys(app)
    register_fonts()
    install_language(app, Appearance(app, memory).look.language)
    app.setApplicationDisplayName(QCoreApplication.translate("QApplication", "营商台账"))
    return app


def open_window(
    ledger: Path,
    quarter: Quarter | None = None,
    *,
    runner: TaskRunner | None = None,
    memory: Memory | None = None,
    password: str | None = None,
    upgrade: bool = False,
) -> MainWindow:
    """A window on the ledger in that folder, which is made where there is none, with its password.

    It looks as it was left on this PC, unless another `memory` is given.
    One that is older than the program is upgraded on a server only where `upgrade` says so.
    """
    today = date.today()  # noqa: DTZ011 - the clerk's own day
    opened = open_ledger(ledger, create=True, upgrade=upgrade, password=password)
    kept = memory or Memory(window_memory(opened.folder.path))
    unsaved = Unsaved(unsaved_words(opened.folder.path))
    workers, seen = runner or TaskRunner(), quarter or Quarter.of(today)
    with undressed():
        window = MainWindow(Desk(opened, workers, seen, today, kept, unsaved))
    if not opened.folder.shared_by_several:
        BackupWatch(window)
    warning = untold_warning(opened.folder.path)
    if warning is not None:
        window.messages.fail(spoken(warning))
    return window


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

"""Backs the ledger up by itself: every half hour in which it changed, and before its window goes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from bizdesk.domain.backups import Reason
from bizdesk.gui import operations
from bizdesk.gui.main_window import MainWindow
from bizdesk.services.backups import back_up_changes

EVERY_MS = 30 * 60 * 1000


class BackupWatch(QObject):
    """Belongs to a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._changed = False
        self.timer = QTimer(self, interval=EVERY_MS)
        self.timer.timeout.connect(self._on_time)
        self.timer.start()
        window.desk.changed.connect(self._on_changed)
        window.before_closing = self._back_up

    def _on_changed(self) -> None:
        self._changed = True

    def _back_up(self) -> bool:
        """Whether the window may go now."""
        window = self._window
        if not operations.backups.back_up_before_closing(window, window.desk):
            return False
        window.before_closing = lambda: True
        self.timer.stop()
        return True

    def _on_time(self) -> None:
        if self._changed:
            self._changed = False
            desk = self._window.desk
            desk.runner.aside(
                lambda: back_up_changes(desk.ledger, Reason.INTERVAL), lambda _path: None, desk.fail
            )

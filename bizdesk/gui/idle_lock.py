"""Shuts a window after some minutes without a hand, until the ledger's password is given."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from bizdesk.gui import dialogs
from bizdesk.gui.cover import everything_hidden
from bizdesk.gui.unsaved import unsaved_near

_MINUTE_MS = 60_000
_HANDS = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.InputMethod,
)
_MOST_DIALOGS = 20


class IdleLock(QObject):
    """Watches the keys and the mouse of one window's application."""

    def __init__(self, window: QWidget, folder: Path, minutes: int) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.shut)
        self._shut = False
        self.watch(minutes)

    @property
    def interval_ms(self) -> int:
        """So long nobody may touch the window, 0 where it stays open."""
        return self._timer.interval() if self._timer.isActive() else 0

    def watch(self, minutes: int) -> None:
        """Shut after so many minutes from now on, never where it is 0."""
        app = QApplication.instance()
        if app is None:
            return
        app.removeEventFilter(self)
        self._timer.stop()
        if minutes:
            self._timer.start(minutes * _MINUTE_MS)
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _HANDS and self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)

    def shut(self) -> None:
        """Hide all that is open and show it again with the password; without it leave dialogs and close."""
        if self._shut or not self._window.isVisible():
            return
        self._shut = True
        try:
            with everything_hidden():
                given = dialogs.lock.UnlockDialog.ask(None, self._folder)
            if given is None:
                self._close()
        finally:
            self._shut = False
        if self._timer.interval():
            self._timer.start()

    def _close(self) -> None:
        """What stood in dialogs is offered by the next window."""
        unsaved = unsaved_near(self._window)
        if unsaved is not None:
            unsaved.shutting = True
        _leave_dialogs()
        if unsaved is not None:
            unsaved.shutting = False
        self._window.close()


def watch_idleness(window: QWidget, folder: Path, minutes: int) -> None:
    """Let the window on a ledger shut after so many minutes without a hand."""
    lock = window.findChild(IdleLock)
    if lock is None:
        IdleLock(window, folder, minutes)
    else:
        lock.watch(minutes)


def _leave_dialogs() -> None:
    for _ in range(_MOST_DIALOGS):
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            return
        dialog.reject()

"""A sentence on the desktop, where the system has a place for one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QWidget


class Notifier(QObject):
    """Shows a sentence beside an icon in the tray; a system without a tray is left in peace."""

    clicked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None

    def notify(self, title: str, sentence: str) -> bool:
        """Show the sentence; whether there is a place for it."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return False
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.setToolTip(self._window.windowTitle())
            self._tray.messageClicked.connect(self._on_clicked)
            self._tray.activated.connect(self._on_clicked)
        self._tray.show()
        self._tray.showMessage(title, sentence)
        return True

    def _on_clicked(self) -> None:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self.clicked.emit()

"""Hides everything that is open while the program waits for a password, and brings it back as it was.

What the system draws, a chooser of files, can neither be hidden nor covered and shows nothing of the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Cover(QWidget):
    """Lies over all of a window that must not be hidden.

    To hide a dialog that waits for its answer would be to leave it, and with a window goes the chooser of the
    system that stands before it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._title = window.windowTitle()
        self._focus: QWidget | None = window.focusWidget()
        self.setAutoFillBackground(True)
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        window.setWindowTitle(QApplication.applicationDisplayName())
        window.setEnabled(False)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def lift(self) -> None:
        """Show the window as it was, the cursor where it stood."""
        window, focus = self.parentWidget(), self._focus
        self._focus = None
        self.setParent(None)
        self.deleteLater()
        if window is not None:
            window.setWindowTitle(self._title)
            window.setEnabled(True)
            window.activateWindow()
        if focus is not None and isValid(focus):
            focus.setFocus()


@contextmanager
def everything_hidden() -> Iterator[None]:
    """Windows are hidden, dialogs that wait are covered and take no key; afterwards all is as it was.

    Windows are covered as well while a chooser of the system is open.
    """
    _close_popups()
    visible = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    shown = [one for one in visible if not _is_drawn_by_system(one)]
    choosing = len(shown) < len(visible)
    covers = [Cover(one) for one in shown if choosing or one.isModal()]
    windows = [one for one in shown if not (choosing or one.isModal())]
    for one in windows:
        one.hide()
    try:
        yield
    finally:
        for one in filter(isValid, windows):  # what works on meanwhile may have closed one
            one.show()
        for cover in filter(isValid, covers):
            cover.lift()


def _is_drawn_by_system(window: QWidget) -> bool:
    return window.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)


def _close_popups() -> None:
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        after = QApplication.activePopupWidget()
        popup = None if after is popup else after

"""Hides everything that is open while the program waits for a password, and brings it back as it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Cover(QWidget):
    """Lies over all of a dialog that waits for its answer: to hide such a dialog would be to leave it."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._title = dialog.windowTitle()
        self._focus: QWidget | None = dialog.focusWidget()
        self.setAutoFillBackground(True)
        self.setGeometry(dialog.rect())
        dialog.installEventFilter(self)
        dialog.setWindowTitle(QApplication.applicationDisplayName())
        dialog.setEnabled(False)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def lift(self) -> None:
        """Show the dialog as it was, the cursor where it stood."""
        dialog, focus = self.parentWidget(), self._focus
        self._focus = None
        self.setParent(None)
        self.deleteLater()
        if dialog is not None:
            dialog.setWindowTitle(self._title)
            dialog.setEnabled(True)
            dialog.activateWindow()
        if focus is not None and isValid(focus):
            focus.setFocus()


@contextmanager
def everything_hidden() -> Iterator[None]:
    """Windows are hidden, dialogs that wait are covered and take no key; afterwards all is as it was."""
    _close_popups()
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    covers = [Cover(one) for one in shown if one.isModal()]
    windows = [one for one in shown if not one.isModal()]
    for one in windows:
        one.hide()
    try:
        yield
    finally:
        for one in filter(isValid, windows):  # what works on meanwhile may have closed one
            one.show()
        for cover in filter(isValid, covers):
            cover.lift()


def _close_popups() -> None:
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        after = QApplication.activePopupWidget()
        popup = None if after is popup else after

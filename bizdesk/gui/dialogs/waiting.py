"""Long work: what is being done, how far it has come, how long it will take, and a button to stop it."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from bizdesk.gui.remaining import remaining_seconds, remaining_words
from bizdesk.gui.tasks import Progress

SHOW_AFTER_MS = 400


class WaitingDialog(QProgressDialog):
    """Shows itself when the work takes longer than a moment; `finish` is called when it has ended.

    Work that is not `stoppable` has no button to stop it.
    """

    def __init__(self, title: str, parent: QWidget | None = None, *, stoppable: bool = True) -> None:
        super().__init__(parent)
        self.progress = Progress()
        self._title = title
        self._ended = False
        self._began: float | None = None
        self.setWindowTitle(title.rstrip("…"))
        self.setLabelText(title)
        if stoppable:
            self.setCancelButtonText(self.tr("停止"))
        else:
            self.setCancelButton(None)
        self.setRange(0, 0)
        self.setMinimumWidth(420)
        self.setAutoClose(False)
        self.setAutoReset(False)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumDuration(24 * 3600 * 1000)
        self.canceled.connect(self._on_canceled)
        self.progress.moved.connect(self._on_moved)

    def start(self) -> None:
        """Show the dialog unless the work ends within a moment."""
        QTimer.singleShot(SHOW_AFTER_MS, self._show_late)

    def finish(self) -> None:
        """The work has ended, well or not."""
        self._ended = True
        self.reset()
        self.hide()
        self.deleteLater()

    def _show_late(self) -> None:
        if not self._ended:
            self.show()

    def _on_canceled(self) -> None:
        if not self._ended:
            self.progress.cancel()
            self.setLabelText(self.tr("正在停止…"))

    def _on_moved(self, done: int, total: int, what: str) -> None:
        if not self._ended:
            self.setMaximum(total)
            self.setValue(done)
            left = remaining_words(self._remaining(done, total))
            self.setLabelText("\n".join(filter(None, (self._title, what, left))))

    def _remaining(self, done: int, total: int) -> float | None:
        """The seconds that are left, by the pace since the first report."""
        now = time.monotonic()
        if self._began is None:
            self._began = now
        return remaining_seconds(now - self._began, done, total)

"""Long work: what is being done, how far it has come, and a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from bizdesk.gui.tasks import Progress

SHOW_AFTER_MS = 400


class WaitingDialog(QProgressDialog):
    """Shows itself when the work takes longer than a moment; `finish` is called when it has ended."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = Progress()
        self._title = title
        self._ended = False
        self.setWindowTitle(title.rstrip("…"))
        self.setLabelText(title)
        self.setCancelButtonText(self.tr("停止"))
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
            self.setLabelText(f"{self._title}\n{what}")

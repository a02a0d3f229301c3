"""Evidence looked at inside the window, in a dialog of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from bizdesk.domain.evidence_files import Preview, preview_of
from bizdesk.gui.desk import Desk
from bizdesk.gui.widgets.file_preview import FilePreview


class PreviewDialog(QDialog):
    """Shows the file at `path` under its `name`; `open_asked` says that the system's program is wanted."""

    open_asked = Signal()

    def __init__(self, desk: Desk, name: str, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(name)
        self.resize(960, 720)
        self._name, self._path = name, path
        self.preview = FilePreview(desk)
        self.open_button = QPushButton(self.tr("用系统程序打开"))
        self.close_button = QPushButton(self.tr("关闭"))
        self._lay_out()
        self.open_button.clicked.connect(self.open_asked)
        self.close_button.clicked.connect(self.reject)
        if preview_of(name) is Preview.PAGES:
            self._turn_by_keys()

    @classmethod
    def show_file(
        cls, parent: QWidget, desk: Desk, name: str, path: Path, open_file: Callable[[], None]
    ) -> None:
        """Open the dialog over `parent`; `open_file` opens the file with the system's program."""
        dialog = cls(desk, name, path, parent)
        dialog.open_asked.connect(open_file)
        dialog.open()
        dialog.load()

    def load(self) -> None:
        """Read the file at the width that there is."""
        self.preview.show_file(self._name, self._path)

    def done(self, result: int) -> None:
        self.preview.leave()
        super().done(result)
        self.deleteLater()

    def _lay_out(self) -> None:
        for button in (self.open_button, self.close_button):
            button.setAutoDefault(False)
            self.preview.turning.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self.preview)
        self.preview.view.setFocus()

    def _turn_by_keys(self) -> None:
        for key, pages in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            QShortcut(QKeySequence(key), self, lambda pages=pages: self.preview.turn(pages))
        for key, sign in ((Qt.Key.Key_Home, -1), (Qt.Key.Key_End, 1)):
            QShortcut(QKeySequence(key), self, lambda sign=sign: self.preview.turn(sign * self.preview.pages))

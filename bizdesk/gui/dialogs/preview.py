"""Evidence looked at inside the window: pictures and pages at the width of the dialog, and texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.errors import UserError
from bizdesk.domain.evidence_files import Preview, preview_of
from bizdesk.gui.desk import Desk
from bizdesk.gui.rendering import NotShownError, Rendered, render_page, render_picture
from bizdesk.services.previews import read_text

_SETTLING_MS = 150


class PreviewDialog(QDialog):
    """Shows the file at `path` under its `name`; what takes time is done off the GUI thread.

    `open_asked` says that the system's program is wanted.
    """

    open_asked = Signal()

    def __init__(self, desk: Desk, name: str, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(name)
        self.resize(960, 720)
        self._desk, self._path, self._kind = desk, path, preview_of(name)
        self._closed = False
        self.page, self.pages = 0, 1
        self.picture = QLabel(self.tr("正在打开…"))
        self.text = QPlainTextEdit()
        self.view = QScrollArea()
        self.count = QLabel()
        self.previous = QPushButton(self.tr("上一页"))
        self.next = QPushButton(self.tr("下一页"))
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING_MS)
        self._lay_out()
        self._connect()
        self._show_count()

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
        """Read the file, or its page, at the width that there is."""
        if self._kind is Preview.TEXT:
            self._desk.runner.aside(partial(_text, self._path), self._show_text, self._fail)
        elif self._kind is Preview.NONE:
            self._fail(NotShownError())
        else:
            self._desk.runner.aside(self._work(), self._show_picture, self._fail)

    def turn(self, pages: int) -> None:
        """Go so many pages on, or back."""
        page = max(0, min(self.page + pages, self.pages - 1))
        if page != self.page:
            self.page = page
            self._show_count()
            self.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.picture.pixmap() and self._kind is not Preview.TEXT:
            self._settling.start()

    def done(self, result: int) -> None:
        self._closed = True
        super().done(result)
        self.deleteLater()

    def _work(self) -> Callable[[], Rendered]:
        width = int(self.view.viewport().width() * self.devicePixelRatioF())
        if self._kind is Preview.PAGES:
            return partial(render_page, self._path, self.page, width)
        return partial(render_picture, self._path, width)

    def _show_picture(self, made: Rendered) -> None:
        if self._closed:
            return
        pixmap = QPixmap.fromImage(made.image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        turned = self.picture.property("page") != self.page
        self.picture.setProperty("page", self.page)
        self.picture.setPixmap(pixmap)
        self.pages = made.pages
        if turned:
            self.view.verticalScrollBar().setValue(0)
        self._show_count()

    def _show_text(self, text: str) -> None:
        if not self._closed:
            self.text.setPlainText(text)
            self.body.setCurrentWidget(self.text)
            self.text.setFocus()

    def _fail(self, error: BaseException) -> None:
        if self._closed:
            return
        if isinstance(error, UserError):
            self.picture.setText(str(error))
        else:
            self._desk.fail(error)

    def _show_count(self) -> None:
        paged = self._kind is Preview.PAGES
        self.count.setText(self.tr("第 {0} / {1} 页").format(self.page + 1, self.pages))
        for widget in (self.count, self.previous, self.next):
            widget.setVisible(paged)
        self.previous.setEnabled(self.page > 0)
        self.next.setEnabled(self.page + 1 < self.pages)

    def _lay_out(self) -> None:
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(self.tr("预览"))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("预览"))
        self.view.setWidget(self.picture)
        self.view.setWidgetResizable(True)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.view.setAccessibleName(self.tr("预览"))
        self.body = QStackedWidget()
        self.body.addWidget(self.view)
        self.body.addWidget(self.text)
        self.open_button = QPushButton(self.tr("用系统程序打开"))
        self.close_button = QPushButton(self.tr("关闭"))
        row = QHBoxLayout()
        for widget in (self.previous, self.count, self.next):
            row.addWidget(widget)
        row.addStretch()
        for button in (self.open_button, self.close_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.body, 1)
        layout.addLayout(row)
        self.view.setFocus()

    def _connect(self) -> None:
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self.open_button.clicked.connect(self.open_asked)
        self.close_button.clicked.connect(self.reject)
        self._settling.timeout.connect(self.load)
        for button in (self.previous, self.next):
            button.setAutoDefault(False)
        if self._kind is Preview.PAGES:
            for key, pages in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
                QShortcut(QKeySequence(key), self, lambda pages=pages: self.turn(pages))
            ends = ((Qt.Key.Key_Home, -1), (Qt.Key.Key_End, 1))
            for key, sign in ends:
                QShortcut(QKeySequence(key), self, lambda sign=sign: self.turn(sign * self.pages))


def _text(path: Path) -> str:
    """The words of a text file. Raises NotShownError."""
    text = read_text(path)
    if text is None:
        raise NotShownError
    return text

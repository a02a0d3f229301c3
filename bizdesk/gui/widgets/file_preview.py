"""A file looked at inside the window: pictures and pages at the width there is, and texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
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
from bizdesk.gui.language import error_words
from bizdesk.gui.rendering import NotShownError, Rendered, render_page, render_picture
from bizdesk.services.previews import read_text

T = TypeVar("T")
_SETTLING_MS = 150


class FilePreview(QWidget):
    """Shows one file; what takes time is done off the GUI thread, and what comes too late is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._path: Path | None = None
        self._kind = Preview.NONE
        self._wanted = 0
        self.page, self.pages = 0, 1
        self.picture, self.text, self.view = QLabel(), QPlainTextEdit(), QScrollArea()
        self.count = QLabel()
        self.previous = QPushButton(self.tr("上一页"))
        self.next = QPushButton(self.tr("下一页"))
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING_MS)
        self._lay_out()
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self._settling.timeout.connect(self.load)
        self._show_count()

    @property
    def kind(self) -> Preview:
        """How the file is shown."""
        return self._kind

    def show_file(self, name: str, path: Path) -> None:
        """Show the file at `path` under its `name`."""
        self._path, self._kind, self.page, self.pages = path, preview_of(name), 0, 1
        self.say(self.tr("正在打开…"))
        self._show_count()
        self.load()

    def show_nothing(self, words: str = "") -> None:
        """Show no file, but say something."""
        self._path, self._kind = None, Preview.NONE
        self.leave()
        self.say(words)
        self._show_count()

    def leave(self) -> None:
        """Take nothing any more of what was asked for."""
        self._wanted += 1
        self._settling.stop()

    def say(self, words: str) -> None:
        """Say something in place of a picture."""
        self.picture.setText(words)
        self.picture.setProperty("page", None)
        self.body.setCurrentWidget(self.view)

    def load(self) -> None:
        """Read the file, or its page, at the width that there is."""
        self.leave()
        if self._path is None:
            return
        if self._kind is Preview.TEXT:
            self._aside(partial(_text, self._path), self._show_text)
        elif self._kind is Preview.NONE:
            self.say(str(NotShownError()))
        else:
            self._aside(self._work(self._path), self._show_picture)

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

    def _aside(self, work: Callable[[], T], show: Callable[[T], None]) -> None:
        wanted = self._wanted

        def done(made: T) -> None:
            if wanted == self._wanted:
                show(made)

        def failed(error: BaseException) -> None:
            if wanted == self._wanted:
                self._fail(error)

        self._desk.runner.aside(work, done, failed)

    def _work(self, path: Path) -> Callable[[], Rendered]:
        width = int(self.view.viewport().width() * self.devicePixelRatioF())
        if self._kind is Preview.PAGES:
            return partial(render_page, path, self.page, width)
        return partial(render_picture, path, width)

    def _show_picture(self, made: Rendered) -> None:
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
        focused = self.view.hasFocus()
        self.text.setPlainText(text)
        self.body.setCurrentWidget(self.text)
        if focused:
            self.text.setFocus()

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.say(error_words(error))
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
        self.picture.setWordWrap(True)
        self.text.setReadOnly(True)
        self.view.setWidget(self.picture)
        self.view.setWidgetResizable(True)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for shown in (self.picture, self.text, self.view):
            shown.setAccessibleName(self.tr("预览"))
        self.body = QStackedWidget()
        self.body.addWidget(self.view)
        self.body.addWidget(self.text)
        self.turning = QHBoxLayout()
        for widget in (self.previous, self.count, self.next):
            self.turning.addWidget(widget)
        self.turning.addStretch()
        for button in (self.previous, self.next):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.body, 1)
        layout.addLayout(self.turning)


def _text(path: Path) -> str:
    """The words of a text file. Raises NotShownError."""
    text = read_text(path)
    if text is None:
        raise NotShownError
    return text

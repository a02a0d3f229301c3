"""The line at the foot of the window: what was done, with a link to undo it, or what went wrong."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from bizdesk.gui.appearance import keep_fitting, row_height
from bizdesk.gui.widgets.notes import say
from bizdesk.services.unsaved import UnsavedWords


class MessageBar(QWidget):
    """Shows the last sentence until the next one; an error can be put away as well.

    A click on its buttons leaves the cursor where it is; a button that goes away gives the cursor back.
    """

    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("messages")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._cursor: QWidget | None = None
        self._waiting: list[tuple[str, bool]] = []
        self.text = QLabel()
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.undo, self.close_button = QPushButton(self.tr("撤销")), QPushButton(self.tr("知道了"))
        self.undo.clicked.connect(self.undo_asked)
        self.close_button.clicked.connect(self._put_away)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.addWidget(self.text, 1)
        for button in (self.undo, self.close_button):
            button.setProperty("quiet", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(button)
        keep_fitting(self, _fit)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.clear()

    def tell(self, sentence: str, undoable: bool) -> None:
        """Show what was done."""
        self._waiting.clear()
        self._show(f"✓ {sentence}", undo=undoable, close=False)

    def mention(self, sentence: str) -> None:
        """Show what is worth knowing, once what needs attention was put away."""
        self._mention(f"✓ {sentence}", close=False)

    def tell_unsaved(self, words: Collection[UnsavedWords]) -> None:
        """Say that an earlier window left words."""
        if words:
            where = self.tr("、").join(dict.fromkeys(one.about for one in words))
            told = self.tr("上次有文字没有保存，打开那里就能恢复：{0}。").format(where)
            self._mention(f"● {told}", close=True)

    def fail(self, sentence: str) -> None:
        """Show what went wrong."""
        self._waiting.clear()
        self._show(f"● {sentence}", undo=False, close=True)

    def clear(self) -> None:
        """Show nothing; the line keeps its place, so that nothing jumps."""
        self._show("", undo=False, close=False)

    def _mention(self, text: str, *, close: bool) -> None:
        if self.close_button.isVisibleTo(self):
            self._waiting.append((text, close))
        else:
            self._show(text, undo=False, close=close)

    def _put_away(self) -> None:
        if self._waiting:
            text, close = self._waiting.pop(0)
            self._show(text, undo=False, close=close)
        else:
            self.clear()

    def _show(self, text: str, *, undo: bool, close: bool) -> None:
        say(self.text, text, trouble=close)
        self.text.setToolTip(text)
        self.text.setWordWrap(close)  # what needs attention is read to its end
        for button, shown in ((self.undo, undo), (self.close_button, close)):
            if button.hasFocus() and not shown and self._cursor is not None:
                self._cursor.setFocus()
            button.setVisible(shown)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        own = (self.undo, self.close_button)
        if now in own and before is not None and before not in own:
            self._cursor = before
            before.destroyed.connect(self._on_cursor_gone)

    def _on_cursor_gone(self) -> None:
        self._cursor = None


def _fit(bar: QWidget) -> None:
    bar.setMinimumHeight(row_height(bar.fontMetrics()))

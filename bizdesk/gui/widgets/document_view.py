"""The whole document as it was read, with the words of one measure lit in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from bizdesk.domain.measure import Measure, Span
from bizdesk.gui.theme import colours_of
from bizdesk.gui.widgets.original_text import Lit, lit_format


def facts_of(measure: Measure) -> list[tuple[Span, Lit]]:
    """Where a measure's facts stand."""
    lit = [(mention.span, Lit.AGENCY) for mention in measure.agencies]
    lit += [(measure.deadline.span, Lit.DEADLINE)] if measure.deadline else []
    lit += [(target.span, Lit.TARGET) for target in measure.targets]
    return lit + [(milestone.span, Lit.MILESTONE) for milestone in measure.milestones]


class DocumentView(QTextEdit):
    """Shows a text that spans count in; a click says at which of its characters."""

    place_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document")
        self.setAccessibleName(self.tr("文件原文"))
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._wide: list[int] = []

    @property
    def place(self) -> int:
        """The character that the cursor stands before."""
        return self._place(self.textCursor().position())

    @property
    def selected(self) -> str:
        """The words that are selected."""
        return self.textCursor().selectedText()

    def show_text(self, text: str) -> None:
        """Show another document."""
        self._wide = [place for place, letter in enumerate(text) if ord(letter) > 0xFFFF]
        self.setPlainText(text)
        self.document().setDocumentMargin(16)
        block = QTextBlockFormat()
        block.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)

    def light(self, measure: Measure | None, words: Sequence[Span]) -> None:
        """Tint a measure, light its facts, and bring out `words` most of all."""
        colours = colours_of(self.palette())
        marked = []
        if measure is not None:
            row = QTextCharFormat()
            row.setBackground(QColor(colours.hover))
            row.setForeground(QColor(colours.text))
            marked.append(self._mark(measure.span, row))
            for span, lit in facts_of(measure):
                fact = lit_format(lit, colours)
                fact.setForeground(QColor(colours.text))
                marked.append(self._mark(span, fact))
        chosen = QTextCharFormat()
        chosen.setBackground(QColor(colours.accent))
        chosen.setForeground(QColor(colours.on_accent))
        self.setExtraSelections([*marked, *(self._mark(span, chosen) for span in words)])

    def reveal(self, spans: Iterable[Span]) -> None:
        """Scroll so that the spans are seen, where they are not, with what stands before them."""
        shown = [self._cursor(span) for span in spans]
        height = self.viewport().height()
        tops = [self.cursorRect(_at(cursor, cursor.selectionStart())).top() for cursor in shown]
        ends = [self.cursorRect(_at(cursor, cursor.selectionEnd())).bottom() for cursor in shown]
        if shown and (min(tops) < 0 or max(ends) > height):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + min(tops) - height // 4)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.place_clicked.emit(self.place)

    def _mark(self, span: Span, shown: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = self._cursor(span)
        mark.format = shown
        return mark

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(span[0]))
        cursor.setPosition(self._position(span[1]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _position(self, place: int) -> int:
        """Where Qt has a character: it counts one beyond the first 65536 as two."""
        return place + bisect_left(self._wide, place)

    def _place(self, position: int) -> int:
        doubled = [place + number for number, place in enumerate(self._wide)]
        return position - bisect_left(doubled, position)


def _at(cursor: QTextCursor, position: int) -> QTextCursor:
    moved = QTextCursor(cursor)
    moved.setPosition(position)
    return moved

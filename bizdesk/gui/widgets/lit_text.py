"""Words on one line with what was looked for in bold and underlined, cut where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from bizdesk.domain.measure import Span
from bizdesk.domain.search import Lit

_NO_LIMIT = 1e6


def draw_lit(painter: QPainter, box: QRect, words: Lit, font: QFont, colour: str) -> None:
    """Draw the words in the middle of the height of `box`, from its left."""
    shown = _cut(words, font, box.width())
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_marked(shown, span) for span in words.spans if span[0] < len(shown)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_NO_LIMIT)
    layout.endLayout()
    painter.save()
    painter.setClipRect(box)
    painter.setPen(QColor(colour))
    layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))
    painter.restore()


def _cut(words: Lit, font: QFont, width: int) -> str:
    """As many of the words as there is room for, though bold ones need more of it."""
    bold = QFont(font)
    bold.setBold(True)
    plain, heavy = QFontMetricsF(font), QFontMetricsF(bold)
    marked = [words.text[start:end] for start, end in words.spans]
    more = sum(heavy.horizontalAdvance(one) - plain.horizontalAdvance(one) for one in marked)
    return plain.elidedText(words.text, Qt.TextElideMode.ElideRight, width - more)


def _marked(text: str, span: Span) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start = _units(text[: span[0]])
    marked.length = _units(text[span[0] : span[1]])
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setFontUnderline(True)
    marked.format = look
    return marked


def _units(text: str) -> int:
    """How many of its own characters Qt sees in a text: two in one beyond the first 65,536."""
    return len(text.encode("utf-16-le")) // 2

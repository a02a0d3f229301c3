"""Two wordings of a measure in one: what went is struck through, what came is underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QWidget

from bizdesk.domain.edition import Difference
from bizdesk.gui.theme import colours_of

CONTEXT = 24
"""Characters of unchanged text that are shown on either side of a change."""


class DifferenceText(QTextBrowser):
    """Shows differences, the long unchanged stretches between them cut."""

    def __init__(self, differences: Sequence[Difference], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("修改之处"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        colours = colours_of(self.palette())
        gone, come = QTextCharFormat(), QTextCharFormat()
        gone.setFontStrikeOut(True)
        gone.setForeground(QColor(colours.secondary))
        come.setFontUnderline(True)
        come.setFontWeight(QFont.Weight.Bold)
        come.setBackground(QColor(colours.deadline))
        cursor = QTextCursor(self.document())
        for difference in differences:
            if difference.old == difference.new:
                cursor.insertText(shortened(difference.old), QTextCharFormat())
                continue
            cursor.insertText(difference.old, gone)
            cursor.insertText(difference.new, come)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(int(self.document().documentLayout().documentSize().height()) + 8)


def shortened(text: str) -> str:
    """A long unchanged stretch without its middle."""
    return text if len(text) <= 2 * CONTEXT else f"{text[:CONTEXT]}……{text[-CONTEXT:]}"

"""The words of the original, with the agencies, deadlines and figures lit in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QWidget

from bizdesk.domain.ledger import TaskDetail
from bizdesk.domain.measure import Span
from bizdesk.gui.theme import Colours, colours_of

_BREAK = re.compile(r"(?<=[\x20-\x7e])\s*\n\s*(?=[\x20-\x7e])")


class Lit(Enum):
    """Why words are lit."""

    NOT = auto()
    AGENCY = auto()
    DEADLINE = auto()
    TARGET = auto()
    MILESTONE = auto()


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of the original that is shown in one way."""

    text: str
    lit: Lit


def fragments(original: str, span: Span, lit: Iterable[tuple[Span, Lit]]) -> list[Fragment]:
    """Cut `original[span]` where the lighting changes; line breaks of the paper are joined.

    Where spans overlap, the one given first wins.
    """
    start, end = span
    ways = [Lit.NOT] * (end - start)
    for (first, last), way in lit:
        for place in range(max(first, start), min(last, end)):
            if ways[place - start] is Lit.NOT:
                ways[place - start] = way
    found: list[Fragment] = []
    cut = 0
    for place in range(1, len(ways) + 1):
        if place == len(ways) or ways[place] is not ways[cut]:
            text = joined(original[start + cut : start + place])
            found.append(Fragment(text, ways[cut]))
            cut = place
    return found


def joined(text: str) -> str:
    """Text without the line breaks of the paper; western words keep a space between them."""
    return re.sub(r"[ \t\u3000]*\n\s*", "", _BREAK.sub(" ", text))


class OriginalText(QTextBrowser):
    """Shows a task's part of the document, as high as its text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("原文"))
        self.setOpenLinks(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.document().setDocumentMargin(0)

    def show_detail(self, detail: TaskDetail) -> None:
        """Light the facts of a task in its words."""
        self.clear()
        span = detail.span or (0, len(detail.original))
        lit = [(part.span, Lit.AGENCY) for part in detail.task.assignments if part.span]
        if detail.deadline_span:
            lit.append((detail.deadline_span, Lit.DEADLINE))
        lit += [(target.span, Lit.TARGET) for target in detail.targets]
        lit += [(milestone.span, Lit.MILESTONE) for milestone in detail.milestones]
        colours = colours_of(self.palette())
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        for fragment in fragments(detail.original, span, lit):
            cursor.insertText(fragment.text, _format(fragment.lit, colours))
        self._fit()

    def _fit(self) -> None:
        height = self.document().documentLayout().documentSize().height()
        self.setFixedHeight(int(height) + 8)


def _format(lit: Lit, colours: Colours) -> QTextCharFormat:
    shown = QTextCharFormat()
    if lit is Lit.AGENCY:
        shown.setBackground(QColor(colours.agency))
    elif lit is Lit.DEADLINE:
        shown.setBackground(QColor(colours.deadline))
        shown.setFontWeight(QFont.Weight.Bold)
    elif lit is not Lit.NOT:
        shown.setUnderlineColor(QColor(colours.accent))
        solid, dots = (
            QTextCharFormat.UnderlineStyle.SingleUnderline,
            QTextCharFormat.UnderlineStyle.DashUnderline,
        )
        shown.setUnderlineStyle(solid if lit is Lit.TARGET else dots)
    return shown

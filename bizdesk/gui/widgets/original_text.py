"""The words of the original, with the agencies, deadlines and figures lit in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QWidget

from bizdesk.domain.measure import Span
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.gui.theme import Colours, colours_of

_BREAK = re.compile(r"[ \t\u3000]*\n\s*")
_LABEL = re.compile(r"[\u4e00-\u9fff]{2,8}\s*[:：]")


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
    """Cut `original[span]` where the lighting changes; line breaks that only the paper made are joined.

    Where spans overlap, the one given first wins.
    """
    start, end = span
    ways = [Lit.NOT] * (end - start)
    for (first, last), way in lit:
        for place in range(max(first, start), min(last, end)):
            if ways[place - start] is Lit.NOT:
                ways[place - start] = way
    pieces = _pieces(original[start:end], ways)
    return [
        Fragment("".join(text for text, _ in run), way)
        for way, run in groupby(pieces, key=lambda piece: piece[1])
    ]


def _pieces(text: str, ways: list[Lit]) -> Iterator[tuple[str, Lit]]:
    """The characters with their lighting; a break becomes what a reader would see there."""
    place = 0
    for found in _BREAK.finditer(text):
        yield from zip(text[place : found.start()], ways[place : found.start()], strict=True)
        place = found.end()
        yield _between(text, found.start(), place), ways[found.start()]
    yield from zip(text[place:], ways[place:], strict=True)


def _between(text: str, before: int, after: int) -> str:
    """A line break before a labelled line or after a sentence, a space between western words, or nothing."""
    if not before or after == len(text):
        return ""
    if text[before - 1] in "。；" or _LABEL.match(text, after):
        return "\n"
    return " " if text[before - 1].isascii() and text[after].isascii() else ""


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
        lit += [(one.target.span, Lit.TARGET) for one in detail.targets]
        lit += [(milestone.span, Lit.MILESTONE) for milestone in detail.milestones]
        colours = colours_of(self.palette())
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        for fragment in fragments(detail.original, span, lit):
            cursor.insertText(fragment.text, lit_format(fragment.lit, colours))
        self._fit()

    def _fit(self) -> None:
        height = self.document().documentLayout().documentSize().height()
        self.setFixedHeight(int(height) + 8)


def lit_format(lit: Lit, colours: Colours) -> QTextCharFormat:
    """How words look that are lit in a way."""
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

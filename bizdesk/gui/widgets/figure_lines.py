"""Targets and milestones, a line each, with the words of the original that say them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from bizdesk.domain.labels import COMPARATORS
from bizdesk.domain.measure import Comparator, Measure, Milestone, Span, Target
from bizdesk.domain.measure_edits import span_of_words, typed_target, words_span
from bizdesk.gui.widgets.calm import calm
from bizdesk.gui.widgets.dates import date_field, date_of

_COMPARATORS = tuple(Comparator)
_NAME_WIDTH, _NUMBER_WIDTH, _WORDS_WIDTH = 176, 80, 176


@dataclass(frozen=True, slots=True)
class Original:
    """The document's text, the measure that is edited, and the words of the text that are selected."""

    text: str
    measure: Measure
    selected: str

    @property
    def selected_here(self) -> str:
        """The selected words where the measure says them."""
        return self.selected if words_span(self.text, self.measure.span, self.selected) else ""

    def words(self, span: Span) -> str:
        """The words of a span, without line breaks."""
        return "".join(self.text[slice(*span)].split())


class RemovableLine(QWidget):
    """A line of fields with a button that takes the line away."""

    def __init__(self) -> None:
        super().__init__()
        self.remove = QPushButton(self.tr("移除"))
        self.remove.setProperty("quiet", True)
        self.remove.setAutoDefault(False)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    def lay_out(self, *fields: QWidget) -> None:
        """Put the fields before the button."""
        for field in (*fields, self.remove):
            self._layout.addWidget(field, 1 if isinstance(field, QLineEdit) else 0)
        self.setFocusProxy(fields[0])


class FigureLine(RemovableLine):
    """A line of fields that ends with the words of the original; they keep their place until they change."""

    def __init__(self, original: Original, span: Span | None) -> None:
        super().__init__()
        self._original, self._span = original, span
        self._stood = original.words(span) if span else ""
        words = self._stood if span else original.selected_here
        self.words = text_field(self.tr("原文里的话"), words, _WORDS_WIDTH)

    def span(self) -> Span:
        """Where the words stand. Raises WordsNotFoundError."""
        words = self.words.text()
        if self._span is not None and words == self._stood:
            return self._span
        return span_of_words(self._original.text, self._original.measure, words)


class TargetLine(FigureLine):
    """Edits a target; a new one where none is given."""

    def __init__(self, original: Original, target: Target | None) -> None:
        super().__init__(original, target.span if target else None)
        self.name = text_field(self.tr("指标名称"), target.name if target else "", _NAME_WIDTH)
        self.comparator = calm(QComboBox())
        self.comparator.addItems([COMPARATORS[one] for one in _COMPARATORS])
        self.comparator.setCurrentIndex(_COMPARATORS.index(target.comparator) if target else 0)
        self.comparator.setAccessibleName(self.tr("比较"))
        self.value = text_field(self.tr("数值"), target.value if target else "", _NUMBER_WIDTH)
        self.unit = text_field(self.tr("计量单位"), target.unit if target else "", _NUMBER_WIDTH)
        self.lay_out(self.name, self.comparator, self.value, self.unit, self.words)

    def fact(self) -> Target:
        """The target as it stands in the fields. Raises TargetIncompleteError or WordsNotFoundError."""
        comparator = _COMPARATORS[self.comparator.currentIndex()]
        return typed_target(self.name.text(), comparator, self.value.text(), self.unit.text(), self.span())


class MilestoneLine(FigureLine):
    """Edits a milestone; a new one where none is given."""

    def __init__(self, original: Original, milestone: Milestone | None) -> None:
        super().__init__(original, milestone.span if milestone else None)
        self.day = date_field(milestone.date if milestone else None, self.tr("节点日期"))
        self.lay_out(self.day, self.words)

    def fact(self) -> Milestone:
        """The milestone as it stands in the fields. Raises WordsNotFoundError."""
        return Milestone(date_of(self.day), self.span())


Line = TypeVar("Line", bound=RemovableLine)


class FigureLines(QWidget, Generic[Line]):
    """Lines with a button that adds one, which `make` makes."""

    def __init__(self, add_text: str, make: Callable[[], Line]) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.add_button = QPushButton(add_text)
        self.add_button.setProperty("quiet", True)
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(lambda: self.add(make()).setFocus())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._rows)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def add(self, line: Line) -> Line:
        """Add a line below the others."""
        self.lines.append(line)
        self._rows.addWidget(line)
        line.remove.clicked.connect(lambda: self._remove(line))
        return line

    def _remove(self, line: Line) -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()


def text_field(name: str, text: str, width: int) -> QLineEdit:
    """A line of text that says what it is for while it is empty."""
    field = QLineEdit(text)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setToolTip(name)
    field.setMinimumWidth(width)
    field.setCursorPosition(0)
    return field

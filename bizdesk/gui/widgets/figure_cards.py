"""The figures of an indicator: what they are, what is missing, a field for the quarter's reading, a chart."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from bizdesk.domain.indicators import FigureState, IndicatorState
from bizdesk.domain.labels import gap_words, share_words
from bizdesk.domain.people import Right
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.appearance import keep_width
from bizdesk.gui.language import spoken
from bizdesk.gui.rights import Rights
from bizdesk.gui.widgets.gap_chart import GapChart
from bizdesk.services.indicators import ReadFigure


class FigureCard(QWidget):
    """One figure; a reading that was typed is asked to be stored when the cursor leaves it or on Enter."""

    read_asked = Signal(object)

    def __init__(self, why_not: str) -> None:
        super().__init__()
        self._why_not = why_not
        self._command: ReadFigure | None = None
        self.title, self.gaps, self.unit = QLabel(), QLabel(), QLabel()
        self.title.setStyleSheet("font-weight: bold")
        self.title.setWordWrap(True)
        self.gaps.setProperty("role", "secondary")
        self.gaps.setWordWrap(True)
        self.reading = QLineEdit()
        self.reading.setReadOnly(bool(why_not))
        keep_width(self.reading, "本季读数0")
        self.reading.editingFinished.connect(self._on_typed)
        self.chart = GapChart()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.reading)
        head.addWidget(self.unit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.gaps)
        layout.addWidget(self.chart)

    def show_state(self, indicator: int, state: FigureState, quarter: Quarter) -> None:
        """Show a figure as of a quarter; what is being typed into it stays."""
        figure, held = state.figure, state.read_in(quarter)
        value = held.value if held else ""
        same = self._command is not None and self._command.indicator_id == indicator
        self._command = ReadFigure(indicator, state.number, quarter, value, held.note if held else "")
        if not (same and self.reading.hasFocus() and self.reading.isModified()):
            self.reading.setText(value)
        self.title.setText(figure.name)
        self.unit.setText(figure.unit)
        name = self.tr("{0}{1}的读数").format(figure.name, spoken(quarter.label))
        self.reading.setAccessibleName(name)
        self.reading.setPlaceholderText(self.tr("本季读数"))
        self.reading.setToolTip(self._why_not or name)
        last = state.last
        goal = spoken(gap_words(last.to_goal if last else None, figure.unit))
        best = spoken(gap_words(last.to_best if last else None, figure.unit))
        closed = share_words(state.aim.closed if state.aim else None)
        self.gaps.setText(self.tr("与目标：{0}　与最优：{1}　差距已缩小 {2}").format(goal, best, closed))
        self.chart.show_state(state, quarter)

    def _on_typed(self) -> None:
        command, text = self._command, self.reading.text().strip()
        if command is None or text == command.value:
            return
        self.reading.setModified(False)
        note = command.note if text else ""
        self.read_asked.emit(ReadFigure(command.indicator_id, command.number, command.quarter, text, note))


class FigureCards(QWidget):
    """A card for each figure of an indicator."""

    read_asked = Signal(object)

    def __init__(self, rights: Rights) -> None:
        super().__init__()
        self._why_not = rights.why_not(Right.WORK)
        self.cards: list[FigureCard] = []
        self._none = QLabel(self.tr("还没有可以比较的数值，点“编辑…”添加。"))
        self._none.setProperty("role", "secondary")
        self._none.setWordWrap(True)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self._none)

    def start_reading(self) -> None:
        """Put the cursor into the field of the first figure."""
        if self.cards:
            self.cards[0].reading.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.cards[0].reading.selectAll()

    def show_state(self, state: IndicatorState, quarter: Quarter) -> None:
        """Show the figures of an indicator as of a quarter."""
        while len(self.cards) > len(state.figures):
            card = self.cards.pop()
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(state.figures):
            card = FigureCard(self._why_not)
            card.read_asked.connect(self.read_asked)
            self.cards.append(card)
            self._rows.addWidget(card)
        for card, figure in zip(self.cards, state.figures, strict=True):
            card.show_state(state.id, figure, quarter)
        self._none.setVisible(not state.figures)

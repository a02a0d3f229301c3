"""The quarter that governs every page, with the ones before and after it a click away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from bizdesk.domain.quarter import Quarter
from bizdesk.gui.actions import ActionId, Actions
from bizdesk.gui.appearance import keep_fitting, keep_icons
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.gui.wording import time_words
from bizdesk.services.quarters import ClosedQuarter


class QuarterSwitch(QWidget):
    """Shows the quarter and, for an earlier one, the day that everything is seen as of and its close."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self._desk = desk
        self.label = QLabel()
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        keep_fitting(self.label, self._fit)
        self.label.setProperty("role", "quarter")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(2)
        for widget in (
            _button(actions, ActionId.PREVIOUS_QUARTER),
            self.label,
            _button(actions, ActionId.NEXT_QUARTER),
            _button(actions, ActionId.THIS_QUARTER),
        ):
            layout.addWidget(widget)
        desk.quarter_changed.connect(self.refresh)
        desk.closed.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say again which quarter is looked at."""
        quarter = self._desk.quarter
        closed = self._desk.closed[quarter]
        past = quarter.last_day < self._desk.today
        self.label.setText(self._words(quarter, past=past, closed=closed is not None))
        self.label.setToolTip(self._about(closed) if closed else "")
        self._fit(self.label)

    def _words(self, quarter: Quarter, *, past: bool, closed: bool) -> str:
        seen = self.tr("　截至 {0}").format(quarter.last_day) if past else ""
        return spoken(quarter.label) + seen + (self.tr(" · 已封账") if closed else "")

    def _fit(self, label: QLabel) -> None:
        """Room for what is said, and for every quarter, so that the buttons beside it stay where they are."""
        font = label.font()
        font.setBold(True)
        widest = (self._words(Quarter(2022, 3), past=True, closed=False), label.text())
        label.setMinimumWidth(max(map(QFontMetrics(font).horizontalAdvance, widest)))

    def _about(self, closed: ClosedQuarter) -> str:
        words = self.tr("{0} 由{1}封账：{2} 项任务，办结 {3} 项")
        return words.format(time_words(closed.closed_at), closed.person, closed.tasks, closed.done)


def _button(actions: Actions, id: ActionId) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[id])
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAutoRaise(True)
    keep_icons(button)
    button.setAccessibleName(actions[id].text())
    return button

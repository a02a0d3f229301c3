"""The quarter that governs every page, with the ones before and after it a click away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from bizdesk.domain.quarter import Quarter
from bizdesk.gui.actions import ActionId, Actions
from bizdesk.gui.desk import Desk


class QuarterSwitch(QWidget):
    """Shows the quarter and, for an earlier one, the day that everything is seen as of."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self._desk = desk
        self.label = QLabel()
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setMinimumWidth(250)
        font = self.label.font()
        font.setPointSizeF(font.pointSizeF() + 1)
        font.setBold(True)
        self.label.setFont(font)
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
        desk.quarter_changed.connect(self._on_quarter_changed)
        self._on_quarter_changed(desk.quarter)

    def _on_quarter_changed(self, quarter: Quarter) -> None:
        past = quarter.last_day < self._desk.today
        seen = self.tr("　截至 {0}").format(quarter.last_day) if past else ""
        self.label.setText(quarter.label + seen)


def _button(actions: Actions, id: ActionId) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[id])
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAutoRaise(True)
    button.setAccessibleName(actions[id].text())
    return button

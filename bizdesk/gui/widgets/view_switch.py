"""A switch between the ways in which a page can be seen, one button each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from bizdesk.gui.appearance import keep_fitting

_BESIDE = 28
"""Beside the words, as the style sheet has it."""


class ViewSwitch(QWidget):
    """Buttons of which one is down; `chosen` carries the place of the one that a user presses."""

    chosen = Signal(int)

    def __init__(self, name: str, *texts: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, text in enumerate(texts):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setProperty("view", "first" if place == 0 else "next")
            button.setAccessibleName(self.tr("{0}：{1}").format(name, text))
            keep_fitting(button, _fit)
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    @property
    def place(self) -> int:
        """Which button is down, from 0."""
        return self._group.checkedId()

    def choose(self, place: int) -> None:
        """Press a button."""
        self._group.button(place).setChecked(True)
        self.chosen.emit(place)

    def choose_next(self) -> None:
        """Press the next button, the first one after the last."""
        self.choose((self.place + 1) % len(self._group.buttons()))


def _fit(button: QPushButton) -> None:
    """Room for the words in bold, which they are in while the button is down."""
    bold = QFont(button.font())
    bold.setBold(True)
    button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(button.text()) + _BESIDE)

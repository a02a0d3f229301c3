"""The conditions of a list that no box shows, each a button that takes it away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from bizdesk.gui.links import Condition


class FilterChips(QWidget):
    """Holds `conditions`; `changed` tells that the hand took one away."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.conditions: tuple[Condition, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.hide()

    def show_conditions(self, conditions: tuple[Condition, ...]) -> None:
        """Hold other conditions, without telling of it."""
        self.conditions = conditions
        while (item := self._row.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for condition in conditions:
            self._row.addWidget(self._chip(condition))
        self.setVisible(bool(conditions))

    def _chip(self, condition: Condition) -> QPushButton:
        short = condition.text if len(condition.text) <= 12 else condition.text[:11] + "…"
        chip = QPushButton(f"{short}  ×")
        chip.setProperty("chip", True)
        chip.setToolTip(self.tr("只看“{0}”，点一下取消").format(condition.text))
        chip.setAccessibleName(self.tr("只看“{0}”").format(condition.text))
        chip.setAccessibleDescription(self.tr("按下取消"))
        chip.clicked.connect(lambda: self._drop(condition))
        return chip

    def _drop(self, condition: Condition) -> None:
        self.show_conditions(tuple(one for one in self.conditions if one is not condition))
        self.changed.emit()

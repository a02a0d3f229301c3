"""Sections of a page side by side, in more rows where the page is not wide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

Rows = tuple[tuple[tuple[int, int], ...], ...]
"""For each row, which sections stand in it and how they share it."""
NARROW = 880


class SectionRows(QWidget):
    """Arranges `sections` in the rows `wide`, below a width of `NARROW` in the rows `narrow`.

    The first row is no taller than it needs, the others share what is left.
    """

    def __init__(self, sections: Sequence[QWidget], wide: Rows, narrow: Rows) -> None:
        super().__init__()
        self._sections, self._wide, self._narrow = sections, wide, narrow
        self._arranged: Rows = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._boxes = [QHBoxLayout() for _row in range(max(len(wide), len(narrow)))]
        for box in self._boxes:
            box.setSpacing(24)
            self._column.addLayout(box)
        self._arrange(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(self._narrow if self.width() < NARROW else self._wide)
        super().resizeEvent(event)

    def _arrange(self, rows: Rows) -> None:
        if rows == self._arranged:
            return
        self._arranged = rows
        for box in self._boxes:
            while box.takeAt(0) is not None:
                pass
        for number, box in enumerate(self._boxes):
            row = rows[number] if number < len(rows) else ()
            self._column.setStretchFactor(box, 1 if number and row else 0)
            for place, stretch in row:
                box.addWidget(self._sections[place], stretch)


def section(title: str, body: QWidget) -> QWidget:
    """A part of a page under its title."""
    part, label = QWidget(), QLabel(title)
    label.setProperty("role", "section")
    label.setContentsMargins(8, 0, 0, 0)
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(label)
    layout.addWidget(body, 1)
    return part

"""A sheet that scrolls by itself and looks like a part of what it stands on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(sheet: QWidget) -> QScrollArea:
    """The sheet, as wide as there is room; the keyboard goes past the area to the fields in it."""
    area = QScrollArea()
    area.setWidget(sheet)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area

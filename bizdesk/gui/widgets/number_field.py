"""A field for a whole number, with its words where those of other fields stand."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox

_BEFORE = 6


def number_field() -> QSpinBox:
    """An empty field for a whole number; the style sheet cannot give its words their distance."""
    field = QSpinBox()
    field.lineEdit().setTextMargins(_BEFORE, 0, 0, 0)
    return field

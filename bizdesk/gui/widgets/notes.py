"""A label that says what came of something."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel


def say(label: QLabel, words: str, *, trouble: bool = False) -> None:
    """Put the words into the label, in red where they tell of trouble."""
    label.setText(words)
    label.setProperty("lamp", "red" if trouble else "")
    label.style().unpolish(label)
    label.style().polish(label)

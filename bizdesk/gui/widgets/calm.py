"""Fields that the wheel passes by until somebody is in them: scrolling never changes what a page says."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

F = TypeVar("F", bound=QWidget)


def calm(field: F) -> F:
    """The field, for use on what can be scrolled."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_PassingWheel(field))
    return field


class _PassingWheel(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        passing = (
            event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus()
        )
        if passing:
            event.ignore()
        return passing

"""An empty page: one sentence, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyState(QWidget):
    """A sentence in the middle, with a button for each action that helps."""

    def __init__(self, sentence: str, *actions: QAction) -> None:
        super().__init__()
        text = QLabel(sentence)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setWordWrap(True)
        text.setProperty("role", "secondary")
        row = QHBoxLayout()
        row.addStretch()
        for place, action in enumerate(actions):
            button = QPushButton(action.text())
            button.setProperty("primary", place == 0)
            button.clicked.connect(action.trigger)
            _follow(button, action)
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addStretch(2)
        layout.addWidget(text)
        layout.addSpacing(12)
        layout.addLayout(row)
        layout.addStretch(3)


def _follow(button: QPushButton, action: QAction) -> None:
    """A button is grey where its action cannot be chosen, and says why as that does."""

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setToolTip("" if action.isEnabled() else action.toolTip())

    action.changed.connect(follow)
    follow()

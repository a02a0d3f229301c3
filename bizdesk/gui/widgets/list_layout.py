"""A page that is one list: title and buttons, a line of counts, the table or why it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget


def lay_out_list(
    page: QWidget,
    title: str,
    counts: QLabel,
    buttons: Sequence[QPushButton],
    body: QStackedWidget,
    *states: QWidget,
) -> None:
    """Lay out `page`; `body` shows one of `states` at a time."""
    heading = QLabel(title)
    heading.setProperty("role", "title")
    counts.setProperty("role", "secondary")
    row = QHBoxLayout()
    row.addWidget(heading)
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    head = QVBoxLayout()
    head.setContentsMargins(16, 14, 16, 10)
    head.setSpacing(8)
    head.addLayout(row)
    head.addWidget(counts)
    for state in states:
        body.addWidget(state)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addLayout(head)
    layout.addWidget(body, 1)

"""A line for each of several things, to be ticked, and dragged or moved with the buttons."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bizdesk.gui.appearance import row_height

_VALUE = Qt.ItemDataRole.UserRole


class OrderedTicks(QWidget):
    """Holds values, each under its words; `changed` when a tick or the order is another."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.up, self.down = QPushButton(self.tr("上移")), QPushButton(self.tr("下移"))
        self.buttons = QHBoxLayout()
        for button in (self.up, self.down):
            button.setAutoDefault(False)
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(self.buttons)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.list.itemChanged.connect(lambda _item: self.changed.emit())

    def show_lines(self, lines: Iterable[tuple[str, str, bool]], always: Iterable[str]) -> None:
        """Show a value, its words and whether it is ticked; those of `always` stay ticked."""
        kept = frozenset(always)
        size = QSize(0, row_height(QFontMetrics(QApplication.font())))
        with QSignalBlocker(self.list):
            self.list.clear()
            for value, words, ticked in lines:
                line = QListWidgetItem(words, self.list)
                line.setData(_VALUE, value)
                line.setSizeHint(size)
                line.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                if value in kept:
                    line.setFlags(line.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            self.list.setCurrentRow(0)

    def ticked(self) -> list[str]:
        """The ticked values from the top."""
        lines = (self.list.item(row) for row in range(self.list.count()))
        return [line.data(_VALUE) for line in lines if line.checkState() is Qt.CheckState.Checked]

    def _move(self, rows: int) -> None:
        row = self.list.currentRow()
        target = row + rows
        if row >= 0 and 0 <= target < self.list.count():
            self.list.insertItem(target, self.list.takeItem(row))
            self.list.setCurrentRow(target)

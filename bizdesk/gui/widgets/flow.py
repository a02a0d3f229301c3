"""Widgets in a row that goes on in the next line where the room ends."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class FlowLayout(QLayout):
    """Items keep their order; those that expand share what their line leaves.

    None becomes more than `widest` times as wide as it wants to be.
    """

    def __init__(self, spacing: int, *, widest: float = 1.5) -> None:
        super().__init__()
        self._widest = widest
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = [max(item.sizeHint().height() for item in line) for line in self._lines(width)]
        return sum(lines) + self.spacing() * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        widths = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(widths, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        width = max((item.minimumSize().width() for item in shown), default=0)
        return QSize(width, max((item.minimumSize().height() for item in shown), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for line in self._lines(rect.width()):
            height = max(item.sizeHint().height() for item in line)
            left = rect.left()
            for item, width in self._widths(line, rect.width()):
                size = QSize(width, item.sizeHint().height())
                item.setGeometry(QRect(left, top + (height - size.height()) // 2, width, size.height()))
                left += width + self.spacing()
            top += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> Iterator[list[QLayoutItem]]:
        line: list[QLayoutItem] = []
        room = width
        for item in self._shown():
            wanted = item.sizeHint().width()
            if line and wanted > room:
                yield line
                line, room = [], width
            line.append(item)
            room -= wanted + self.spacing()
        if line:
            yield line

    def _widths(self, line: list[QLayoutItem], width: int) -> Iterator[tuple[QLayoutItem, int]]:
        room = width - self.spacing() * (len(line) - 1) - sum(item.sizeHint().width() for item in line)
        growing = sum(bool(item.expandingDirections() & Qt.Orientation.Horizontal) for item in line)
        for item in line:
            wanted = item.sizeHint().width()
            if item.expandingDirections() & Qt.Orientation.Horizontal:
                wanted = min(wanted + max(0, room) // growing, int(wanted * self._widest))
            yield item, min(wanted, width)

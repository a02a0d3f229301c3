"""The button of the tool bar that looks like a field and opens the search over the window."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

_WIDTH, _SHORT, _LEAST = 260, 130, 40
"""The widths for all words, for few, and for none but the icon."""


class SearchButton(QPushButton):
    """Says what can be found and by which keys; fewer words where there is little room."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setObjectName("search")
        self._keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setIcon(action.icon())
        self.setToolTip(action.toolTip())
        self.setAccessibleName(action.text())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        self._name()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name()

    def _name(self) -> None:
        width = self.width()
        what = self.tr("搜索任务、单位、命令") if width >= _WIDTH else self.tr("搜索")
        self.setText(f"{what}  {self._keys}" if width >= _SHORT else "")

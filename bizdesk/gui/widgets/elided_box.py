"""A check box whose words are cut where its room ends, and whole where the mouse rests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QToolTip

_LEAST = 96


class ElidedBox(QCheckBox):
    """Takes the room that there is, at least some characters of it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_LEAST, self.sizeHint().width()), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """The whole words where they are cut, and what there is to say besides."""
        if (
            isinstance(event, QHelpEvent)
            and event.type() is QEvent.Type.ToolTip
            and self._seen() != self.text()
        ):
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, (self.text(), self.toolTip()))), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self._seen()
        self.style().drawControl(QStyle.ControlElement.CE_CheckBox, option, QPainter(self), self)

    def _seen(self) -> str:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        contents = QStyle.SubElement.SE_CheckBoxContents
        room = self.style().subElementRect(contents, option, self).width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)

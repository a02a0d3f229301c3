"""The line at the foot of the window: what was done, with a link to undo it, or what went wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from bizdesk.domain.ledger import Lamp
from bizdesk.gui.theme import colours_of


class MessageBar(QWidget):
    """Shows the last sentence until the next one; an error stays until it is closed."""

    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("messages")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel()
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setAccessibleName(self.tr("消息"))
        self.undo = QPushButton(self.tr("撤销"))
        self.undo.setProperty("quiet", True)
        self.undo.clicked.connect(self.undo_asked)
        self.close_button = QPushButton(self.tr("知道了"))
        self.close_button.setProperty("quiet", True)
        self.close_button.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.undo)
        layout.addWidget(self.close_button)
        self.setMinimumHeight(36)
        self.clear()

    def tell(self, sentence: str, undoable: bool) -> None:
        """Show what was done."""
        self._show(f"✓ {sentence}", colours_of(self.palette()).text, undo=undoable, close=False)

    def fail(self, sentence: str) -> None:
        """Show what went wrong."""
        self._show(f"● {sentence}", colours_of(self.palette()).lamps[Lamp.RED], undo=False, close=True)

    def clear(self) -> None:
        """Show nothing; the line keeps its place, so that nothing jumps."""
        self._show("", colours_of(self.palette()).text, undo=False, close=False)

    def _show(self, text: str, colour: str, *, undo: bool, close: bool) -> None:
        self.text.setText(text)
        self.text.setToolTip(text)
        self.text.setStyleSheet(f"color: {colour}")
        self.undo.setVisible(undo)
        self.close_button.setVisible(close)

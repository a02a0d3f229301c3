"""A line that offers words which were typed before and never stored."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from bizdesk.gui.wording import time_words
from bizdesk.services.unsaved import UnsavedWords

_GLIMPSE = 200


class KeptLine(QWidget):
    """Hidden unless there is something to offer."""

    restored = Signal(object)
    discarded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words: UnsavedWords | None = None
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.restore, self.discard = QPushButton(self.tr("恢复未保存的文字")), QPushButton(self.tr("不要了"))
        self.restore.clicked.connect(self._on_restore)
        self.discard.clicked.connect(self._on_discard)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text, 1)
        for button in (self.restore, self.discard):
            button.setProperty("quiet", True)
            button.setAutoDefault(False)
            layout.addWidget(button)
        self.offer(None)

    def offer(self, words: UnsavedWords | None) -> None:
        """Offer these words, or nothing."""
        self._words = words
        if words is not None:
            said = " ".join(text for text in words.texts if text)
            self.text.setText(self.tr("{0} 写的文字没有保存。").format(time_words(words.at)))
            self.text.setToolTip(said if len(said) <= _GLIMPSE else f"{said[:_GLIMPSE]}…")
            self.text.setAccessibleDescription(self.text.toolTip())
        self.setVisible(words is not None)

    def _on_restore(self) -> None:
        words = self._words
        self.offer(None)
        self.restored.emit(words)

    def _on_discard(self) -> None:
        self.offer(None)
        self.discarded.emit()

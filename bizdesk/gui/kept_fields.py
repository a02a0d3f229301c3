"""Keeps the long texts of a dialog while they are typed, and offers what was typed there before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout

from bizdesk.gui.unsaved import Unsaved, unsaved_near
from bizdesk.gui.widgets.kept_line import KeptLine
from bizdesk.services.unsaved import UnsavedWords

Field = QLineEdit | QPlainTextEdit


def keep_fields(dialog: QDialog, body: QVBoxLayout, key: str, fields: Sequence[Field]) -> None:
    """Keep what is typed into the fields under that name; the offer stands above the body."""
    unsaved = unsaved_near(dialog.parentWidget())
    if unsaved is not None:
        _KeptFields(dialog, body, unsaved, key, fields)


class _KeptFields(QObject):
    """Belongs to a dialog. Words go when the dialog is cancelled, or once the ledger has taken them."""

    def __init__(
        self, dialog: QDialog, body: QVBoxLayout, unsaved: Unsaved, key: str, fields: Sequence[Field]
    ) -> None:
        super().__init__(dialog)
        self._unsaved, self._key, self._fields = unsaved, key, fields
        self._about = dialog.windowTitle()
        self._first = self._texts()
        self._touched = False
        words = unsaved.offer(key)
        if words is not None and len(words.texts) == len(fields) and words.texts != self._first:
            line = KeptLine()
            line.restored.connect(self._on_restored)
            line.discarded.connect(lambda: unsaved.forget(key))
            body.insertWidget(0, line)
            line.offer(words)
        for field in fields:
            field.textChanged.connect(self._on_text_changed)
        dialog.accepted.connect(lambda: unsaved.hand_in(key))
        dialog.rejected.connect(self._on_rejected)

    def _texts(self) -> tuple[str, ...]:
        return tuple(
            field.text() if isinstance(field, QLineEdit) else field.toPlainText() for field in self._fields
        )

    def _on_text_changed(self) -> None:
        self._touched, texts = True, self._texts()
        if texts == self._first:
            self._unsaved.drop(self._key)
        else:
            self._unsaved.keep(self._key, texts, self._about)

    def _on_rejected(self) -> None:
        if self._touched:
            self._unsaved.leave(self._key)

    def _on_restored(self, words: UnsavedWords) -> None:
        self._unsaved.forget(self._key)
        for field, text in zip(self._fields, words.texts, strict=True):
            if isinstance(field, QLineEdit):
                field.setText(text)
            else:
                field.setPlainText(text)
        self._fields[0].setFocus()

"""Keeps what is typed into a cell of a table until it is stored, and leaves it where a hand is at work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit, QPlainTextEdit, QStyledItemDelegate, QWidget

from bizdesk.gui.unsaved import Unsaved

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class KeptCell:
    """The name of a cell, what it is about, what it says, and the texts to keep while another is typed."""

    key: str
    about: str
    stood: str
    texts: Callable[[str], tuple[str, ...]]


class TypedCellDelegate(QStyledItemDelegate):
    """What a hand typed into a cell is not replaced by what the table says meanwhile.

    `began` carries an editor that is about to be opened, and its index.
    """

    began = Signal(object, object)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if not _is_typed_in(editor):
            self.fill_editor(editor, index)

    def fill_editor(self, editor: QWidget, index: Index) -> None:
        """Put what the cell says into its editor."""
        super().setEditorData(editor, index)


class KeptCells(QObject):
    """Watches one cell of a table at a time, named by `cell_of`; a cell of no more than a line is not kept.

    An editor that goes while nothing was entered and nobody pressed Esc leaves its words to be offered.
    """

    def __init__(
        self, unsaved: Unsaved, delegate: TypedCellDelegate, cell_of: Callable[[Index], KeptCell | None]
    ) -> None:
        super().__init__(delegate)
        self._unsaved, self._cell_of = unsaved, cell_of
        self._cell: KeptCell | None = None
        delegate.began.connect(self._on_began)
        delegate.commitData.connect(self._on_entered)
        delegate.closeEditor.connect(self._on_closed)

    def _on_began(self, editor: QWidget, index: Index) -> None:
        self._on_gone()
        self._cell = self._cell_of(index) if isinstance(editor, QPlainTextEdit) else None
        if self._cell is not None and isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(lambda: self._on_typed(editor.toPlainText().strip()))
            editor.destroyed.connect(self._on_gone)

    def _on_typed(self, text: str) -> None:
        cell = self._cell
        if cell is None:
            return
        if text == cell.stood:
            self._unsaved.drop(cell.key)
        else:
            self._unsaved.keep(cell.key, cell.texts(text), cell.about)

    def _on_entered(self) -> None:
        self._cell = None

    def _on_closed(self, _editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if self._cell is not None and hint is QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self._unsaved.drop(self._cell.key)
            self._cell = None

    def _on_gone(self) -> None:
        cell, self._cell = self._cell, None
        if cell is not None:
            self._unsaved.set_aside(cell.key)


def _is_typed_in(editor: QWidget) -> bool:
    if isinstance(editor, QPlainTextEdit):
        return editor.document().isModified()
    return isinstance(editor, QLineEdit) and editor.isModified()

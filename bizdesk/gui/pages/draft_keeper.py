"""Keeps the words of a task that are typed while a draft is proofread, and offers what was left there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit

from bizdesk.domain.labels import task_label
from bizdesk.domain.measure import Measure
from bizdesk.gui.kept_cells import Index, KeptCell, KeptCells
from bizdesk.gui.unsaved import Unsaved
from bizdesk.gui.widgets.draft_body import DraftBody
from bizdesk.gui.widgets.kept_line import KeptLine
from bizdesk.services.unsaved import UnsavedWords


class DraftKeeper(QObject):
    """Belongs to the body of a page; `id_of` says which draft is shown.

    Words of a row that is called otherwise by now are not offered.
    """

    def __init__(
        self, unsaved: Unsaved, body: DraftBody, offer: KeptLine, id_of: Callable[[], str | None]
    ) -> None:
        super().__init__(body)
        self._unsaved, self._body, self._offer, self._id_of = unsaved, body, offer, id_of
        self._offered: tuple[str, int] | None = None
        KeptCells(unsaved, body.table.cells, self._kept_cell)
        body.model.measure_typed.connect(lambda place, _measure: unsaved.drop(self._name(place)))
        offer.restored.connect(self._on_restored)
        offer.discarded.connect(self._on_discarded)
        unsaved.offered.connect(self.offer)

    def offer(self) -> None:
        """Offer the first words that were left in a row of the draft that is shown."""
        for place, row in enumerate(self._body.model.rows):
            words = self._unsaved.found.get(self._name(place))
            if words is not None and words.about == _label(row.measure) and any(words.texts):
                self._offered = self._name(place), place
                self._offer.offer(words)
                return
        self._offered = None
        self._offer.offer(None)

    def _name(self, place: int) -> str:
        return f"draft {self._id_of()} {place}"

    def _kept_cell(self, index: Index) -> KeptCell:
        measure = self._body.model.row_at(index).measure
        name = self._name(self._body.model.place_of(index))
        return KeptCell(name, _label(measure), measure.heading or measure.text, lambda typed: (typed,))

    def _on_restored(self, words: UnsavedWords) -> None:
        """The words stand in their cell again, to be entered there."""
        if self._offered is None:
            return
        name, place = self._offered
        self._unsaved.forget(name)
        table = self._body.table
        table.select_row(self._body.model.row_of(place))
        table.edit(table.currentIndex())
        editor = table.viewport().findChild(QPlainTextEdit)
        if editor is not None:
            editor.setPlainText(words.texts[0])
            editor.document().setModified(True)

    def _on_discarded(self) -> None:
        if self._offered is not None:
            self._unsaved.forget(self._offered[0])
        self.offer()


def _label(measure: Measure) -> str:
    return task_label(measure.path, measure.heading, measure.text)

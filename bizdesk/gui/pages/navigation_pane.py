"""The list at the left: it knows the places of the ledger and which of them is open."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.ledger import AgencyCount, Document
from bizdesk.gui.desk import Desk
from bizdesk.gui.models.navigation import Key, NavigationModel, Place
from bizdesk.gui.widgets.delegates import NavigationDelegate
from bizdesk.services.agencies import count_agencies
from bizdesk.services.documents import list_documents
from bizdesk.services.drafts import DraftEntry, list_drafts
from bizdesk.services.ledgers import UnitOfWork

Found = tuple[tuple[Document, ...], tuple[AgencyCount, ...], tuple[DraftEntry, ...]]


class NavigationPane(QListView):
    """Shows the places; `place_chosen` carries the `Entry` that is open from now on."""

    place_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._destination: Key | None = None
        self.places = NavigationModel()
        self.setObjectName("navigation")
        self.setModel(self.places)
        self.setItemDelegate(NavigationDelegate(self))
        self.setAccessibleName(self.tr("导航"))
        self.setMouseTracking(True)
        self.setMinimumWidth(200)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        desk.changed.connect(self._on_changed)
        desk.quarter_changed.connect(self.refresh)

    def go_to(self, place: Place, id: int | str | None = None) -> None:
        """Open a place, as soon as it is in the list."""
        row = self.places.row_of(place, id)
        if row is None:
            self._destination = (place, id)
        else:
            self._destination = None
            self.setCurrentIndex(self.places.index(row))

    def refresh(self) -> None:
        """Read the documents, drafts, agencies and their counts again."""
        day = self._desk.day

        def query(uow: UnitOfWork) -> Found:
            return list_documents(uow), count_agencies(uow, day), list_drafts(uow)

        self._desk.read(query, self._show)

    def _show(self, found: Found) -> None:
        index = self.currentIndex()
        kept: Key = self.places.entry(index).key if index.isValid() else (Place.OVERVIEW, None)
        self.places.show_ledger(*found)
        if self._destination is not None:
            self.go_to(*self._destination)
        if not self.currentIndex().isValid():
            row = self.places.row_of(*kept)
            self.setCurrentIndex(self.places.index(row or 0))

    def _on_current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.place_chosen.emit(self.places.entry(index))

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.touches_tasks or change.touches("agency", "document", "draft"):
            self.refresh()

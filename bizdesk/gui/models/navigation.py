"""The list at the left: the overview, all tasks, other pages, drafts, documents, agencies with counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from bizdesk.domain.ledger import AgencyCount, Document
from bizdesk.services.drafts import DraftEntry

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole


class Place(Enum):
    """What a row of the list leads to."""

    SECTION = auto()
    OVERVIEW = auto()
    ALL = auto()
    DRAFT = auto()
    DOCUMENT = auto()
    AGENCY = auto()
    REMINDERS = auto()
    HISTORY = auto()
    AGENCIES = auto()
    INDICATORS = auto()
    TIMELINE = auto()
    EVIDENCE = auto()
    FORMS = auto()
    SLIPS = auto()


Key = tuple[Place, int | str | None]
"""A place and the id of what it shows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: where it leads, its text, and how many tasks are open, late and done there.

    A draft goes by `draft` instead of `id`; open are its rows that want a look.
    """

    place: Place
    text: str
    id: int | None = None
    draft: str | None = None
    open: int = 0
    late: int = 0
    done: int = 0

    @property
    def key(self) -> Key:
        """What stays the same when the counts change."""
        return self.place, self.id if self.draft is None else self.draft


class NavigationModel(QAbstractListModel):
    """Rows of `Entry`."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []
        self._fresh = 0

    def show_ledger(
        self, documents: Sequence[Document], agencies: Sequence[AgencyCount], drafts: Sequence[DraftEntry]
    ) -> None:
        """Show what the ledger holds and what waits before it."""
        rows = [Entry(Place.OVERVIEW, self.tr("工作台"))]
        rows.append(Entry(Place.ALL, self.tr("全部任务"), open=sum(one.tasks for one in documents)))
        rows.append(Entry(Place.REMINDERS, self.tr("到期提醒"), open=self._fresh))
        rows.append(Entry(Place.INDICATORS, self.tr("指标")))
        rows.append(Entry(Place.TIMELINE, self.tr("挂图")))
        rows.append(Entry(Place.EVIDENCE, self.tr("佐证室")))
        rows.append(Entry(Place.FORMS, self.tr("填报表")))
        rows.append(Entry(Place.SLIPS, self.tr("文书")))
        rows.append(Entry(Place.HISTORY, self.tr("历史")))
        rows.append(Entry(Place.AGENCIES, self.tr("单位名录")))
        if drafts:
            rows.append(Entry(Place.SECTION, self.tr("校对中")))
        rows += [Entry(Place.DRAFT, one.title, draft=one.id, open=one.uncertain) for one in drafts]
        if documents:
            rows.append(Entry(Place.SECTION, self.tr("按文件")))
        rows += [Entry(Place.DOCUMENT, one.title, one.id, open=one.tasks) for one in documents]
        if agencies:
            rows.append(Entry(Place.SECTION, self.tr("按单位")))
        for one in agencies:
            rows.append(
                Entry(
                    Place.AGENCY, one.agency.name, one.agency.id, open=one.open, late=one.late, done=one.done
                )
            )
        if [entry.key for entry in rows] == [entry.key for entry in self._entries]:
            self._entries = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._entries = rows
        self.endResetModel()

    def show_fresh(self, reminders: int) -> None:
        """Say how many reminders came up that nobody has looked at."""
        self._fresh = reminders
        row = self.row_of(Place.REMINDERS)
        if row is not None:
            self._entries[row] = replace(self._entries[row], open=reminders)
            self.dataChanged.emit(self.index(row), self.index(row))

    def entry(self, index: Index) -> Entry:
        """The entry of a row."""
        return self._entries[index.row()]

    def row_of(self, place: Place, id: int | str | None = None) -> int | None:
        """The row that leads there."""
        return next((row for row, entry in enumerate(self._entries) if entry.key == (place, id)), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.entry(index).place is Place.SECTION:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entry(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == ENTRY_ROLE:
            return entry
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._told(entry)
        return None

    def _told(self, entry: Entry) -> str:
        if entry.place is Place.AGENCY:
            counts = self.tr("办理中 {0}，逾期 {1}，已办结 {2}").format(entry.open, entry.late, entry.done)
            return f"{entry.text}\n{counts}"
        if entry.place is Place.REMINDERS:
            return self.tr("{0}，新的 {1} 项").format(entry.text, entry.open)
        if entry.place is Place.DRAFT:
            return f"{entry.text}\n{self.tr('待核对 {0} 项').format(entry.open)}"
        return entry.text

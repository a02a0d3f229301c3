"""Which columns of the task table are shown, in which order and how wide, remembered by kind of place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from bizdesk.gui.appearance import appearance, scaled, unscaled
from bizdesk.gui.memory import Memory
from bizdesk.gui.models.task_columns import ALWAYS, USUAL, WIDTHS, Column, heads

_SAVING_PAUSE_MS = 300
_NARROWEST = 40
_YIELDING = (Column.AGENCIES, Column.PACE, Column.EVIDENCE)
"""What yields where the title has not what it needs at least: the detail shows it too."""
_LAST_TO_YIELD = (Column.CLAUSE, Column.DUE)
_LEAST_TITLE = 44
"""What yields where not even so much is left of the title: very large type in a small window."""


class ColumnLayout(QObject):
    """Lays out the columns of a table over `Column`.

    Until somebody chooses columns some of them yield to the title where there is little room; until
    somebody sets its width the title takes what room the others leave, and the usual columns are never
    wider than the table. Widths are kept as they are at the usual size of type.
    """

    choosing_asked = Signal()

    def __init__(self, table: QTableView, memory: Memory) -> None:
        super().__init__(table)
        self._table, self._header, self._memory = table, table.horizontalHeader(), memory
        self._kind = ""
        self._chosen: tuple[Column, ...] | None = None
        self._by_hand: dict[Column, int] = {}
        self._moving = False
        self._saving = QTimer(self, singleShot=True, interval=_SAVING_PAUSE_MS)
        self._saving.timeout.connect(self._save)
        self._header.setSectionsMovable(True)
        self._header.setMinimumSectionSize(_NARROWEST)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._header.sectionMoved.connect(self._on_moved)
        self._header.sectionResized.connect(self._on_resized)
        appearance().changed.connect(self._lay_out)

    def use(self, kind: str) -> None:
        """Lay out as was last chosen for a kind of place."""
        if kind == self._kind:
            return
        self.save_now()
        self._kind = kind
        kept = self._memory.get(f"columns/{kind}", {})
        self._chosen = _read_columns(kept.get("shown"))
        widths = kept.get("widths", {})
        self._by_hand = {one: widths[one.name] for one in Column if isinstance(widths.get(one.name), int)}
        self._lay_out()

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns that are shown, from the left."""
        return tuple(column for column in self._order if not self._header.isSectionHidden(column))

    @property
    def _order(self) -> tuple[Column, ...]:
        return tuple(Column(self._header.logicalIndex(at)) for at in range(self._header.count()))

    @property
    def wanted(self) -> tuple[Column, ...]:
        """The columns that are shown where there is room for all of them, from the left."""
        return tuple(sorted(USUAL)) if self._chosen is None else self._chosen

    def choose(self, columns: Sequence[Column]) -> None:
        """Show these columns in this order."""
        if tuple(columns) == self.wanted:
            return
        self._chosen = tuple(columns)
        self._lay_out()
        self._saving.start()

    def reset(self) -> None:
        """Show the usual columns, as wide as usual."""
        self._chosen, self._by_hand = None, {}
        self._lay_out()
        self._saving.start()

    def toggle(self, column: Column, shown: bool) -> None:
        """Show a column, at its usual place among the others, or hide it."""
        now = [one for one in self.wanted if one is not column]
        if shown:
            after = [at for at, one in enumerate(now) if one < column]
            now.insert(max(after, default=-1) + 1, column)
        self.choose(now)

    def menu(self, *, of_agency: bool) -> QMenu:
        """What the right button offers on the heads."""
        menu, wanted = QMenu(self._table), self.wanted
        for column, head in heads(of_agency=of_agency).items():
            action = QAction(head, menu, checkable=True, checked=column in wanted)
            action.setEnabled(column not in ALWAYS)
            action.triggered.connect(lambda on, column=column: self.toggle(column, on))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("列…"), self.choosing_asked.emit)
        menu.addAction(self.tr("恢复默认列"), self.reset)
        return menu

    def fit(self) -> None:
        """Give the title what room there is."""
        room = self._table.viewport().width()
        if self._chosen is None:
            lacking = sum(self._width(column) for column in USUAL) - room
            for column in _YIELDING:
                self._show(column, lacking <= 0)
                lacking -= self._width(column) if lacking > 0 else 0
            spare = self._width(Column.TITLE) - scaled(_LEAST_TITLE)
            for column in _LAST_TO_YIELD:
                self._show(column, lacking <= spare)
                lacking -= self._width(column) if lacking > spare else 0
        if Column.TITLE not in self._by_hand:
            others = sum(self._header.sectionSize(one) for one in self.shown if one is not Column.TITLE)
            least = _NARROWEST if self._chosen is None else self._width(Column.TITLE)
            self._resize(Column.TITLE, max(least, room - others))

    def save_now(self) -> None:
        """Remember at once what would be remembered in a moment."""
        if self._saving.isActive():
            self._saving.stop()
            self._save()

    def _lay_out(self) -> None:
        shown = self.wanted
        order = (*shown, *(column for column in Column if column not in shown))
        self._moving = True
        for place, column in enumerate(order):
            self._header.moveSection(self._header.visualIndex(column), place)
        self._moving = False
        for column in Column:
            self._show(column, column in shown)
            self._resize(column, self._width(column))
        self.fit()

    def _width(self, column: Column) -> int:
        return scaled(self._by_hand.get(column, WIDTHS[column]))

    def _show(self, column: Column, shown: bool) -> None:
        self._moving = True
        self._header.setSectionHidden(column, not shown)
        self._moving = False

    def _resize(self, column: Column, width: int) -> None:
        if not self._header.isSectionHidden(column):
            self._moving = True
            self._header.resizeSection(column, width)
            self._moving = False

    def _on_moved(self) -> None:
        if not self._moving:
            wanted = self.wanted
            self._chosen = tuple(column for column in self._order if column in wanted)
            self._saving.start()

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        if self._moving or not width:
            return
        self._by_hand[Column(column)] = unscaled(width)
        self.fit()
        self._saving.start()

    def _save(self) -> None:
        kept: dict[str, Any] = {}
        if self._chosen is not None:
            kept["shown"] = [column.name for column in self._chosen]
        if self._by_hand:
            kept["widths"] = {column.name: width for column, width in self._by_hand.items()}
        self._memory.put(f"columns/{self._kind}", kept or None)


def _read_columns(names: object) -> tuple[Column, ...] | None:
    """Columns that were kept, without those that there are no more; None where none were chosen."""
    if not isinstance(names, list):
        return None
    known = dict.fromkeys(Column[name] for name in names if name in Column.__members__)
    return (*(column for column in ALWAYS if column not in known), *known)

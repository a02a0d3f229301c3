"""The tasks of a table as the outline of their document: sections with their counts, tasks in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from bizdesk.domain.labels import clause
from bizdesk.domain.ledger import Status, Task
from bizdesk.domain.outline import Node, nest
from bizdesk.domain.search import lit
from bizdesk.domain.words import Listing
from bizdesk.gui.language import spoken
from bizdesk.gui.models.row_table import Index
from bizdesk.gui.models.task_columns import Column
from bizdesk.gui.models.task_table import LIT_ROLE, TaskTableModel

SECTION_ROLE = LIT_ROLE + 1

_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TICKED = _PLAIN | Qt.ItemFlag.ItemIsUserCheckable


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its number and heading, and how many of its tasks there are, are done and are late."""

    title: str
    total: int
    done: int
    late: int


class TaskOutlineModel(QAbstractItemModel):
    """A tree over the rows of `table`, whose cells it shows; it is empty until `show_headings`.

    Unfolding a long one asks for the flags of every row several times, so they are constants.
    """

    def __init__(self, table: TaskTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._headings: Mapping[str, str] | None = None
        self.nodes: tuple[Node, ...] = ()
        self._below: dict[int | None, list[int]] = {}
        self._place: list[int] = []
        self._sections: dict[int, Section] = {}
        for begun in (table.modelAboutToBeReset, table.rowsAboutToBeInserted):
            begun.connect(self.beginResetModel)
        for ended in (table.modelReset, table.rowsInserted):
            ended.connect(self._rebuild)
        table.dataChanged.connect(self._on_data_changed)

    def show_headings(self, headings: Mapping[str, str] | None) -> None:
        """Call the sections by these headings, from when the table shows other rows; None: show nothing."""
        self._headings = headings

    def node(self, index: Index) -> Node:
        """The line of the outline that a row shows."""
        return self.nodes[index.internalId()]

    def task(self, index: Index) -> Task | None:
        """The task of a row, None for a section."""
        place = self.node(index).place if index.isValid() else None
        return None if place is None else self._table.tasks[place]

    def index_of(self, task_id: int) -> QModelIndex:
        """The row of a task; it is not valid where the task is not shown."""
        for number, node in enumerate(self.nodes):
            if node.place is not None and self._table.tasks[node.place].id == task_id:
                return self.index_at(number)
        return QModelIndex()

    def index_at(self, number: int, column: int = Column.TITLE) -> QModelIndex:
        """The row of a line of the outline."""
        return self.createIndex(self._place[number], column, number)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        below = self._below.get(_number(parent), ())
        if not (0 <= row < len(below) and 0 <= column < len(Column)):
            return QModelIndex()
        return self.createIndex(row, column, below[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        above = self.node(index).parent if index.isValid() else None
        return QModelIndex() if above is None else self.index_at(above, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        if parent.isValid() and parent.column() != 0:
            return 0
        return len(self._below.get(_number(parent), ()))

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return self._table.headerData(section, orientation, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        place = self.node(index).place
        if self._table.held or place is None or index.column() != Column.TICK:
            return _PLAIN
        if self._table.tasks[place].endless:
            return _PLAIN
        return _TICKED

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        section, place = self._sections.get(index.internalId()), self.node(index).place
        if role == SECTION_ROLE:
            return section
        if place is None:
            return self._section_cell(section, index.column(), role) if section is not None else None
        if index.column() == Column.TITLE and role in (Qt.ItemDataRole.DisplayRole, LIT_ROLE):
            task = self._table.tasks[place]
            title = clause(task.path) + task.title
            return title if role == Qt.ItemDataRole.DisplayRole else lit(title, self._table.terms)
        return self._table.data(self._table.index(place, index.column()), role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        place = self.node(index).place if index.isValid() else None
        return place is not None and self._table.setData(
            self._table.index(place, index.column()), value, role
        )

    def _section_cell(self, section: Section, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._table.alignment(column)
        if column == Column.TITLE:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                return section.title
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return spoken(Listing("，", (section.title, self._counts(section))))
            if role == Qt.ItemDataRole.FontRole:
                bold = QFont()
                bold.setBold(True)
                return bold
        if column == Column.LAMP:
            if role == Qt.ItemDataRole.DisplayRole:
                late = f"  ● {section.late}" if section.late else ""
                return f"✓ {section.done}/{section.total}{late}"
            if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                return self._counts(section)
        return None

    def _counts(self, section: Section) -> str:
        words = self.tr("{0} 项，已办结 {1}，逾期 {2}")
        return words.format(section.total, section.done, section.late)

    def _rebuild(self) -> None:
        """The table shows other rows: nest them anew."""
        shown = self._headings is not None
        self.nodes = nest(task.path for task in self._table.tasks) if shown else ()
        self._below, self._place = {}, []
        for number, node in enumerate(self.nodes):
            siblings = self._below.setdefault(node.parent, [])
            self._place.append(len(siblings))
            siblings.append(number)
        self._count()
        self.endResetModel()

    def _count(self) -> None:
        """Count the tasks of every section, from the last line up."""
        counts = [[0, 0, 0] for _node in self.nodes]
        for number in range(len(self.nodes) - 1, -1, -1):
            node, count = self.nodes[number], counts[number]
            if node.place is not None:
                status = self._table.tasks[node.place].status
                count = [count[0] + 1, count[1] + (status is Status.DONE), count[2] + (status is Status.LATE)]
            if node.parent is not None:
                counts[node.parent] = [a + b for a, b in zip(counts[node.parent], count, strict=True)]
        headings = self._headings or {}
        self._sections = {
            number: Section(
                clause(node.path) + _spaced(node.path, headings.get(node.path, "")), *counts[number]
            )
            for number, node in enumerate(self.nodes)
            if number in self._below
        }

    def _on_data_changed(self) -> None:
        self._count()
        for above, below in self._below.items():
            parent = QModelIndex() if above is None else self.index_at(above, 0)
            last = self.index(len(below) - 1, len(Column) - 1, parent)
            self.dataChanged.emit(self.index(0, 0, parent), last)


def _number(parent: Index) -> int | None:
    return parent.internalId() if parent.isValid() else None


def _spaced(path: str, heading: str) -> str:
    """The heading behind the number as the original sets it: 二、降低门槛, 第一章 总则."""
    number = path.rpartition("/")[2]
    if not heading or clause(path) != number or number.endswith(("）", ")")):
        return heading
    return f"、{heading}" if all(sign in "一二三四五六七八九十百" for sign in number) else f" {heading}"

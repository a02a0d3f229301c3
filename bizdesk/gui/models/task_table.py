"""The table of tasks: plain rows from the ledger, whose cells never ask the database."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from bizdesk.domain.filters import GroupKey
from bizdesk.domain.groups import Group, GroupHead, Line, lines_of
from bizdesk.domain.ledger import Task
from bizdesk.domain.search import lit
from bizdesk.domain.status import spokesman
from bizdesk.domain.task_cells import CellEdit, RowFacts
from bizdesk.gui.models.row_table import CENTRE, LEFT, Index, RowTableModel
from bizdesk.gui.models.task_cells import TaskCells
from bizdesk.gui.models.task_columns import FIELDS, LONG, SEARCHED, Column, heads
from bizdesk.gui.wording import group_words

TASK_ROLE = Qt.ItemDataRole.UserRole
"""The task of a row, or the head of a group."""
LIT_ROLE = TASK_ROLE + 1
"""The words of a cell with what the list is filtered by lit."""
_READ = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_TICKED, _TYPED = _READ | Qt.ItemFlag.ItemIsUserCheckable, _READ | Qt.ItemFlag.ItemIsEditable


class TaskTableModel(RowTableModel[Line]):
    """Rows of `Task` as seen on a day, from an agency's place where one is given, and heads of groups.

    The first rows of a long list are shown at once; `more_asked` tells that somebody scrolls towards
    the end of them.
    """

    columns = len(Column)
    tick_asked = Signal(object, bool)
    cell_asked = Signal(object)
    more_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cells = TaskCells()
        self.tasks: tuple[Task, ...] = ()
        self._groups: tuple[Group, ...] = ()
        self._folded: frozenset[GroupKey] = frozenset()
        self._total = 0
        self._awaiting = False
        self._heads: dict[bool, tuple[str, ...]] = {}
        self.held = ""
        """Why boxes cannot be ticked and cells not be typed into; nothing where they can."""
        self.terms: Sequence[str] = ()
        """What the list is filtered by."""

    def show_tasks(
        self,
        tasks: Sequence[Task],
        total: int,
        cells: TaskCells,
        groups: Sequence[Group] = (),
        folded: Collection[GroupKey] = (),
    ) -> None:
        """Show other rows, the first of `total`, below the heads of their groups where there are any."""
        self.tasks, self.cells, self._awaiting = tuple(tasks), cells, False
        self._groups, self._folded = tuple(groups), frozenset(folded)
        away = sum(group.tally.total for group in groups if group.key in self._folded)
        self._total = total - away
        self.show_rows(lines_of(self.tasks, self._groups, self._folded))

    def append_tasks(self, tasks: Sequence[Task], facts: RowFacts) -> None:
        """Show the rows that follow."""
        self._awaiting = False
        self.tasks = (*self.tasks, *tasks)
        known = self.cells.facts
        both = RowFacts({**known.reports, **facts.reports}, {**known.targets, **facts.targets})
        self.cells = replace(self.cells, facts=both)
        lines = lines_of(self.tasks, self._groups, self._folded)
        self.append_rows(lines[len(self.rows) :])

    @property
    def whole(self) -> bool:
        """Whether all rows of the list are shown."""
        return self.lacking <= 0

    @property
    def lacking(self) -> int:
        """How many rows of the list are not shown yet."""
        return self._total - len(self.tasks)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self.whole and not self._awaiting

    def fetchMore(self, _parent: Index) -> None:
        self._awaiting = True
        self.more_asked.emit()

    def update_tasks(self, tasks: Sequence[Task], cells: TaskCells, groups: Sequence[Group] = ()) -> None:
        """Show the same tasks in the same order as they are now.

        A head goes on counting the rows below it, so it is not told of tasks that came or went.
        """
        fresh = {task.id: task for task in tasks}
        counted = {group.key: group for group in groups}
        self.cells = cells
        self.tasks = tuple(fresh.get(task.id, task) for task in self.tasks)
        self._groups = tuple(_recounted(group, counted.get(group.key)) for group in self._groups)
        self.update_rows(lines_of(self.tasks, self._groups, self._folded)[: len(self.rows)])

    def row_of(self, task_id: int) -> int | None:
        """The row of a task, None where it is not shown."""
        rows = enumerate(self.rows)
        return next((row for row, line in rows if isinstance(line, Task) and line.id == task_id), None)

    def row_of_group(self, key: GroupKey) -> int | None:
        """The row of the head of a group."""
        rows = enumerate(self.rows)
        heads = ((row, line) for row, line in rows if isinstance(line, GroupHead))
        return next((row for row, head in heads if head.group.key == key), None)

    def task_at(self, index: Index) -> Task | None:
        """The task of a row, None where it is a head."""
        line = self.row_at(index)
        return line if isinstance(line, Task) else None

    def is_ticked(self, task: Task) -> bool:
        """Whether a row's box is ticked."""
        return self.cells.is_ticked(task)

    def edit_of(self, task: Task, column: Column, text: str) -> CellEdit | None:
        """What it means to type into a cell, None where nobody may."""
        part = spokesman(task.assignments, self.cells.agency_id)
        if part is None or column not in FIELDS:
            return None
        return CellEdit(task.id, part.agency, FIELDS[column], text)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.held or not index.isValid():
            return super().flags(index)
        line, column = self.row_at(index), index.column()  # asked for with every painted cell
        if isinstance(line, Task) and column in FIELDS:
            return _TYPED
        return _TICKED if isinstance(line, Task) and column == Column.TICK and not line.endless else _READ

    def heads(self) -> tuple[str, ...]:
        of_agency = self.cells.agency_id is not None
        if of_agency not in self._heads:  # asked for with every painted cell of the header
            self._heads[of_agency] = tuple(heads(of_agency=of_agency).values())
        return self._heads[of_agency]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return LEFT if column in LONG else CENTRE

    def cell(self, row: Line, column: int, role: int) -> Any:
        if role == TASK_ROLE:
            return row
        if isinstance(row, GroupHead):
            return _head_cell(row, column, role)
        return self._task_cell(row, Column(column), role)

    def _task_cell(self, task: Task, column: Column, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cells.text(task, column)
        if role == LIT_ROLE and self.terms and column in SEARCHED:
            return lit(self.cells.text(task, column), self.terms)
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.TICK and not task.endless:
            return Qt.CheckState.Checked if self.is_ticked(task) else Qt.CheckState.Unchecked
        if self.held and role == Qt.ItemDataRole.ToolTipRole and column is Column.TICK:
            return self.held
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cells.whole_text(task, column)
        if role == Qt.ItemDataRole.EditRole and column in FIELDS:
            return self.cells.reported(task, FIELDS[column])
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        task, column = self.task_at(index), Column(index.column())
        if task is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.TICK:
            self.tick_asked.emit([task.id], Qt.CheckState(value) is Qt.CheckState.Checked)
            return True
        edit = self.edit_of(task, column, str(value)) if role == Qt.ItemDataRole.EditRole else None
        if edit is None:
            return False
        if edit.text != self.cells.reported(task, edit.field):
            self.cell_asked.emit(edit)
        return True

    def shown_tasks(self, rows: Sequence[int]) -> Iterator[Task]:
        """The tasks of those rows, without the heads among them."""
        lines = (self.rows[row] for row in rows)
        return (line for line in lines if isinstance(line, Task))


def _head_cell(head: GroupHead, column: int, role: int) -> str | None:
    spoken = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    if role in spoken or (role == Qt.ItemDataRole.DisplayRole and column == Column.TITLE):
        return group_words(head)
    return None


def _recounted(group: Group, now: Group | None) -> Group:
    return now if now is not None and now.tally.total == group.tally.total else group

"""The table of tasks: plain rows from the ledger, whose cells never ask the database."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from bizdesk.domain.labels import PACES, clause
from bizdesk.domain.ledger import Status, Task
from bizdesk.domain.search import lit
from bizdesk.gui.language import listed, spoken
from bizdesk.gui.models.row_table import CENTRE, LEFT, Index, RowTableModel
from bizdesk.gui.wording import agencies_words, due_words, endless_hint, lamp_words, role_word

TASK_ROLE = Qt.ItemDataRole.UserRole
LIT_ROLE = TASK_ROLE + 1
"""The title with what the list is filtered by lit."""


class Column(IntEnum):
    """The columns, from the left."""

    TICK = 0
    CLAUSE = 1
    TITLE = 2
    AGENCIES = 3
    DUE = 4
    PACE = 5
    LAMP = 6
    EVIDENCE = 7


class TaskTableModel(RowTableModel[Task]):
    """Rows of `Task` as seen on a day, from an agency's place where one is given.

    The first rows of a long list are shown at once; `more_asked` tells that somebody scrolls towards
    the end of them.
    """

    columns = len(Column)
    tick_asked = Signal(object, bool)
    more_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._day = date.min
        self._agency_id: int | None = None
        self._reporters: Mapping[int, frozenset[int]] = {}
        self._total = 0
        self._awaiting = False
        self.terms: Sequence[str] = ()
        """What the list is filtered by."""

    def show_tasks(
        self,
        tasks: Sequence[Task],
        total: int,
        reporters: Mapping[int, frozenset[int]],
        day: date,
        agency_id: int | None,
    ) -> None:
        """Show other rows, the first of `total`.

        `reporters` are the agencies that reported on a task for the quarter, by task.
        """
        self._day, self._agency_id, self._reporters = day, agency_id, reporters
        self._total, self._awaiting = total, False
        self.show_rows(tasks)

    def append_tasks(self, tasks: Sequence[Task]) -> None:
        """Show the rows that follow."""
        self._awaiting = False
        self.append_rows(tasks)

    @property
    def whole(self) -> bool:
        """Whether all rows of the list are shown."""
        return len(self.rows) >= self._total

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self.whole and not self._awaiting

    def fetchMore(self, _parent: Index) -> None:
        self._awaiting = True
        self.more_asked.emit()

    def update_tasks(self, tasks: Sequence[Task], reporters: Mapping[int, frozenset[int]]) -> None:
        """Show the same tasks in the same order as they are now."""
        self._reporters = reporters
        fresh = {task.id: task for task in tasks}
        self.update_rows([fresh.get(task.id, task) for task in self.rows])

    def row_of(self, task_id: int) -> int | None:
        """The row of a task, None where it is not shown."""
        return next((row for row, task in enumerate(self.rows) if task.id == task_id), None)

    def is_ticked(self, task: Task) -> bool:
        """Whether a row's box is ticked: the agency's own part where one is given, else the whole task."""
        if self._agency_id is None:
            return task.status is Status.DONE
        own = [part.done_on for part in task.assignments if part.agency_id == self._agency_id]
        return all(day is not None and day <= self._day for day in own)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.TICK and not self.row_at(index).endless:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def heads(self) -> tuple[str, ...]:
        third = self.tr("单位") if self._agency_id is None else self.tr("角色")
        return (
            self.tr("办结"),
            self.tr("条款"),
            self.tr("任务"),
            third,
            self.tr("完成时限"),
            self.tr("序时"),
            self.tr("状态"),
            self.tr("佐证"),
        )

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return LEFT if column in (Column.TITLE, Column.AGENCIES, Column.PACE, Column.LAMP) else CENTRE

    def cell(self, row: Task, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, Column(column))
        if role == TASK_ROLE:
            return row
        if role == LIT_ROLE and column == Column.TITLE and self.terms:
            return lit(row.title, self.terms)
        if role == Qt.ItemDataRole.CheckStateRole and column == Column.TICK and not row.endless:
            return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._whole_text(row, Column(column))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != Column.TICK:
            return False
        self.tick_asked.emit([self.row_at(index).id], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _text(self, task: Task, column: Column) -> str:
        cells: dict[Column, Callable[[], str]] = {
            Column.CLAUSE: lambda: clause(task.path),
            Column.TITLE: lambda: task.title,
            Column.AGENCIES: lambda: self._agencies(task),
            Column.DUE: lambda: due_words(task),
            Column.PACE: lambda: spoken(PACES[task.pace]),
            Column.LAMP: lambda: self._lamp(task),
            Column.EVIDENCE: lambda: str(task.evidence) if task.evidence else "",
        }
        return cells[column]() if column in cells else ""

    def _lamp(self, task: Task) -> str:
        return lamp_words(task, self._day, self._reporters.get(task.id, ()), self._agency_id)

    def _agencies(self, task: Task) -> str:
        if self._agency_id is None:
            return agencies_words(task)
        roles = [role_word(part.role) for part in task.assignments if part.agency_id == self._agency_id]
        return listed(roles)

    def _whole_text(self, task: Task, column: Column) -> str | None:
        if column is Column.TITLE:
            title = f"{task.path}  {task.heading or task.text}"
            return "\n".join(filter(None, (task.document, title, agencies_words(task))))
        if column is Column.DUE and task.due_wording:
            moved = self.tr("原定 {0}\n").format(task.due_original) if task.due != task.due_original else ""
            return moved + self.tr("原文：{0}").format(task.due_wording)
        if column is Column.AGENCIES:
            return agencies_words(task)
        if column is Column.TICK:
            if task.endless:
                return endless_hint()
            return self.tr("已办结") if self.is_ticked(task) else self.tr("未办结")
        return None

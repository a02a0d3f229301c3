"""What changed between two quarters as a table, a row for each change of a task."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt

from bizdesk.domain.changes import ChangeKind
from bizdesk.domain.labels import CHANGES, PACES, STATUSES, clause
from bizdesk.domain.ledger import Status, Task
from bizdesk.domain.words import Words
from bizdesk.gui.language import spoken
from bizdesk.gui.models.row_table import RowTableModel
from bizdesk.gui.wording import agencies_words, due_words
from bizdesk.services.quarters import QuarterComparison


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """A change in words: of which kind, of which task, what was, what is."""

    task_id: int
    kind: str
    task: str
    agencies: str
    before: str
    after: str


class ComparisonTableModel(RowTableModel[ComparisonRow]):
    """Rows of `ComparisonRow`."""

    columns = 5

    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("变化"),
            self.tr("任务"),
            self.tr("单位"),
            self.tr("原来"),
            self.tr("现在"),
        )

    def cell(self, row: ComparisonRow, column: int, role: int) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return (row.kind, row.task, row.agencies, row.before, row.after)[column]

    def show_comparison(self, comparison: QuarterComparison) -> None:
        """Show the changes by kind, and after them what was changed in the first quarter after its close."""
        self.show_rows([*self._changes(comparison), *self._corrections(comparison)])

    def _changes(self, comparison: QuarterComparison) -> Iterator[ComparisonRow]:
        for one in comparison.changes:
            task, said = one.task, due_words if one.kind is ChangeKind.EXTENDED else _standing
            before, after = (said(seen) if seen else "" for seen in (one.before, one.after))
            title = clause(task.path) + task.title
            yield ComparisonRow(
                task.id, spoken(CHANGES[one.kind]), title, agencies_words(task), before, after
            )

    def _corrections(self, comparison: QuarterComparison) -> Iterator[ComparisonRow]:
        tasks = {task.id: task for task in (*comparison.before.tasks, *comparison.after.tasks)}
        for one in comparison.corrections:
            agencies = agencies_words(tasks[one.task_id]) if one.task_id in tasks else ""
            yield ComparisonRow(one.task_id, self.tr("封账后更正"), one.task, agencies, "", spoken(one.words))


def _standing(task: Task) -> str:
    status = STATUSES[task.status]
    return spoken(Words("{0}，{1}", status, PACES[task.pace]) if task.status is Status.OPEN else status)

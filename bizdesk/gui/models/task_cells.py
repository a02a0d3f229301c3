"""The words of the cells of a task's row, from the task and what was read with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from bizdesk.domain.labels import PACES, clause
from bizdesk.domain.ledger import ProgressReport, Status, Task
from bizdesk.domain.measure import Role
from bizdesk.domain.task_cells import ReportField, RowFacts
from bizdesk.gui.models.task_columns import FIELDS, Column
from bizdesk.gui.wording import (
    agencies_words,
    due_words,
    endless_hint,
    lamp_words,
    role_word,
    target_words,
)


@dataclass(frozen=True, slots=True)
class TaskCells:
    """Tasks as seen on `day`, in the list of an agency where one is given.

    `reporters` are the agencies that reported on a task for the quarter, by task.
    """

    day: date = date.min
    agency_id: int | None = None
    reporters: Mapping[int, frozenset[int]] = field(default_factory=dict)
    facts: RowFacts = field(default_factory=RowFacts)

    def is_ticked(self, task: Task) -> bool:
        """Whether a row's box is ticked: the agency's own part where one is given, else the whole task."""
        if self.agency_id is None:
            return task.status is Status.DONE
        own = [part.done_on for part in task.assignments if part.agency_id == self.agency_id]
        return all(day is not None and day <= self.day for day in own)

    def text(self, task: Task, column: Column) -> str:
        """What a cell says."""
        if column in FIELDS:
            return self.reported(task, FIELDS[column]).replace("\n", " ")
        return _WORDS[column](self, task)

    def copied(self, task: Task, column: Column) -> str:
        """What is copied of a cell: the whole of it, and a mark for a box."""
        if column in FIELDS:
            return self.reported(task, FIELDS[column])
        if column is Column.TICK:
            return "✓" if self.is_ticked(task) and not task.endless else ""
        if column is Column.TITLE:
            return task.heading or task.text
        return self.text(task, column)

    def reported(self, task: Task, part: ReportField) -> str:
        """What was reported, as it is typed."""
        report: ProgressReport | None = self.facts.reports.get(task.id)
        if report is None:
            return ""
        if part is ReportField.RATE:
            return "" if report.rate is None else f"{report.rate}%"
        return str(getattr(report, part.value))

    def whole_text(self, task: Task, column: Column) -> str | None:
        """What a cell says when the mouse rests there, None where it says no more than it shows."""
        if column is Column.TITLE:
            title = f"{task.path}  {task.heading or task.text}"
            return "\n".join(filter(None, (task.document, title, agencies_words(task))))
        if column is Column.DUE and task.due_wording:
            moved = _tr("原定 {0}\n").format(task.due_original) if task.due != task.due_original else ""
            return moved + _tr("原文：{0}").format(task.due_wording)
        if column is Column.AGENCIES:
            return agencies_words(task)
        if column is Column.TARGETS:
            return "\n".join(map(target_words, self.facts.targets.get(task.id, ())))
        if column is Column.TICK:
            if task.endless:
                return endless_hint()
            return _tr("已办结") if self.is_ticked(task) else _tr("未办结")
        return self.copied(task, column) if column in _CUT else None

    def _lamp(self, task: Task) -> str:
        return lamp_words(task, self.day, self.reporters.get(task.id, ()), self.agency_id)

    def _agencies(self, task: Task) -> str:
        if self.agency_id is None:
            return agencies_words(task)
        roles = [role_word(part.role) for part in task.assignments if part.agency_id == self.agency_id]
        return "、".join(roles)

    def _aims(self, task: Task) -> str:
        return "；".join(map(target_words, self.facts.targets.get(task.id, ())))


_CUT = (Column.DOCUMENT, Column.LEAD, Column.PARTNERS, *FIELDS)
_WORDS: dict[Column, Callable[[TaskCells, Task], str]] = {
    Column.TICK: lambda _cells, _task: "",
    Column.DOCUMENT: lambda _cells, task: task.document or "",
    Column.CLAUSE: lambda _cells, task: clause(task.path),
    Column.TITLE: lambda _cells, task: task.title,
    Column.TARGETS: TaskCells._aims,
    Column.AGENCIES: TaskCells._agencies,
    Column.LEAD: lambda _cells, task: _names(task, Role.LEAD),
    Column.PARTNERS: lambda _cells, task: _names(task, Role.RESPONSIBLE, Role.SUPPORT),
    Column.DUE_ORIGINAL: lambda _cells, task: task.due_original.isoformat() if task.due_original else "",
    Column.DUE: lambda _cells, task: due_words(task),
    Column.EVIDENCE: lambda _cells, task: str(task.evidence) if task.evidence else "",
    Column.PACE: lambda _cells, task: PACES[task.pace],
    Column.LAMP: TaskCells._lamp,
    Column.CLOSED: lambda _cells, task: task.closed_on.isoformat() if task.closed_on else "",
}


def _names(task: Task, *roles: Role) -> str:
    parts = [part for part in task.assignments if part.role in roles]
    parts.sort(key=lambda part: roles.index(part.role))
    return "、".join(dict.fromkeys(part.agency for part in parts))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TaskTableModel", text)

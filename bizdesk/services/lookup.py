"""Finding what a command names, or saying in one sentence that it is not there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bizdesk.domain.labels import quoted, task_label
from bizdesk.services.errors import AgencyNotFoundError, FutureDateError, TaskNotFoundError
from bizdesk.store.orm import AgencyRow, TaskRow
from bizdesk.store.unit_of_work import UnitOfWork


def find_tasks(uow: UnitOfWork, ids: Sequence[int]) -> list[TaskRow]:
    """The tasks, every one of which must exist. Raises TaskNotFoundError."""
    rows = uow.tasks.get(ids)
    missing = set(ids) - {row.id for row in rows}
    if missing:
        raise TaskNotFoundError(min(missing))
    return rows


def find_agency(uow: UnitOfWork, name: str) -> AgencyRow:
    """The agency that goes by the name or alias. Raises AgencyNotFoundError."""
    row = uow.agencies.by_name(name)
    if row is None:
        raise AgencyNotFoundError(name)
    return row


def require_past(uow: UnitOfWork, day: date | None) -> None:
    """What happened has a day that has come. Raises FutureDateError."""
    if day is not None and day > uow.today:
        raise FutureDateError(day)


def label(task: TaskRow) -> str:
    """The task as a sentence calls it, in quotation marks."""
    return quoted(task_label(task.path, task.heading, task.text))


def label_many(tasks: Sequence[TaskRow]) -> str:
    """One task by its title, several by their number."""
    return label(tasks[0]) if len(tasks) == 1 else f" {len(tasks)} 项任务"

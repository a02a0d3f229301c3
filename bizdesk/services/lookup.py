"""Finding what a command names, or saying in one sentence that it is not there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol, TypeVar

from bizdesk.domain.agency_names import kind_of
from bizdesk.domain.labels import quoted, task_label
from bizdesk.domain.plain_text import plain_line
from bizdesk.domain.words import Words
from bizdesk.services.errors import (
    AgencyNameNeededError,
    AgencyNotFoundError,
    FutureDateError,
    TaskNotFoundError,
)
from bizdesk.store.orm import AgencyRow, TaskRow
from bizdesk.store.parts import TaskParts, tasks_with_parts
from bizdesk.store.unit_of_work import UnitOfWork


class Labelled(Protocol):
    """What a sentence needs to know of a task to call it by its label."""

    @property
    def id(self) -> int:
        """Its number in the ledger."""

    @property
    def path(self) -> str:
        """Where it stands in its document."""

    @property
    def heading(self) -> str | None:
        """Its heading."""

    @property
    def text(self) -> str:
        """Its words."""


L = TypeVar("L", bound=Labelled)


def find_tasks(uow: UnitOfWork, ids: Sequence[int]) -> list[TaskRow]:
    """The tasks, every one of which must exist. Raises TaskNotFoundError."""
    return _all_of(ids, uow.tasks.get(ids))


def find_parts(uow: UnitOfWork, ids: Sequence[int]) -> list[TaskParts]:
    """The tasks with their parts, every one of which must exist. Raises TaskNotFoundError."""
    return _all_of(ids, tasks_with_parts(uow.connection, ids))


def _all_of(ids: Sequence[int], found: list[L]) -> list[L]:
    missing = set(ids) - {task.id for task in found}
    if missing:
        raise TaskNotFoundError(min(missing))
    return found


def find_agency(uow: UnitOfWork, name: str) -> AgencyRow:
    """The agency that goes by the name or alias. Raises AgencyNotFoundError."""
    row = uow.agencies.by_name(name)
    if row is None:
        raise AgencyNotFoundError(name)
    return row


def registered(uow: UnitOfWork, name: str) -> AgencyRow:
    """The agency that goes by the name or alias, added to the registry where none does.

    Raises AgencyNameNeededError.
    """
    name = require_name(name)
    return uow.agencies.by_name(name) or uow.agencies.create(name, kind_of(name, generic=False))


def require_name(name: str) -> str:
    """The name of an agency as it is kept. Raises AgencyNameNeededError where nothing is left of it."""
    plain = plain_line(name)
    if not plain:
        raise AgencyNameNeededError
    return plain


def require_past(uow: UnitOfWork, day: date | None) -> None:
    """What happened has a day that has come. Raises FutureDateError."""
    if day is not None and day > uow.today:
        raise FutureDateError(day)


def label(task: Labelled) -> str:
    """The task as a sentence calls it, in quotation marks."""
    return quoted(task_label(task.path, task.heading, task.text))


def label_many(tasks: Sequence[Labelled]) -> str:
    """One task by its title, several by their number."""
    return label(tasks[0]) if len(tasks) == 1 else Words(" {0} 项任务", len(tasks))

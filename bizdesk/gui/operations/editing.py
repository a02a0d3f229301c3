"""Adding a task by hand, and editing one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bizdesk.domain.ledger import Task
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.task_editor import TaskDialog
from bizdesk.services import editing
from bizdesk.services.agencies import list_agencies
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.tasks import get_task


def add_task(parent: QWidget, desk: Desk) -> None:
    """Ask for a task's words and add it."""

    def ask(known: tuple[str, ...]) -> None:
        words = TaskDialog.ask(parent, None, known)
        if words is not None:
            desk.write(lambda uow: editing.add_task(uow, words))

    desk.read(_known_names, ask)


def edit_task(parent: QWidget, desk: Desk, task_id: int) -> None:
    """Show a task's words and put what the user makes of them in their place."""
    day = desk.day

    def query(uow: UnitOfWork) -> tuple[Task, tuple[str, ...]]:
        return get_task(uow, task_id, day).task, _known_names(uow)

    def ask(found: tuple[Task, tuple[str, ...]]) -> None:
        words = TaskDialog.ask(parent, *found)
        if words is not None:
            desk.edit(lambda uow: editing.edit_task(uow, task_id, words))

    desk.read(query, ask)


def _known_names(uow: UnitOfWork) -> tuple[str, ...]:
    return tuple(name for agency in list_agencies(uow) for name in (agency.name, *agency.aliases))

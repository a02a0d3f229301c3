"""Tasks by hand: adding one that no document holds, and editing any."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.measure import Role
from bizdesk.domain.words import Words
from bizdesk.services.close_outs import void_close_outs
from bizdesk.services.errors import TaskTextNeededError
from bizdesk.services.lookup import find_tasks, label, registered
from bizdesk.services.task_rows import Parts, add_assignments, parts_of, settle
from bizdesk.store.orm import TaskRow
from bizdesk.store.unit_of_work import UnitOfWork

BY_HAND = "自建"


@dataclass(frozen=True, slots=True)
class TaskWords:
    """What a person writes of a task; `agencies` are pairs of name and role, new names join the registry."""

    heading: str
    text: str
    due: date | None
    ongoing: bool
    agencies: tuple[tuple[str, Role], ...]


def add_task(uow: UnitOfWork, words: TaskWords) -> int:
    """Add a task that no document holds; its id. Raises TaskTextNeededError or AgencyNameNeededError."""
    _require_text(words)
    place = uow.tasks.last_position() + 1
    task = TaskRow(document_id=None, position=place, path=f"{BY_HAND}/{place}", review=[])
    _write(task, words)
    task.due, task.starts_on = words.due, uow.today
    uow.tasks.add(task)
    uow.flush()
    add_assignments(uow, task, _parts(uow, words))
    uow.flush()
    uow.tell("add", Words("新增任务{0}", label(task)), [task.id])
    return task.id


def edit_task(uow: UnitOfWork, task_id: int, words: TaskWords) -> None:
    """Put other words, dates or agencies in the place of a task's; ticks of agencies that stay are kept.

    The date corrects how the document was read; an extension that was granted goes on. A part of which
    something was ticked or reported is never removed. A close-out is void once anything changed.
    Raises TaskNotFoundError, TaskTextNeededError or AgencyNameNeededError.
    """
    _require_text(words)
    task = find_tasks(uow, [task_id])[0]
    before, stood = label(task), _said(task)
    _write(task, words)
    extended = uow.rulings.last_extension(task.id)
    task.due = extended.due if extended else words.due
    task.review = []
    parts = _parts(uow, words)
    last = max(part.position for part in task.assignments)
    for part in task.assignments:
        key = (part.agency_id, part.role)
        if key in parts:
            del parts[key]
        else:
            uow.tasks.unassign(part)
    add_assignments(uow, task, parts, first=last + 1)
    uow.flush()
    uow.tasks.reload(task)
    settle(task)
    voided = void_close_outs(uow, [task], Words("任务被修改")) if _said(task) != stood else ""
    uow.tell("edit", Words("修改任务{0}{1}", before, voided), [task.id])


def _said(task: TaskRow) -> tuple[object, ...]:
    parts = sorted((part.agency_id, part.role) for part in task.assignments)
    return task.heading, task.text, task.due_original, task.ongoing, parts


def _require_text(words: TaskWords) -> None:
    if not (words.heading.strip() or words.text.strip()):
        raise TaskTextNeededError


def _write(task: TaskRow, words: TaskWords) -> None:
    task.heading = words.heading.strip() or None
    task.text = words.text.strip()
    task.due_original, task.ongoing = words.due, words.ongoing


def _parts(uow: UnitOfWork, words: TaskWords) -> Parts:
    parts: Parts = {}
    for name, role in words.agencies:
        parts[registered(uow, name).id, role] = None
    return parts or parts_of(uow, ())

"""Tasks as their ticks see them, read past the ORM: a tick is what a ledger sees most often."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection, select

from bizdesk.domain.ledger import AgencyKind
from bizdesk.domain.measure import Role
from bizdesk.store.dialects import of
from bizdesk.store.ids import among, possible
from bizdesk.store.orm import AgencyRow, AssignmentRow, TaskRow


@dataclass(frozen=True, slots=True)
class Part:
    """An agency's part in a task."""

    id: int
    agency_id: int
    role: Role
    generic: bool
    done_on: date | None
    note: str


@dataclass(frozen=True, slots=True)
class TaskParts:
    """A task by its label, the day it was done, and who has a part in it, in the document's order."""

    id: int
    path: str
    heading: str | None
    text: str
    endless: bool
    done_on: date | None
    parts: list[Part] = field(default_factory=list)


_TASKS_WITH_PARTS = (
    select(
        *(TaskRow.id, TaskRow.path, TaskRow.heading, TaskRow.text, TaskRow.ongoing, TaskRow.due_original),
        *(TaskRow.done_on, AssignmentRow.id, AssignmentRow.agency_id, AssignmentRow.role, AgencyRow.kind),
        *(AssignmentRow.done_on, AssignmentRow.note),
    )
    .outerjoin(AssignmentRow, AssignmentRow.task_id == TaskRow.id)
    .outerjoin(AgencyRow, AgencyRow.id == AssignmentRow.agency_id)
    .where(among(TaskRow.id, "ids"))
    .order_by(TaskRow.position, AssignmentRow.position)
)


def tasks_with_parts(connection: Connection, ids: Iterable[int]) -> list[TaskParts]:
    """The tasks with those ids that exist, in ledger order; one statement."""
    found: dict[int, TaskParts] = {}
    whole = of(connection).EVERY_PART
    for row in connection.execute(_TASKS_WITH_PARTS, {"ids": possible(ids)}, execution_options=whole):
        id, path, heading, text, ongoing, due, done_on, part, agency, role, kind, ticked, note = row
        if id not in found:
            found[id] = TaskParts(id, path, heading, text, ongoing and due is None, done_on)
        if part is not None:
            found[id].parts.append(Part(part, agency, role, kind is AgencyKind.GROUP, ticked, note))
    return list(found.values())

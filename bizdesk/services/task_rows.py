"""Rows of a task from a measure: its words and dates, its facts, the parts of the agencies it names."""

from __future__ import annotations

from collections.abc import Iterable

from bizdesk.domain.agency_names import UNASSIGNED, canonical_name, kind_of
from bizdesk.domain.ledger import AgencyKind
from bizdesk.domain.measure import AgencyMention, Measure, Role, Span
from bizdesk.domain.status import finished_on
from bizdesk.store.orm import AgencyRow, AssignmentRow, DocumentRow, MilestoneRow, TargetRow, TaskRow
from bizdesk.store.unit_of_work import UnitOfWork

Parts = dict[tuple[int, Role], Span | None]


def fill_task(task: TaskRow, document: DocumentRow, measure: Measure, position: int) -> None:
    """Set everything that a task takes from its measure, save its facts and assignments."""
    deadline = measure.deadline
    task.document_id = document.id
    task.position = position
    task.path, task.heading, task.text, task.span = measure.path, measure.heading, measure.text, measure.span
    task.due_wording = deadline.wording if deadline else None
    task.due_span = deadline.span if deadline else None
    task.due_original = task.due = deadline.last if deadline else None
    task.ongoing = bool(deadline and deadline.ongoing)
    task.review = list(measure.review)


def set_facts(uow: UnitOfWork, task: TaskRow, measure: Measure) -> None:
    """Give a task the milestones and targets of a measure, in place of those that it had.

    A target goes on under its name and unit with all that was read of it; one that was read goes on
    though the measure does not state it.
    """
    uow.tasks.clear_milestones(task)
    for milestone in measure.milestones:
        uow.tasks.add(MilestoneRow(task_id=task.id, date=milestone.date, span=milestone.span))
    held = list(uow.progress.targets(task.id))
    for target in measure.targets:
        row = next((one for one in held if (one.name, one.unit) == (target.name, target.unit)), None)
        if row is None:
            row = TargetRow(task_id=task.id, name=target.name, unit=target.unit)
        else:
            held.remove(row)
        row.comparator, row.value, row.span = target.comparator, target.value, target.span
        uow.tasks.add(row)
    for gone in held:
        uow.progress.drop_target(gone)


def settle(task: TaskRow) -> None:
    """Let the task be done when its ticks say so; one that goes on (长期坚持) never is."""
    task.done_on = None if task.endless else finished_on(task.assignments)


def parts_of(uow: UnitOfWork, mentions: Iterable[AgencyMention]) -> Parts:
    """Which agency takes part in which role, by id; agencies that the registry lacks are added to it.

    A group whose members are listed stands for them. Where nobody is named, the agency that
    stands for nobody is responsible.
    """
    parts: Parts = {}
    for mention in mentions:
        agency = _agency(uow, mention)
        for one in uow.agencies.members(agency) or [agency]:
            parts.setdefault((one.id, mention.role), mention.span)
    return parts or {(_unassigned(uow).id, Role.RESPONSIBLE): None}


def add_assignments(uow: UnitOfWork, task: TaskRow, parts: Parts, first: int = 0) -> list[AssignmentRow]:
    """Add parts to a task, from place `first` on."""
    rows = [
        AssignmentRow(task_id=task.id, agency_id=agency_id, position=position, role=role, span=span)
        for position, ((agency_id, role), span) in enumerate(parts.items(), first)
    ]
    for row in rows:
        uow.tasks.add(row)
    return rows


def _agency(uow: UnitOfWork, mention: AgencyMention) -> AgencyRow:
    found = uow.agencies.by_name(mention.name)
    if found is not None:
        return found
    name = canonical_name(mention.name)
    row = uow.agencies.by_name(name) or uow.agencies.create(name, kind_of(name, generic=mention.generic))
    if name != mention.name:
        uow.agencies.add_alias(row, mention.name)
    return row


def _unassigned(uow: UnitOfWork) -> AgencyRow:
    return uow.agencies.by_name(UNASSIGNED) or uow.agencies.create(UNASSIGNED, AgencyKind.GROUP)

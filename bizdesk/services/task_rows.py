"""Rows of a task from a measure: its words and dates, its facts, the parts of the agencies it names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bizdesk.domain.agency_names import UNASSIGNED, canonical_name, kind_of
from bizdesk.domain.ledger import AgencyKind
from bizdesk.domain.measure import AgencyMention, Deadline, Measure, Role, Span
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
    task.due_original = task.due = last_due(deadline)
    task.ongoing = bool(deadline and deadline.ongoing)
    task.review = list(measure.review)


def last_due(deadline: Deadline | None) -> date | None:
    """The day by which all of a deadline is due."""
    return max(deadline.due) if deadline and deadline.due else None


def add_facts(uow: UnitOfWork, task: TaskRow, measure: Measure) -> None:
    """Add the milestones and targets of a measure to its task."""
    for milestone in measure.milestones:
        uow.tasks.add(MilestoneRow(task_id=task.id, date=milestone.date, span=milestone.span))
    for target in measure.targets:
        row = TargetRow(task_id=task.id, name=target.name, comparator=target.comparator, span=target.span)
        row.value, row.unit = target.value, target.unit
        uow.tasks.add(row)


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

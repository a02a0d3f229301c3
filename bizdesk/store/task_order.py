"""What lists of tasks are sorted and gathered by, as SQL; rows of equal rank keep the ledger's order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, Subquery, and_, case, func, or_, select
from sqlalchemy.orm import aliased

from bizdesk.domain.filters import GroupKey, TaskFilter, TaskGrouping, TaskOrder
from bizdesk.domain.ledger import AgencyKind, Lamp
from bizdesk.domain.measure import Role
from bizdesk.domain.pace import Pace
from bizdesk.store.orm import (
    AgencyRow,
    AssignmentRow,
    DocumentRow,
    ProgressRow,
    StandingRow,
    TargetRow,
    TaskRow,
)
from bizdesk.store.standing_sql import THE_AGENCY, StandingSql

_LAMPS = (Lamp.RED, Lamp.YELLOW, Lamp.BLUE, Lamp.GREY, Lamp.GREEN)
"""What is most pressing comes first."""
_PACES = (Pace.BEHIND, Pace.NOT_STARTED, Pace.ON_PACE, Pace.AHEAD, Pace.DONE, Pace.CLOSED_OUT)
_ROLES = (Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT)
_AGENCIES = (TaskOrder.AGENCIES, TaskOrder.LEAD, TaskOrder.PARTNERS, TaskOrder.ROLE)


def order_of(
    wanted: TaskFilter, stands: StandingSql, evidence: ColumnElement[Any]
) -> Iterable[ColumnElement[Any]]:
    """What the rows that `wanted` describes are sorted by, their groups first."""
    if wanted.grouping is not None:
        key = group_key(wanted.grouping, stands)
        yield (_rank(key, _LAMPS) if wanted.grouping is TaskGrouping.LAMP else key).nulls_last()
    yield from _chosen(wanted, stands, evidence)
    backwards = wanted.order is TaskOrder.LEDGER and wanted.descending
    yield TaskRow.position.desc() if backwards else TaskRow.position.asc()
    yield TaskRow.id.desc() if backwards else TaskRow.id.asc()


def _chosen(
    wanted: TaskFilter, stands: StandingSql, evidence: ColumnElement[Any]
) -> Iterable[ColumnElement[Any]]:
    key = _key(wanted, stands, evidence)
    if key is not None:
        yield (key.desc() if wanted.descending else key.asc()).nulls_last()


def _key(wanted: TaskFilter, stands: StandingSql, evidence: ColumnElement[Any]) -> ColumnElement[Any] | None:
    order = wanted.order
    if order is TaskOrder.LEDGER:
        return None
    if order in _REPORTED:
        return _reported(wanted)
    if order in _AGENCIES:
        return _of_agencies(wanted)
    keys: dict[TaskOrder, ColumnElement[Any]] = {
        TaskOrder.DOCUMENT: DocumentRow.title.expression,
        TaskOrder.HEADING: func.coalesce(TaskRow.heading, TaskRow.text),
        TaskOrder.TARGETS: _first_target(),
        TaskOrder.DUE_ORIGINAL: TaskRow.due_original.expression,
        TaskOrder.DUE: StandingRow.due.expression,
        TaskOrder.EVIDENCE: evidence,
        TaskOrder.PACE: _rank(stands.pace, _PACES),
        TaskOrder.LAMP: _rank(stands.lamp, _LAMPS),
        TaskOrder.DONE: stands.done_on,
        TaskOrder.CLOSED: StandingRow.closed_on.expression,
    }
    return keys[order]


_REPORTED = {
    TaskOrder.PROGRESS: ProgressRow.progress,
    TaskOrder.PROBLEMS: ProgressRow.problems,
    TaskOrder.NEXT_STEPS: ProgressRow.next_steps,
    TaskOrder.RATE: ProgressRow.rate,
}


def _reported(wanted: TaskFilter) -> ColumnElement[Any]:
    """What stands in the column of a report; an empty text is none."""
    said = _REPORTED[wanted.order]
    cell = said if wanted.order is TaskOrder.RATE else func.nullif(said, "")
    query = select(cell).where(
        ProgressRow.assignment_id == _spokesman(AssignmentRow.id, of_agency=wanted.agency_id is not None),
        ProgressRow.quarter == wanted.quarter,
    )
    return query.correlate(TaskRow).scalar_subquery()


def _of_agencies(wanted: TaskFilter) -> ColumnElement[Any]:
    if wanted.order is TaskOrder.ROLE:
        part = aliased(AssignmentRow)
        own = select(func.min(_rank(part.role, _ROLES)))
        return own.where(part.task_id == TaskRow.id, part.agency_id == THE_AGENCY).scalar_subquery()
    name = aliased(AgencyRow)
    if wanted.order is not TaskOrder.PARTNERS:
        speaks = _spokesman(AssignmentRow.agency_id)
        return select(name.name).where(name.id == speaks).correlate(TaskRow).scalar_subquery()
    part = aliased(AssignmentRow)
    others = (
        select(name.name)
        .join(part, part.agency_id == name.id)
        .where(part.task_id == TaskRow.id, part.role != Role.LEAD)
        .order_by(_rank(part.role, _ROLES), part.position)
    )
    return others.limit(1).correlate(TaskRow).scalar_subquery()


def _spokesman(column: Any, *, of_agency: bool = False) -> ScalarSelect[Any]:
    """The column of the assignment that speaks for a task, as `domain.status.spokesman` chooses it."""
    query = select(column).where(AssignmentRow.task_id == TaskRow.id)
    if not of_agency:
        query = query.join(AgencyRow, AgencyRow.id == AssignmentRow.agency_id)
        query = query.order_by(
            _rank(AssignmentRow.role, _ROLES), AgencyRow.kind == AgencyKind.GROUP, AssignmentRow.position
        )
    else:
        query = query.where(AssignmentRow.agency_id == THE_AGENCY).order_by(AssignmentRow.position)
    return query.limit(1).correlate(TaskRow).scalar_subquery()


def _first_target() -> ColumnElement[Any]:
    query = select(TargetRow.name).where(TargetRow.task_id == TaskRow.id).order_by(TargetRow.id)
    return query.limit(1).scalar_subquery()


def _rank(column: Any, words: Sequence[Lamp | Pace | Role]) -> ColumnElement[Any]:
    """The place of a word among `words`."""
    return case(*((column == word.value, place) for place, word in enumerate(words)))


def group_key(grouping: TaskGrouping, stands: StandingSql) -> ColumnElement[Any]:
    """What the tasks of one group have in common."""
    keys: dict[TaskGrouping, ColumnElement[Any]] = {
        TaskGrouping.DOCUMENT: TaskRow.document_id.expression,
        TaskGrouping.LEAD: _spokesman(AssignmentRow.agency_id),
        TaskGrouping.LAMP: stands.lamp,
    }
    return keys[grouping]


def unfolded(
    grouping: TaskGrouping, folded: Collection[GroupKey], stands: StandingSql
) -> ColumnElement[bool]:
    """Whether a task stands in no folded group; those of no document or nobody are a group too."""
    key = group_key(grouping, stands)
    open_group = key.not_in([one for one in folded if one is not None])
    return and_(key.is_not(None), open_group) if None in folded else or_(key.is_(None), open_group)


def named_groups(grouping: TaskGrouping, counted: Subquery) -> Select[Any]:
    """Counted groups with their names, in the order of their lists."""
    key = counted.c.key
    if grouping is TaskGrouping.LAMP:
        return select(counted, case((key.is_(None), None)).label("name")).order_by(_rank(key, _LAMPS))
    if grouping is TaskGrouping.DOCUMENT:
        named = select(counted, DocumentRow.title.label("name"))
        return named.outerjoin(DocumentRow, DocumentRow.id == key).order_by(key.nulls_last())
    named = select(counted, AgencyRow.name.label("name"))
    return named.outerjoin(AgencyRow, AgencyRow.id == key).order_by(key.nulls_last())

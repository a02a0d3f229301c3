"""Where tasks stand on a day, as SQL: the same comparisons of dates that `domain.standing` makes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Subquery,
    and_,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.measure import Role
from bizdesk.domain.pace import Pace
from bizdesk.domain.rules import Rules
from bizdesk.store.orm import AssignmentRow, DocumentRow, FormerTickRow, StandingRow, TaskRow

THE_AGENCY = bindparam("agency", type_=Integer)
"""The agency whose list is read; as a parameter, so that the lists of all agencies are one statement."""


def on_day(day: date) -> ColumnElement[bool]:
    """The spell of each task that `day` lies in."""
    return and_(StandingRow.task_id == TaskRow.id, StandingRow.since <= day, StandingRow.until > day)


def in_force(day: date) -> ColumnElement[bool]:
    """The tasks that have begun by `day` and that no new edition has ended; needs the document joined."""
    begun = func.coalesce(TaskRow.starts_on, DocumentRow.issued_on)
    return and_(func.coalesce(TaskRow.ended_on > day, True), func.coalesce(begun <= day, True))


def ticked_on(day: date) -> ColumnElement[date | None]:
    """The day an assignment was done, by the tick entered last of those that hold on `day`."""
    former = (
        select(FormerTickRow.done_on)
        .where(
            FormerTickRow.assignment_id == AssignmentRow.id,
            FormerTickRow.done_on <= day,
            FormerTickRow.reopened_on > day,
        )
        .order_by(FormerTickRow.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return case((AssignmentRow.done_on <= day, AssignmentRow.done_on), else_=former)


def answers() -> ColumnElement[int]:
    """1 where an assignment counts by lead (牵头计): leading, or responsible where nobody leads; else 0."""
    other = aliased(AssignmentRow)
    led = select(other.id).where(other.task_id == AssignmentRow.task_id, other.role == Role.LEAD).exists()
    unled = and_(AssignmentRow.role == Role.RESPONSIBLE, ~led)
    return case((or_(AssignmentRow.role == Role.LEAD, unled), 1), else_=0)


def own_part(day: date, role: Role | None = None, *, leading: bool = False) -> Subquery:
    """Per task of the agency in the parameter `agency`, the day its own part was done: the last tick when
    all its roles are ticked.
    """
    ticked = select(AssignmentRow.task_id, ticked_on(day).label("ticked"), answers().label("answers")).where(
        AssignmentRow.agency_id == THE_AGENCY
    )
    if role is not None:
        ticked = ticked.where(AssignmentRow.role == role)
    each = ticked.subquery()
    done = case((func.count() == func.count(each.c.ticked), func.max(each.c.ticked)))
    own = select(each.c.task_id, done.label("done_on")).group_by(each.c.task_id)
    return (own.having(func.max(each.c.answers) == 1) if leading else own).subquery()


@dataclass(frozen=True, slots=True)
class StandingSql:
    """Expressions over a task and its spell on `day`; `done_on` may be that of an agency's part."""

    day: date
    rules: Rules
    done_on: ColumnElement[Any]

    @property
    def done(self) -> ColumnElement[bool]:
        """Whether it is done."""
        return self.done_on.is_not(None)

    @property
    def late(self) -> ColumnElement[bool]:
        """Whether it is not done though its date has passed."""
        return and_(~self.done, func.coalesce(StandingRow.due < self.day, False))

    def has_status(self, status: Status) -> ColumnElement[bool]:
        """Whether it has that status."""
        if status is Status.DONE:
            return self.done
        return self.late if status is Status.LATE else and_(~self.done, ~self.late)

    @property
    def pace(self) -> ColumnElement[Any]:
        """The word of its pace."""
        return case(
            (StandingRow.closed_on.is_not(None), literal(Pace.CLOSED_OUT.value)),
            (self.done, literal(Pace.DONE.value)),
            (StandingRow.override.is_not(None), StandingRow.override.cast(TaskRow.text.type)),
            (self.late, literal(Pace.BEHIND.value)),
            (~StandingRow.started, literal(Pace.NOT_STARTED.value)),
            (func.coalesce(StandingRow.behind_from <= self.day, False), literal(Pace.BEHIND.value)),
            (func.coalesce(StandingRow.ahead_until > self.day, False), literal(Pace.AHEAD.value)),
            else_=literal(Pace.ON_PACE.value),
        )

    @property
    def lamp(self) -> ColumnElement[Any]:
        """The word of its lamp."""
        soon = func.coalesce(StandingRow.due <= self.day + self.rules.due_soon, False)
        return case(
            (self.done, literal(Lamp.GREEN.value)),
            (self.late, literal(Lamp.RED.value)),
            (or_(self.pace == Pace.BEHIND.value, StandingRow.returned), literal(Lamp.YELLOW.value)),
            (soon, literal(Lamp.BLUE.value)),
            (self.pace == Pace.NOT_STARTED.value, literal(Lamp.GREY.value)),
            else_=literal(Lamp.GREEN.value),
        )

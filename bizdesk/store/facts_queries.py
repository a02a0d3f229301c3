"""The facts that decide where tasks stand, read in a fixed number of statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from bizdesk.domain.facts import Facts, Granted, Override, Reported, StepTaken, TargetFacts, Tick
from bizdesk.domain.ledger import AgencyKind
from bizdesk.domain.measure import Role
from bizdesk.domain.pace import Aim, Node, Reading
from bizdesk.domain.status import answerable
from bizdesk.store.orm import (
    AgencyRow,
    AssignmentRow,
    CloseOutRow,
    DocumentRow,
    ExtensionRow,
    FormerTickRow,
    MilestoneRow,
    NodeRow,
    PaceOverrideRow,
    ProgressRow,
    ReadingRow,
    TargetRow,
    TaskRow,
)

T = TypeVar("T")
ByTask = dict[int, list[T]]


@dataclass(frozen=True, slots=True)
class _Part:
    """An agency's part in a task as the rule of who answers needs it."""

    id: int
    role: Role
    generic: bool
    done_on: date | None


def facts_of(session: Session, tasks: Sequence[int] | None) -> dict[int, Facts]:
    """The facts of tasks that exist (of all where None is given), by task."""
    query = select(
        *(TaskRow.id, TaskRow.ongoing, TaskRow.plan, TaskRow.due_original),
        func.coalesce(TaskRow.starts_on, DocumentRow.issued_on).label("start"),
        DocumentRow.imported_at,
    ).outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
    loaded = _Loaded(session, tasks)
    return {row.id: _facts(row, loaded) for row in session.execute(loaded.only(query, TaskRow.id))}


class _Loaded:
    """Everything around the tasks, by task."""

    def __init__(self, session: Session, tasks: Sequence[int] | None) -> None:
        self._session = session
        self._tasks = tasks
        assignment = AssignmentRow.task_id
        self.former = self._by(
            select(FormerTickRow.assignment_id, FormerTickRow.done_on, FormerTickRow.reopened_on)
            .join(AssignmentRow, AssignmentRow.id == FormerTickRow.assignment_id)
            .order_by(FormerTickRow.id),
            assignment,
            lambda row: (row.assignment_id, Tick(row.done_on, row.reopened_on)),
        )
        self.parts = self._by(
            select(AssignmentRow.id, AssignmentRow.role, AssignmentRow.done_on, AgencyRow.kind)
            .join(AgencyRow, AgencyRow.id == AssignmentRow.agency_id)
            .order_by(AssignmentRow.position),
            assignment,
            lambda row: _Part(row.id, row.role, row.kind is AgencyKind.GROUP, row.done_on),
        )
        self.reports = self._by(
            select(ProgressRow.assignment_id, ProgressRow.quarter, ProgressRow.day, ProgressRow.rate)
            .join(AssignmentRow, AssignmentRow.id == ProgressRow.assignment_id)
            .order_by(ProgressRow.day, ProgressRow.id),
            assignment,
            lambda row: row,
        )
        self.targets = self._by(
            select(*(c for c in TargetRow.__table__.c if c.key not in {"task_id", "span"})).order_by(
                TargetRow.id
            ),
            TargetRow.task_id,
            lambda row: row,
        )
        self.readings = self._by(
            select(ReadingRow.target_id, ReadingRow.day, ReadingRow.value)
            .join(TargetRow, TargetRow.id == ReadingRow.target_id)
            .order_by(ReadingRow.day),
            TargetRow.task_id,
            lambda row: (row.target_id, Reading(row.day, Decimal(row.value))),
        )
        self.nodes = self._by(
            select(NodeRow.target_id, NodeRow.day, NodeRow.percent).order_by(NodeRow.day),
            NodeRow.task_id,
            lambda row: (row.target_id, Node(row.day, Decimal(row.percent))),
        )
        self.milestones = self._by(
            select(MilestoneRow.date).order_by(MilestoneRow.date), MilestoneRow.task_id, lambda row: row.date
        )
        self.granted = self._by(
            select(ExtensionRow.decided_on, ExtensionRow.due)
            .where(ExtensionRow.granted.is_(True))
            .order_by(ExtensionRow.decided_on, ExtensionRow.id),
            ExtensionRow.task_id,
            lambda row: Granted(row.decided_on, row.due),
        )
        self.steps = self._by(
            select(CloseOutRow.step, CloseOutRow.day).order_by(CloseOutRow.id),
            CloseOutRow.task_id,
            lambda row: StepTaken(row.step, row.day),
        )
        self.overrides = self._by(
            select(PaceOverrideRow.quarter, PaceOverrideRow.day, PaceOverrideRow.pace),
            PaceOverrideRow.task_id,
            lambda row: Override(row.quarter, row.day, row.pace),
        )

    def only(self, query: Any, task: InstrumentedAttribute[int]) -> Any:
        """`query` for the wanted tasks."""
        return query if self._tasks is None else query.where(task.in_(self._tasks))

    def _by(self, query: Any, task: InstrumentedAttribute[int], record: Callable[[Any], T]) -> ByTask[T]:
        key: ColumnElement[int] = task.label("of_task")
        found: ByTask[T] = defaultdict(list)
        for row in self._session.execute(self.only(query.add_columns(key), task)):
            found[row.of_task].append(record(row))
        return found


def _facts(row: Any, loaded: _Loaded) -> Facts:
    parts = loaded.parts[row.id]
    answering = answerable(parts)
    owners = {part.id for part in answering}
    nodes = loaded.nodes[row.id]
    return Facts(
        start=row.start or (row.imported_at.date() if row.imported_at else row.due_original or date.min),
        due=row.due_original,
        ongoing=row.ongoing,
        plan=row.plan,
        nodes=tuple(node for target, node in nodes if target is None),
        milestones=tuple(loaded.milestones[row.id]),
        parts=tuple(_ticks(part, loaded.former[row.id]) for part in answering),
        help=tuple(
            tick for part in parts if part.id not in owners for tick in _ticks(part, loaded.former[row.id])
        ),
        reports=tuple(
            Reported(
                one.assignment_id,
                one.quarter,
                one.day,
                Decimal(one.rate) if one.rate is not None and one.assignment_id in owners else None,
            )
            for one in loaded.reports[row.id]
        ),
        targets=tuple(_target(one, loaded.readings[row.id], nodes) for one in loaded.targets[row.id]),
        granted=tuple(loaded.granted[row.id]),
        steps=tuple(loaded.steps[row.id]),
        overrides=tuple(loaded.overrides[row.id]),
    )


def _ticks(part: _Part, former: list[tuple[int, Tick]]) -> tuple[Tick, ...]:
    ended = tuple(tick for assignment, tick in former if assignment == part.id)
    return ended if part.done_on is None else (*ended, Tick(part.done_on))


def _target(
    row: Any, readings: list[tuple[int, Reading]], nodes: list[tuple[int | None, Node]]
) -> TargetFacts:
    baseline = None if row.baseline is None else Decimal(row.baseline)
    return TargetFacts(
        Aim(row.name, row.comparator, Decimal(row.value), row.unit, baseline),
        tuple(reading for target, reading in readings if target == row.id),
        tuple(node for target, node in nodes if target == row.id),
    )

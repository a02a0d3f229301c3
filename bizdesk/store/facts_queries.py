"""The facts that decide where tasks stand, read in one statement.

Every commit reads the facts of the tasks that it touched, so the look-up is one
union over all tables of facts, each row of it a kind, a task and a few words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    Text,
    bindparam,
    cast,
    literal_column,
    null,
    select,
    union_all,
)

from bizdesk.domain.facts import (
    CloseOutStep,
    Facts,
    Granted,
    Override,
    Reported,
    StepTaken,
    TargetFacts,
    Tick,
)
from bizdesk.domain.ledger import AgencyKind
from bizdesk.domain.measure import Comparator, Role
from bizdesk.domain.pace import Aim, Node, Pace, Plan, Reading
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.status import answerable
from bizdesk.store.dialects import of
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

Words = tuple[Any, ...]
Held = dict[str, list[Words]]
"""What is known of a task: rows of text, None where a cell is empty, by kind and in order of their ids."""

_WIDTH = 7


@dataclass(frozen=True, slots=True)
class _Part:
    """An agency's part in a task as the rule of who answers needs it."""

    id: int
    role: Role
    generic: bool
    done_on: date | None


def facts_of(connection: Connection, tasks: Sequence[int] | None) -> dict[int, Facts]:
    """The facts of tasks that exist (of all where None is given), by task; at most some hundred of them.

    Their ids go in as they are: SQLite plans a dozen plain lists faster than a dozen lists read from JSON.
    """
    held: dict[int, Held] = defaultdict(lambda: defaultdict(list))
    values = {} if tasks is None else {"tasks": list(tasks)}
    whole = of(connection).EVERY_PART
    rows = connection.execute(_statement(everything=tasks is None), values, execution_options=whole)
    for kind, task, _, *words in sorted(map(tuple, rows), key=lambda row: row[2]):
        held[task][kind].append(tuple(words))
    return {task: _facts(found) for task, found in held.items() if "task" in found}


@cache
def _statement(*, everything: bool) -> CompoundSelect[Any]:
    """The union over all kinds of facts, of the tasks in the parameter `tasks` unless it is of all."""
    asked: BindParameter[Any] = bindparam("tasks", expanding=True)
    kinds = (one if everything else one.where(one.selected_columns.of_task.in_(asked)) for one in _kinds())
    return union_all(*kinds)


def _kinds() -> Iterator[Select[Any]]:
    assignment, target = AssignmentRow.task_id, TargetRow.task_id
    task = (TaskRow.ongoing, TaskRow.plan, TaskRow.due_original, TaskRow.starts_on)
    begun = (DocumentRow.issued_on, DocumentRow.imported_at)
    yield _kind("task", TaskRow.id, TaskRow.id, *task, *begun).outerjoin(
        DocumentRow, DocumentRow.id == TaskRow.document_id
    )
    part = (AssignmentRow.id, AssignmentRow.role, AgencyRow.kind, AssignmentRow.done_on)
    yield _kind("part", assignment, AssignmentRow.position, *part).join(
        AgencyRow, AgencyRow.id == AssignmentRow.agency_id
    )
    former = (FormerTickRow.assignment_id, FormerTickRow.done_on, FormerTickRow.reopened_on)
    yield _kind("former", assignment, FormerTickRow.id, *former).join(
        AssignmentRow, AssignmentRow.id == FormerTickRow.assignment_id
    )
    report = (ProgressRow.assignment_id, ProgressRow.quarter, ProgressRow.day, ProgressRow.rate)
    yield _kind("report", assignment, ProgressRow.id, *report).join(
        AssignmentRow, AssignmentRow.id == ProgressRow.assignment_id
    )
    aim = (TargetRow.id, TargetRow.name, TargetRow.comparator, TargetRow.value, TargetRow.unit)
    yield _kind("target", target, TargetRow.id, *aim, TargetRow.baseline)
    reading = (ReadingRow.target_id, ReadingRow.day, ReadingRow.value)
    yield _kind("reading", target, ReadingRow.id, *reading).join(
        TargetRow, TargetRow.id == ReadingRow.target_id
    )
    node = (NodeRow.target_id, NodeRow.day, NodeRow.percent)
    yield _kind("node", NodeRow.task_id, NodeRow.id, *node)
    yield _kind("milestone", MilestoneRow.task_id, MilestoneRow.id, MilestoneRow.date)
    granted = _kind(
        "granted", ExtensionRow.task_id, ExtensionRow.id, ExtensionRow.decided_on, ExtensionRow.due
    )
    yield granted.where(ExtensionRow.granted.is_(True))
    yield _kind("step", CloseOutRow.task_id, CloseOutRow.id, CloseOutRow.step, CloseOutRow.day)
    said = (PaceOverrideRow.quarter, PaceOverrideRow.day, PaceOverrideRow.pace)
    yield _kind("said", PaceOverrideRow.task_id, PaceOverrideRow.id, *said)


def _kind(name: str, task: Any, order: Any, *columns: Any) -> Select[Any]:
    """Rows of one kind: its name, the task, what orders them, and the columns as text."""
    words = [cast(column, Text) for column in columns]
    padding = [cast(null(), Text)] * (_WIDTH - len(columns))
    kind: ColumnElement[str] = literal_column(f"'{name}'", Text)
    return select(kind.label("kind"), task.label("of_task"), order.label("place"), *words, *padding)


def _facts(held: Held) -> Facts:
    ((ongoing, plan, due, starts, issued, imported, _),) = held["task"]
    parts = [
        _Part(int(id), Role(role), kind == AgencyKind.GROUP.value, _day(done))
        for id, role, kind, done, *_ in held["part"]
    ]
    answering = answerable(parts)
    owners = {part.id for part in answering}
    nodes = sorted(_nodes(held["node"]), key=lambda one: one[1].day)
    start = _day(starts) or _day(issued) or (datetime.fromisoformat(imported).date() if imported else None)
    return Facts(
        start=start or _day(due) or date.min,
        due=_day(due),
        ongoing=ongoing in ("1", "true"),
        plan=Plan(plan) if plan else None,
        nodes=tuple(node for target, node in nodes if target is None),
        milestones=tuple(sorted(_days(held["milestone"]))),
        parts=tuple(_ticks(part, held["former"]) for part in answering),
        help=tuple(tick for part in parts if part.id not in owners for tick in _ticks(part, held["former"])),
        reports=tuple(sorted(_reports(held["report"], owners), key=lambda one: one.day)),
        targets=tuple(_target(words, held["reading"], nodes) for words in held["target"]),
        granted=tuple(sorted(_granted(held["granted"]), key=lambda one: one.day)),
        steps=tuple(StepTaken(CloseOutStep(step), date.fromisoformat(day)) for step, day, *_ in held["step"]),
        overrides=tuple(
            Override(Quarter.parse(quarter), date.fromisoformat(day), Pace(pace))
            for quarter, day, pace, *_ in held["said"]
        ),
    )


def _ticks(part: _Part, former: Iterable[Words]) -> tuple[Tick, ...]:
    ended = tuple(
        Tick(date.fromisoformat(done), date.fromisoformat(reopened))
        for id, done, reopened, *_ in former
        if id == str(part.id)
    )
    return ended if part.done_on is None else (*ended, Tick(part.done_on))


def _reports(rows: Iterable[Words], owners: set[int]) -> Iterator[Reported]:
    for part, quarter, day, rate, *_ in rows:
        counts = rate is not None and int(part) in owners
        yield Reported(
            int(part), Quarter.parse(quarter), date.fromisoformat(day), Decimal(rate) if counts else None
        )


def _target(words: Words, readings: Iterable[Words], nodes: Iterable[tuple[str | None, Node]]) -> TargetFacts:
    id, name, comparator, value, unit, baseline, _ = words
    own = [
        Reading(date.fromisoformat(day), Decimal(read)) for target, day, read, *_ in readings if target == id
    ]
    return TargetFacts(
        Aim(name, Comparator(comparator), Decimal(value), unit, Decimal(baseline) if baseline else None),
        tuple(sorted(own, key=lambda one: one.day)),
        tuple(node for target, node in nodes if target == id),
    )


def _nodes(rows: Iterable[Words]) -> Iterator[tuple[str | None, Node]]:
    for target, day, percent, *_ in rows:
        yield target, Node(date.fromisoformat(day), Decimal(percent))


def _granted(rows: Iterable[Words]) -> Iterator[Granted]:
    for decided, due, *_ in rows:
        yield Granted(date.fromisoformat(decided), date.fromisoformat(due))


def _days(rows: Iterable[Words]) -> Iterator[date]:
    for day, *_ in rows:
        yield date.fromisoformat(day)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

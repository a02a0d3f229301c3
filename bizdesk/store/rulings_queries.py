"""What people ruled on a task, as its page shows it: plans, overrides, extensions, close-outs."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.pace import Node
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.task_detail import CloseOut, Course, Extension, PaceSaid
from bizdesk.domain.words import Kept
from bizdesk.store.orm import (
    CloseOutEvidenceRow,
    CloseOutRow,
    EvidenceRow,
    ExtensionRow,
    NodeRow,
    PaceOverrideRow,
    TargetRow,
    TaskRow,
)


def course_of(session: Session, task_id: int) -> Course:
    """How a task is to get there, as far as somebody set it."""
    row = session.execute(select(TaskRow.plan, TaskRow.starts_on).filter_by(id=task_id)).one()
    set_by_hand = select(NodeRow.day, NodeRow.percent).filter_by(task_id=task_id, target_id=None)
    nodes = session.execute(set_by_hand.order_by(NodeRow.day))
    baselines = session.scalars(select(TargetRow.baseline).filter_by(task_id=task_id).order_by(TargetRow.id))
    return Course(
        plan=row.plan,
        start=row.starts_on,
        nodes=tuple(Node(one.day, Decimal(one.percent)) for one in nodes),
        baselines=tuple(baselines),
    )


def said_of(session: Session, task_id: int, quarter: Quarter) -> PaceSaid | None:
    """What a person said of the pace in a quarter."""
    row = session.scalars(select(PaceOverrideRow).filter_by(task_id=task_id, quarter=quarter)).first()
    return None if row is None else PaceSaid(row.pace, row.reason, row.person)


def extensions_of(session: Session, task_id: int) -> tuple[Extension, ...]:
    """The extensions of a task, the first one first."""
    rows = session.scalars(select(ExtensionRow).filter_by(task_id=task_id).order_by(ExtensionRow.id))
    return tuple(
        Extension(
            asked_on=row.asked_on,
            due=row.due,
            reason=row.reason,
            granted=row.granted,
            decided_on=row.decided_on,
            note=row.note,
            person=row.person,
        )
        for row in rows
    )


def close_outs_of(session: Session, task_id: int) -> tuple[CloseOut, ...]:
    """The steps of a task's close-outs, the first one first."""
    names: dict[int, list[str]] = defaultdict(list)
    resting = (
        select(CloseOutEvidenceRow.close_out_id, EvidenceRow.name)
        .join(EvidenceRow, EvidenceRow.id == CloseOutEvidenceRow.evidence_id)
        .join(CloseOutRow, CloseOutRow.id == CloseOutEvidenceRow.close_out_id)
        .where(CloseOutRow.task_id == task_id)
        .order_by(EvidenceRow.id)
    )
    for row in session.execute(resting):
        names[row.close_out_id].append(row.name)
    steps = session.scalars(select(CloseOutRow).filter_by(task_id=task_id).order_by(CloseOutRow.id))
    return tuple(CloseOut(row.step, row.day, row.person, _note(row), tuple(names[row.id])) for row in steps)


def _note(row: CloseOutRow) -> str:
    """What a person said, or what the program says of a close-out that became void."""
    return Kept(row.note) if row.step is CloseOutStep.VOID else row.note

"""Reading the history back: as a list, as a chain to verify, as changes to reverse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bizdesk.domain.history import PEOPLE, Event, HistoryEntry, UndoState, undo_state
from bizdesk.domain.words import Kept
from bizdesk.store.orm import EventRow, EventTaskRow
from bizdesk.store.recorder import Change, from_json


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event with the changes that it recorded and the tasks it is about."""

    entry: HistoryEntry
    changes: tuple[Change, ...]
    tasks: tuple[int, ...]


def list_events(
    session: Session, task_id: int | None = None, limit: int | None = None
) -> tuple[HistoryEntry, ...]:
    """The events, the newest first; with `task_id` those about that task."""
    columns = (
        EventRow.seq,
        EventRow.at,
        EventRow.actor,
        EventRow.command,
        EventRow.summary,
        EventRow.reverses,
    )
    query = select(*columns).order_by(EventRow.seq.desc()).limit(limit)
    if task_id is not None:
        about = select(EventTaskRow.event_seq).filter_by(task_id=task_id)
        query = query.where(EventRow.seq.in_(about))
    return tuple(map(_entry, session.execute(query)))


def find_event(session: Session, seq: int) -> HistoryEntry | None:
    """The event `seq`, None where it is not to be seen."""
    row = session.get(EventRow, seq)
    return None if row is None else _entry(row)


def recorded(session: Session, seq: int) -> Recorded:
    """The event `seq`."""
    row = session.get_one(EventRow, seq)
    tasks = session.scalars(select(EventTaskRow.task_id).filter_by(event_seq=seq)).all()
    return Recorded(_entry(row), tuple(from_json(row.changes)), tuple(tasks))


def _entry(row: Any) -> HistoryEntry:
    return HistoryEntry(row.seq, row.at, row.actor, row.command, Kept(row.summary), row.reverses)


def what_to_undo(session: Session, actor: str | None) -> UndoState:
    """What the next undo and redo would reverse, among all events or those of `actor`."""
    query = select(EventRow.seq, EventRow.command, EventRow.reverses).order_by(EventRow.seq.desc())
    query = query.where(EventRow.command != PEOPLE)
    if actor is not None:
        query = query.where(EventRow.actor == actor)
    with session.execute(query.execution_options(yield_per=50)) as events:
        return undo_state((row.seq, row.command, row.reverses) for row in events)


def chain(session: Session) -> Iterator[tuple[Event, str]]:
    """Every event in order with its stored hash."""
    for row in session.scalars(select(EventRow).order_by(EventRow.seq).execution_options(yield_per=500)):
        event = Event(
            row.seq, row.at, row.actor, row.command, row.summary, row.reverses, row.changes, row.previous_hash
        )
        yield event, row.hash

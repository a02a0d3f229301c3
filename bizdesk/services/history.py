"""The history: listing it, and taking changes back or doing them again as new events."""

from __future__ import annotations

from dataclasses import dataclass

from bizdesk.domain.history import REDO, UNDO, HistoryEntry
from bizdesk.domain.words import Words
from bizdesk.services.errors import NothingToRedoError, NothingToUndoError
from bizdesk.store import history_queries
from bizdesk.store.history_queries import Recorded
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class NextSteps:
    """What undo and redo would do next, as sentences; None where there is nothing."""

    undo: str | None
    redo: str | None


def list_history(
    uow: UnitOfWork, task_id: int | None = None, limit: int | None = None
) -> tuple[HistoryEntry, ...]:
    """The events, the newest first; with `task_id` those about that task."""
    return history_queries.list_events(uow.session, task_id, limit)


def find_event(uow: UnitOfWork, seq: int) -> HistoryEntry | None:
    """The event of that number, None where there is none or the user may not read it."""
    return history_queries.find_event(uow.session, seq)


def next_steps(uow: UnitOfWork) -> NextSteps:
    """What undo and redo would take back."""
    state = history_queries.what_to_undo(uow.session, uow.whose_steps)
    return NextSteps(
        None if state.undo is None else _origin(uow, state.undo).entry.summary,
        None if state.redo is None else _origin(uow, state.redo).entry.summary,
    )


def undo(uow: UnitOfWork) -> str:
    """Take the last change back and say which. Raises NothingToUndoError."""
    seq = history_queries.what_to_undo(uow.session, uow.whose_steps).undo
    if seq is None:
        raise NothingToUndoError
    return _reverse(uow, seq, UNDO)


def redo(uow: UnitOfWork) -> str:
    """Do again what was last taken back and say which. Raises NothingToRedoError."""
    seq = history_queries.what_to_undo(uow.session, uow.whose_steps).redo
    if seq is None:
        raise NothingToRedoError
    return _reverse(uow, seq, REDO)


def _reverse(uow: UnitOfWork, seq: int, command: str) -> str:
    event = history_queries.recorded(uow.session, seq)
    uow.take_back(event.changes, seq)
    told = _origin(uow, seq).entry.summary
    summary = Words("撤销：{0}", told) if command == UNDO else Words("重做：{0}", told)
    uow.tell(command, summary, event.tasks, reverses=seq)
    return summary


def _origin(uow: UnitOfWork, seq: int) -> Recorded:
    event = history_queries.recorded(uow.session, seq)
    while event.entry.reverses is not None:
        event = history_queries.recorded(uow.session, event.entry.reverses)
    return event

"""What others changed since somebody looked: found in the history, row by row and column by column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from bizdesk.domain.errors import UserError
from bizdesk.domain.plain_text import shortened
from bizdesk.domain.words import Words
from bizdesk.store.orm import EventRow
from bizdesk.store.recorder import Change, from_json

_SINCE = select(EventRow.seq, EventRow.at, EventRow.actor, EventRow.changes).order_by(EventRow.seq)
_SIGNED = {"person", "reported_at", "recorded_at"}
"""Columns that every change of a row changes along with it."""
_LONGEST = 40


class ChangedMeanwhileError(UserError):
    """Somebody else changed, by an event of the history, what is about to be changed."""

    def __init__(self, event: int, actor: str, at: datetime, now: str) -> None:
        self.event = event
        time = at.astimezone().strftime("%H:%M")
        if now:
            words = Words(
                "{0}在 {1} 改过这一项，现在是“{2}”，请看过再改；你的改动没有保存。", actor, time, now
            )
        else:
            words = Words("{0}在 {1} 改过这一项，请看过再改；你的改动没有保存。", actor, time)
        super().__init__(words)


def refuse_conflicts(connection: Connection, changes: Sequence[Change], seen: int, actor: str) -> None:
    """Raise ChangedMeanwhileError where another than `actor` changed the same after the event `seen`."""
    wanted = {(change.table, change.id): _columns(change) for change in changes}
    later = connection.execute(_SINCE.where(EventRow.seq > seen, EventRow.actor != actor))
    for seq, at, other, recorded in later:
        clash = _clash(from_json(recorded), wanted)
        if clash is not None:
            raise ChangedMeanwhileError(seq, other, at, clash)


def _columns(change: Change) -> set[str] | None:
    """The columns that an update changes, None where the row comes or goes."""
    return set(change.after) - _SIGNED if change.before is not None and change.after is not None else None


def _clash(theirs: Iterable[Change], wanted: dict[tuple[str, int], set[str] | None]) -> str | None:
    """What a cell says now that both changed, empty where it says nothing; None where none is."""
    for change in theirs:
        key = (change.table, change.id)
        if key not in wanted:
            continue
        ours, columns = wanted[key], _columns(change)
        if ours is None or columns is None:
            return ""
        for name in sorted(ours & columns):
            return _said((change.after or {})[name])
    return None


def _said(value: Any) -> str:
    text = value if isinstance(value, str) else "" if value is None else str(value)
    return shortened(text, _LONGEST)

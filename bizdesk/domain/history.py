"""The append-only history: events chained by hash, and what undo and redo would reverse next."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

GENESIS = "0" * 64
"""The hash that stands before the first event."""

UNDO, REDO = "undo", "redo"
PEOPLE = "people"
"""The command of an event about who uses the ledger, which is not undone."""


@dataclass(frozen=True, slots=True)
class Event:
    """One change: when, by whom, which command, a sentence, and `changes`.

    `changes` is JSON text, a list of [table, id, before, after] with None for a
    row that did not exist. `reverses` is the event that an undo or redo took back.
    """

    seq: int
    at: datetime
    actor: str
    command: str
    summary: str
    reverses: int | None
    changes: str
    previous_hash: str

    def digest(self) -> str:
        """SHA-256 over every field, as lower-case hex."""
        at = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        fields = [
            self.seq,
            at,
            self.actor,
            self.command,
            self.summary,
            self.reverses,
            self.changes,
            self.previous_hash,
        ]
        return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """An event as the history page lists it."""

    seq: int
    at: datetime
    actor: str
    command: str
    summary: str
    reverses: int | None


@dataclass(frozen=True, slots=True)
class UndoState:
    """The events that the next undo and the next redo would reverse, None where there is none."""

    undo: int | None
    redo: int | None


def undo_state(events: Iterable[tuple[int, str, int | None]]) -> UndoState:
    """What stands to be undone and redone after (seq, command, reverses) of events, the newest first.

    An undo or redo is itself an event that can be reversed. No more events are taken than it needs.
    """
    reversed_later: set[int] = set()
    undo: int | None = None
    redo: int | None = None
    for seq, command, reverses in events:
        if seq not in reversed_later:
            if command != UNDO:
                undo = undo or seq
            elif redo is None:
                redo = seq
        if undo and (redo or reverses is None):
            break
        if reverses is not None:
            reversed_later.add(reverses)
    return UndoState(undo, redo)


def broken_links(events: Iterable[tuple[Event, str]]) -> list[int]:
    """The events, given in order with their stored hashes, whose hash or link to the one before is wrong."""
    broken = []
    before, expected = GENESIS, 1
    for event, stored in events:
        if event.seq != expected or event.previous_hash != before or event.digest() != stored:
            broken.append(event.seq)
        before, expected = stored, event.seq + 1
    return broken

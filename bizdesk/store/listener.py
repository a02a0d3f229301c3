"""Hearing of what others do to a ledger on a server, within a moment of their commit."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from bizdesk.domain.change_set import ChangeSet
from bizdesk.store.orm import Row

CHANNEL = "bizdesk"
AGAIN_S = 2.0
"""So long after a broken connection another one is tried."""
_WATCH_S = 0.5
_log = logging.getLogger(__name__)
_EVERYTHING = frozenset({*Row.metadata.tables, "person"})


@dataclass(frozen=True, slots=True)
class Heard:
    """The newest event of a ledger, what it touched, and whether this program made it itself."""

    event: int
    entities: frozenset[str]
    own: bool

    @property
    def change(self) -> ChangeSet:
        """What pages are told of it."""
        return ChangeSet(self.entities, "", self.event)


def payload(change: ChangeSet, origin: str) -> str:
    """What all are told: the event, its tables and the program, but no words."""
    return json.dumps([change.event, sorted(change.entities), origin])


class Listener(Thread):
    """Tells of every event from its start on, in a thread of its own, and after a break of all it missed."""

    def __init__(self, engine: Engine, origin: str, tell: Callable[[Heard], None]) -> None:
        super().__init__(name="listener", daemon=True)
        self._engine = engine
        self._origin = origin
        self._tell = tell
        self._stopped = Event()
        self._newest: int | None = None
        self.ready = Event()

    def stop(self) -> None:
        """End the thread and wait for it."""
        self._stopped.set()
        self.join()

    def run(self) -> None:
        """Listen until stopped, over as many connections as it takes."""
        import psycopg

        while not self._stopped.is_set():
            try:
                with closing(self._engine.raw_connection()) as connection:
                    self._listen(connection.driver_connection)
            except (psycopg.Error, DBAPIError) as error:
                _log.warning("listening broke off: %s", type(error).__name__)
                self._stopped.wait(AGAIN_S)

    def _listen(self, driver: Any) -> None:
        driver.autocommit = True
        driver.execute(f"LISTEN {CHANNEL}")
        newest = driver.execute("SELECT seq FROM last_link()").fetchone()
        self._catch_up(newest[0] if newest else 0)
        self.ready.set()
        while not self._stopped.is_set():
            for note in driver.notifies(timeout=_WATCH_S):
                event, entities, origin = json.loads(note.payload)
                self._newest = event
                self._tell(Heard(event, frozenset(entities), origin == self._origin))
                if self._stopped.is_set():
                    return

    def _catch_up(self, newest: int) -> None:
        """Say where the history stands at first; later that anything may have changed meanwhile."""
        if self._newest != newest:
            self._tell(Heard(newest, frozenset() if self._newest is None else _EVERYTHING, own=False))
        self._newest = newest

"""An opened ledger: hands out units of work."""

from __future__ import annotations

import getpass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Engine

from bizdesk.store import dialects
from bizdesk.store.errors import plain_words
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.migrate import migrate
from bizdesk.store.server import folder_at
from bizdesk.store.unit_of_work import Clock, UnitOfWork


def _wall_clock() -> datetime:
    return datetime.now(UTC)


class Ledger:
    """A ledger in a folder, at the newest schema."""

    def __init__(self, engine: Engine, folder: LedgerFolder, actor: str, clock: Clock) -> None:
        self._reading = engine.execution_options(writing=False)
        self._writing = engine.execution_options(writing=True)
        self._actor = actor
        self._clock = clock
        self.folder = folder

    @property
    def today(self) -> date:
        """The day by the ledger's clock and the machine's time zone."""
        return self._clock().astimezone().date()

    def read(self) -> UnitOfWork:
        """A unit of work that only looks."""
        return UnitOfWork(self._reading, self.folder, self._actor, self._clock)

    def write(self) -> UnitOfWork:
        """A unit of work that holds the write lock."""
        return UnitOfWork(self._writing, self.folder, self._actor, self._clock)


def open_ledger(
    path: Path, *, create: bool = False, actor: str | None = None, clock: Clock = _wall_clock
) -> Ledger:
    """Open the ledger in `path`, upgraded to the newest schema; with `create` make it where none is.

    Raises LedgerNotFoundError without `create`, and the errors of `store.errors`.
    """
    folder = folder_at(path)
    if create:
        folder.prepare()
    else:
        folder.require()
    database = dialects.named(folder.dialect)
    with plain_words(lambda error: database.told(error, folder)):
        migrate(database.make_engine(folder, create=create), folder)
        engine = database.make_engine(folder)
    return Ledger(engine, folder, actor or _user(), clock)


def _user() -> str:
    """The name that the machine knows its user by; some machines know none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "本机用户"

"""An opened ledger: hands out units of work."""

from __future__ import annotations

import getpass
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Engine

from bizdesk.domain.people import Person
from bizdesk.store import dialects
from bizdesk.store.blobs import Ahead, BlobStore
from bizdesk.store.errors import LedgerNotFoundError, plain_words
from bizdesk.store.evidence_store import evidence_store
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.leftovers import clear_leftovers
from bizdesk.store.listener import Heard, Listener
from bizdesk.store.migrate import create_database, migrate
from bizdesk.store.server import folder_at
from bizdesk.store.unit_of_work import Clock, UnitOfWork


def _wall_clock() -> datetime:
    return datetime.now(UTC)


class Ledger:
    """A ledger in a folder, at the newest schema; `blobs` gives each unit of work its evidence."""

    def __init__(
        self,
        engine: Engine,
        folder: LedgerFolder,
        blobs: Callable[[], BlobStore],
        actor: str,
        clock: Clock,
        person: Person | None = None,
    ) -> None:
        self._reading = engine.execution_options(writing=False)
        self._writing = engine.execution_options(writing=True)
        self._blobs = blobs
        self._actor = actor
        self._clock = clock
        self._origin = uuid.uuid4().hex
        self.folder = folder
        self.person = person
        """Who signed in; None where nobody has to, and for the keeper of a ledger on a server."""

    @property
    def kept(self) -> bool:
        """Whether who has it open keeps it, and was not let in by another."""
        return self.person is None

    @property
    def today(self) -> date:
        """The day by the ledger's clock and the machine's time zone."""
        return self._clock().astimezone().date()

    @property
    def now(self) -> datetime:
        """The moment by the ledger's clock, in UTC."""
        return self._clock().astimezone(UTC)

    def read(self) -> UnitOfWork:
        """A unit of work that only looks."""
        return UnitOfWork(
            *(self._reading, self.folder, self._blobs(), self._actor, self._clock), person=self.person
        )

    def write(self, seen: int | None = None, ahead: Ahead | None = None) -> UnitOfWork:
        """A unit of work that holds the write lock; what others changed after the event `seen` it keeps.

        Evidence that is to be sent `ahead` is sent before the lock is taken.
        """
        return UnitOfWork(
            *(self._writing, self.folder, self._blobs(), self._actor, self._clock),
            person=self.person,
            origin=self._origin,
            seen=seen,
            ahead=ahead,
        )

    def listen(self, tell: Callable[[Heard], None]) -> Listener | None:
        """Tell of every event from now on, in a thread of its own; None where nobody else works on it."""
        if not self.folder.shared_by_several:
            return None
        listener = Listener(self._reading, self._origin, tell)
        listener.start()
        return listener


def open_ledger(
    path: Path,
    *,
    create: bool = False,
    upgrade: bool = False,
    actor: str | None = None,
    clock: Clock = _wall_clock,
) -> Ledger:
    """Open the ledger in `path`, upgraded to the newest schema; with `create` make it where none is.

    On a server its keeper alone upgrades it, and has to ask for it by `upgrade`. Raises LedgerNotFoundError
    without `create`, the errors of `store.errors` and on a server those of `store.server`.
    """
    folder = folder_at(path)
    if create:
        folder.prepare()
    else:
        folder.require()
    blobs = evidence_store(folder)
    database = dialects.named(folder.dialect)
    person = None
    with plain_words(lambda error: database.told(error, folder)):
        if create and not (folder.shared_by_several or folder.database.exists()):
            create_database(folder)
        engine = database.make_engine(folder)
        migrate(engine, folder, lambda: _may_make(folder, blobs(), asked=create), asked=upgrade)
        if folder.shared_by_several:
            with engine.connect() as connection:
                person = database.who_am_i(connection)
        if person is None:  # the whole history is seen, which knows what is left over
            clear_leftovers(engine, folder)
    name = person.name if person is not None else _user()
    return Ledger(engine, folder, blobs, actor or name, clock, person)


def _may_make(folder: LedgerFolder, blobs: BlobStore, *, asked: bool) -> None:
    """Raise what stands in the way of a ledger in an empty database: nobody asked for one, or no evidence."""
    if folder.shared_by_several and not asked:
        raise LedgerNotFoundError(Path(folder.name))
    blobs.require()


def _user() -> str:
    """The name that the machine knows its user by; some machines know none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "本机用户"

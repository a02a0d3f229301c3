"""One transaction on a ledger: its changes become one event of the history, or nothing happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, insert

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.errors import BizDeskError
from bizdesk.domain.history import GENESIS, Event
from bizdesk.domain.people import Person, refusal
from bizdesk.store import dialects
from bizdesk.store.blobs import Ahead, BlobStore
from bizdesk.store.drafts import DraftStore
from bizdesk.store.errors import plain_words
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.form_repository import Forms
from bizdesk.store.indicator_repository import Indicators
from bizdesk.store.listener import payload
from bizdesk.store.meanwhile import refuse_conflicts
from bizdesk.store.orm import EventRow, EventTaskRow, Row, SettingRow
from bizdesk.store.recorder import Change, RecordingSession, Values, apply, difference, to_json
from bizdesk.store.repositories import Agencies, Documents, Settings, Tasks
from bizdesk.store.search_index import index_changes
from bizdesk.store.seen_file import SeenFile
from bizdesk.store.server import NotAllowedError
from bizdesk.store.slip_repository import Slips
from bizdesk.store.standings import refresh_all, refresh_standings
from bizdesk.store.work_repositories import EvidenceFiles, Progress, Quarters, Rulings

_NEW_EVENT = insert(Row.metadata.tables[EventRow.__tablename__])
_NEW_TASKS_OF_EVENT = insert(Row.metadata.tables[EventTaskRow.__tablename__])

Clock = Callable[[], datetime]


class UntoldChangeError(RuntimeError):
    """A service changed rows and did not say what it did."""


class UnitOfWork:
    """A session made in the thread that uses it; leave it without `commit` and nothing is kept.

    An engine that is `writing` takes the write lock at the start, so that what was read stays true until
    the commit. `seen` is the newest event that whoever asks for a change had seen: what others changed
    since is not overwritten. `origin` is the program's name for itself when it announces a commit. What it
    is going to bring in may be sent `ahead`, before the lock is taken.
    """

    def __init__(
        self,
        engine: Engine,
        folder: LedgerFolder,
        blobs: BlobStore,
        actor: str,
        clock: Clock,
        *,
        person: Person | None = None,
        origin: str = "",
        seen: int | None = None,
        ahead: Ahead | None = None,
    ) -> None:
        self._ahead = ahead
        self._engine = engine
        self._origin = origin
        self._seen = seen
        self._folder = folder
        self._actor = actor
        self._clock = clock
        self.person = person
        self._told: tuple[str, str, tuple[int, ...], int | None] | None = None
        self._applied: list[Change] = []
        self._beside: frozenset[str] = frozenset()
        self._committing = False
        self._handed_out: list[Path] = []
        self.blobs = blobs
        self.drafts = DraftStore(folder.drafts)
        self.reminders_seen = SeenFile(folder.reminders_seen)

    def __enter__(self) -> Self:
        database = dialects.named(self._folder.dialect)
        with ExitStack() as stack:
            stack.enter_context(plain_words(lambda error: self._said(database.told(error, self._folder))))
            if self._ahead is not None:
                self.blobs.send_ahead(self._ahead)
            self.session = stack.enter_context(RecordingSession(self._engine))
            self.documents = Documents(self.session)
            self.agencies = Agencies(self.session)
            self.tasks = Tasks(self.session)
            self.progress = Progress(self.session)
            self.evidence = EvidenceFiles(self.session)
            self.rulings = Rulings(self.session)
            self.indicators = Indicators(self.session)
            self.quarters = Quarters(self.session)
            self.forms = Forms(self.session)
            self.slips = Slips(self.session)
            self.settings = Settings(self.session)
            self.connection = self.session.connection()
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if not self._committing:
            for file in self._handed_out:
                with suppress(OSError):
                    file.unlink()
            if self.blobs.is_unsettled:
                self._take_files_back()
        self._stack.__exit__(kind, error, traceback)

    def _said(self, error: BizDeskError | None) -> BizDeskError | None:
        """An error with the reason that the role of who signed in gives."""
        if isinstance(error, NotAllowedError) and self.person is not None:
            return NotAllowedError(refusal(self.person))
        return error

    def _take_files_back(self) -> None:
        """Remove what was brought in. Without the write lock others may need the same files by now."""
        if dialects.of(self.connection).holds_lock(self.connection):
            self.blobs.discard_added()
        else:
            self.blobs.settle()

    @property
    def today(self) -> date:
        """The day by the ledger's clock and the machine's time zone."""
        return self._clock().astimezone().date()

    @property
    def folder(self) -> LedgerFolder:
        """Where the ledger lies."""
        return self._folder

    @property
    def actor(self) -> str:
        """Who works on the ledger."""
        return self._actor

    @property
    def now(self) -> datetime:
        """The moment by the ledger's clock, in UTC."""
        return self._clock().astimezone(UTC)

    def flush(self) -> None:
        """Send pending rows to the database, so that they have ids."""
        self.session.flush()

    def hand_out(self, file: Path) -> Path:
        """A new file outside the ledger, which is gone again where this is not committed."""
        self._handed_out.append(file)
        return file

    def tell(
        self, command: str, summary: str, tasks: Iterable[int] = (), reverses: int | None = None
    ) -> None:
        """Say what this unit of work does: the command, a sentence for the history, the tasks it is about."""
        self._told = (command, summary, tuple(dict.fromkeys(tasks)), reverses)

    def tell_beside(self, command: str, summary: str, *entities: str) -> None:
        """Say what this unit of work does to `entities`, of which the history keeps the sentence alone."""
        self.tell(command, summary)
        self._beside = frozenset(entities)

    @property
    def whose_steps(self) -> str | None:
        """Whose events undo and redo take back: on a server one's own, None for anybody's."""
        return self._actor if self._folder.shared_by_several else None

    def take_back(self, changes: Sequence[Change], seq: int) -> None:
        """Reverse the changes of the event `seq`, the last one first.

        Raises ChangedMeanwhileError where others changed the same since.
        """
        if self.whose_steps is not None:
            refuse_conflicts(self.connection, changes, seq, self._actor)
        self._apply([change.reversed() for change in reversed(changes)])

    def update(self, table: type[Row], id: int, before: Values, after: Values) -> bool:
        """Change columns of a row that is not read as an entity, and say whether any of them differs."""
        change = difference(table, id, before, after)
        if change is not None:
            self._apply([change])
        return change is not None

    def _apply(self, changes: list[Change]) -> None:
        apply(self.connection, changes)
        self._applied += changes

    def commit(self) -> ChangeSet:
        """Append the event and make all of it lasting; where nothing changed there is no event."""
        self.session.flush()
        changes = self.session.changes + self._applied
        if not (changes or self._beside):
            return ChangeSet()
        if self._told is None:
            raise UntoldChangeError(str({change.table for change in changes}))
        command, summary, tasks, reverses = self._told
        if self._seen is not None:
            refuse_conflicts(self.connection, changes, self._seen, self._actor)
        self._restand(changes, tasks)
        index_changes(self.connection, changes)
        seq, previous = self._last_link()
        sentence, recorded = str(summary), to_json(changes)
        event = Event(seq + 1, self.now, self._actor, command, sentence, reverses, recorded, previous)
        self._append(event, tasks)
        touched = frozenset(change.table for change in changes)
        told = ChangeSet(touched | self._beside, summary, event.seq)
        dialects.of(self.connection).announce(self.connection, payload(told, self._origin))
        self._commit()
        return told

    def _commit(self) -> None:
        self._committing = True  # whether a commit that fails was one only the next opening can tell
        self.session.commit()
        self.blobs.settle()

    def _restand(self, changes: list[Change], tasks: tuple[int, ...]) -> None:
        """Tasks stand anew where something of them changed, all of them where a rule did."""
        if any(change.table == SettingRow.__tablename__ for change in changes):
            refresh_all(self.connection)
        else:
            refresh_standings(self.connection, tasks)

    def _last_link(self) -> tuple[int, str]:
        return dialects.of(self.connection).last_link(self.connection) or (0, GENESIS)

    def _append(self, event: Event, tasks: tuple[int, ...]) -> None:
        self.connection.execute(_NEW_EVENT, {**asdict(event), "hash": event.digest()})
        if tasks:
            about = [{"event_seq": event.seq, "task_id": task} for task in tasks]
            self.connection.execute(_NEW_TASKS_OF_EVENT, about)

"""What differs between the databases that a ledger can lie in, one module for each of them.

`of` gives the module of a connection's database. Statements that differ are constructs of
`dialects/constructs.py`, which each module teaches its database to write.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Protocol, cast

from sqlalchemy import Connection, Engine

from bizdesk.domain.errors import BizDeskError
from bizdesk.domain.people import Person
from bizdesk.store.folder import LedgerFolder


class Database(Protocol):
    """What a module of a database does.

    `EVERY_PART` are the options of a statement that has to see all parts of a task.
    """

    EVERY_PART: dict[str, Any]

    def make_engine(self, folder: LedgerFolder, *, create: bool = False) -> Engine:
        """An engine on the ledger's database; without `create` none that vanished is made anew."""

    def told(self, error: BaseException, folder: LedgerFolder) -> BizDeskError | None:
        """The sentence for what the database says, None where it is a bug."""

    def is_complete(self, connection: Connection) -> bool:
        """Whether all is there that this program makes beside the tables of its schema."""

    def before_upgrade(self, connection: Connection, folder: LedgerFolder, *, asked: bool) -> None:
        """Put a copy aside, or raise what stands in the way; `asked` says that its keeper wants it."""

    def upgrade(self, connection: Connection, steps: Callable[[], None]) -> None:
        """Carry out Alembic's steps, and whatever has to go with them."""

    def make_tables(self, connection: Connection) -> bool:
        """Make all tables as the newest step leaves them; False where Alembic's steps are to make them."""

    def damaged_pages(self, connection: Connection) -> list[str]:
        """The lines of the database's own check, none where all is well."""

    def orphans(self, connection: Connection) -> list[tuple[str, int]]:
        """Rows (table, id) that refer to a row that is not there."""

    def is_index_whole(self, connection: Connection) -> bool:
        """Whether the index of words holds what the words say."""

    def holds_lock(self, connection: Connection) -> bool:
        """Whether a writer is still alone, since its connection has not broken."""

    def rebuild_index(self, connection: Connection) -> None:
        """Make the index of words anew from the words."""

    def last_link(self, connection: Connection) -> tuple[int, str] | None:
        """Number and hash of the newest event, also where the user may not read it."""

    def highest_ids(self, connection: Connection) -> dict[str, int]:
        """The highest id that each table has ever given."""

    def keep_highest_ids(self, connection: Connection, ids: dict[str, int]) -> None:
        """Give none of those ids again."""

    def take_stock(self, connection: Connection) -> None:
        """Let the database look what its tables hold, after many rows came at once."""

    def who_am_i(self, connection: Connection) -> Person | None:
        """The person who signed in, None where nobody does."""

    def announce(self, connection: Connection, payload: str) -> None:
        """Tell the others who have the ledger open, once the transaction is lasting."""


def named(name: str) -> Database:
    """The module of the database of that name."""
    return cast("Database", import_module(f"bizdesk.store.dialects.{name}"))


def of(connection: Connection) -> Database:
    """The module of the connection's database."""
    return named(connection.dialect.name)

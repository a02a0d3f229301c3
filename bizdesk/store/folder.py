"""A ledger is one folder: the database, the evidence and the backups, to be carried on a stick as it is."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from bizdesk.store.errors import (
    LedgerDamagedError,
    LedgerFolderIsFileError,
    LedgerFolderTakenError,
    LedgerNotFoundError,
    LedgerReadOnlyError,
)
from bizdesk.store.swap import SIDE, carry_on_swap

INCOMING = ".incoming-"
"""How the names of what is unfinished begin."""


@dataclass(frozen=True, slots=True)
class LedgerFolder:
    """The places inside a ledger's folder."""

    path: Path

    @property
    def name(self) -> str:
        """What the ledger is called."""
        return self.path.name

    @property
    def dialect(self) -> str:
        """The name of the module in store/dialects that knows the database."""
        return "sqlite"

    @property
    def shared_by_several(self) -> bool:
        """Whether several people work on the ledger at once."""
        return False

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.path / "ledger.db"

    @property
    def evidence(self) -> Path:
        """Where evidence lies under its SHA-256."""
        return self.path / "evidence"

    @property
    def holds_evidence(self) -> bool:
        """Whether evidence lies in `evidence`, and not copies of some."""
        return True

    @property
    def drafts(self) -> Path:
        """Where proofreading waits that has not ended."""
        return self.path / "drafts"

    @property
    def reminders_seen(self) -> Path:
        """What says on which day somebody last looked at the reminders."""
        return self.path / "reminders-seen"

    @property
    def backups(self) -> Path:
        """Where copies of the database are kept."""
        return self.path / "backups"

    def require(self) -> None:
        """Raise LedgerNotFoundError where no ledger is, LedgerDamagedError where it was emptied."""
        if self.path.exists() and not self.path.is_dir():
            raise LedgerFolderIsFileError(self.path)
        self._carry_on()
        if not self.database.is_file():
            raise LedgerNotFoundError(self.path)
        self._refuse_emptied()

    def prepare(self) -> None:
        """Make the folder for a ledger, private to the user; an existing ledger is left as it is.

        Raises LedgerFolderIsFileError, LedgerFolderTakenError, LedgerReadOnlyError or LedgerDamagedError.
        """
        self.make_room()
        self._refuse_emptied()

    def make_room(self) -> None:
        """Make the folder, whatever its database is like. Raises what `prepare` raises but for damage."""
        if self.path.exists() and not self.path.is_dir():
            raise LedgerFolderIsFileError(self.path)
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._carry_on()
            if not self.database.exists() and any(not self._is_begun(one) for one in self.path.iterdir()):
                raise LedgerFolderTakenError(self.path)
            self.evidence.mkdir(mode=0o700, exist_ok=True)
            self.backups.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise LedgerReadOnlyError(self.path) from error
        if not os.access(self.path, os.W_OK):
            raise LedgerReadOnlyError(self.path)

    def _carry_on(self) -> None:
        """End a restore that was broken off after it had become certain."""
        try:
            carry_on_swap(self)
        except OSError as error:
            raise LedgerReadOnlyError(self.path) from error

    def _is_begun(self, inside: Path) -> bool:
        """Whether something in the folder was laid here by a start that did not come to its end."""
        if inside in (self.evidence, self.backups):
            return not any(inside.iterdir())
        return inside.name == SIDE or inside.name.startswith(INCOMING)

    def _refuse_emptied(self) -> None:
        """A file without a byte is what a fault leaves; SQLite would take it for a new ledger."""
        if self.database.is_file() and self.database.stat().st_size == 0:
            raise LedgerDamagedError

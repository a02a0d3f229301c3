"""The file in a ledger's folder that says what its password must come to. It encrypts nothing."""

from __future__ import annotations

import json
import os
import uuid
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Words
from bizdesk.store.errors import LedgerReadOnlyError
from bizdesk.store.folder import INCOMING

NAME = "password-lock.json"


class LockSpoiledError(UserError):
    """The file was changed by something else; the ledger stays shut."""

    def __init__(self) -> None:
        super().__init__(
            Words("台账文件夹里的 {0} 读不懂，请恢复它原来的内容，或把它移走后再打开台账。", NAME)
        )


@dataclass(frozen=True, slots=True)
class LockRecord:
    """Salt and hash as hex, minutes without a hand until the window shuts (0: never), and wrong tries.

    `wrong` tries in a row were made, the last one at `last_wrong` (seconds since 1970).
    """

    salt: str
    hash: str
    idle_minutes: int = 0
    wrong: int = 0
    last_wrong: float = 0.0


class LockFile:
    """The lock of the ledger in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.expanduser().absolute()
        self._path = self._folder / NAME

    def read(self) -> LockRecord | None:
        """The lock, None where the ledger has none. Raises LockSpoiledError."""
        try:
            data = json.loads(self._path.read_text(encoding="utf-8"))
            record = LockRecord(**data)
            if not (len(bytes.fromhex(record.salt)) >= 16 and len(bytes.fromhex(record.hash)) == 32):
                raise LockSpoiledError
            checked = LockRecord(
                *(record.salt, record.hash, int(record.idle_minutes), int(record.wrong)),
                float(record.last_wrong),
            )
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, ValueError, TypeError, RecursionError) as error:
            raise LockSpoiledError from error
        return checked

    def write(self, record: LockRecord) -> None:
        """Keep the lock. Raises LedgerReadOnlyError."""
        incoming = self._path.with_name(f"{INCOMING}{NAME}.{uuid.uuid4().hex}")
        try:
            with incoming.open("x", encoding="utf-8") as writer:
                json.dump(asdict(record), writer)
                writer.flush()
                os.fsync(writer.fileno())
            incoming.chmod(0o600)
            incoming.replace(self._path)
        except OSError as error:
            with suppress(OSError):
                incoming.unlink()
            raise LedgerReadOnlyError(self._folder) from error

    def remove(self) -> None:
        """Take the lock away. Raises LedgerReadOnlyError."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise LedgerReadOnlyError(self._folder) from error

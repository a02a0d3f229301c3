"""What a program that was killed left in a ledger's folder, taken away when the ledger is opened again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, exists, select

from bizdesk.domain.errors import MachineError
from bizdesk.store import dialects
from bizdesk.store.errors import plain_words
from bizdesk.store.folder import INCOMING, LedgerFolder
from bizdesk.store.folder_blobs import ADDING
from bizdesk.store.orm import EventRow


def clear_leftovers(engine: Engine, folder: LedgerFolder) -> None:
    """Remove unfinished files, and files of evidence that no commit ever knew of; backups tend their own.

    Whoever brings files in holds the write lock, so with it in hand whatever is unfinished was left. While
    somebody else has the lock, or where nothing may be written, everything stays for the next time.
    """
    if not any(_unfinished(folder)):
        return
    writing = engine.execution_options(writing=True)
    database = dialects.named(folder.dialect)
    told = plain_words(lambda error: database.told(error, folder))
    with suppress(MachineError, OSError), told, writing.begin() as connection:
        for file in list(_unfinished(folder)):
            _clear(connection, folder, file)


def _clear(connection: Connection, folder: LedgerFolder, file: Path) -> None:
    if file.name.startswith(ADDING):
        sha256 = file.name.removeprefix(ADDING)
        if not connection.scalar(select(exists().where(EventRow.changes.contains(sha256)))):
            (folder.evidence / sha256[:2] / sha256).unlink(missing_ok=True)
    if file.is_dir():
        shutil.rmtree(file)
    else:
        file.unlink(missing_ok=True)


def _unfinished(folder: LedgerFolder) -> Iterator[Path]:
    """What is unfinished among copies of a bucket's evidence may be under way without the lock."""
    places = (folder.path, folder.drafts, *((folder.evidence,) if folder.holds_evidence else ()))
    for place in places:
        with suppress(OSError):
            yield from (one for one in place.iterdir() if one.name.startswith((INCOMING, ADDING)))

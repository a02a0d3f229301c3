"""The swap of a restore: carried on by whoever opens the ledger, until nothing is left to do."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from bizdesk.store.folder import LedgerFolder

READY = "ready"
SIDE = ".restoring"
"""The name of the folder in which a backup is unpacked."""


def side_of(folder: LedgerFolder) -> Path:
    """Where a backup is unpacked."""
    return folder.path / SIDE


def carry_on_swap(folder: LedgerFolder) -> None:
    """Do what is left of a swap that was declared ready; without one nothing happens. Raises OSError."""
    side = side_of(folder)
    try:
        name = (side / READY).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return
    kept = folder.backups / (Path(name).name or SIDE)
    kept.mkdir(parents=True, exist_ok=True)
    _swap_evidence(folder, side, kept)
    _swap_database(folder, side, kept)
    for new, old in ((side / "drafts", folder.drafts), (side / "reminders-seen", folder.reminders_seen)):
        _swap(new, old, kept)
    sync_folder(folder.path)
    (side / READY).unlink(missing_ok=True)
    sync_folder(side)
    shutil.rmtree(side, ignore_errors=True)


def _swap_evidence(folder: LedgerFolder, side: Path, kept: Path) -> None:
    """Lay new files beside the others; one that was damaged makes room for the same as it was."""
    for blob in sorted((side / "evidence").glob("??/*")):
        final = folder.evidence / blob.parent.name / blob.name
        final.parent.mkdir(parents=True, exist_ok=True)
        if final.exists():
            (kept / "evidence").mkdir(exist_ok=True)
            final.replace(_unused(kept / "evidence" / blob.name))
        _move(blob, final)
        sync_folder(final.parent)


def _swap_database(folder: LedgerFolder, side: Path, kept: Path) -> None:
    """Keep the old database with its journal and put the new one in its place in one step."""
    new = side / folder.database.name
    if not new.exists():
        return
    old = kept / folder.database.name
    if folder.database.exists() and not old.exists():
        copy = kept / f".{old.name}"
        copy.unlink(missing_ok=True)
        try:
            os.link(folder.database, copy)
        except OSError:
            _copy(folder.database, copy)
        copy.replace(old)
        sync_folder(kept)
    # A journal that was left behind belongs to the old database and would spoil the new one.
    for ending in ("-journal", "-wal", "-shm"):
        _move(folder.path / f"{folder.database.name}{ending}", kept / f"{old.name}{ending}")
    sync_folder(folder.path)
    _move(new, folder.database)
    sync_folder(folder.path)


def _swap(new: Path, old: Path, kept: Path) -> None:
    if new.exists():
        if old.exists():
            _move(old, _unused(kept / old.name))
        _move(new, old)


def _move(source: Path, target: Path) -> None:
    """Rename a file or folder; where it is gone another program has done it."""
    with suppress(FileNotFoundError):
        source.replace(target)


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as reader, target.open("xb") as writer:
        shutil.copyfileobj(reader, writer)
        sync_file(writer)


def _unused(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}-{number}")
    return free


def sync_file(file: IO[bytes] | IO[str]) -> None:
    """Make what was written to a file outlast a power cut."""
    file.flush()
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in a folder outlast a power cut, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

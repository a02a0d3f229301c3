"""Puts a backup in the place of a ledger: first all of it to the side, then a swap that cannot stop half way.

What was unpacked and checked lies in `.restoring/` of the ledger's folder. Only when the file `ready` stands
in it does it count; from then on everybody who opens the ledger carries the swap on first, each step of which
can be done again. Until then the ledger is what it was, afterwards it is what the backup held, evidence
included. The old database and drafts go to `backups/恢复前 …/`; no evidence ever leaves its folder.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bizdesk.domain.backups import DATABASE, DRAFTS, EVIDENCE, SEEN, WORKDAYS, Manifest
from bizdesk.store.backup_errors import BackupUnreadableError, RestoreDiskError, writing_ledger
from bizdesk.store.backup_reader import BackupFile
from bizdesk.store.database_copy import Contents, look_at
from bizdesk.store.errors import LedgerDamagedError, LedgerTooNewError
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.swap import READY, side_of, sync_file, sync_folder

Watch = Callable[[int, int], None]
_ROOM_TO_SPARE = 16 << 20
_LONGEST_NAME = 80
"""Characters of a member's own name: a SHA-256 has 64, a draft fewer."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A backup unpacked beside the ledger: what its database holds, and the evidence that is nowhere."""

    manifest: Manifest
    contents: Contents
    missing: tuple[str, ...]


def stage(folder: LedgerFolder, backup: BackupFile, path: Path, newest: str, watch: Watch) -> Staged:
    """Unpack a backup to the side and check it; `newest` is the schema that this program knows.

    Evidence that the ledger holds already is not unpacked again. Raises BackupUnreadableError,
    LedgerTooNewError or RestoreDiskError; then nothing is left at the side.
    """
    side = side_of(folder)
    try:
        with writing_ledger(folder.path):
            shutil.rmtree(side, ignore_errors=True)
            (side / DRAFTS).mkdir(parents=True)
            _unpack(folder, backup, path, side, watch)
            found = _checked(backup.manifest, side / DATABASE, path, newest)
            for part in (*side.glob("evidence/*"), side / DRAFTS, side):
                sync_folder(part)
    except BaseException:
        shutil.rmtree(side, ignore_errors=True)
        raise
    held = (sha256 for sha256 in found.files if not _has(folder, side, sha256))
    return Staged(backup.manifest, found, tuple(held))


def declare_ready(folder: LedgerFolder, kept: str) -> None:
    """Make the swap certain; the old state will be kept under the name `kept`. Raises RestoreDiskError."""
    side = side_of(folder)
    with writing_ledger(folder.path):
        incoming = side / f".{READY}"
        with incoming.open("w", encoding="utf-8") as file:
            file.write(kept)
            sync_file(file)
        incoming.replace(side / READY)
        sync_folder(side)


def give_up(folder: LedgerFolder) -> None:
    """Remove what was unpacked, the ledger is as it was."""
    shutil.rmtree(side_of(folder), ignore_errors=True)


def _unpack(folder: LedgerFolder, backup: BackupFile, path: Path, side: Path, watch: Watch) -> None:
    manifest, done = backup.manifest, 0
    _require_room(folder, manifest)
    for member in manifest.members:
        if member.name == WORKDAYS:
            continue
        if member.blob is None or not _holds(folder, member.blob):
            target = _target(side, member.name, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            _copy(backup.read(member.name), target)
            if member.blob is not None:
                target.chmod(0o444)
        done += member.size
        watch(done, manifest.size)


def _require_room(folder: LedgerFolder, manifest: Manifest) -> None:
    new = sum(member.size for member in manifest.members if not (member.blob and _lies(folder, member.blob)))
    if shutil.disk_usage(folder.path).free < new + _ROOM_TO_SPARE:
        raise RestoreDiskError(folder.path, full=True)


def _target(side: Path, name: str, path: Path) -> Path:
    """Where a member goes; only names that a backup gives are taken. Raises BackupUnreadableError."""
    last = name.rpartition("/")[2]
    known = name in {
        DATABASE,
        SEEN,
        f"{DRAFTS}{last}",
        f"{EVIDENCE}{last[:2]}/{last}",
    }
    is_hash = len(last) == 2 * hashlib.sha256().digest_size and set(last) <= set("0123456789abcdef")
    if (
        not known
        or not last
        or len(last) > _LONGEST_NAME
        or last.startswith(".")
        or "\\" in last
        or ":" in last
        or "\0" in last
    ):
        raise BackupUnreadableError(path)
    if name.startswith(EVIDENCE) and not is_hash:
        raise BackupUnreadableError(path)
    return side / name


def _copy(pieces: Iterable[bytes], target: Path) -> None:
    with target.open("xb") as writer:
        for piece in pieces:
            writer.write(piece)
        sync_file(writer)


def _checked(manifest: Manifest, database: Path, path: Path, newest: str) -> Contents:
    """What the unpacked database holds, which is what the manifest says."""
    try:
        found = look_at(database)
    except LedgerDamagedError as error:
        raise BackupUnreadableError(path) from error
    if (found.counts, found.last_hash, found.schema) != (
        manifest.counts,
        manifest.last_hash,
        manifest.schema,
    ):
        raise BackupUnreadableError(path)
    if found.schema > newest:
        raise LedgerTooNewError
    return found


def _lies(folder: LedgerFolder, sha256: str) -> bool:
    return (folder.evidence / sha256[:2] / sha256).is_file()


def _holds(folder: LedgerFolder, sha256: str) -> bool:
    """Whether the ledger has that file, and as it was."""
    with suppress(OSError), (folder.evidence / sha256[:2] / sha256).open("rb") as stored:
        return hashlib.file_digest(stored, "sha256").hexdigest() == sha256
    return False


def _has(folder: LedgerFolder, side: Path, sha256: str) -> bool:
    return _lies(folder, sha256) or (side / EVIDENCE / sha256[:2] / sha256).is_file()

"""Writes a backup: one zip of database, evidence, drafts and manifest, which counts once it was verified."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import time
import uuid
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from bizdesk import __version__
from bizdesk.domain.backups import (
    DATABASE,
    DRAFTS,
    EVIDENCE,
    MANIFEST,
    SEEN,
    WORKDAYS,
    Manifest,
    Member,
    Reason,
)
from bizdesk.store.backup_errors import LedgerNotBackedUpError, writing_backup
from bizdesk.store.backup_reader import open_backup
from bizdesk.store.database_copy import Contents, copy_database, look_at
from bizdesk.store.errors import LedgerDamagedError
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.sealed import SealingWriter
from bizdesk.store.swap import sync_folder

Watch = Callable[[int, int], None]
"""Is told the bytes done and the bytes of all, and may raise to stop."""

INCOMING = ".incoming-"
EVIDENCE_LIMIT = 256 << 20
"""Up to so many bytes of evidence go into each backup that is made by itself beside the ledger."""

_CHUNK = 1 << 20
_PACKED = (b"PK\x03\x04", b"\xff\xd8\xff", b"\x89PNG", b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"GIF8", b"%PDF")
_TRIED, _IN_VAIN = 1 << 16, 0.95
_LEFT_BEHIND_S = 6 * 3600
_LEFT = re.compile(re.escape(INCOMING) + "([0-9a-f]{32}|[a-z0-9_]{8})")


@dataclass(frozen=True, slots=True)
class BackupOrder:
    """What is to be written: why, when, sealed with which password, with the evidence or only its names."""

    reason: Reason
    now: datetime
    password: str | None = None
    evidence: bool = True
    workdays: Path | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file that goes into a backup under a name."""

    name: str
    place: Path
    size: int


def write_backup(
    folder: LedgerFolder, target: Path, order: BackupOrder, watch: Watch = lambda _done, _size: None
) -> Manifest:
    """Write the ledger in `folder` to `target`, in the place of what is there, once it was read back whole.

    A failure leaves what was there. Raises LedgerNotBackedUpError, BackupNotWrittenError and `store.errors`.
    """
    incoming = target.with_name(f"{INCOMING}{uuid.uuid4().hex}")
    with _copied(folder) as copy:
        found = look_at(copy)
        sources = _sources(folder, order, copy)
        try:
            with writing_backup(target):
                target.parent.mkdir(parents=True, exist_ok=True)
                _sweep(target.parent)
                manifest = _write(incoming, found, order, sources, watch)
                with open_backup(incoming, order.password) as written:
                    written.verify()
                incoming.replace(target)
                sync_folder(target.parent)
        finally:
            with suppress(OSError):
                incoming.unlink(missing_ok=True)
    return manifest


@contextmanager
def _copied(folder: LedgerFolder) -> Iterator[Path]:
    """A copy of the database for as long as it is needed, beside the backups or where the system has room."""
    place = folder.backups if os.access(folder.backups, os.W_OK) else None
    if place is not None:
        _sweep(place)
    room = _room(place)
    try:
        copy_database(folder, room / DATABASE)
        yield room / DATABASE
    except LedgerDamagedError as error:
        raise LedgerNotBackedUpError from error
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _room(place: Path | None) -> Path:
    """A new folder in `place`, or where the system has room if nothing can be made there after all."""
    try:
        return Path(mkdtemp(prefix=INCOMING, dir=place))
    except OSError:
        return Path(mkdtemp(prefix=INCOMING))


def _sweep(backups: Path) -> None:
    """Remove what a program left here that was ended while it wrote."""
    for left in backups.glob(f"{INCOMING}*"):
        with suppress(OSError):
            if _LEFT.fullmatch(left.name) and time.time() - left.stat().st_mtime > _LEFT_BEHIND_S:
                shutil.rmtree(left) if left.is_dir() else left.unlink()


def stored_blobs(folder: LedgerFolder) -> Iterator[Path]:
    """Every file that lies under a SHA-256 in the evidence folder, whether a row names it or not."""
    for path in sorted(folder.evidence.glob("??/*")):
        if len(path.name) == 2 * hashlib.sha256().digest_size and path.is_file():
            yield path


def holds_little(folder: LedgerFolder) -> bool:
    """Whether the evidence is small enough to go into every backup beside the ledger."""
    size = 0
    for blob in stored_blobs(folder):
        size += blob.stat().st_size
        if size > EVIDENCE_LIMIT:
            return False
    return True


def draft_hashes(folder: LedgerFolder) -> Iterator[tuple[str, str]]:
    """The file name and the SHA-256 of every file among the drafts."""
    for path in _drafts(folder):
        with suppress(FileNotFoundError):
            yield path.name, hashlib.sha256(path.read_bytes()).hexdigest()


def _drafts(folder: LedgerFolder) -> list[Path]:
    return [path for path in sorted(folder.drafts.glob("[!.]*")) if path.is_file()]


def _sources(folder: LedgerFolder, order: BackupOrder, copy: Path) -> list[Source]:
    """Everything that is to go in; what is not there is left out."""
    places = [(DATABASE, copy), *((f"{DRAFTS}{one.name}", one) for one in _drafts(folder))]
    places.append((SEEN, folder.reminders_seen))
    if order.workdays is not None:
        places.append((WORKDAYS, order.workdays))
    if order.evidence:
        places += [(f"{EVIDENCE}{path.parent.name}/{path.name}", path) for path in stored_blobs(folder)]
    sources = []
    for name, place in places:
        with suppress(FileNotFoundError):
            sources.append(Source(name, place, place.stat().st_size))
    return sources


def _write(
    incoming: Path, found: Contents, order: BackupOrder, sources: list[Source], watch: Watch
) -> Manifest:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(incoming, flags, 0o600), "wb") as file:
        sealing = SealingWriter(file, order.password) if order.password else None
        # A zip over a sealed file is written in order only, so it asks for nothing but write.
        with ZipFile(cast(BinaryIO, sealing) if sealing else file, "w", allowZip64=True) as archive:
            manifest = _manifest(found, order, tuple(_pack_all(archive, order, sources, watch)))
            archive.writestr(_entry(MANIFEST, order.now, 0), manifest.to_json().encode())
        if sealing:
            sealing.finish()
        file.flush()
        os.fsync(file.fileno())
    return manifest


def _manifest(found: Contents, order: BackupOrder, members: tuple[Member, ...]) -> Manifest:
    held = {member.blob for member in members}
    return Manifest(
        made_at=order.now,
        reason=order.reason,
        program=__version__,
        schema=found.schema,
        office=found.office,
        counts=found.counts,
        last_hash=found.last_hash,
        members=members,
        named=tuple(sha256 for sha256 in found.files if sha256 not in held),
    )


def _pack_all(archive: ZipFile, order: BackupOrder, sources: list[Source], watch: Watch) -> Iterator[Member]:
    whole, done = sum(source.size for source in sources), 0
    for source in sources:
        watch(done, whole)
        member = _pack(archive, order, source, partial(_add_up, watch, done, whole))
        if member is not None:
            yield member
        done += source.size
    watch(whole, whole)


def _add_up(watch: Watch, before: int, whole: int, part: int) -> None:
    watch(before + part, whole)


def _pack(
    archive: ZipFile, order: BackupOrder, source: Source, watch: Callable[[int], None]
) -> Member | None:
    """Copy one file in and hash what was copied; None for one that went meanwhile."""
    digest, written = hashlib.sha256(), 0
    try:
        reader = source.place.open("rb")
    except FileNotFoundError:
        return None
    with reader:
        entry = _entry(source.name, order.now, source.size)
        entry.compress_type = ZIP_STORED if _is_packed(reader) else ZIP_DEFLATED
        with archive.open(entry, "w", force_zip64=source.size > 1 << 30) as target:
            while chunk := _read(reader, source):
                digest.update(chunk)
                target.write(chunk)
                written += len(chunk)
                watch(written)
    return Member(source.name, digest.hexdigest(), written)


def _is_packed(reader: BinaryIO) -> bool:
    """Whether deflating would be in vain: by what the file begins with, or by trying on a part of it."""
    begins = reader.read(_TRIED)
    reader.seek(0)
    known = begins.startswith(_PACKED) or begins[4:8] == b"ftyp"
    return known or len(zlib.compress(begins, 1)) > len(begins) * _IN_VAIN


def _read(reader: BinaryIO, source: Source) -> bytes:
    """The next piece. Evidence that the disk does not give back ends there: its hash will tell, and the rest
    of the ledger is saved all the same.
    """
    try:
        return reader.read(_CHUNK)
    except OSError:
        if source.name.startswith(EVIDENCE):
            return b""
        raise


def _entry(name: str, now: datetime, size: int) -> ZipInfo:
    local = now.astimezone()
    year = min(max(local.year, 1980), 2107)  # a zip knows no others, and a clock may be wrong
    entry = ZipInfo(name, (year, *local.timetuple()[1:6]))
    entry.file_size, entry.external_attr, entry.compress_type = size, 0o600 << 16, ZIP_DEFLATED
    return entry

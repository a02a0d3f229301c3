"""A file on its way into the evidence: copied to this PC's disk and hashed before it counts."""

from __future__ import annotations

import hashlib
import os
import stat
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Words
from bizdesk.store.errors import disk_error
from bizdesk.store.folder import INCOMING

_CHUNK = 1 << 20


class EvidenceUnreadableError(UserError):
    """The file to be attached is not there or cannot be read."""

    def __init__(self, source: Path) -> None:
        super().__init__(
            Words("读不到“{0}”，请确认文件还在并且可以打开，然后重新添加；台账没有改动。", source)
        )


class EvidenceChangedError(UserError):
    """The file changed while it was copied."""

    def __init__(self, source: Path) -> None:
        super().__init__(Words("“{0}”在复制时被改动，请保存并关闭后重新添加；台账没有改动。", source))


@contextmanager
def copied_in(room: Path, source: Path, watch: Callable[[int], None]) -> Iterator[tuple[Path, str, int]]:
    """A whole copy of `source` in `room`, its SHA-256 and its size; what of it is left there is removed.

    Raises EvidenceUnreadableError, EvidenceChangedError or LedgerDiskError.
    """
    try:
        if not stat.S_ISREG(source.stat().st_mode):
            raise EvidenceUnreadableError(source)
        reader = source.open("rb")
    except (OSError, ValueError) as error:
        raise EvidenceUnreadableError(source) from error
    incoming = _new(room)
    with reader:
        try:
            sha256, size = _copy(reader, incoming, source, watch)
            yield incoming, sha256, size
        finally:
            discard(incoming)


@contextmanager
def written_in(room: Path, data: bytes) -> Iterator[Path]:
    """A file in `room` that holds `data`; what of it is left there is removed. Raises LedgerDiskError."""
    incoming = _new(room)
    try:
        with create(incoming) as writer:
            write(writer, data)
            sync(writer)
        yield incoming
    finally:
        discard(incoming)


def _new(room: Path) -> Path:
    return room / f"{INCOMING}{uuid.uuid4().hex}"


def _copy(reader: BinaryIO, incoming: Path, source: Path, watch: Callable[[int], None]) -> tuple[str, int]:
    before = os.fstat(reader.fileno())
    digest, size = hashlib.sha256(), 0
    with create(incoming) as writer:
        while chunk := _read(reader, source):
            digest.update(chunk)
            size += len(chunk)
            write(writer, chunk)
            watch(size)
        sync(writer)
    try:
        after = source.stat()
    except OSError as error:
        raise EvidenceUnreadableError(source) from error
    if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns) or size != before.st_size:
        raise EvidenceChangedError(source)
    return digest.hexdigest(), size


def _read(reader: BinaryIO, source: Path) -> bytes:
    try:
        return reader.read(_CHUNK)
    except OSError as error:
        raise EvidenceUnreadableError(source) from error


def create(incoming: Path) -> BinaryIO:
    """A new file to write to, in a folder that is made for it. Raises LedgerDiskError."""
    try:
        incoming.parent.mkdir(mode=0o700, exist_ok=True)
        return incoming.open("xb")
    except OSError as error:
        raise disk_error(error, Words("佐证材料文件夹不能写入，请检查磁盘或U盘")) from error


def write(writer: BinaryIO, chunk: bytes) -> None:
    """Write a piece. Raises LedgerDiskError."""
    try:
        writer.write(chunk)
    except OSError as error:
        raise disk_error(error, Words("佐证材料存不下，请检查磁盘空间")) from error


def sync(writer: BinaryIO) -> None:
    """Make what was written lasting. Raises LedgerDiskError."""
    try:
        writer.flush()
        os.fsync(writer.fileno())
    except OSError as error:
        raise disk_error(error, Words("佐证材料存不下，请检查磁盘空间")) from error


def discard(path: Path) -> None:
    """Remove the file if there is one; a folder that is gone must not hide the error that told of it."""
    with suppress(OSError):
        path.unlink()

"""Evidence files on disk: copied in under their SHA-256, never linked, never changed afterwards.

Until the rows that refer to a new file are committed a mark beside it says so, so that what a program
that was killed brought in is found and taken away (`store/leftovers.py`).
"""

from __future__ import annotations

import hashlib
import os
import stat
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Words
from bizdesk.store.errors import disk_error
from bizdesk.store.folder import INCOMING

_CHUNK = 1 << 20
ADDING = ".adding-"
"""How the name of a mark begins; it ends in the SHA-256 of the file."""


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


@dataclass(frozen=True, slots=True)
class Blob:
    """A stored file: its SHA-256 as lower-case hex, its size in bytes."""

    sha256: str
    size: int


class BlobStore:
    """The evidence folder of a ledger."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._added: list[Path] = []

    def path(self, sha256: str) -> Path:
        """Where the file with that hash lies."""
        return self._folder / sha256[:2] / sha256

    def add(self, source: Path, watch: Callable[[int], None]) -> Blob:
        """Copy `source` in; a file that is here already is not stored twice.

        `watch` is told the bytes copied so far, and may raise to stop the copy.
        Raises EvidenceUnreadableError, EvidenceChangedError or LedgerDiskError; then nothing is left behind.
        """
        try:
            if not stat.S_ISREG(source.stat().st_mode):
                raise EvidenceUnreadableError(source)
            reader = source.open("rb")
        except (OSError, ValueError) as error:
            raise EvidenceUnreadableError(source) from error
        incoming = self._folder / f"{INCOMING}{uuid.uuid4().hex}"
        with reader:
            try:
                blob = self._copy(reader, incoming, source, watch)
                self._keep(incoming, self.path(blob.sha256))
            finally:
                _discard(incoming)
        return blob

    def add_bytes(self, data: bytes) -> Blob:
        """Store `data`. Raises LedgerDiskError; then nothing is left behind."""
        blob = Blob(hashlib.sha256(data).hexdigest(), len(data))
        incoming = self._folder / f"{INCOMING}{uuid.uuid4().hex}"
        try:
            with self._create(incoming) as writer:
                self._write(writer, data)
                self._sync(writer)
            self._keep(incoming, self.path(blob.sha256))
        finally:
            _discard(incoming)
        return blob

    def read(self, sha256: str) -> bytes | None:
        """The bytes with that hash, None where they are missing or changed."""
        try:
            data = self.path(sha256).read_bytes()
        except FileNotFoundError:
            return None
        return data if hashlib.sha256(data).hexdigest() == sha256 else None

    def discard_added(self) -> None:
        """Remove what `add` brought in, because the ledger did not keep it."""
        for path in self._added:
            _discard(path)
        self.settle()

    def settle(self) -> None:
        """Take the marks away, because the ledger knows of what was brought in or it is gone."""
        for path in self._added:
            _discard(self._mark(path))
        self._added.clear()

    def _mark(self, final: Path) -> Path:
        return self._folder / f"{ADDING}{final.name}"

    def digest(self, sha256: str) -> str | None:
        """The hash that the stored file has now, None where it is missing."""
        try:
            with self.path(sha256).open("rb") as stored:
                return hashlib.file_digest(stored, "sha256").hexdigest()
        except FileNotFoundError:
            return None

    def _copy(self, reader: BinaryIO, incoming: Path, source: Path, watch: Callable[[int], None]) -> Blob:
        before = os.fstat(reader.fileno())
        digest, size = hashlib.sha256(), 0
        writer = self._create(incoming)
        with writer:
            while chunk := self._read(reader, source):
                digest.update(chunk)
                size += len(chunk)
                self._write(writer, chunk)
                watch(size)
            self._sync(writer)
        try:
            after = source.stat()
        except OSError as error:
            raise EvidenceUnreadableError(source) from error
        if (after.st_size, after.st_mtime_ns) != (
            before.st_size,
            before.st_mtime_ns,
        ) or size != before.st_size:
            raise EvidenceChangedError(source)
        return Blob(digest.hexdigest(), size)

    def _create(self, incoming: Path) -> BinaryIO:
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            return incoming.open("xb")
        except OSError as error:
            raise disk_error(error, Words("佐证材料文件夹不能写入，请检查磁盘或U盘")) from error

    def _read(self, reader: BinaryIO, source: Path) -> bytes:
        try:
            return reader.read(_CHUNK)
        except OSError as error:
            raise EvidenceUnreadableError(source) from error

    def _write(self, writer: BinaryIO, chunk: bytes) -> None:
        try:
            writer.write(chunk)
        except OSError as error:
            raise disk_error(error, Words("佐证材料存不下，请检查磁盘空间")) from error

    def _sync(self, writer: BinaryIO) -> None:
        try:
            writer.flush()
            os.fsync(writer.fileno())
        except OSError as error:
            raise disk_error(error, Words("佐证材料存不下，请检查磁盘空间")) from error

    def _keep(self, incoming: Path, final: Path) -> None:
        try:
            final.parent.mkdir(mode=0o700, exist_ok=True)
            if not final.exists():
                self._added.append(final)
                self._mark(final).touch(0o600)
                incoming.chmod(0o400)
                incoming.replace(final)
        except OSError as error:
            raise disk_error(error, Words("佐证材料文件夹不能写入，请检查磁盘或U盘")) from error


def _discard(path: Path) -> None:
    """Remove the file if there is one; a folder that is gone must not hide the error that told of it."""
    with suppress(OSError):
        path.unlink()

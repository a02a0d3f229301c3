"""Evidence in a bucket: an object counts once it was read back; what is opened is copied to this PC first."""

from __future__ import annotations

import hashlib
import os
import time
import uuid
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from bizdesk.domain.errors import BizDeskError, MachineError
from bizdesk.domain.words import Words
from bizdesk.store.blobs import Ahead, Blob, BlobStore, Watch, key_of
from bizdesk.store.bucket import Bucket
from bizdesk.store.errors import disk_error
from bizdesk.store.folder import INCOMING
from bizdesk.store.incoming import copied_in, create, discard, write, written_in

COPIES_LIMIT = 512 << 20
"""Up to so many bytes of evidence stay on this PC, those that were used last."""

_LEFT_BEHIND_S = 6 * 3600

_Look = tuple[int, int] | None
"""A file's bytes and the time of its last change; None where it is not there."""


class EvidenceNotKeptError(MachineError):
    """The server does not give back what it was given."""

    def __init__(self) -> None:
        super().__init__(
            Words("佐证存储存下的内容和原文件不一致，已经撤回，请管理员检查存储；没有任何改动。")
        )


class BucketBlobs(BlobStore):
    """Evidence in a bucket that all share; `copies` is where this PC has what it opened last."""

    def __init__(self, bucket: Bucket, copies: Path) -> None:
        super().__init__(copies)
        self._bucket = bucket
        self._copies = copies
        self._sent: dict[Path, tuple[_Look, Blob]] = {}

    def require(self) -> None:
        """Raise what the bucket's server says, or that there is none."""
        self._bucket.require()

    def send_ahead(self, ahead: Ahead) -> None:
        """Send each file under its SHA-256, which harms nobody, and know it again when it is added."""
        if self._copies.is_dir():
            self._make_room(0)
        for one in ahead.files:
            if isinstance(one, bytes):
                blob = Blob(hashlib.sha256(one).hexdigest(), len(one))
                with written_in(self._copies, one) as incoming:
                    self._send_missing(incoming, blob, _unwatched)
                continue
            look, watch = _look(one), partial(ahead.watch, one.name)
            with copied_in(self._copies, one, watch) as (incoming, sha256, size):
                self._send_missing(incoming, Blob(sha256, size), watch)
            self._sent[one] = look, Blob(sha256, size)

    def add(self, source: Path, watch: Watch) -> Blob:
        """Copy `source` in; what was sent ahead and has not changed since is only looked for."""
        look, blob = self._sent.get(source, (None, None))
        if blob is not None and look == _look(source) and self._holds(blob):
            return blob
        return super().add(source, watch)

    def has(self, sha256: str) -> bool:
        """Whether the bucket has the object."""
        return self._bucket.size(key_of(sha256)) is not None

    def local(self, sha256: str) -> Path | None:
        """A whole copy on this PC; None where the object is missing or was changed.

        One that is here already serves also while the bucket cannot be reached.
        """
        copy = self._copies / sha256
        is_here = copy.is_file() and _hash(copy) == sha256
        try:
            if not self.has(sha256):
                return None
        except BizDeskError:
            if not is_here:
                raise
        if is_here:
            with suppress(OSError):
                os.utime(copy)
            return copy
        return copy if self._fetch(sha256, copy) else None

    def digest(self, sha256: str) -> str | None:
        """The hash of the object's bytes, read anew."""
        return self._bucket.digest(key_of(sha256))

    def names(self) -> Iterator[str]:
        """Every object below the prefix."""
        return self._bucket.names()

    def _remove(self, sha256: str) -> None:
        """Take the object away; one that a killed program or a broken line leaves is told by a check."""
        with suppress(BizDeskError):
            self._bucket.remove(key_of(sha256))

    def _keep(self, incoming: Path, blob: Blob, watch: Watch) -> None:
        if not self._holds(blob):
            self._added.append(blob.sha256)
            self._send(incoming, blob, watch)

    def _send_missing(self, incoming: Path, blob: Blob, watch: Watch) -> None:
        if not self._holds(blob):
            self._send(incoming, blob, watch)

    def _holds(self, blob: Blob) -> bool:
        """Whether the object is there; one of another size than it should have is replaced."""
        return self._bucket.size(key_of(blob.sha256)) == blob.size

    def _send(self, incoming: Path, blob: Blob, watch: Watch) -> None:
        name = key_of(blob.sha256)
        self._bucket.send(name, incoming, watch)
        if self._bucket.digest(name) != blob.sha256:
            self._remove(blob.sha256)
            raise EvidenceNotKeptError

    def _fetch(self, sha256: str, copy: Path) -> bool:
        """Lay the object down as `copy` if it is what its name says."""
        incoming = self._copies / f"{INCOMING}{uuid.uuid4().hex}"
        try:
            if self._write_down(sha256, incoming) != sha256:
                return False
            self._make_room(incoming.stat().st_size)
            incoming.chmod(0o400)
            incoming.replace(copy)
        except OSError as error:
            raise disk_error(error, Words("佐证材料存不下，请检查磁盘空间")) from error
        finally:
            discard(incoming)
        return True

    def _write_down(self, sha256: str, incoming: Path) -> str:
        """The hash of the object's bytes, which are written to `incoming`; empty where it is missing."""
        digest = hashlib.sha256()
        with create(incoming) as writer:
            try:
                for piece in self._bucket.pieces(key_of(sha256)):
                    digest.update(piece)
                    write(writer, piece)
            except FileNotFoundError:
                return ""
        return digest.hexdigest()

    def _make_room(self, size: int) -> None:
        """Take the oldest copies away, and what a killed program left behind."""
        room = COPIES_LIMIT - size
        for file, used, length in sorted(_files(self._copies), key=lambda one: -one[1]):
            if file.name.startswith(INCOMING):
                if time.time() - used > _LEFT_BEHIND_S:
                    discard(file)
                continue
            room -= length
            if room < 0:
                with suppress(OSError):
                    file.chmod(0o600)  # what is read-only cannot be removed everywhere
                discard(file)


def _look(file: Path) -> _Look:
    try:
        about = file.stat()
    except (OSError, ValueError):
        return None  # reading it tells why
    return about.st_size, about.st_mtime_ns


def _unwatched(_size: int) -> None:
    """Nobody looks on."""


def _files(folder: Path) -> Iterator[tuple[Path, float, int]]:
    """Each file, when it was last used, its bytes."""
    for file in folder.iterdir():
        with suppress(FileNotFoundError):
            about = file.stat()
            yield file, about.st_mtime, about.st_size


def _hash(file: Path) -> str:
    with file.open("rb") as reader:
        return hashlib.file_digest(reader, "sha256").hexdigest()

"""Evidence in a bucket: an object counts once it was read back; what is opened is copied to this PC first."""

from __future__ import annotations

import hashlib
import os
import time
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from bizdesk.domain.errors import BizDeskError, MachineError
from bizdesk.domain.words import Words
from bizdesk.store.blobs import Blob, BlobStore, Watch, key_of
from bizdesk.store.bucket import Bucket
from bizdesk.store.errors import disk_error
from bizdesk.store.folder import INCOMING
from bizdesk.store.incoming import create, discard, write

COPIES_LIMIT = 512 << 20
"""Up to so many bytes of evidence stay on this PC, those that were used last."""

_LEFT_BEHIND_S = 6 * 3600


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

    def has(self, sha256: str) -> bool:
        """Whether the bucket has the object."""
        return self._bucket.size(key_of(sha256)) is not None

    def local(self, sha256: str) -> Path | None:
        """A whole copy on this PC; None where the object is missing or was changed."""
        if not self.has(sha256):
            return None
        copy = self._copies / sha256
        if copy.is_file() and _hash(copy) == sha256:
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
        """Send what is not there; an object of another size than it should have is replaced."""
        name = key_of(blob.sha256)
        if self._bucket.size(name) != blob.size:
            self._added.append(blob.sha256)
            self._bucket.send(name, incoming, watch)
            if self._bucket.digest(name) != blob.sha256:
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


def _files(folder: Path) -> Iterator[tuple[Path, float, int]]:
    """Each file, when it was last used, its bytes."""
    for file in folder.iterdir():
        with suppress(FileNotFoundError):
            about = file.stat()
            yield file, about.st_mtime, about.st_size


def _hash(file: Path) -> str:
    with file.open("rb") as reader:
        return hashlib.file_digest(reader, "sha256").hexdigest()

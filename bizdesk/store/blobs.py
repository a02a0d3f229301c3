"""Evidence under its SHA-256: copied in, never linked, never changed afterwards.

One interface, two kinds of store: a folder (`store/folder_blobs.py`) and a bucket of an S3-compatible server
(`store/bucket_blobs.py`). Which one a ledger has is decided where it is opened (`store/evidence_store.py`).
"""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bizdesk.store.incoming import copied_in, written_in

Watch = Callable[[int], None]
"""Is told the bytes done so far, and may raise to stop."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What a unit of work is going to bring in: files, and bytes of some.

    `watch` is told a file's name and its bytes done so far, and may raise to stop.
    """

    files: tuple[Path | bytes, ...] = ()
    watch: Callable[[str, int], None] = lambda _name, _size: None


@dataclass(frozen=True, slots=True)
class Blob:
    """A stored file: its SHA-256 as lower-case hex, its size in bytes."""

    sha256: str
    size: int


class BlobStore(ABC):
    """Where a ledger's evidence lies; `room` is a folder of this PC for what is unfinished."""

    def __init__(self, room: Path) -> None:
        self._room = room
        self._added: list[str] = []

    def add(self, source: Path, watch: Watch) -> Blob:
        """Copy `source` in; a file that is here already is not stored twice.

        Raises EvidenceUnreadableError, EvidenceChangedError, LedgerDiskError and what the store's server
        raises; then nothing is left behind.
        """
        with copied_in(self._room, source, watch) as (incoming, sha256, size):
            blob = Blob(sha256, size)
            self._keep(incoming, blob, watch)
        return blob

    def add_bytes(self, data: bytes) -> Blob:
        """Store `data`. Raises what `add` raises of the store; then nothing is left behind."""
        blob = Blob(hashlib.sha256(data).hexdigest(), len(data))
        with written_in(self._room, data) as incoming:
            self._keep(incoming, blob, lambda _size: None)
        return blob

    def read(self, sha256: str) -> bytes | None:
        """The bytes with that hash, None where they are missing or changed."""
        place = self.local(sha256)
        data = place.read_bytes() if place is not None else b""
        return data if hashlib.sha256(data).hexdigest() == sha256 else None

    @abstractmethod
    def require(self) -> None:
        """Raise what stands in the way to the store."""

    @abstractmethod
    def send_ahead(self, ahead: Ahead) -> None:
        """Send what is going to be added, before the ledger is locked for it and others have to wait.

        What the ledger does not come to know of stays as a file that nothing needs. Raises what `add` raises.
        """

    @abstractmethod
    def has(self, sha256: str) -> bool:
        """Whether a file of that hash is stored; it is not read."""

    @abstractmethod
    def local(self, sha256: str) -> Path | None:
        """A file of this PC with those bytes, not to be changed; None where they are missing."""

    @abstractmethod
    def digest(self, sha256: str) -> str | None:
        """The hash that the stored file has now, None where it is missing."""

    @abstractmethod
    def names(self) -> Iterator[str]:
        """Everything in the store, as `ab/ab12…` where it lies under its SHA-256."""

    @property
    def is_unsettled(self) -> bool:
        """Whether something was brought in that the ledger may not keep."""
        return bool(self._added)

    def discard_added(self) -> None:
        """Remove what was brought in, because the ledger did not keep it."""
        for sha256 in self._added:
            self._remove(sha256)
        self.settle()

    def settle(self) -> None:
        """The ledger knows of what was brought in, or it is gone."""
        self._added.clear()

    @abstractmethod
    def _keep(self, incoming: Path, blob: Blob, watch: Watch) -> None:
        """Make the finished copy lasting under its hash, unless it is there, and note it in `_added`."""

    @abstractmethod
    def _remove(self, sha256: str) -> None:
        """Take a file away as far as that can be done."""


def key_of(sha256: str) -> str:
    """The name under which a store holds the file of that hash."""
    return f"{sha256[:2]}/{sha256}"

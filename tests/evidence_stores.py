"""The evidence of a ledger for somebody who goes past the program: files of a folder, objects of a bucket."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bizdesk.services.ledgers import Ledger
from bizdesk.store.bucket_address import BucketAddress
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.server import ServerFolder
from tests.buckets import Objects


@dataclass(frozen=True)
class Files:
    """The files of an evidence folder."""

    folder: Path

    def names(self) -> list[str]:
        """What lies there."""
        files = (one for one in sorted(self.folder.rglob("*")) if one.is_file())
        return [one.relative_to(self.folder).as_posix() for one in files]

    def put(self, name: str, data: bytes) -> None:
        """Lay a file down in the place of what is there."""
        place = self.folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        place.write_bytes(data)

    def remove(self, name: str) -> None:
        """Take a file away."""
        (self.folder / name).unlink()

    def read(self, name: str) -> bytes:
        """The bytes of a file."""
        return (self.folder / name).read_bytes()


def evidence_of(ledger: Ledger) -> Files | Objects:
    """The files or objects of a ledger."""
    return evidence_at(ledger.folder)


def evidence_at(folder: LedgerFolder) -> Files | Objects:
    """The files or objects of the ledger in a folder."""
    if isinstance(folder, ServerFolder) and isinstance(folder.shared, BucketAddress):
        return Objects(folder.shared)
    return Files(folder.evidence)

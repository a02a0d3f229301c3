"""Evidence in a folder.

Until the rows that refer to a new file are committed a mark beside it says so, so that what a program
that was killed brought in is found and taken away (`store/leftovers.py`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from bizdesk.domain.words import Words
from bizdesk.store.blobs import Ahead, Blob, BlobStore, Watch, key_of
from bizdesk.store.errors import disk_error
from bizdesk.store.incoming import discard

ADDING = ".adding-"
"""How the name of a mark begins; it ends in the SHA-256 of the file."""


class FolderBlobs(BlobStore):
    """The evidence folder of a ledger, or the one that all share."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._folder = folder

    def path(self, sha256: str) -> Path:
        """Where the file with that hash lies."""
        return self._folder / key_of(sha256)

    def require(self) -> None:
        """The folder was looked for where the ledger was opened."""

    def send_ahead(self, ahead: Ahead) -> None:
        """Nothing goes ahead: a file without a row is taken for a leftover by whoever has the lock."""

    def has(self, sha256: str) -> bool:
        """Whether the file is there."""
        return self.path(sha256).is_file()

    def local(self, sha256: str) -> Path | None:
        """The file itself."""
        return self.path(sha256) if self.has(sha256) else None

    def digest(self, sha256: str) -> str | None:
        """The hash of the file's bytes."""
        try:
            with self.path(sha256).open("rb") as stored:
                return hashlib.file_digest(stored, "sha256").hexdigest()
        except FileNotFoundError:
            return None

    def names(self) -> Iterator[str]:
        """Every file below the folder, unfinished ones too."""
        for path in sorted(self._folder.rglob("*")):
            if not path.is_dir():
                yield path.relative_to(self._folder).as_posix()

    def settle(self) -> None:
        """Take the marks away."""
        for sha256 in self._added:
            discard(self._mark(sha256))
        super().settle()

    def _mark(self, sha256: str) -> Path:
        return self._folder / f"{ADDING}{sha256}"

    def _remove(self, sha256: str) -> None:
        discard(self.path(sha256))

    def _keep(self, incoming: Path, blob: Blob, watch: Watch) -> None:
        final = self.path(blob.sha256)
        try:
            final.parent.mkdir(mode=0o700, exist_ok=True)
            if not final.exists():
                self._added.append(blob.sha256)
                self._mark(blob.sha256).touch(0o600)
                incoming.chmod(0o400)
                incoming.replace(final)
        except OSError as error:
            raise disk_error(error, Words("佐证材料文件夹不能写入，请检查磁盘或U盘")) from error

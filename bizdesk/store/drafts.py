"""Drafts of proofreading: one file each in the ledger's folder, replaced whole at every save.

A mark beside it says that a draft was committed, and as which document.
"""

from __future__ import annotations

import os
import re
import uuid
from pathlib import Path

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Words
from bizdesk.store.errors import disk_error
from bizdesk.store.folder import INCOMING

_SERIAL = re.compile(r"\d{1,9}", re.ASCII)


class DraftNotFoundError(UserError):
    """The draft is not there any more."""

    def __init__(self) -> None:
        super().__init__(Words("这份校对稿已经不在了，请重新导入文件。"))


class DraftSpoiledError(UserError):
    """The draft's file was changed by something else and cannot be read."""

    def __init__(self, id: str) -> None:
        super().__init__(
            Words(
                "台账的 drafts 文件夹里的校对稿“{0}.json”读不懂，文件没有动，"
                "请恢复它原来的内容，或把它移走后重新导入原来的文件。",
                id,
            )
        )


class DraftStore:
    """The drafts folder of a ledger."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def new_id(self) -> str:
        """An id that no draft has; it sorts after those of the drafts that wait."""
        serials = (name.partition("-")[0] for name in self.names())
        last = max((int(serial) for serial in serials if _SERIAL.fullmatch(serial)), default=0)
        return f"{last + 1:06d}-{uuid.uuid4().hex[:8]}"

    def names(self) -> list[str]:
        """The ids of all drafts, the oldest first."""
        files = self._folder.glob("*.json") if self._folder.is_dir() else ()
        return sorted(file.stem for file in files if file.is_file())

    def read(self, id: str) -> str:
        """The draft's text. Raises DraftNotFoundError, DraftSpoiledError, LedgerDiskError."""
        try:
            return self._path(id).read_text(encoding="utf-8")
        except FileNotFoundError as error:
            raise DraftNotFoundError from error
        except UnicodeDecodeError as error:
            raise DraftSpoiledError(id) from error
        except OSError as error:
            raise disk_error(error, Words("校对稿读不出，请检查磁盘或U盘")) from error

    def write(self, id: str, text: str) -> None:
        """Keep the draft in place of what it was. Raises LedgerDiskError."""
        self._put(self._path(id), text)

    def remove(self, id: str) -> None:
        """Forget the draft. Raises LedgerDiskError."""
        try:
            self._path(id).unlink(missing_ok=True)
            self._mark(id).unlink(missing_ok=True)
        except OSError as error:
            raise disk_error(error, Words("校对稿删不掉，请检查磁盘或U盘")) from error

    def mark_committed(self, id: str, fingerprint: str) -> None:
        """Remember that a commit made the document of that fingerprint of a draft. Raises LedgerDiskError."""
        self._put(self._mark(id), fingerprint)

    def committed(self) -> dict[str, str]:
        """The drafts that were committed, the oldest first, with the fingerprints of their documents."""
        marks = {id: self._mark(id) for id in self.names()}
        return {
            id: mark.read_text(encoding="ascii", errors="replace")
            for id, mark in marks.items()
            if mark.is_file()
        }

    def _put(self, path: Path, text: str) -> None:
        incoming = self._folder / f"{INCOMING}{path.stem}"
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            with incoming.open("w", encoding="utf-8") as writer:
                writer.write(text)
                writer.flush()
                os.fsync(writer.fileno())
            incoming.chmod(0o600)
            incoming.replace(path)
        except OSError as error:
            raise disk_error(error, Words("校对稿存不下，请检查磁盘或U盘")) from error

    def _path(self, id: str) -> Path:
        return self._folder / f"{id}.json"

    def _mark(self, id: str) -> Path:
        return self._folder / f"{id}.committed"

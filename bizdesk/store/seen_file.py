"""A small file beside the ledger that says until which day somebody has looked at something."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path


class SeenFile:
    """Holds one day; it is no part of the ledger's history, and a ledger on a locked stick goes without."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def day(self) -> date | None:
        """The day that was kept, None where none was or it cannot be read."""
        try:
            return date.fromisoformat(self._path.read_text(encoding="ascii").strip())
        except (OSError, ValueError):
            return None

    def keep(self, day: date) -> None:
        """Keep `day`, where the folder can be written to."""
        incoming = self._path.with_name(f".{self._path.name}")
        with suppress(OSError):
            incoming.write_text(f"{day.isoformat()}\n", encoding="ascii")
            incoming.replace(self._path)

"""What the window remembers of a ledger on this PC: how it was last looked at, nothing of what it holds."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)


class Memory:
    """Values that JSON can hold, by key, in a small file; without one they are kept as long as the window.

    A file that cannot be read or written costs nobody more than the widths of some columns, so it is
    logged and work goes on.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._values: dict[str, Any] = self._read()

    def get(self, key: str, default: Any = None) -> Any:
        """What was put there last."""
        return self._values.get(key, default)

    def put(self, key: str, value: Any) -> None:
        """Remember a value, None to forget it."""
        if value == self._values.get(key):
            return
        if self._file:
            self._values = self._read()  # what other windows remember stays
        self._values[key] = value
        if value is None:
            del self._values[key]
        self._write()

    def _read(self) -> dict[str, Any]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8")) if self._file else {}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:
            log.info("what the window remembered is lost: %r", error)
            return {}
        return kept if isinstance(kept, dict) else {}

    def _write(self) -> None:
        if self._file is None:
            return
        draft = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), encoding="utf-8")
            draft.replace(self._file)
        except OSError as error:
            log.info("the window cannot remember anything: %r", error)

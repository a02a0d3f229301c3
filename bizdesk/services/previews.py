"""The words of a text file, for looking at it in the window."""

from __future__ import annotations

from pathlib import Path

from bizdesk.extract.readers.plain import decode

_LARGEST = 5 << 20


def read_text(path: Path) -> str | None:
    """The characters of a file whatever their encoding, None where it is no text or over 5 MB."""
    return decode(path.read_bytes()) if path.stat().st_size <= _LARGEST else None

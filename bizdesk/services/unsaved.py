"""What was typed in the window and not stored yet, in a small file of the user's until it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bizdesk.services.files import write_whole


@dataclass(frozen=True, slots=True)
class UnsavedWords:
    """The texts of some fields, what they are about in a few words, and when they were typed."""

    texts: tuple[str, ...]
    about: str
    at: datetime


def read_unsaved(file: Path) -> dict[str, UnsavedWords]:
    """What was kept last, by field; nothing where the file is not there or cannot be read."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return {str(key): _words(one) for key, one in kept.items()}
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return {}


def write_unsaved(file: Path, kept: Mapping[str, UnsavedWords]) -> None:
    """Keep this in the place of what was kept; without anything the file goes.

    The folder is the user's alone. Raises OSError and what `write_whole` raises.
    """
    if not kept:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    data = {
        key: {"texts": one.texts, "about": one.about, "at": one.at.isoformat()} for key, one in kept.items()
    }
    write_whole(file, json.dumps(data).encode("ascii"))


def _words(data: Mapping[str, object]) -> UnsavedWords:
    texts = data["texts"]
    if not isinstance(texts, list):
        raise TypeError(texts)
    at = datetime.fromisoformat(str(data["at"])).astimezone()
    return UnsavedWords(tuple(str(text) for text in texts), str(data["about"]), at)

"""What the columns of the office's own workbooks are called, kept with the ledger once put right."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from bizdesk.extract.readers import Heading, OwnWords, sheet_heads
from bizdesk.store.unit_of_work import UnitOfWork

__all__ = ["Heading", "OwnWords", "keep_own_words", "own_words", "sheet_heads", "unread_heads"]

_KEY = "columns"


def own_words(uow: UnitOfWork) -> OwnWords:
    """The office's own titles and what each is read as, None where it is left out."""
    kept: dict[str, str | None] = json.loads(uow.settings.get(_KEY) or "{}")
    return {title: Heading[name] if name else None for title, name in kept.items()}


def keep_own_words(uow: UnitOfWork, heads: OwnWords) -> None:
    """Remember what titles are read as, beside those kept before."""
    words = {**own_words(uow), **heads}
    names = {title: heading.name if heading else None for title, heading in words.items()}
    uow.settings.put(_KEY, json.dumps(names, ensure_ascii=False, sort_keys=True))
    uow.tell("settings", "设定表格各列的含义")


def unread_heads(files: Iterable[Path], own: OwnWords) -> dict[str, Heading | None]:
    """The titles in workbooks among `files`, where one of them is not read as any column; else none.

    Titles that the office has spoken of need no second word. Raises what reading raises.
    """
    heads: dict[str, Heading | None] = {}
    for file in files:
        heads |= sheet_heads(file, own)
    open_titles = [title for title, heading in heads.items() if heading is None and title not in own]
    return heads if open_titles else {}

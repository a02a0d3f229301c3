"""What a reader gives: the text of a document, and where it is not sure of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bizdesk.domain.measure import Span

PageProgress = Callable[[int, int], None]
"""Told before each page how many are behind and how many there are; what it raises stops the reading."""


def untold(_behind: int, _pages: int) -> None:
    """The progress that nobody asks for."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """The text that spans count in; `doubtful` are the spans that were not recognised for sure."""

    text: str
    doubtful: tuple[Span, ...] = ()


def from_blocks(blocks: Iterable[ReadText]) -> ReadText:
    """The blocks one below the other, each on lines of its own; blank ones are left out."""
    parts: list[str] = []
    doubtful: list[Span] = []
    at = 0
    for block in blocks:
        if not block.text.strip():
            continue
        doubtful += [(at + start, at + end) for start, end in block.doubtful]
        parts.append(block.text + "\n")
        at += len(parts[-1])
    return ReadText("".join(parts), tuple(doubtful))

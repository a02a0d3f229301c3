"""Gathers pieces of text by their boxes into the lines of a page, as PDF, OFD and pictures give them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizdesk.domain.measure import Span
from bizdesk.extract.readers.pages import Line

_OVERLAP = 0.5
_CELL = 1.6
_WORD = 0.22


def lines_of(pieces: Iterable[Line]) -> list[Line]:
    """The lines that the pieces form, from the top down; a wide gap inside a line becomes two spaces."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda one: (one.top + one.bottom, one.left)):
        home = next((row for row in reversed(rows[-3:]) if _beside(row[0], piece)), None)
        if home is None:
            rows.append([piece])
        else:
            home.append(piece)
    lines = [_line(sorted(row, key=lambda one: one.left)) for row in rows]
    return [line for line in lines if line.text.strip()]


def _beside(one: Line, other: Line) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > _OVERLAP * min(one.height, other.height)


def _line(pieces: Sequence[Line]) -> Line:
    text, doubtful = "", list[Span]()
    height = max(piece.height for piece in pieces)
    right = pieces[0].left
    for piece in pieces:
        if text and (gap := _gap(text[-1], piece, piece.left - right, height)):
            text = text.rstrip(" ") + gap
        doubtful += [(len(text) + start, len(text) + end) for start, end in piece.doubtful]
        text += piece.text
        right = max(right, piece.right)
    bare = text.rstrip()
    tops, bottoms = min(p.top for p in pieces), max(p.bottom for p in pieces)
    spans = tuple((start, min(end, len(bare))) for start, end in doubtful if start < len(bare))
    return Line(bare, pieces[0].left, right, tops, bottoms, spans)


def _gap(before: str, piece: Line, width: float, height: float) -> str:
    """What stands for the space before a piece: nothing, a space between words, or that between cells."""
    if width > _CELL * height:
        return "  "
    latin = before.isascii() and before.isalnum() and piece.text[:1].isascii() and piece.text[:1].isalnum()
    return " " if latin and width > _WORD * height else ""

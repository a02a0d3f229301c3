"""Breaks Chinese text into lines lawfully and lays out their characters; knows no page and no PDF.

No line starts with a closing mark or ends with an opening one, no number or
western word is split unless it is wider than a whole line, 6 stays with 月.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

NEVER_FIRST = frozenset("，。、；：？！,.;:?!)]}）］｝〕】》〉」』”’…—～·％%℃°‰／/")
NEVER_LAST = frozenset("（［｛〔【《〈「『“‘([{￥¥$＄№#≤≥")

_UNITS = frozenset("年月日项个天")

Measure = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `last` says whether its paragraph ends with it."""

    text: str
    last: bool


def is_western(character: str) -> bool:
    """Whether it is set as part of a western word or number."""
    return "!" <= character <= "~" or "\u00c0" <= character <= "\u024f"


def wrap(text: str, width: float, measure: Measure, indent: float = 0.0) -> list[Line]:
    """Break each paragraph of `text` (split at line feeds) into lines no wider than `width`.

    `indent` is taken off the first line of each. Empty text gives no lines.
    """
    lines: list[Line] = []
    for paragraph in text.split("\n"):
        broken = list(_broken(paragraph, width, measure, indent))
        lines += [Line(line, i == len(broken) - 1) for i, line in enumerate(broken)]
    return lines


def balanced(phrases: Sequence[str], width: float, measure: Measure) -> list[str]:
    """Break a title between `phrases` into the fewest lines that fit, as even as can be.

    A phrase that is itself too wide is broken like any text.
    """
    if any(measure(phrase) > width for phrase in phrases):
        return [line.text for line in wrap("".join(phrases), width, measure)]
    for count in range(1, len(phrases) + 1):
        fitting = [lines for lines in _splits(phrases, count) if max(map(measure, lines)) <= width]
        if fitting:
            return min(fitting, key=lambda lines: max(map(measure, lines)) - min(map(measure, lines)))
    return list(phrases)


def clusters(text: str) -> list[str]:
    """The smallest pieces of `text` between which a line may break."""
    pieces: list[str] = []
    before = ""
    for character in text:
        if _is_chinese(character) and _is_chinese(before):
            pieces.append(character)
        elif character in NEVER_FIRST and len(pieces) > 1 and pieces[-1].isspace():
            blank = pieces.pop()
            pieces[-1] += blank + character
        elif pieces and _clings(pieces[-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
        before = character
    return pieces


def _is_chinese(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def runs(text: str) -> list[str]:
    """`text` cut where Chinese and western characters meet."""
    found: list[str] = []
    for character in text:
        if found and is_western(found[-1][-1]) == is_western(character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _splits(phrases: Sequence[str], count: int) -> Iterator[list[str]]:
    if count == 1:
        yield ["".join(phrases)]
        return
    for cut in range(1, len(phrases) - count + 2):
        for rest in _splits(phrases[cut:], count - 1):
            yield ["".join(phrases[:cut]), *rest]


def _clings(piece: str, character: str) -> bool:
    if piece.rstrip(" ")[-1:] in NEVER_LAST or character in NEVER_FIRST or character == piece[-1] == " ":
        return True
    if character in _UNITS and piece[-1].isdigit():
        return True
    return is_western(piece[-1]) and is_western(character)


def _broken(paragraph: str, width: float, measure: Measure, indent: float) -> Iterator[str]:
    whole = paragraph.lstrip().rstrip(" ")
    if whole and sum(map(measure, whole)) <= width - indent:
        yield whole
        return
    line, used, room = "", 0.0, width - indent
    for piece in _fitting(clusters(paragraph), width - indent, measure):
        advance = sum(map(measure, piece))
        if line and used + advance > room and not piece.isspace():
            yield line.rstrip(" ")
            line, used, room = "", 0.0, width
        if line or not piece.isspace():
            line += piece
            used += advance
    if line:
        yield line.rstrip(" ")


def _fitting(pieces: Sequence[str], width: float, measure: Measure) -> Iterator[str]:
    """`pieces`, those wider than a line cut into characters that fit."""
    for piece in pieces:
        if len(piece) == 1 or sum(map(measure, piece)) <= width:
            yield piece
        else:
            yield from _chopped(piece, width, measure)


def _chopped(piece: str, width: float, measure: Measure) -> Iterator[str]:
    start = 0
    while start < len(piece):
        most, used = start + 1, measure(piece[start])
        while most < len(piece) and (used := used + measure(piece[most])) <= width:
            most += 1
        end = next((cut for cut in range(most, start, -1) if _lawful(piece, cut)), most)
        yield piece[start:end]
        start = end


def _lawful(text: str, cut: int) -> bool:
    return cut == len(text) or (text[cut] not in NEVER_FIRST and text[cut - 1] not in NEVER_LAST)

"""Finds which brackets answer each other, whatever their shape and however they are misprinted."""

from __future__ import annotations

from dataclasses import dataclass

OPENING = "（(〔[【<〈［﹝〖"
CLOSING = "）)〕]】>〉］﹞〗"
_REACH = 500
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Bracket:
    """The place of an opening bracket, of the end of its contents, and of what stands behind it."""

    start: int
    inner_end: int
    end: int
    misprinted: bool = False


def bracket_from(text: str, start: int, limit: int) -> Bracket | None:
    """The bracket that opens at `start`, None where nothing before `limit` closes it."""
    depth = 0
    for at in range(start, min(limit, start + 4 * _REACH)):
        if text[at] in OPENING:
            depth += 1
            if depth > _DEEPEST:
                return None
        elif text[at] in CLOSING:
            depth -= 1
            if depth == 0:
                return _past_surplus(text, start, at, limit)
    return None


def _past_surplus(text: str, start: int, closed: int, limit: int) -> Bracket:
    """The bracket, closed later where one sign too many stands inside a list (各县（市、区））政府、…）)."""
    for at in range(closed + 1, min(limit, closed + 80)):
        if text[at] in OPENING or text[at] in "。；;\n":
            break
        if text[at] in CLOSING:
            return Bracket(start, at, at + 1, misprinted=True)
    return Bracket(start, closed, closed + 1)


def open_before(text: str, start: int, place: int) -> int | None:
    """The bracket that opened after `start` and is still open at `place`, in the same sentence."""
    depth = 0
    for at in range(place - 1, max(start, place - _REACH) - 1, -1):
        if text[at] in CLOSING:
            depth += 1
            if depth > _DEEPEST:
                return None
        elif text[at] in OPENING:
            if depth == 0:
                return at
            depth -= 1
        elif text[at] == "。" and at != place - 1:
            return None
    return None


def surplus_closing(text: str, start: int, limit: int) -> int | None:
    """The place of the first closing bracket from `start` on that no opening one answers."""
    depth = 0
    for at in range(start, min(limit, start + _REACH)):
        if text[at] in OPENING:
            depth += 1
            if depth > _DEEPEST:
                return None
        elif text[at] in CLOSING:
            depth -= 1
            if depth < 0:
                return at
    return None


def unclosed(words: str) -> bool:
    """Whether more brackets open in `words` than close."""
    return sum(words.count(c) for c in OPENING) > sum(words.count(c) for c in CLOSING)

"""Finds the numbered items of a document and how they nest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bizdesk.extract.flow import Flow
from bizdesk.extract.numerals import Kind, Token, tokens

_PARAGRAPH_ENDS = "。；;：:！？!?）)〕]】>〉﹞］”"
_FORGIVEN = 3


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered item: its path, the places of its token, its words and the next token, and its parent.

    `parent` is the index of the item above it, None at the top.
    """

    path: tuple[str, ...]
    kind: Kind
    number: int
    start: int
    words: int
    end: int
    parent: int | None


@dataclass(slots=True)
class _Nesting:
    """The items that are open while the tokens are read in order."""

    open: list[tuple[Token, int]] = field(default_factory=list)
    last: dict[Kind, int] = field(default_factory=dict)

    def follows(self, token: Token, *, sure: bool, goes_on: bool) -> bool:
        """Whether `token` continues the numbering.

        Numbers may run on through sections; where `sure` says that the token
        begins a paragraph, a number left out or printed twice is forgiven, and
        many left out where the number after it `goes_on`.
        """
        if token.kind in (Kind.ANNEX, Kind.LABEL):
            return True
        current = next((t.number for t, _ in reversed(self.open) if t.kind is token.kind), None)
        if current is None:
            before = self.last.get(token.kind, 0)
            return token.number in (1, before + 1) or (
                token.number > before and (goes_on or (sure and token.number - before <= _FORGIVEN))
            )
        if token.number == current + 1:
            return True
        ahead = token.number - current
        return (goes_on and ahead > 0) or (sure and (token.number == 1 or 0 <= ahead <= _FORGIVEN))

    def enter(self, token: Token, index: int) -> list[tuple[Token, int]]:
        """Put `token` in its place and return the open items from the top down to it."""
        if token.kind is Kind.ANNEX:
            self.open.clear()
            self.last.clear()
        for depth, (opened, _) in enumerate(self.open):
            if opened.kind is token.kind or (opened.kind is Kind.LABEL and token.kind < Kind.ARABIC):
                del self.open[depth:]
                break
        if token.kind in (Kind.HAN, Kind.CHAPTER):
            self.open[:] = [entry for entry in self.open if entry[0].kind < token.kind]
        self.last[token.kind] = token.number
        self.open.append((token, index))
        return self.open


def outline(flow: Flow, start: int, end: int) -> list[Item]:
    """The items between the places `start` and `end`, in the order of the text."""
    nesting = _Nesting()
    found: list[tuple[Token, tuple[str, ...], int | None]] = []
    every = list(tokens(flow, start, end))
    sure = [_is_sure(flow, token, start) for token in every]
    for index, goes_on in enumerate(_going_on(flow, every, sure)):
        token = every[index]
        if nesting.follows(token, sure=sure[index], goes_on=goes_on):
            opened = nesting.enter(token, len(found))
            parent = opened[-2][1] if len(opened) > 1 else None
            found.append((token, tuple(t.name for t, _ in opened), parent))
    ends = [*(token.start for token, _, _ in found[1:]), end]
    return [
        Item(_without_idle_labels(path), token.kind, token.number, token.start, token.end, stop, parent)
        for (token, path, parent), stop in zip(found, ends, strict=False)
    ]


def _is_sure(flow: Flow, token: Token, start: int) -> bool:
    """Whether the token begins a paragraph."""
    before = flow.text[token.start - 1 : token.start]
    return token.start == start or before in tuple(_PARAGRAPH_ENDS) or token.kind is Kind.CHAPTER


def _going_on(flow: Flow, every: Sequence[Token], sure: Sequence[bool]) -> list[bool]:
    """For each token at a line's start whether the next of its kind begins a paragraph, one number on."""
    found: list[bool] = []
    following: dict[Kind, int] = {}
    for token, is_sure in zip(reversed(every), reversed(sure), strict=True):
        on_line = flow.starts_line(token.start)
        found.append(on_line and following.get(token.kind) == token.number + 1)
        following[token.kind] = token.number if on_line and is_sure else 0
    return found[::-1]


def _without_idle_labels(path: tuple[str, ...]) -> tuple[str, ...]:
    """具体举措 is a step of the path only where nothing below it is numbered."""
    return (*(name for name in path[:-1] if not name.startswith("具体")), *path[-1:])


def before_jumps(items: Sequence[Item]) -> frozenset[int]:
    """The starts of the items behind which a number is left out: they may hold another item's words."""
    last: dict[Kind, int] = {}
    found: set[int] = set()
    for before, item in pairwise(items):
        last[before.kind] = before.number
        if item.kind is Kind.ANNEX:
            last.clear()
        elif item.number > last.get(item.kind, item.number) + 1:
            found.add(before.start)
    return frozenset(found)

"""Finds the numbered items of a document and how they nest."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import chain, pairwise

from bizdesk.extract.flow import Flow
from bizdesk.extract.numerals import Kind, Token, tokens

_PARAGRAPH_ENDS = "。；;：:！？!?）)〕]】>〉﹞］”"
_FORGIVEN = 3
# by names of the module: looking up a member of an enum costs as much as all else that is done for a token
_ANNEX, _CHAPTER, _LABEL = Kind.ANNEX, Kind.CHAPTER, Kind.LABEL
_UNCOUNTED = frozenset((_ANNEX, _LABEL))
_TOPS = frozenset((Kind.HAN, _CHAPTER))
_FIRST_SMALL = Kind.ARABIC


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
    """The items that are open while the tokens are read in order: token, index, path for what is below."""

    open: list[tuple[Token, int, tuple[str, ...]]] = field(default_factory=list)
    last: dict[Kind, int] = field(default_factory=dict)

    def follows(self, token: Token, *, sure: bool, goes_on: bool) -> bool:
        """Whether `token` continues the numbering.

        Numbers may run on through sections; where `sure` says that the token
        begins a paragraph, a number left out or printed twice is forgiven, and
        many left out where the number after it `goes_on`.
        """
        if token.kind in _UNCOUNTED:
            return True
        current = None
        for opened, _, _ in self.open:
            if opened.kind is token.kind:
                current = opened.number
        if current is None:
            before = self.last.get(token.kind, 0)
            return token.number in (1, before + 1) or (
                token.number > before and (goes_on or (sure and token.number - before <= _FORGIVEN))
            )
        if token.number == current + 1:
            return True
        ahead = token.number - current
        return (goes_on and ahead > 0) or (sure and (token.number == 1 or 0 <= ahead <= _FORGIVEN))

    def enter(self, token: Token, index: int) -> tuple[tuple[str, ...], int | None]:
        """Put `token` in its place and return its path and the index of the item above it.

        具体举措 is a step of the path only where nothing below it is numbered.
        """
        if token.kind is _ANNEX:
            self.open.clear()
            self.last.clear()
        for depth, (opened, _, _) in enumerate(self.open):
            if opened.kind is token.kind or (opened.kind is _LABEL and token.kind < _FIRST_SMALL):
                del self.open[depth:]
                break
        if token.kind in _TOPS:
            self.open[:] = [entry for entry in self.open if entry[0].kind < token.kind]
        self.last[token.kind] = token.number
        _, parent, above = self.open[-1] if self.open else (None, None, ())
        path = (*above, token.name)
        self.open.append((token, index, above if token.kind is _LABEL else path))
        return path, parent


def outline(flow: Flow, start: int, end: int, tables: Sequence[tuple[int, int]] = ()) -> list[Item]:
    """The items between the places `start` and `end`, in the order of the text, none inside `tables`."""
    nesting = _Nesting()
    found: list[tuple[Token, tuple[str, ...], int | None]] = []
    edges = [start, *chain.from_iterable(tables), end]
    openings = set(edges)
    gaps = zip(edges[::2], edges[1::2], strict=True)
    every = list(chain.from_iterable(tokens(flow, a, b) for a, b in gaps))
    sure = [_is_sure(flow, token, openings) for token in every]
    for index, goes_on in enumerate(_going_on(flow, every, sure)):
        token = every[index]
        if nesting.follows(token, sure=sure[index], goes_on=goes_on):
            found.append((token, *nesting.enter(token, len(found))))
    ends = sorted([*(token.start for token, _, _ in found), *(top for top, _ in tables), end])
    return [
        Item(
            path,
            token.kind,
            token.number,
            token.start,
            token.end,
            ends[bisect_right(ends, token.start)],
            above,
        )
        for token, path, above in found
    ]


def _is_sure(flow: Flow, token: Token, openings: AbstractSet[int]) -> bool:
    """Whether the token begins a paragraph."""
    return token.start in openings or flow.text[token.start - 1] in _PARAGRAPH_ENDS or token.kind is _CHAPTER


def _going_on(flow: Flow, every: Sequence[Token], sure: Sequence[bool]) -> list[bool]:
    """For each token at a line's start whether the next of its kind begins a paragraph, one number on."""
    found: list[bool] = []
    following: dict[Kind, int] = {}
    for token, is_sure in zip(reversed(every), reversed(sure), strict=True):
        on_line = flow.starts_line(token.start)
        found.append(on_line and following.get(token.kind) == token.number + 1)
        following[token.kind] = token.number if on_line and is_sure else 0
    return found[::-1]


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

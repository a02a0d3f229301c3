"""A document's words as they run on, without line breaks and page marks, and the way back to the original."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bizdesk.domain.measure import Span

_LINE = re.compile(r"[^\n]+")
_CELL_GAP = re.compile(r"[\t|｜│\u3000]|\s{2}")
_WORD = re.compile(r"[^\s\ufeff\u200b]+")
_CELL = re.compile(r"[^\s\ufeff\u200b|｜│]+")
_BAR = re.compile("[|｜│]")
_LAST_BAR = re.compile(r"[|｜│]\s*$")
_HEADING_MARK = re.compile(r"\s*#{1,6}\s+(?=\S)|\s*>\s+")
_RULE = re.compile(r"[\s|｜│┃+:─━┼┌┐└┘├┤┬┴=_-]+")
_PAGE_MARK = re.compile(
    r"\s*(?:#\s*Page\s*\d+\s*[:：]?|[-—–－·•]+\s*\d{1,4}\s*[-—–－·•]+|第\s*\d+\s*页(?:\s*[,，/／]?\s*共\s*\d+\s*页)?"
    r"|Page\s*\d+(?:\s*(?:of|/)\s*\d+)?)\s*",
    re.IGNORECASE,
)

_WIDE_DIGITS = re.compile("[０-９]+")
_ASCII_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_FULL = 0.8
_NARROWEST = 15
_AT_MARGIN = 0.15


@dataclass(frozen=True, slots=True)
class Flow:
    """The running text, for each of its characters the place in the original, and where its lines start.

    Positions in the running text are called places; `span` turns two of them
    into a span of the original. `width` is the length of a full line; at the places in
    `columns` the cells of a line are parted, by as many tabs or bars as it says, or by
    several spaces.
    """

    text: str
    origin: tuple[int, ...]
    lines: tuple[int, ...]
    width: int
    columns: dict[int, int] = field(default_factory=dict)

    def span(self, start: int, end: int) -> Span:
        """The span in the original of the places from `start` up to `end`."""
        if end <= start:
            at = self.origin[start] if start < len(self.origin) else self._length()
            return at, at
        return self.origin[start], self.origin[end - 1] + 1

    def starts_line(self, place: int) -> bool:
        """Whether a line of the original starts at `place`."""
        at = bisect_left(self.lines, place)
        return at < len(self.lines) and self.lines[at] == place

    def follows_gap(self, place: int) -> bool:
        """Whether white space stood before `place` in the original."""
        return 0 < place < len(self.origin) and self.origin[place] - self.origin[place - 1] > 1

    def has_gap(self, start: int, end: int) -> bool:
        """Whether white space stood between the places in the original."""
        return end > start and self.origin[end - 1] - self.origin[start] > end - 1 - start

    def line_start(self, place: int) -> int:
        """Where the line that holds `place` starts."""
        return self.lines[max(0, bisect_right(self.lines, place) - 1)] if self.lines else 0

    def fills_line(self, place: int) -> bool:
        """Whether the line before `place` is full, so that its paragraph may run on."""
        return place > 0 and place - self.line_start(place - 1) >= _FULL * self.width

    def line_end(self, place: int) -> int:
        """Where the line that holds `place` ends."""
        at = bisect_right(self.lines, place)
        return self.lines[at] if at < len(self.lines) else len(self.text)

    def lines_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The lines from `start` to `end` as (start, end), the first and last cut to fit."""
        first, last = bisect_right(self.lines, start), bisect_right(self.lines, end - 1)
        cuts = [start, *self.lines[first:last], end]
        return [(a, b) for a, b in pairwise(cuts) if b > a]

    def without(self, places: Sequence[tuple[int, int]]) -> Flow:
        """The flow without the words at `places`, stretches in order that do not overlap."""
        kept: list[int] = []
        at = 0
        for start, end in [*places, (len(self.text), len(self.text))]:
            kept += range(at, start)
            at = end
        moved = {place: index for index, place in enumerate(kept)}
        return Flow(
            "".join(self.text[place] for place in kept),
            tuple(self.origin[place] for place in kept),
            tuple(moved[place] for place in self.lines if place in moved),
            self.width,
            {moved[place]: gaps for place, gaps in self.columns.items() if place in moved},
        )

    def _length(self) -> int:
        return self.origin[-1] + 1 if self.origin else 0


def flow_of(text: str) -> Flow:
    """Run the lines of `text` together, digits half-width; a space stays where it parts two Latin words."""
    parts: list[str] = []
    origin: list[int] = []
    lines: list[int] = []
    columns: dict[int, int] = {}
    last = ""
    barred = _BAR.search(text) is not None
    for line in _LINE.finditer(text):
        begin, stop = line.span()
        if _PAGE_MARK.fullmatch(text, begin, stop) or _RULE.fullmatch(text, begin, stop):
            continue
        fresh = True
        mark = _HEADING_MARK.match(text, begin, stop)
        in_cells = barred and (len(_BAR.findall(text, begin, stop)) > 1 or _LAST_BAR.search(line[0]))
        words = _CELL if in_cells else _WORD
        for word in words.finditer(text, mark.end() if mark else begin, stop):
            start, end = word.span()
            if (
                last
                and last.isascii()
                and _parts_latin(last, text[start], text[origin[-1] + 1 : start], broken=fresh)
            ):
                parts.append(" ")
                origin.append(start - 1)
            if fresh:
                lines.append(len(origin))
                fresh = False
            elif text[origin[-1] + 1 : start] != " " and (
                gaps := _CELL_GAP.findall(text, origin[-1] + 1, start)
            ):
                columns[len(origin)] = max(1, sum(not gap.isspace() or gap == "\t" for gap in gaps))
            parts.append(word[0])
            origin.extend(range(start, end))
            last = text[end - 1]
    width = _full_width([b - a for a, b in pairwise([*lines, len(origin)])])
    running = _WIDE_DIGITS.sub(lambda digits: digits[0].translate(_ASCII_DIGITS), "".join(parts))
    return Flow(running, tuple(origin), tuple(lines), width, columns)


def _full_width(lengths: list[int]) -> int:
    """The length of a full line: the most common where lines are broken at a margin, else a long one's."""
    if not lengths:
        return _NARROWEST
    counts = Counter(length // 2 for length in lengths if length >= _NARROWEST)
    half, count = counts.most_common(1)[0] if counts else (0, 0)
    usual = 2 * half + 1 if count >= _AT_MARGIN * len(lengths) else 0
    return max(_NARROWEST, usual, sorted(lengths)[len(lengths) * 7 // 10])


def _parts_latin(left: str, right: str, gap: str, *, broken: bool) -> bool:
    """Whether the `gap` between two signs is a space to keep; broken or spaced figures are joined."""
    if not (left.isascii() and left.isalnum() and right.isascii() and right.isalnum()):
        return False
    spaced = left.isdecimal() and right.isdecimal() and gap == " "
    return not spaced and (not broken or (left.isalpha() and right.isalpha()))

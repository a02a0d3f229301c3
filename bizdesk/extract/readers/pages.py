"""Puts the lines of pages together again: furniture dropped, paragraphs rejoined, across pages too."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from bizdesk.domain.measure import Span
from bizdesk.extract.readers.grid import Cell, Grid, Tables
from bizdesk.extract.readers.result import ReadText, from_blocks


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page and its box in any unit, y downwards; `doubtful` are spans of its text."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    doubtful: tuple[Span, ...] = ()

    @property
    def height(self) -> float:
        """The height of the box."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a page and where it begins."""

    grid: Grid
    top: float


Page = Sequence[Line | Table]
"""What stands on a page, from the top down."""

_PAGE_NUMBER = re.compile(
    r"[-—–－―─·•\s]*第?\s*\d{1,4}\s*页?[-—–－―─·•\s]*(?:[,，/／]?\s*共?\s*\d{1,4}\s*页?)?|Page\s*\d+(?:\s*(?:of|/)\s*\d+)?",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\D")
_DIGITS = re.compile(r"\d+")
_TOKEN = re.compile(
    r"第[一二三四五六七八九十百\d]{1,5}[章节条编]|[一二三四五六七八九十]{1,4}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,3}[.．、](?!\d)|[①-⑳]|附件|(?:牵头|责任|配合|完成|落实)(?:单位|部门|时限)[：:]|——"
)
_STOPS = "。；;：:！？!?）)”》〉】"
_EDGE = 2
_HIGHER = 1.2
_FARTHER = 1.45
_SAME_HEIGHT = 4


def compose(pages: Sequence[Page]) -> ReadText:
    """The text of the pages, a paragraph or a row of a table on each line."""
    bare = _without_furniture(pages)
    return from_blocks(_blocks(bare))


def _blocks(pages: Sequence[Page]) -> Iterator[ReadText]:
    """Paragraphs and tables in order; both may run on over a page break."""
    right = _right_margin(pages)
    tables = Tables()
    paragraph: list[Line] = []
    grid: list[Sequence[Cell]] = []
    for page in pages:
        shape = _shape(page, right)
        for index, item in enumerate(page):
            same_table = isinstance(item, Table) and (not grid or len(grid[0]) == len(item.grid[0]))
            if grid and not same_table:
                yield ReadText(tables.render(grid))
                grid = []
            if isinstance(item, Table):
                yield _join(paragraph)
                paragraph = []
                grid += item.grid
                continue
            if paragraph and _begins(item, paragraph[-1], shape, fresh_page=index == 0):
                yield _join(paragraph)
                paragraph = []
            paragraph.append(item)
    yield _join(paragraph)
    if grid:
        yield ReadText(tables.render(grid))


@dataclass(frozen=True, slots=True)
class _Shape:
    """Between which margins a page is set, how far apart its lines are, whether paragraphs are indented."""

    left: float
    right: float
    pitch: float
    indents: bool


def _shape(page: Page, right: float) -> _Shape:
    lines = [item for item in page if isinstance(item, Line)]
    places = Counter(round(line.left / 3) for line in lines)
    often = [place for place, count in places.items() if count > 1]
    left = min(often or places or [0]) * 3.0
    steps = [b.top - a.top for a, b in pairwise(lines) if b.top > a.top]
    inward = [(line.left - left) / max(1.0, line.height) for line in lines]
    indents = sum(1.2 < distance < 3.5 for distance in inward) > 1
    return _Shape(left, right, median(steps) if steps else 0.0, indents)


def _begins(line: Line, before: Line, shape: _Shape, *, fresh_page: bool) -> bool:
    """Whether a paragraph begins with `line`, which stands below `before`."""
    em = max(1.0, min(line.height, before.height))
    if abs(line.height - before.height) > (_HIGHER - 1) * em:
        return True
    if line.left > shape.left + 1.2 * em and line.left > before.left + em / 2:
        return True
    if before.right < shape.right - 2.2 * em:
        return True
    if not fresh_page and line.top - before.top > _FARTHER * shape.pitch > 0:
        return True
    return bool(_TOKEN.match(line.text)) and (before.text[-1] in _STOPS or not shape.indents)


def _join(lines: Sequence[Line]) -> ReadText:
    """The lines run together; Latin words at a break are parted by a space."""
    text = ""
    doubtful: list[Span] = []
    for line in lines:
        if (
            text
            and text[-1].isascii()
            and text[-1].isalpha()
            and line.text[0].isascii()
            and line.text[0].isalpha()
        ):
            text += " "
        doubtful += [(len(text) + start, len(text) + end) for start, end in line.doubtful]
        text += line.text
    return ReadText(text, tuple(doubtful))


def _right_margin(pages: Sequence[Page]) -> float:
    """Where full lines end, the same on all pages: what one line in eight reaches."""
    ends = sorted(item.right for page in pages for item in page if isinstance(item, Line))
    return ends[len(ends) * 7 // 8] if ends else 0.0


def _without_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages without page numbers and the heads and feet that they share."""
    running = _running_lines(pages)
    offsets = Counter(offset for page, items in enumerate(pages) for offset in _bare_numbers(page, items))
    (offset, count) = offsets.most_common(1)[0] if offsets else (None, 0)
    counted = offset if count >= max(2, len(pages) / 2) or (len(pages) == offset == 1) else None
    return [_bare(number, page, running, counted) for number, page in enumerate(pages)]


def _bare(number: int, page: Page, running: set[str], offset: int | None) -> Page:
    kept = []
    for index, item in enumerate(page):
        at_edge = index < _EDGE or index >= len(page) - _EDGE
        if isinstance(item, Line) and at_edge and _is_furniture(number, item.text, running, offset):
            continue
        kept.append(item)
    return kept


def _is_furniture(number: int, text: str, running: set[str], offset: int | None) -> bool:
    bare = text.strip()
    if _PAGE_NUMBER.fullmatch(bare):
        return bool(_MARKED.search(bare)) or (offset is not None and int(bare) - number == offset)
    return _pattern(text) in running


def _running_lines(pages: Sequence[Page]) -> set[str]:
    """The lines that stand at one height at the edge of at least every third page, numbers aside."""
    places: defaultdict[str, list[float]] = defaultdict(list)
    for page in pages:
        edge = {*range(min(_EDGE, len(page))), *range(max(0, len(page) - _EDGE), len(page))}
        for item in (page[index] for index in edge):
            if isinstance(item, Line) and not _TOKEN.match(item.text):
                places[_pattern(item.text)].append(item.top)
    return {text for text, tops in places.items() if _level(tops) >= max(2, len(pages) / 3)}


def _level(tops: Sequence[float]) -> int:
    """How many of the places are as high as most."""
    return sum(abs(top - median(tops)) < _SAME_HEIGHT for top in tops)


def _pattern(text: str) -> str:
    return _DIGITS.sub("#", "".join(text.split()))


def _bare_numbers(page: int, items: Page) -> Iterator[int]:
    """By how much numbers that stand alone at the page's edge are ahead of the count of pages."""
    for item in {id(item): item for item in (*items[:1], *items[-1:])}.values():
        if isinstance(item, Line) and item.text.strip().isdecimal() and len(item.text.strip()) <= 4:
            yield int(item.text) - page

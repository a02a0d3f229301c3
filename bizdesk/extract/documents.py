"""Tells apart the documents of a file by their titles and numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bizdesk.extract.flow import Flow
from bizdesk.extract.metadata import DAY, LETTERHEAD, NUMBER, TITLE_END, TITLE_KIND, number_end

_DATED = re.compile(f"{TITLE_KIND}[》”]?[（(]{DAY.pattern}[）)]")
_NOTICE = re.compile("的(?:通知|意见|决定|函|通报)$")
_PLAN_KINDS = ("方案", "措施", "意见", "要点", "规划", "计划", "办法", "规定")
_PLAN = re.compile(
    r"(?![（(一二三四五六七八九十\d]{1,4}[、.．）)])[^。；：:，]{4,80}"
    f"(?:{'|'.join(_PLAN_KINDS)})(?:[（(]试行[）)])?"
)
_PLAN_ENDS = (*_PLAN_KINDS, "）", ")")
_COLUMN = re.compile("(?:具体|主要|工作|重点|改革|整改)(?:措施|任务|要点|计划)")
_LISTED = re.compile(r"\d{1,3}[.．、]")
_TOP = re.compile("[（(]?一[）)、]")
_ANNEX = re.compile("附[件表录：:]")
_SECTION = re.compile("[（(]?[一二三四五六七八九十]{1,3}[）)、].{2,10}")
_ENDS = ("。", "；", "：", ":", "，", "、", "）", ")", "〕")
_GOES_ON = tuple("）)》〉，,、。；;")
_STOPS = tuple("。）)日件")
_LONGEST_TITLE_LINE = 45
_PRELUDE = 60

Line = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file: where it starts, where its title is over, where it ends."""

    start: int
    body: int
    end: int


def parts_of(flow: Flow) -> list[Part]:
    """The documents of the text in order; a text without a second head is one document."""
    lines = list(pairwise([*flow.lines, len(flow.text)]))
    tops = [start for start, end in lines if _TOP.match(flow.text, start, end)]
    kept: list[Line] = []
    for start, body in _heads(flow, lines):
        if not kept or _any_between(tops, kept[-1][1], start):
            kept.append((start, body))
    if not kept:
        return [Part(0, 0, len(flow.text))]
    start, body = kept[0]
    if start >= _PRELUDE:
        kept[:1] = [(0, 0), (start, body)] if _any_between(tops, 0, start) else [(0, body)]
    stops = [*(_without_section_lines(flow, start) for start, _ in kept[1:]), len(flow.text)]
    return [Part(start, body, end) for (start, body), end in zip(kept, stops, strict=True)]


def _heads(flow: Flow, lines: Sequence[Line]) -> Iterator[Line]:
    """Where a head begins and its title is over: titles with a date, numbers, titles of notices and plans."""
    for index, (start, end) in enumerate(lines):
        line = flow.text[start:end]
        if line.endswith(("）", ")")) and _ends_dated_title(flow, lines, index):
            yield _listed_start(flow, lines, index), end
        elif _is_numbered(flow, start) or (_NOTICE.search(line) and _speaks_of(flow, lines, index)):
            yield _head_start(flow, lines, index), end
        elif _heads_plan(flow, lines, index):
            yield _address_start(flow, lines, index), end


def _is_numbered(flow: Flow, start: int) -> bool:
    """Whether the line is a document's own number, and none that a sentence cites at a line's start."""
    end = number_end(flow, start)
    if end is None or flow.text[end : end + 1] in _GOES_ON:
        return False
    before = flow.text[max(0, start - 12) : start]
    return not flow.fills_line(start) or before.endswith(_STOPS) or TITLE_END.search(before) is not None


def _ends_dated_title(flow: Flow, lines: Sequence[Line], index: int) -> bool:
    """Whether a title with its date in brackets ends on line `index`."""
    end = lines[index][1]
    found = _DATED.search(flow.text, lines[max(0, index - 3)][0], end)
    return found is not None and found.end() == end


def _speaks_of(flow: Flow, lines: Sequence[Line], index: int) -> bool:
    title = flow.text[_head_start(flow, lines, index) : lines[index][1]]
    return "关于" in title or "印发" in title


def _listed_start(flow: Flow, lines: Sequence[Line], index: int) -> int:
    """The line with a running number that begins the title ending on line `index`, else its first line."""
    for start, _ in reversed(lines[max(0, index - 3) : index + 1]):
        if _LISTED.match(flow.text, start):
            return start
    return _head_start(flow, lines, index)


def _head_start(flow: Flow, lines: Sequence[Line], index: int) -> int:
    """The first of the short lines without a sentence that lead up to line `index`."""
    first = lines[index][0]
    for start, end in reversed(lines[max(0, index - 5) : index]):
        line = flow.text[start:end]
        goes_on = flow.text.startswith("的", first) and TITLE_END.search(line)
        if (
            (line.endswith(_ENDS) and not goes_on)
            or len(line) > _LONGEST_TITLE_LINE
            or DAY.search(line)
            or NUMBER.match(line)
        ):
            break
        first = start
        if LETTERHEAD.match(line):
            break
    return first


def _heads_plan(flow: Flow, lines: Sequence[Line], index: int) -> bool:
    """Whether the title that ends on line `index` leads to a first item, and is no annex's."""
    if not flow.text.endswith(_PLAN_ENDS, *lines[index]):
        return False
    begin = _head_start(flow, lines, index)
    if not _PLAN.fullmatch(flow.text, begin, lines[index][1]) or _COLUMN.fullmatch(flow.text, *lines[index]):
        return False
    if begin and flow.fills_line(begin) and flow.text[begin - 1] not in "。）)日":
        return False
    ahead = range(index + 1, min(len(lines), index + 30))
    first = next((i for i in ahead if flow.text.startswith("一、", lines[i][0])), None)
    if first is None:
        return False
    return not any(_ANNEX.match(flow.text, start) for start, _ in lines[max(0, index - 6) : first])


def _address_start(flow: Flow, lines: Sequence[Line], index: int) -> int:
    """Where the notice before a plan's title begins with those it is addressed to, else the title itself."""
    for start, end in reversed(lines[max(0, index - 14) : index]):
        if flow.text[end - 1] in "：:" and flow.text[start] == "各":
            return start
    return _head_start(flow, lines, index)


def _any_between(tops: Sequence[int], start: int, end: int) -> bool:
    """Whether a first item stands between the places, so that what follows may be another document."""
    at = bisect_left(tops, start)
    return at < len(tops) and tops[at] < end


def _without_section_lines(flow: Flow, place: int) -> int:
    """`place`, or where the section headings of a collection begin that stand right before it."""
    while place > 0:
        start = flow.line_start(place - 1)
        if not _SECTION.fullmatch(flow.text, start, place):
            break
        place = start
    return place

"""Tells a measure's heading from its text: a line of its own, a first sentence, what precedes a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from bizdesk.extract.flow import Flow
from bizdesk.extract.labels import ANY_LABEL
from bizdesk.extract.numerals import begins_with_token
from bizdesk.extract.selection import Chosen, closes_document
from bizdesk.extract.statement import Statement

_TITLE_LINE = re.compile("[^。；;：:、]{3,44}[^。；;：:、》，,]")
_TITLE_SENTENCE = re.compile(
    '[^。；;：:，,]{2,30}?(?:[，,][^。；;：:，,]{2,24}?)?(?=[。：:．]|(?<=[\u4e00-\u9fff”"A-Za-z])[.](?=[\u4e00-\u9fff“]))'
)
_RUNS_ON = "“《（，、"
_LONGEST_TITLE = 45
_SURE_TITLE = 20
_SHORTEST_TEXT = 12
_LONGEST_BEFORE_GAP = 30
_CLEARLY = 3


class Style(Enum):
    """How a document writes its headings, which tells a heading's line from a line broken by accident."""

    LINES = "lines of their own"
    SENTENCES = "first sentences"
    NONE = "none, or too few to tell"


def style_of(flow: Flow, measures: Sequence[Chosen]) -> Style:
    """The style that clearly most of the measures show."""
    inline = on_lines = 0
    for chosen in measures:
        start = chosen.item.words
        end = chosen.statement.start if chosen.statement else chosen.end
        line_end = _title_line_end(flow, start, end)
        found = _TITLE_SENTENCE.match(flow.text, start, end)
        on_lines += line_end is not None
        inline += line_end is None and found is not None and found.end() < flow.line_end(start)
    if on_lines * _CLEARLY >= max(inline, len(measures)):
        return Style.LINES
    return Style.SENTENCES if inline * _CLEARLY >= len(measures) else Style.NONE


def places_of(flow: Flow, chosen: Chosen, style: Style) -> tuple[int, int, int]:
    """Where the measure's heading ends (its start where it has none), and where its text starts and ends.

    The text stands before the statement, or behind it where nothing but a heading line does before.
    """
    start, stated = chosen.item.words, chosen.statement
    end = stated.start if stated else chosen.end
    if stated and (behind := _text_behind(flow, start, stated, chosen.end)):
        return end - flow.text.endswith("。", start, end), behind, chosen.end
    if gap := _title_before_gap(flow, start, end):
        return gap, gap, end
    found = _TITLE_SENTENCE.match(flow.text, start, end)
    sentence = found.end() if found and found.end() + 1 < end else None
    line_end = _title_line_end(flow, start, end) if style is Style.LINES or not sentence else None
    if line_end and (style is Style.LINES or line_end - start <= _SURE_TITLE):
        return line_end, line_end, end
    return (sentence, sentence + 1, end) if sentence else (start, start, end)


def _text_behind(flow: Flow, start: int, stated: Statement, end: int) -> int | None:
    """Where the text behind a statement that stands right under a heading starts, None without such."""
    closed = flow.text.endswith("。", start, stated.start)
    heading = flow.text[start : stated.start - closed]
    if not 0 < len(heading) <= _LONGEST_TITLE or "。" in heading:
        return None
    begin = stated.end + 1 if flow.text.startswith(("。", "."), stated.end) else stated.end
    if closed and not begins_with_token(flow.text, begin):
        return None
    if flow.starts_line(stated.start) and ANY_LABEL.match(flow.text, begin, end):
        return begin
    text = flow.text[begin:end]
    is_text = len(text) >= _SHORTEST_TEXT and "。" in text and not closes_document(text, 0)
    return begin if is_text else None


def _title_before_gap(flow: Flow, start: int, end: int) -> int | None:
    """Where a heading ends that a wide gap parts from its text on the same line, None without such."""
    stop = min(end, flow.line_end(start), start + _LONGEST_BEFORE_GAP)
    if not flow.has_gap(start, stop):
        return None
    gap = next((at for at in range(start + 1, stop) if flow.follows_gap(at)), None)
    if gap is None or gap not in flow.columns or not _TITLE_LINE.fullmatch(flow.text, start, gap):
        return None
    return gap


def _title_line_end(flow: Flow, start: int, end: int) -> int | None:
    """Where a heading on a line of its own ends, or on two where it fills the first; None without such."""
    line_end = flow.line_end(start)
    if _may_run_on(flow, line_end, end):
        line_end = flow.line_end(line_end)
    if line_end >= end or flow.text[line_end] in _RUNS_ON or _may_run_on(flow, line_end, end):
        return None
    if flow.text[line_end - 1].isdecimal() and flow.text[line_end].isdecimal():
        return None
    whole = flow.text.count("“", start, line_end) == flow.text.count("”", start, line_end)
    return line_end if whole and _TITLE_LINE.fullmatch(flow.text, start, line_end) else None


def _may_run_on(flow: Flow, line_end: int, end: int) -> bool:
    """Whether the line that ends there is full and no new item begins behind it."""
    return line_end < end and flow.fills_line(line_end) and not begins_with_token(flow.text, line_end)

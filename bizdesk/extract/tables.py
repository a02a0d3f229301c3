"""Finds the tables that lost their lines: by their headers, which may be repeated, and up to an annex."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bizdesk.extract.flow import Flow
from bizdesk.extract.table_cells import AGENCY_COLUMNS, ANSWERS, Column, Fragment, words_of
from bizdesk.extract.table_rows import Row, rows_of


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table whose numbers run on, and the places of all that belongs to it."""

    start: int
    end: int
    rows: tuple[Row, ...]


@dataclass(slots=True)
class _Block:
    """What stands below headers of the same columns; `heads` are the indices behind each of them."""

    start: int
    columns: list[Column]
    fragments: list[Fragment] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)


_TITLES = (
    (Column.LEAD, re.compile("(?:牵头|主办)(?:责任)?(?:单位|部门|处室)")),
    (Column.SUPPORT, re.compile("(?:配合|协办|参与)(?:责任)?(?:单位|部门|处室)")),
    (Column.RESPONSIBLE, re.compile("(?:责任|承办|落实|实施|负责)(?:单位|部门|处室|科室|股室|主体)")),
    (Column.DEADLINE, re.compile("(?:完成|整改|办结)?(?:时限|期限|时间|时间节点)(?:要求)?")),
    (
        Column.BODY,
        re.compile(
            "(?:具体|主要|工作|改革|整改|重点|任务|年度|提升|推进|细化)*(?:措施|内容|举措|目标|要求|做法)(?:及要求)?"
        ),
    ),
    (
        Column.NAME,
        re.compile(
            "(?:改革|工作|重点|主要|具体|任务|整改|目标|年度|提升)*(?:事项|任务|名称|项目|指标|工作|领域|环节)(?:名称|清单)?"
        ),
    ),
    (
        Column.OTHER,
        re.compile(
            "(?:来源|备注|地区|借鉴地区|类别|出处)(?:地区)?|.{0,4}(?:领导|责任人|联系人|电话|进展|情况)"
        ),
    ),
)
_ANNEX = re.compile(r"附[件表录]\s*[\d一二三四五六七八九十]{0,3}(?:[：:.、．].*)?")
_CAPTION = re.compile(
    "(?:.{2,40}(?:清单|台账|表|任务|分工|方案|计划)(?:[（(].{1,12}[）)])?|[（(]?续表?\\d*[）)]?)"
)
_SENTENCE = re.compile("[，。；、]")
_TASKS = frozenset((Column.NAME, Column.BODY))
_LONGEST_TITLE = 3
_LONGEST_UNKNOWN = 8
_FEWEST_COLUMNS = 2


def read_tables(flow: Flow, start: int, end: int) -> list[Table]:
    """The lists of tasks between the places, each with a header of its own or numbers that begin anew.

    None where there is no header with 序号. Where some name who answers or until when, others are none.
    """
    at = flow.text.find("序号", start, end)
    if at < 0:
        return []
    lines = flow.lines_between(flow.line_start(at), end)
    fragments = [fragment for line in lines for fragment in _fragments(flow, line)]
    blocks = _blocks(flow, fragments)
    answered = [block for block in blocks if not ANSWERS.isdisjoint(block.columns)]
    named = [block for block in blocks if not _TASKS.isdisjoint(block.columns)]
    return [table for block in answered or named for table in _tables(flow, block)]


def _tables(flow: Flow, block: _Block) -> Iterator[Table]:
    start = block.start
    for rows in rows_of(flow, block.fragments, block.columns, block.heads):
        yield Table(start or rows[0].start, rows[-1].end, tuple(rows))
        start = 0


def header_without_numbers(flow: Flow, start: int, end: int) -> int | None:
    """Where a header of columns without 序号 ends: neighbouring titles, an agency column among them."""
    fragments = [fragment for line in flow.lines_between(start, end) for fragment in _fragments(flow, line)]
    titles = [_column(flow.text[a:b]) if b - a <= _LONGEST_UNKNOWN else None for a, b in fragments]
    for (one, other), (_, place) in zip(pairwise(titles), fragments[1:], strict=True):
        if one and other and one is not other and (one in AGENCY_COLUMNS or other in AGENCY_COLUMNS):
            return place
    return None


def _column(words: str) -> Column | None:
    return next((column for column, pattern in _TITLES if pattern.fullmatch(words)), None)


def _fragments(flow: Flow, line: Fragment) -> list[Fragment]:
    if not flow.has_gap(*line):
        return [line]
    cuts = (at for at in range(line[0] + 1, line[1]) if at in flow.columns)
    return list(pairwise([line[0], *cuts, line[1]]))


def _blocks(flow: Flow, fragments: list[Fragment]) -> list[_Block]:
    """What stands below each header; a header of the same columns is one repeated, unless an annex begins."""
    blocks: list[_Block] = []
    closed = True
    at = 0
    while at < len(fragments):
        columns, behind = _header(flow, fragments, at)
        if len(columns) >= _FEWEST_COLUMNS:
            if blocks:
                _drop_caption(flow, blocks[-1].fragments)
            if closed or columns != blocks[-1].columns:
                blocks.append(_Block(fragments[at][0], columns))
            blocks[-1].heads.add(len(blocks[-1].fragments))
            closed, at = False, behind
            continue
        closed = closed or _begins_annex(flow, fragments[at])
        if not closed:
            blocks[-1].fragments.append(fragments[at])
        at += 1
    return blocks


def _begins_annex(flow: Flow, fragment: Fragment) -> bool:
    """Whether the fragment is a line such as 附件2, rather than words of a cell that speak of one."""
    return flow.starts_line(fragment[0]) and _ANNEX.fullmatch(flow.text, *fragment) is not None


def _drop_caption(flow: Flow, fragments: list[Fragment]) -> None:
    """Take the line that names the next table off the end."""
    if not fragments or not flow.starts_line(fragments[-1][0]):
        return
    if _CAPTION.fullmatch(flow.text, *fragments[-1]) and not _SENTENCE.search(flow.text, *fragments[-1]):
        fragments.pop()


def _header(flow: Flow, fragments: Sequence[Fragment], index: int) -> tuple[list[Column], int]:
    """The columns behind the 序号 at `index`, none where there is none, and the index behind the header."""
    broken = words_of(flow, fragments[index : index + 2]) == "序号"
    if not broken and words_of(flow, fragments[index : index + 1]) != "序号":
        return [], index
    columns: list[Column] = []
    unknown: list[int] = []
    at = index + (2 if broken else 1)
    on_one_line = at < len(fragments) and fragments[at][0] in flow.columns
    while at < len(fragments) and (not on_one_line or fragments[at][0] in flow.columns):
        found = _title(flow, fragments, at)
        if found is None and (on_one_line or _may_be_title(flow, fragments, at)):
            unknown.append(len(columns))
            found = Column.OTHER, at + 1
        if found is None:
            break
        columns.append(found[0])
        at = found[1]
    if unknown and _TASKS.isdisjoint(columns):
        columns[unknown[0]] = Column.BODY
    return columns, at


def _title(flow: Flow, fragments: Sequence[Fragment], at: int) -> tuple[Column, int] | None:
    """The column that the title at index `at` stands for and the index behind it; a narrow one is broken."""
    for stop in range(at + 1, min(at + _LONGEST_TITLE, len(fragments)) + 1):
        words = words_of(flow, fragments[at:stop])
        column = _column(words)
        joins_others = column is Column.OTHER and any(a in flow.columns for a, _ in fragments[at + 1 : stop])
        if column and not joins_others:
            return column, stop
    return None


def _may_be_title(flow: Flow, fragments: Sequence[Fragment], at: int) -> bool:
    """Whether an unknown fragment stands among the titles of columns, with a known one behind it."""
    start, end = fragments[at]
    return end - start <= _LONGEST_UNKNOWN and _title(flow, fragments, at + 1) is not None

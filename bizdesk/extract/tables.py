"""Reads the rows of a table that lost its lines: rows by their numbers, cells by what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from bizdesk.extract.dates import is_deadline
from bizdesk.extract.flow import Flow
from bizdesk.extract.names import looks_like_agency

Fragment = tuple[int, int]
"""A line of the text, or the part of it between two wide gaps."""


class Column(Enum):
    """What the cells of a column hold."""

    NAME = "name"
    BODY = "body"
    LEAD = "lead"
    RESPONSIBLE = "responsible"
    SUPPORT = "support"
    DEADLINE = "deadline"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its number, its places, and for each column the fragments of its cell."""

    number: str
    start: int
    end: int
    cells: dict[Column, tuple[Fragment, ...]]


_TITLES = (
    (Column.LEAD, re.compile("(?:牵头|主办)(?:责任)?(?:单位|部门|处室)")),
    (Column.SUPPORT, re.compile("(?:配合|协办|参与)(?:责任)?(?:单位|部门|处室)")),
    (Column.RESPONSIBLE, re.compile("(?:责任|承办|落实|实施)(?:单位|部门|处室|科室|股室|主体)")),
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
_AGENCY_COLUMNS = (Column.LEAD, Column.RESPONSIBLE, Column.SUPPORT)
_PLACE = re.compile("[\u4e00-\u9fff]{2,12}(?:省|市|自治区|自治州|县|区)")
_BAND = re.compile("(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]).{2,40}")
_SENTENCE = re.compile("[，。；]")
_SIGNS = re.compile("[、，,；;]")
_NOTHING = re.compile("[-—–―/／]{1,4}|无")
_LONGEST_TITLE = 3
_LONGEST_UNKNOWN = 8
_LONGEST_CELL = 12


def read_rows(flow: Flow, start: int, end: int) -> list[Row]:
    """The rows of the first such table between the places, none where there is no header with 序号."""
    at = flow.text.find("序号", start, end)
    if at < 0:
        return []
    lines = flow.lines_between(flow.line_start(at), end)
    fragments = [fragment for line in lines for fragment in _fragments(flow, line)]
    index = next((i for i, (a, _) in enumerate(fragments) if a >= at), len(fragments))
    columns, first = _header(flow, fragments, index)
    if len(columns) < 2:
        return []
    return _rows(flow, _until_annex(flow, _without_headers(flow, fragments[first:], columns)), columns)


def header_without_numbers(flow: Flow, start: int, end: int) -> int | None:
    """Where a header of columns without 序号 ends: neighbouring titles, an agency column among them."""
    fragments = [fragment for line in flow.lines_between(start, end) for fragment in _fragments(flow, line)]
    titles = [_column(flow.text[a:b]) if b - a <= _LONGEST_UNKNOWN else None for a, b in fragments]
    for (one, other), (_, place) in zip(pairwise(titles), fragments[1:], strict=True):
        if one and other and one is not other and (one in _AGENCY_COLUMNS or other in _AGENCY_COLUMNS):
            return place
    return None


def _column(words: str) -> Column | None:
    return next((column for column, pattern in _TITLES if pattern.fullmatch(words)), None)


def _fragments(flow: Flow, line: Fragment) -> list[Fragment]:
    if not flow.columns:
        return [line]
    cuts = (at for at in range(line[0] + 1, line[1]) if at in flow.columns)
    return list(pairwise([line[0], *cuts, line[1]]))


def _words(flow: Flow, fragments: Sequence[Fragment]) -> str:
    return "".join(flow.text[a:b] for a, b in fragments)


def _header(flow: Flow, fragments: list[Fragment], index: int) -> tuple[list[Column], int]:
    """The columns after the 序号 at `index`, and the index behind the header."""
    columns: list[Column] = []
    at = index + (1 if "号" in _words(flow, fragments[index : index + 1]) else 2)
    on_one_line = at < len(fragments) and fragments[at][0] in flow.columns
    while at < len(fragments) and (not on_one_line or fragments[at][0] in flow.columns):
        found = _title(flow, fragments, at)
        if found is None and (on_one_line or _may_be_title(flow, fragments, at)):
            found = Column.OTHER, at + 1
        if found is None:
            break
        columns.append(found[0])
        at = found[1]
    return columns, at


def _title(flow: Flow, fragments: list[Fragment], at: int) -> tuple[Column, int] | None:
    """The column that the title at index `at` stands for and the index behind it; a narrow one is broken."""
    for stop in range(at + 1, min(at + _LONGEST_TITLE, len(fragments)) + 1):
        words = _words(flow, fragments[at:stop])
        if column := _column(words):
            return column, stop
    return None


def _may_be_title(flow: Flow, fragments: list[Fragment], at: int) -> bool:
    """Whether an unknown fragment stands among the titles of columns, with a known one behind it."""
    start, end = fragments[at]
    return end - start <= _LONGEST_UNKNOWN and _title(flow, fragments, at + 1) is not None


def _without_headers(flow: Flow, fragments: list[Fragment], columns: list[Column]) -> list[Fragment]:
    """The fragments without the header that a table repeats on each page."""
    kept: list[Fragment] = []
    at = 0
    while at < len(fragments):
        if _words(flow, fragments[at : at + 1]) in ("序号", "序"):
            repeated, behind = _header(flow, fragments, at)
            if repeated == columns:
                at = behind
                continue
        kept.append(fragments[at])
        at += 1
    return kept


def _until_annex(flow: Flow, fragments: list[Fragment]) -> list[Fragment]:
    stop = next((i for i, (a, _) in enumerate(fragments) if flow.text.startswith("附件", a)), len(fragments))
    return fragments[:stop]


def _rows(flow: Flow, fragments: list[Fragment], columns: list[Column]) -> list[Row]:
    begins: list[int] = []
    for index, fragment in enumerate(fragments):
        number = _words(flow, [fragment]).rstrip(".．、")
        if number == str(len(begins) + 1) and flow.starts_line(fragment[0]):
            begins.append(index)
    width = _name_width([fragments[i + 1] for i in begins if i + 1 < len(fragments)])
    rows = []
    for number_of_row, (begin, stop) in enumerate(pairwise([*begins, len(fragments)]), 1):
        line_end = flow.line_end(fragments[begin][0])
        behind = [f for f in fragments[begin + 1 : stop] if not _BAND.fullmatch(_words(flow, [f]))]
        whole = [f for f in behind if f[0] < line_end]
        inside = whole if len(whole) == len(columns) > 1 else behind
        if inside:
            cells = _cells(flow, inside, columns, width)
            rows.append(Row(str(number_of_row), fragments[begin][0], inside[-1][1], cells))
    return rows


def _name_width(first_lines: list[Fragment]) -> int:
    """How many characters a full line of the first column holds."""
    lengths = sorted(b - a for a, b in first_lines)
    return lengths[len(lengths) * 3 // 4] if lengths else 0


def _cells(
    flow: Flow, fragments: list[Fragment], columns: list[Column], width: int
) -> dict[Column, tuple[Fragment, ...]]:
    """Give each fragment of a row to its column: the name from the front, others by their looks."""
    parted = _parted_cells(flow, fragments)
    if len(columns) - 1 <= len(parted) <= len(columns) and len(parted) > 1:
        return _by_column(flow, columns, parted)
    if len(fragments) == len(columns):
        return _by_column(flow, columns, [(fragment,) for fragment in fragments])
    cells: dict[Column, list[Fragment]] = {column: [] for column in columns}
    rest = list(fragments)
    if columns[0] is Column.NAME:
        cells[Column.NAME] = _take_name(flow, rest, width)
    agency_columns = [column for column in columns if column in _AGENCY_COLUMNS]
    for column in reversed(columns[1:]):
        if column is Column.OTHER:
            cells[column] = _take_place(flow, rest)
        elif column is Column.DEADLINE:
            cells[column] = _take_tail(flow, rest, is_deadline)
        elif agency_columns and column is agency_columns[-1]:
            taken = _take_tail(flow, rest, _begins_with_level) or _take_tail(flow, rest, _lists_agencies)
            cells.update(_shared_out(flow, taken, agency_columns))
    cells.setdefault(Column.BODY, []).extend(rest)
    return {column: tuple(found) for column, found in cells.items()}


def _parted_cells(flow: Flow, fragments: list[Fragment]) -> list[tuple[Fragment, ...]]:
    """The cells between tabs or bars, empty ones among them; what begins a line goes on with its cell."""
    cells: list[list[Fragment]] = []
    for fragment in fragments:
        if cells and flow.starts_line(fragment[0]):
            cells[-1].append(fragment)
        else:
            cells += [[] for _ in range(flow.columns.get(fragment[0], 1) - 1)]
            cells.append([fragment])
    return [tuple(cell) for cell in cells]


def _by_column(
    flow: Flow, columns: list[Column], cells: Sequence[tuple[Fragment, ...]]
) -> dict[Column, tuple[Fragment, ...]]:
    """The cells in the order of the columns; those of two columns of one sort are put together."""
    shared: dict[Column, tuple[Fragment, ...]] = dict.fromkeys(columns, ())
    for column, cell in zip(columns, cells, strict=False):
        if not _NOTHING.fullmatch(_words(flow, list(cell))):
            shared[column] += cell
    return shared


def _take_name(flow: Flow, rest: list[Fragment], width: int) -> list[Fragment]:
    """Take the first cell off `rest`: its first fragment and those behind it that fit the column."""
    count = 1
    while count < len(rest) - 1 and rest[count][1] - rest[count][0] <= width + 1:
        if _SENTENCE.search(flow.text, *rest[count]):
            break
        count += 1
    taken = rest[:count]
    del rest[:count]
    return taken


def _take_tail(flow: Flow, rest: list[Fragment], fits: Callable[[str], bool]) -> list[Fragment]:
    """Take the most fragments off the end of `rest` that read as one cell which `fits`."""
    for at in range(max(1, len(rest) - _LONGEST_CELL), len(rest)):
        if fits(_words(flow, rest[at:])):
            taken = rest[at:]
            del rest[at:]
            return taken
    return []


def _take_place(flow: Flow, rest: list[Fragment]) -> list[Fragment]:
    """Take the cell that names a place: at the end of the row, or where a page break cuts the row."""
    for count in (1, 2):
        if len(rest) > count and _PLACE.fullmatch(_words(flow, rest[-count:])):
            taken = rest[-count:]
            del rest[-count:]
            return taken
    for at in range(len(rest) - 1, 0, -1):
        if rest[at][1] - rest[at][0] <= 4 and _PLACE.fullmatch(_words(flow, [rest[at]])):
            return [rest.pop(at)]
    return []


def _lists_agencies(words: str) -> bool:
    names = [name for name in _SIGNS.split(words) if name]
    return bool(names) and "。" not in words and all(looks_like_agency(n) and len(n) <= 20 for n in names)


def _begins_with_level(words: str) -> bool:
    return words[0] in "省市县区州各国中人" and _lists_agencies(words)


def _shared_out(flow: Flow, fragments: list[Fragment], columns: list[Column]) -> dict[Column, list[Fragment]]:
    """The fragments of neighbouring agency cells, parted where a list ends without a sign."""
    cells: dict[Column, list[Fragment]] = {}
    rest = fragments
    for column in columns[:-1]:
        sides = ((_words(flow, rest[:i]), _words(flow, rest[i:])) for i in range(1, len(rest)))
        at = next((i for i, (before, after) in enumerate(sides, 1) if _parts_lists(before, after)), 0)
        cells[column], rest = rest[:at], rest[at:]
    return {**cells, columns[-1]: rest}


def _parts_lists(before: str, after: str) -> bool:
    return before[-1] not in "、，,；;" and _lists_agencies(before) and _lists_agencies(after)

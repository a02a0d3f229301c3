"""Reads the rows of a table that lost its lines: each cell on lines of its own, rows told apart by their numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from bizdesk.extract.names import looks_like_agency
from bizdesk.extract.dates import is_deadline
from bizdesk.extract.flow import Flow

Line = tuple[int, int]


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
    """A row: its number, its places, and for each column the lines of its cell."""

    number: str
    start: int
    end: int
    cells: dict[Column, tuple[Line, ...]]


_TITLES = (
    (Column.LEAD, re.compile(r"(?:牵头|主办)(?:责任)?(?:单位|部门|处室)")),
    (Column.SUPPORT, re.compile(r"(?:配合|协办|参与)(?:责任)?(?:单位|部门|处室)")),
    (Column.RESPONSIBLE, re.compile(r"(?:责任|承办|落实|实施)(?:单位|部门|处室|主体)")),
    (Column.DEADLINE, re.compile(r"(?:完成|整改|办结)?(?:时限|期限|时间|时间节点)")),
    (Column.BODY, re.compile(r"(?:具体|主要|工作|改革|整改|重点)?(?:措施|内容|举措|目标|要求|做法|任务内容)(?:及要求)?")),
    (Column.NAME, re.compile(r"(?:改革|工作|重点|主要|具体|任务|整改)?(?:事项|任务|名称|项目|指标)(?:名称)?")),
    (Column.OTHER, re.compile(r"(?:来源|备注|地区|借鉴地区|类别|出处)(?:地区)?")),
)
_PLACE = re.compile(r"[\u4e00-\u9fff]{2,12}(?:省|市|自治区|自治州|县|区)")
_AGENCY_COLUMNS = (Column.LEAD, Column.RESPONSIBLE, Column.SUPPORT)
_BAND = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]).{2,40}")


def read_rows(flow: Flow, start: int, end: int) -> list[Row]:
    """The rows of the first such table between the places, none where there is no header with 序号."""
    at = flow.text.find("序号", start, end)
    if at < 0:
        return []
    cells = [cell for line in flow.lines_between(flow.line_start(at), end) for cell in _fragments(flow, line)]
    index = next((i for i, (a, _) in enumerate(cells) if a >= at), len(cells))
    columns, first = _header(flow, cells, index)
    if len(columns) < 2:
        return []
    return _rows(flow, _without_headers(flow, cells[first:], columns), columns)


def _fragments(flow: Flow, line: Line) -> list[Line]:
    """The parts of a line between tabs and wide gaps."""
    cuts = [line[0], *(at for at in range(line[0] + 1, line[1]) if at in flow.columns), line[1]]
    return list(pairwise(cuts))


def _words(flow: Flow, line: Line) -> str:
    return flow.text[line[0] : line[1]]


def _header(flow: Flow, cells: list[Line], index: int) -> tuple[list[Column], int]:
    """The columns after 序号 at `index`, and the index behind the header; a title may take up to three lines."""
    columns: list[Column] = []
    at = index + (1 if index < len(cells) and "号" in _words(flow, cells[index]) else 2)
    while at < len(cells):
        for count in (1, 2, 3):
            words = _joined(flow, cells[at : at + count])
            if column := next((c for c, pattern in _TITLES if pattern.fullmatch(words)), None):
                columns.append(column)
                at += count
                break
        else:
            break
    return columns, at


def _without_headers(flow: Flow, cells: list[Line], columns: list[Column]) -> list[Line]:
    """The cells without the header that a table repeats on each page."""
    kept: list[Line] = []
    at = 0
    while at < len(cells):
        if _words(flow, cells[at]) in ("序号", "序"):
            repeated, behind = _header(flow, cells, at)
            if repeated == columns:
                at = behind
                continue
        kept.append(cells[at])
        at += 1
    return kept


def _rows(flow: Flow, lines: list[Line], columns: list[Column]) -> list[Row]:
    begins: list[int] = []
    for index, line in enumerate(lines):
        if _words(flow, line).rstrip(".．、") == str(len(begins) + 1) and flow.starts_line(line[0]):
            begins.append(index)
        elif _words(flow, line).startswith("附件") and begins:
            lines = lines[:index]
            break
    width = _name_width(flow, lines, begins)
    rows = []
    for number, (begin, stop) in enumerate(pairwise([*begins, len(lines)]), 1):
        inside = [line for line in lines[begin + 1 : stop] if not _is_band(flow, line)]
        if inside:
            whole = len(inside) == len(columns) == len(set(columns))
            found = {c: (line,) for c, line in zip(columns, inside, strict=True)} if whole else _cells(flow, inside, columns, width)
            rows.append(Row(str(number), lines[begin][0], inside[-1][1], found))
    return rows


def _is_band(flow: Flow, line: Line) -> bool:
    """Whether the line heads a band of rows rather than being one of a cell's."""
    return bool(_BAND.fullmatch(_words(flow, line)))


def _name_width(flow: Flow, lines: list[Line], begins: list[int]) -> int:
    """How many characters a full line of the first column holds."""
    lengths = sorted(b - a for i in begins if i + 1 < len(lines) for a, b in [lines[i + 1]])
    return lengths[len(lengths) * 3 // 4] if lengths else 0


def _cells(flow: Flow, lines: list[Line], columns: list[Column], width: int) -> dict[Column, tuple[Line, ...]]:
    """Give each line of a row to its column: the name from the front, the typed columns by what they look like."""
    cells: dict[Column, list[Line]] = {column: [] for column in columns}
    rest = list(lines)
    if columns[0] is Column.NAME:
        while rest and (not cells[Column.NAME] or rest[0][1] - rest[0][0] <= width + 1) and len(rest) > 1:
            cells[Column.NAME].append(rest.pop(0))
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


def _joined(flow: Flow, lines: list[Line]) -> str:
    return "".join(_words(flow, line) for line in lines)


def _take_tail(flow: Flow, rest: list[Line], fits: Callable[[str], bool]) -> list[Line]:
    """Take the most lines off the end of `rest` that read as one cell which `fits`."""
    for at in range(max(1, len(rest) - 12), len(rest)):
        if fits(_joined(flow, rest[at:])):
            taken = rest[at:]
            del rest[at:]
            return taken
    return []


def _lists_agencies(words: str) -> bool:
    names = [name for name in re.split("[、，,；;]", words) if name]
    return "。" not in words and bool(names) and all(looks_like_agency(name) and len(name) <= 20 for name in names)


def _begins_with_level(words: str) -> bool:
    return words[0] in "省市县区州各国中人" and _lists_agencies(words)


def _shared_out(flow: Flow, lines: list[Line], columns: list[Column]) -> dict[Column, list[Line]]:
    """The lines of neighbouring agency cells, parted where a list ends without a sign."""
    cells: dict[Column, list[Line]] = {}
    rest = list(lines)
    for column in columns[:-1]:
        at = next((i for i in range(1, len(rest)) if _ends_list(flow, rest[:i]) and _lists_agencies(_joined(flow, rest[i:]))), 0)
        cells[column], rest = rest[:at], rest[at:]
    return {**cells, columns[-1]: rest}


def _ends_list(flow: Flow, lines: list[Line]) -> bool:
    words = _joined(flow, lines)
    return words[-1] not in "、，,；;" and _lists_agencies(words)


def _take_place(flow: Flow, rest: list[Line]) -> list[Line]:
    """Take the cell that names a place: the last lines of the row, or a line where a page break cuts the row."""
    for count in (1, 2):
        tail = rest[-count:]
        if len(rest) > count and _PLACE.fullmatch(_joined(flow, tail)):
            del rest[-count:]
            return tail
    for at in range(len(rest) - 1, 0, -1):
        if rest[at][1] - rest[at][0] <= 4 and _PLACE.fullmatch(_words(flow, rest[at])):
            return [rest.pop(at)]
    return []

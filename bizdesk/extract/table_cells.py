"""Gives the words of a table row to its columns: by the tabs or bars between them, else by their looks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum

from bizdesk.extract.dates import is_deadline
from bizdesk.extract.flow import Flow
from bizdesk.extract.names import looks_like_agency

Fragment = tuple[int, int]
"""A line of the text, or the part of it between two wide gaps."""

Cells = dict["Column", tuple[Fragment, ...]]
"""The fragments of a row by the column that they stand in."""


class Column(Enum):
    """What the cells of a column hold."""

    NAME = "name"
    BODY = "body"
    LEAD = "lead"
    RESPONSIBLE = "responsible"
    SUPPORT = "support"
    DEADLINE = "deadline"
    OTHER = "other"


AGENCY_COLUMNS = (Column.LEAD, Column.RESPONSIBLE, Column.SUPPORT)
ANSWERS = frozenset((*AGENCY_COLUMNS, Column.DEADLINE))
"""The columns that say who answers and until when."""
_PLACE = re.compile("[\u4e00-\u9fff]{2,12}(?:省|市|自治区|自治州|县|区)")
_SENTENCE = re.compile("[，。；]")
_SIGNS = re.compile("[、，,；;]")
_NOTHING = re.compile("[-—–―/／]{1,4}|无")
_LONGEST_CELL = 12


def words_of(flow: Flow, fragments: Sequence[Fragment]) -> str:
    """The fragments run together."""
    return "".join(flow.text[a:b] for a, b in fragments)


def parted_cells(flow: Flow, fragments: Sequence[Fragment]) -> list[tuple[Fragment, ...]]:
    """The cells between tabs or bars, empty ones among them; what begins a line goes on with its cell."""
    cells: list[list[Fragment]] = []
    for fragment in fragments:
        if cells and flow.starts_line(fragment[0]):
            cells[-1].append(fragment)
        else:
            cells += [[] for _ in range(flow.columns.get(fragment[0], 1) - 1)]
            cells.append([fragment])
    return [tuple(cell) for cell in cells]


def by_column(flow: Flow, columns: Sequence[Column], cells: Sequence[Sequence[Fragment]]) -> Cells:
    """The cells in the order of the columns; those of two columns of one sort are put together."""
    shared: Cells = dict.fromkeys(columns, ())
    for column, cell in zip(columns, cells, strict=False):
        if not _NOTHING.fullmatch(words_of(flow, cell)):
            shared[column] += tuple(cell)
    return shared


def by_looks(flow: Flow, columns: Sequence[Column], fragments: Sequence[Fragment], width: int) -> Cells:
    """Give each fragment of a row to its column: the name from the front, others by their looks.

    `width` is how many characters a full line of the first column holds.
    """
    parted = parted_cells(flow, fragments)
    if len(columns) - 1 <= len(parted) <= len(columns) and len(parted) > 1:
        return by_column(flow, columns, parted)
    if len(fragments) == len(columns):
        return by_column(flow, columns, [(fragment,) for fragment in fragments])
    cells: dict[Column, list[Fragment]] = {column: [] for column in columns}
    rest = list(fragments)
    if columns[0] is Column.NAME:
        cells[Column.NAME] = _take_name(flow, rest, width)
    agency_columns = [column for column in columns if column in AGENCY_COLUMNS]
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
        if fits(words_of(flow, rest[at:])):
            taken = rest[at:]
            del rest[at:]
            return taken
    return []


def _take_place(flow: Flow, rest: list[Fragment]) -> list[Fragment]:
    """Take the cell that names a place: at the end of the row, or where a page break cuts the row."""
    for count in (1, 2):
        if len(rest) > count and _PLACE.fullmatch(words_of(flow, rest[-count:])):
            taken = rest[-count:]
            del rest[-count:]
            return taken
    for at in range(len(rest) - 1, 0, -1):
        if rest[at][1] - rest[at][0] <= 4 and _PLACE.fullmatch(words_of(flow, [rest[at]])):
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
        sides = ((words_of(flow, rest[:i]), words_of(flow, rest[i:])) for i in range(1, len(rest)))
        at = next((i for i, (before, after) in enumerate(sides, 1) if _parts_lists(before, after)), 0)
        cells[column], rest = rest[:at], rest[at:]
    return {**cells, columns[-1]: rest}


def _parts_lists(before: str, after: str) -> bool:
    return before[-1] not in "、，,；;" and _lists_agencies(before) and _lists_agencies(after)

"""Parts what stands below a header into rows: by numbers, which may be broken, left out or begin anew."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from bizdesk.extract.doubts import SKIPPED
from bizdesk.extract.flow import Flow
from bizdesk.extract.table_cells import ANSWERS, Cells, Column, Fragment, by_looks, parted_cells, words_of
from bizdesk.extract.table_lines import on_its_line, read_line


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its number, its places, for each column the fragments of its cell, and what is in doubt."""

    number: int
    start: int
    end: int
    cells: Cells
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Begin:
    """Where a row begins: its number, the index of it and the one behind it, how it follows the last."""

    number: int
    index: int
    behind: int
    anew: bool = False
    jumps: bool = False


_BAND = re.compile(
    "(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部]).{2,40}"
)
_NOTE = re.compile("(?:备?注|说明|填表说明)[:：]")
_LONGEST_NUMBER = 5
_MOST_BELOW = 8


def rows_of(
    flow: Flow, fragments: Sequence[Fragment], columns: Sequence[Column], heads: Collection[int]
) -> list[list[Row]]:
    """The rows, a list for each run of numbers; at the indices `heads` a header stood."""
    runs: list[list[Row]] = []
    begins = _begins(flow, fragments, columns, heads)
    for begin, row in _rows(flow, fragments, columns, begins):
        if begin.anew or not runs:
            runs.append([])
        elif begin.jumps:
            before = runs[-1][-1]
            runs[-1][-1] = replace(before, doubts=(*before.doubts, SKIPPED))
        runs[-1].append(row)
    return runs


def _begins(
    flow: Flow, fragments: Sequence[Fragment], columns: Sequence[Column], heads: Collection[int]
) -> list[_Begin]:
    """Where the rows begin: at the next number, or at another one where the place or the line tells so."""
    marks = [(i, int(figure)) for i, one in enumerate(fragments) if (figure := _figure(flow, one))]
    last_places = {number: index for index, number in marks}
    found: list[_Begin] = []
    for index, number in marks:
        wanted = found[-1].number + 1 if found else 1
        titled, banded = index in heads, index > 0 and _is_band(flow, fragments[index - 1])
        left_out = last_places.get(wanted, 0) < index < last_places.get(number + 1, 0)
        if number == wanted:
            found.append(_Begin(number, index, index + 1, anew=titled and banded))
        elif _is_broken(flow, fragments[index : index + 2], wanted):
            found.append(_Begin(wanted, index, index + 2))
        elif number == 1 and (titled or banded):
            found.append(_Begin(number, index, index + 1, anew=True))
        elif (titled and not found) or _is_whole(flow, fragments, index, columns):
            found.append(_Begin(number, index, index + 1, anew=number == 1, jumps=number > 1))
        elif found and number == wanted + 1 and left_out:
            found.append(_Begin(number, index, index + 1, jumps=True))
    return found


def _figure(flow: Flow, fragment: Fragment) -> str:
    """The number of a row if the fragment is one, else nothing."""
    if fragment[1] - fragment[0] > _LONGEST_NUMBER or not flow.starts_line(fragment[0]):
        return ""
    figure = words_of(flow, [fragment]).rstrip(".．、")
    return figure if figure.isascii() and figure.isdigit() else ""


def _is_band(flow: Flow, fragment: Fragment) -> bool:
    """Whether the fragment is a line such as 一、政务环境 that goes across a table."""
    return flow.starts_line(fragment[0]) and _BAND.fullmatch(flow.text, *fragment) is not None


def _is_broken(flow: Flow, pair: Sequence[Fragment], number: int) -> bool:
    """Whether a narrow column broke the number: 1 and 0 below it for the tenth row."""
    return words_of(flow, pair) == str(number) and all(flow.starts_line(start) for start, _ in pair)


def _is_whole(flow: Flow, fragments: Sequence[Fragment], index: int, columns: Sequence[Column]) -> bool:
    """Whether the line of the number holds all cells of a row; an empty one at the end leaves no trace."""
    count = len(parted_cells(flow, on_its_line(flow, fragments, index)))
    return count > 1 and len(columns) - 1 <= count <= len(columns)


def _rows(
    flow: Flow, fragments: Sequence[Fragment], columns: Sequence[Column], begins: Sequence[_Begin]
) -> Iterator[tuple[_Begin, Row]]:
    width = _name_width([fragments[begin.behind] for begin in begins if begin.behind < len(fragments)])
    parted = sum(_is_whole(flow, fragments, begin.index, columns) for begin in begins) * 2 >= len(begins)
    stops = [*(begin.index for begin in begins[1:]), len(fragments)]
    above: Sequence[Sequence[Fragment]] = ()
    for begin, stop in zip(begins, stops, strict=False):
        start = fragments[begin.index][0]
        behind = _without_bands(flow, fragments[begin.behind : stop])
        last = stop == len(fragments)
        line = read_line(flow, start, behind, columns, above, last=last) if parted else None
        if line:
            above = line.cells
            yield begin, Row(begin.number, start, line.end, line.by_column(flow, columns), line.doubts)
        elif behind:
            own = _without_words_below(flow, columns, behind, width) if last else behind
            yield begin, Row(begin.number, start, own[-1][1], by_looks(flow, columns, own, width))


def _without_bands(flow: Flow, fragments: Sequence[Fragment]) -> Sequence[Fragment]:
    """The fragments without the lines at their end that go across the table."""
    stop = len(fragments)
    while stop and _is_band(flow, fragments[stop - 1]):
        stop -= 1
    return fragments[:stop]


def _without_words_below(
    flow: Flow, columns: Sequence[Column], fragments: Sequence[Fragment], width: int
) -> Sequence[Fragment]:
    """The last row without a note, a chapter or a page's words below it, if who answers stands above that."""

    def answers(stop: int) -> bool:
        cells = by_looks(flow, columns, fragments[:stop], width)
        return any(cells.get(column) for column in ANSWERS)

    for index, one in enumerate(fragments):
        if index and (_is_band(flow, one) or _NOTE.match(flow.text, *one)):
            return fragments[:index] if answers(index) else fragments
    stops = range(len(fragments), max(1, len(fragments) - _MOST_BELOW), -1)
    return fragments[: next((stop for stop in stops if answers(stop)), len(fragments))]


def _name_width(first_lines: Sequence[Fragment]) -> int:
    """How many characters a full line of the first column holds."""
    lengths = sorted(b - a for a, b in first_lines)
    return lengths[len(lengths) * 3 // 4] if lengths else 0

"""Widths of a table's columns by what stands in them, so that its rows are as low as can be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from math import ceil, sqrt

from bizdesk.reports.faces import Use
from bizdesk.reports.paper import Advances, Paper, Type
from bizdesk.reports.table import SIDES, SIZE, Band, Cell, Column, Row, Table
from bizdesk.reports.typeset import Measure

MEASURED = 200
"""So many rows tell how wide the columns of a table of any length should be."""
_NARROWEST = 7.5 * SIZE  # a date, or the name of an agency
_SLACK = 0.6
_ROUNDS = 8
_SHARPNESS = 4
_HALVINGS = 40


def sampled(rows: Sequence[Row | Band]) -> Sequence[Row | Band]:
    """`rows`, or as many as are measured, taken evenly from all of them."""
    return rows[:: max(ceil(len(rows) / MEASURED), 1)]


def fitted(
    columns: Sequence[Column], rows: Iterable[Row | Band], width: float, widths_of: Measure
) -> tuple[Column, ...]:
    """`columns` with their shares of `width` by what stands in the first of `rows`.

    No column is narrower than its head and a few characters, nor wider than its longest line. Between
    these they are shared out so that the sum of the heights of the rows is small. `widths_of` measures a
    character.
    """
    needs = [_Need(column, widths_of) for column in columns]
    taken = [_taken(row, needs) for row in islice(rows, MEASURED) if not isinstance(row, Band)]
    points = _shared_out(needs, taken, width)
    return tuple(replace(column, share=share) for column, share in zip(columns, points, strict=True))


def fitted_table(paper: Paper, columns: Sequence[Column], rows: Iterable[Row | Band]) -> Table:
    """A table across the page whose columns are as wide as `rows` want them."""
    advances = Advances(Type(paper.faces[Use.TABLE], SIZE))
    return Table(paper, fitted(columns, rows, paper.geometry.type_width, advances.__getitem__))


class _Need:
    """Between which widths a column lies, in points."""

    def __init__(self, column: Column, widths_of: Measure) -> None:
        self._widths_of = widths_of
        self._head = max(map(self._width, column.title.split("\n")))
        self._widest = 0.0

    def see(self, cell: Cell) -> float:
        """Take `cell` into account; how long its text is."""
        lines = [*cell.bold.split("\n"), *cell.text.split("\n")]
        if cell.mark is not None:
            lines.append(f"{cell.mark.label}　")
        taken = [self._width(line) for line in lines]
        self._widest = max(self._widest, *taken)
        return sum(taken)

    def least(self) -> float:
        """As wide as its head, and as the few characters that are better not broken."""
        return max(self._head, min(self._widest, _NARROWEST)) + SIDES + _SLACK

    def most(self) -> float:
        """As wide as its longest line."""
        return max(self.least(), self._widest + SIDES + _SLACK)

    def _width(self, text: str) -> float:
        return sum(map(self._widths_of, text))


def _taken(row: Row, needs: Sequence[_Need]) -> list[float]:
    return [need.see(cell) for need, cell in zip(needs, row, strict=True)]


def _shared_out(needs: Sequence[_Need], taken: Sequence[Sequence[float]], width: float) -> list[float]:
    """Widths within the limits under which the rows are low.

    Where the limits let them, the sum of the heights is least when the widths are to each other as the
    roots of the lengths of those cells that set the height of their row; which ones these are depends on
    the widths, so it is worked out in rounds.
    """
    least = [need.least() for need in needs]
    most = [need.most() for need in needs]
    if sum(least) >= width or sum(most) <= width:
        return least if sum(least) >= width else most
    widths = least
    for _ in range(_ROUNDS):
        wanted = _pressures(taken, widths)
        aimed = _between(least, most, wanted, width)
        widths = [sqrt(old * new) for old, new in zip(widths, aimed, strict=True)]
    return _between(least, most, widths, width)


def _pressures(taken: Sequence[Sequence[float]], widths: Sequence[float]) -> list[float]:
    """For each column the root of the lengths of its cells, as far as they set the height of a row."""
    sums = [0.0] * len(widths)
    for row in taken:
        heights = [(length / width) ** _SHARPNESS for length, width in zip(row, widths, strict=True)]
        whole = sum(heights) or 1.0
        for place, (height, length) in enumerate(zip(heights, row, strict=True)):
            sums[place] += height / whole * length
    return list(map(sqrt, sums))


def _between(
    least: Sequence[float], most: Sequence[float], wanted: Sequence[float], width: float
) -> list[float]:
    """`wanted`, times one factor and held within the limits, so that the widths fill `width`."""

    def held(factor: float) -> list[float]:
        return [min(max(factor * one, low), high) for one, low, high in zip(wanted, least, most, strict=True)]

    low, high = 0.0, width / min(filter(None, wanted), default=1.0)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(held(middle)) < width else (low, middle)
    return held(low)

"""Reads a row whose cells stand on one line between tabs or bars; empty ones may be merged with one above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bizdesk.extract.doubts import INHERITED_AGENCY, INHERITED_DEADLINE, LEFT_OVER
from bizdesk.extract.flow import Flow
from bizdesk.extract.table_cells import (
    AGENCY_COLUMNS,
    Cells,
    Column,
    Fragment,
    by_column,
    parted_cells,
)

Parted = Sequence[Sequence[Fragment]]
"""The cells of a row from left to right."""


@dataclass(frozen=True, slots=True)
class LineOfCells:
    """The cells of a row, those of merged ones from above too, where its own words end, what is in doubt."""

    cells: Parted
    end: int
    doubts: tuple[str, ...]

    def by_column(self, flow: Flow, columns: Sequence[Column]) -> Cells:
        """The cells by the columns that they stand in."""
        return by_column(flow, columns, self.cells)


def on_its_line(flow: Flow, fragments: Sequence[Fragment], index: int) -> Sequence[Fragment]:
    """The fragments behind `index` that stand on the same line."""
    line_end = flow.line_end(fragments[index][0])
    after = range(index + 1, len(fragments))
    stop = next((i for i in after if fragments[i][0] >= line_end), len(fragments))
    return fragments[index + 1 : stop]


def read_line(
    flow: Flow,
    start: int,
    behind: Sequence[Fragment],
    columns: Sequence[Column],
    above: Parted,
    *,
    last: bool,
) -> LineOfCells | None:
    """The row whose number stands at `start`, the fragments `behind` it; None where they are not its cells.

    `above` are the cells of the row before; below the `last` row may stand words that are none of it.
    """
    line_end = flow.line_end(start)
    line = [one for one in behind if one[0] < line_end]
    cells = _cells(flow, line, behind, len(columns), last=last)
    if not cells:
        return None
    end = max(fragment[1] for cell in cells for fragment in cell)
    filled, doubts = _with_merged(columns, cells, above)
    rest = behind[len(line) :] if end < behind[-1][1] else ()
    if rest and (not last or on_its_line(flow, rest, 0)):
        doubts += (LEFT_OVER,)
    return LineOfCells(filled, end, doubts)


def _cells(
    flow: Flow, line: Sequence[Fragment], behind: Sequence[Fragment], count: int, *, last: bool
) -> Parted:
    """The cells of a row, none where they do not make up `count` columns; a cell may run on below."""
    here, whole = parted_cells(flow, line), parted_cells(flow, behind)
    if len(whole) == count > len(here) or (not last and len(whole) in (count, len(here))):
        here = whole
    fewest = 1 if len(line) == len(behind) else count - 1
    return here if fewest <= len(here) <= count else []


def _with_merged(columns: Sequence[Column], cells: Parted, above: Parted) -> tuple[Parted, tuple[str, ...]]:
    """The cells, empty ones that seem merged filled from `above`, and the doubts about that."""
    filled = [*cells, *((),) * (len(columns) - len(cells))]
    merging = _merging(columns, filled)
    taken: set[Column] = set()
    for index, (column, higher) in enumerate(zip(columns, above, strict=False)):
        if column in merging and higher and not filled[index]:
            filled[index] = higher
            taken.add(column)
    agencies = (INHERITED_AGENCY,) if taken.intersection(AGENCY_COLUMNS) else ()
    return filled, agencies + ((INHERITED_DEADLINE,) if Column.DEADLINE in taken else ())


def _merging(columns: Sequence[Column], cells: Parted) -> set[Column]:
    """The columns whose empty cells in this row seem merged: not the helpers' where somebody answers."""
    present = {column for column, cell in zip(columns, cells, strict=True) if cell}
    merging = {Column.LEAD, Column.DEADLINE}
    if not present.intersection(AGENCY_COLUMNS):
        merging.update(AGENCY_COLUMNS)
    if Column.BODY in present:
        merging.add(Column.NAME)
    return merging

"""Makes measures of the rows of a document's tables, each with a path that no other table has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from bizdesk.domain.measure import Measure, Role
from bizdesk.extract.agencies import read_agencies
from bizdesk.extract.dates import read_deadline, read_milestones
from bizdesk.extract.doubts import EMPTY_CELL, doubts_about
from bizdesk.extract.flow import Flow
from bizdesk.extract.numerals import Kind
from bizdesk.extract.outline import Item
from bizdesk.extract.quantities import read_targets
from bizdesk.extract.table_cells import Column
from bizdesk.extract.table_rows import Row
from bizdesk.extract.tables import Table

_ROLES = {
    Column.LEAD: Role.LEAD,
    Column.RESPONSIBLE: Role.RESPONSIBLE,
    Column.SUPPORT: Role.SUPPORT,
}
_CHAPTERS = (Kind.CHAPTER, Kind.HAN, Kind.HAN_PAREN)


def table_measures(
    flow: Flow, tables: Sequence[Table], items: Sequence[Item], year: int | None
) -> list[Measure]:
    """The measures of the rows; `items` are those of the text around the tables."""
    return [
        _measure(flow, row, "/".join((*above, str(row.number))), year)
        for table, above in zip(tables, _paths(tables, items), strict=True)
        for row in table.rows
    ]


def _paths(tables: Sequence[Table], items: Sequence[Item]) -> Iterator[tuple[str, ...]]:
    """The path of each table: its annex, its chapter too where there are several, 表2 where numbers recur."""
    places = list(_places(tables, items))
    several = Counter(annex for annex, _ in places)
    used: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    seen: Counter[tuple[str, ...]] = Counter()
    for table, (annex, chapter) in zip(tables, places, strict=True):
        path = (*annex, *chapter) if several[annex] > 1 else annex
        numbers = {row.number for row in table.rows}
        seen[path] += 1
        recurs = not used[path].isdisjoint(numbers)
        used[path] |= numbers
        yield (*path, f"表{seen[path]}") if recurs else path


def _places(
    tables: Sequence[Table], items: Sequence[Item]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The annex and the chapter that each table stands in."""
    annex: tuple[str, ...] = ()
    chapter: tuple[str, ...] = ()
    rest = iter([*items, None])
    item = next(rest)
    for table in tables:
        while item and item.start < table.start:
            if item.kind is Kind.ANNEX:
                annex, chapter = item.path, ()
            elif item.kind in _CHAPTERS:
                chapter = item.path[len(annex) :]
            item = next(rest)
        yield annex, chapter


def _measure(flow: Flow, row: Row, path: str, year: int | None) -> Measure:
    """The measure of a table row; the name column is its text where no other holds one."""
    name, body = row.cells.get(Column.NAME, ()), row.cells.get(Column.BODY, ())
    words = body or name
    start, end = (words[0][0], words[-1][1]) if words else (row.end, row.end)
    agencies = [
        mention
        for column, role in _ROLES.items()
        if (cell := row.cells.get(column))
        for mention in read_agencies(flow, cell[0][0], cell[-1][1], role)
    ]
    due = row.cells.get(Column.DEADLINE, ())
    deadline = read_deadline(flow, due[0][0], due[-1][1], year) if due else None
    asks_agencies = any(column in _ROLES for column in row.cells)
    empty = (EMPTY_CELL,) if agencies and any(not row.cells.get(c, (0,)) for c in _ROLES) else ()
    return Measure(
        path=path,
        heading="".join(flow.text[a:b] for a, b in name) if body and name else None,
        text="".join(flow.text[a:b] for a, b in words),
        span=flow.span(row.start, row.end),
        agencies=tuple(agencies),
        deadline=deadline,
        milestones=read_milestones(flow, start, end, year),
        targets=read_targets(flow, start, end),
        review=doubts_about(agencies, deadline, stated=asks_agencies) + empty + row.doubts,
    )

"""Puts the parts together: a document's text to its measures."""

from __future__ import annotations

from collections.abc import Sequence

from bizdesk.domain.measure import AgencyMention, Measure, PolicyDocument, Role
from bizdesk.extract.agencies import read_agencies
from bizdesk.extract.binding import read_binding, without_binding
from bizdesk.extract.dates import read_deadline, read_milestones
from bizdesk.extract.documents import Part, parts_of
from bizdesk.extract.doubts import (
    EMPTY_CELL,
    SKIPPED,
    doubts_about,
    doubts_about_heading,
    doubts_behind,
    with_doubts_of_the_whole,
)
from bizdesk.extract.flow import Flow, flow_of
from bizdesk.extract.headings import Style, places_of, style_of
from bizdesk.extract.indicators import read_indicators
from bizdesk.extract.labels import Subject
from bizdesk.extract.metadata import read_head
from bizdesk.extract.numerals import Kind
from bizdesk.extract.outline import Item, before_jumps, outline
from bizdesk.extract.quantities import read_targets
from bizdesk.extract.selection import Chosen, choose
from bizdesk.extract.statement import Clause, Statement, find_listed, find_statement
from bizdesk.extract.tables import Column, Row, read_rows

_TABLE_ROLES = {
    Column.LEAD: Role.LEAD,
    Column.RESPONSIBLE: Role.RESPONSIBLE,
    Column.SUPPORT: Role.SUPPORT,
}


def extract(text: str) -> tuple[PolicyDocument, ...]:
    """The documents that `text` holds, with their measures; pure, spans count in `text`."""
    flow = flow_of(text)
    return tuple(_document(flow, part, text) for part in parts_of(flow))


def _document(flow: Flow, part: Part, text: str) -> PolicyDocument:
    items = outline(flow, part.body, part.end)
    head = read_head(flow, part.start, items[0].start if items else part.end, part.end)
    binding = read_binding(flow, part.body, part.end)
    found = _with_listed(flow, items, [find_statement(flow, item.words, item.end) for item in items])
    statements = [without_binding(stated, binding) if stated else None for stated in found]
    rows = read_rows(flow, part.body, part.end)
    measures = [_row_measure(flow, row, _annex(items, row.start), head.year) for row in rows]
    if not rows or any(statements):
        chosen = choose(flow, items, statements)
        style, jumps = style_of(flow, chosen), before_jumps(items)
        measures[:0] = [
            _measure(flow, each, head.year, style, skipped=each.item.start in jumps) for each in chosen
        ]
    everyone = binding.agencies if binding else ()
    return PolicyDocument(
        head.title,
        head.number,
        head.issuer,
        head.issued_on,
        everyone,
        with_doubts_of_the_whole(measures),
        text,
        read_indicators(flow, items, measures, part.body, part.end),
    )


def _with_listed(
    flow: Flow, items: Sequence[Item], found: Sequence[Statement | None]
) -> list[Statement | None]:
    """The statements, and for items without one a bracket of nothing but names that others state."""
    pairs = zip(items, found, strict=True)
    listed = [None if statement else find_listed(flow, item.words, item.end) for item, statement in pairs]
    if not any(listed):
        return list(found)
    known = {name for statement in found if statement and statement.sure for name in _names(flow, statement)}
    return [
        statement or (other if other and known.issuperset(_names(flow, other)) else None)
        for statement, other in zip(found, listed, strict=True)
    ]


def _names(flow: Flow, statement: Statement) -> set[str]:
    return {mention.name for mention in _mentions(flow, statement.clauses)}


def _mentions(flow: Flow, clauses: Sequence[Clause]) -> list[AgencyMention]:
    return [
        mention
        for clause in clauses
        if (role := clause.subject.role)
        for mention in read_agencies(flow, clause.start, clause.end, role)
    ]


def _annex(items: Sequence[Item], place: int) -> str:
    """The annex that holds the place, with the stroke that a path needs behind it."""
    names = [item.path[0] for item in items if item.kind is Kind.ANNEX and item.start < place]
    return f"{names[-1]}/" if names else ""


def _row_measure(flow: Flow, row: Row, annex: str, year: int | None) -> Measure:
    """The measure of a table row; the name column is its text where no other holds one."""
    name, body = row.cells.get(Column.NAME, ()), row.cells.get(Column.BODY, ())
    words = body or name
    start, end = (words[0][0], words[-1][1]) if words else (row.end, row.end)
    agencies = [
        mention
        for column, role in _TABLE_ROLES.items()
        if (cell := row.cells.get(column))
        for mention in read_agencies(flow, cell[0][0], cell[-1][1], role)
    ]
    due = row.cells.get(Column.DEADLINE, ())
    deadline = read_deadline(flow, due[0][0], due[-1][1], year) if due else None
    asks_agencies = any(column in _TABLE_ROLES for column in row.cells)
    empty = (EMPTY_CELL,) if agencies and any(not row.cells.get(c, (0,)) for c in _TABLE_ROLES) else ()
    return Measure(
        path=f"{annex}{row.number}",
        heading="".join(flow.text[a:b] for a, b in name) if body and name else None,
        text="".join(flow.text[a:b] for a, b in words),
        span=flow.span(row.start, row.end),
        agencies=tuple(agencies),
        deadline=deadline,
        milestones=read_milestones(flow, start, end, year),
        targets=read_targets(flow, start, end),
        review=doubts_about(agencies, deadline, stated=asks_agencies) + empty,
    )


def _measure(flow: Flow, chosen: Chosen, year: int | None, style: Style, *, skipped: bool) -> Measure:
    heading_end, body, body_end = places_of(flow, chosen, style)
    stated = chosen.statement
    clauses = stated.clauses if stated else ()
    agencies = _mentions(flow, clauses)
    dated = [read_deadline(flow, c.start, c.end, year) for c in clauses if c.subject is Subject.DEADLINE]
    deadline = next((found for found in dated if found), None)
    heading = flow.text[chosen.item.words : heading_end]
    doubts = doubts_about(agencies, deadline, stated=stated is not None) + doubts_about_heading(heading)
    if stated:
        behind = () if body > stated.start else doubts_behind(flow, stated.end, chosen.item.end)
        doubts = stated.doubts + doubts + behind
    if skipped:
        doubts += (SKIPPED,)
    return Measure(
        path="/".join(chosen.item.path),
        heading=heading or None,
        text=flow.text[body:body_end].strip(),
        span=flow.span(chosen.item.start, max(stated.end if stated else 0, body_end)),
        agencies=tuple(agencies),
        deadline=deadline,
        milestones=read_milestones(flow, body, body_end, year),
        targets=read_targets(flow, chosen.item.words, heading_end) + read_targets(flow, body, body_end),
        review=doubts,
    )

"""Puts the parts together: a document's text to its measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bizdesk.domain.measure import AgencyMention, Measure, PolicyDocument
from bizdesk.extract.agencies import read_agencies
from bizdesk.extract.dates import read_deadline, read_milestones, undated
from bizdesk.extract.documents import Part, parts_of
from bizdesk.extract.doubts import (
    SKIPPED,
    UNREAD_TABLE,
    UNSTATED,
    doubts_about,
    doubts_about_heading,
    doubts_about_year,
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
from bizdesk.extract.remarks import read_remarks, with_first_as_lead
from bizdesk.extract.selection import Chosen, beside_unstated, choose
from bizdesk.extract.statement import Clause, Statement, find_listed, find_statement
from bizdesk.extract.table_measures import table_measures
from bizdesk.extract.tables import header_without_numbers, read_tables


def extract(text: str) -> tuple[PolicyDocument, ...]:
    """The documents that `text` holds, with their measures; pure, spans count in `text`."""
    flow = flow_of(text)
    return tuple(_document(flow, part, text) for part in parts_of(flow))


def _document(whole: Flow, part: Part, text: str) -> PolicyDocument:
    remarks = read_remarks(whole, part.body, part.end)
    flow = whole.without(remarks.places) if remarks.places else whole
    end = part.end - sum(b - a for a, b in remarks.places)
    tables = read_tables(flow, part.body, end)
    items = outline(flow, part.body, end, [(table.start, table.end) for table in tables])
    first = next((i.start for i in items if i.kind is not Kind.ANNEX or i.start > part.start), end)
    head = read_head(flow, part.start, first, end)
    statements = _with_listed(flow, items, [find_statement(flow, item.words, item.end) for item in items])
    measures = table_measures(flow, tables, items, head.year)
    if not tables or any(statements):
        chosen = choose(flow, items, statements)
        header = None if tables else header_without_numbers(flow, part.body, end)
        style, doubted = style_of(flow, chosen), _doubted(items, chosen, header)
        measures += [
            _measure(flow, each, head.year, style, doubted.get(each.item.start, ())) for each in chosen
        ]
        measures.sort(key=lambda measure: measure.span[0])
    if remarks.first_leads:
        measures = [replace(m, agencies=with_first_as_lead(m.agencies)) for m in measures]
    return PolicyDocument(
        head.title,
        head.number,
        head.issuer,
        head.issued_on,
        remarks.everyone,
        with_doubts_of_the_whole(measures),
        text,
        read_indicators(flow, items, measures, part.body, part.end),
    )


def _doubted(
    items: Sequence[Item], chosen: Sequence[Chosen], header: int | None
) -> dict[int, tuple[str, ...]]:
    """The doubts about what stands around a measure, by where it starts; an unread table has a `header`."""
    jumps, beside = before_jumps(items), beside_unstated(items, chosen)
    unstated = not any(each.statement for each in chosen)
    behind = {
        each.item.start for each in chosen if header is not None and (unstated or each.item.start >= header)
    }
    return {
        start: (SKIPPED,) * (start in jumps)
        + (UNSTATED,) * (start in beside)
        + (UNREAD_TABLE,) * (start in behind)
        for start in jumps | beside | behind
    }


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


def _measure(flow: Flow, chosen: Chosen, year: int | None, style: Style, beside: tuple[str, ...]) -> Measure:
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
    doubts += beside + doubts_about_year(undated(flow, body, body_end, year))
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

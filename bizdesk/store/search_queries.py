"""Finding records by words: three characters and more by the index, fewer by reading the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, literal, or_, select

from bizdesk.domain.labels import KINDS, clause, task_label
from bizdesk.domain.search import Hit, HitKind, Lit, holds_all, lit, lit_by_sound, snippet
from bizdesk.store.evidence_queries import counts_on
from bizdesk.store.orm import (
    AgencyAliasRow,
    AgencyRow,
    AssignmentRow,
    DocumentRow,
    EvidenceRow,
    SearchableRow,
    TaskRow,
)
from bizdesk.store.pinyin import syllables
from bizdesk.store.search_index import BASES, INDEX, SHORTEST, SPAN
from bizdesk.store.standing_sql import in_force

Terms = Sequence[str]
_TITLE = 120
"""A title is given as far as it can be shown."""


def find_tasks(connection: Connection, terms: Terms, day: date, limit: int) -> list[Hit]:
    """The tasks in force on `day` whose words hold every term, the nearest first."""
    query = (
        _ranked(TaskRow, HitKind.TASK, terms)
        .add_columns(TaskRow.path, TaskRow.heading, TaskRow.text, TaskRow.due_wording)
        .add_columns(DocumentRow.title.label("document"))
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
        .where(in_force(day))
        .order_by(TaskRow.position)
        .limit(limit)
    )
    return [_task(row, terms) for row in connection.execute(query)]


def find_agencies(connection: Connection, terms: Terms, limit: int) -> list[Hit]:
    """The agencies one of whose names holds every term, in characters or in pinyin, the nearest first."""
    query = _ranked(AgencyRow, HitKind.AGENCY, terms).add_columns(AgencyRow.name, AgencyRow.kind)
    rows = connection.execute(query).all()
    aliases: dict[int, list[str]] = {row.id: [] for row in rows}
    if rows:
        listed = select(AgencyAliasRow.agency_id, AgencyAliasRow.name).order_by(AgencyAliasRow.id)
        for id, name in connection.execute(listed):
            aliases.get(id, []).append(name)
    found = (_agency(row, aliases[row.id], terms) for row in rows)
    return [hit for hit in found if hit is not None][:limit]


def find_documents(connection: Connection, terms: Terms, limit: int) -> list[Hit]:
    """The documents in their newest edition whose title or number holds every term, the nearest first."""
    query = (
        _ranked(DocumentRow, HitKind.DOCUMENT, terms)
        .add_columns(DocumentRow.title, DocumentRow.number)
        .where(DocumentRow.superseded_by_id.is_(None))
        .limit(limit)
    )
    return [
        Hit(HitKind.DOCUMENT, row.id, lit(row.title, terms), lit(row.number or "", terms))
        for row in connection.execute(query)
    ]


def find_evidence(connection: Connection, terms: Terms, day: date, limit: int) -> list[Hit]:
    """The evidence as of `day` of tasks in force whose name holds every term, the nearest first."""
    query = (
        _ranked(EvidenceRow, HitKind.EVIDENCE, terms)
        .add_columns(EvidenceRow.name, EvidenceRow.task_id, TaskRow.path, TaskRow.heading, TaskRow.text)
        .join(TaskRow, TaskRow.id == EvidenceRow.task_id)
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
        .where(counts_on(day), in_force(day))
        .limit(limit)
    )
    return [_evidence(row, terms) for row in connection.execute(query)]


def has_words(day: date, term: str) -> ColumnElement[bool]:
    """The tasks that a term leads to: their words, their document's title, their agencies, their evidence."""
    documents = select(DocumentRow.id).where(DocumentRow.title.contains(term, autoescape=True))
    called = or_(
        AgencyRow.name.contains(term, autoescape=True),
        AgencyRow.id.in_(
            select(AgencyAliasRow.agency_id).where(AgencyAliasRow.name.contains(term, autoescape=True))
        ),
    )
    agencies = select(AgencyRow.id).where(called)
    return or_(
        _own_words(term),
        TaskRow.document_id.in_(documents),
        TaskRow.id.in_(select(AssignmentRow.task_id).where(AssignmentRow.agency_id.in_(agencies))),
        TaskRow.id.in_(select(EvidenceRow.task_id).where(counts_on(day), _named(term))),
    )


def _own_words(term: str) -> ColumnElement[bool]:
    if len(term) >= SHORTEST:
        return TaskRow.id.in_(_indexed(HitKind.TASK, [term]))
    places = (TaskRow.heading, TaskRow.text, TaskRow.path, TaskRow.due_wording)
    return or_(*(place.contains(term, autoescape=True) for place in places))


def _named(term: str) -> ColumnElement[bool]:
    if len(term) >= SHORTEST:
        return EvidenceRow.id.in_(_indexed(HitKind.EVIDENCE, [term]))
    return EvidenceRow.name.contains(term, autoescape=True)


def _ranked(table: Any, kind: HitKind, terms: Terms) -> Select[Any]:
    """Ids of records that hold every term: first those that have it as a line, then those with a line that
    begins with it, then the rest, by where it stands in their words.
    """
    words = func.char(10) + SearchableRow.words + func.char(10)
    sought = "\n" + " ".join(terms)
    near = case((func.instr(words, sought + "\n") > 0, 0), (func.instr(words, sought) > 0, 1), else_=2)
    return (
        select(table.id)
        .select_from(SearchableRow)
        .join(table, table.id == SearchableRow.id - BASES[kind])
        .where(*_conditions(kind, terms))
        .order_by(near, func.instr(words, terms[0]))
    )


def _conditions(kind: HitKind, terms: Terms) -> Iterable[ColumnElement[bool]]:
    long = [term for term in terms if len(term) >= SHORTEST]
    if long:
        yield SearchableRow.id.in_(_matches(kind, long))
    else:
        yield _within(SearchableRow.id, kind)
    for term in terms:
        if len(term) < SHORTEST:
            yield func.instr(SearchableRow.words, term) > 0


def _indexed(kind: HitKind, terms: Terms) -> Select[Any]:
    """The ids of the records of a kind whose words hold every term of three characters and more."""
    return select(INDEX.c.rowid - literal(BASES[kind])).where(*_match(kind, terms))


def _matches(kind: HitKind, terms: Terms) -> Select[Any]:
    return select(INDEX.c.rowid).where(*_match(kind, terms))


def _match(kind: HitKind, terms: Terms) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Each term in quotation marks, so that nothing in it is syntax."""
    sought = " ".join('"' + term.replace('"', '""') + '"' for term in terms)
    return INDEX.c.search_index.op("MATCH")(sought), _within(INDEX.c.rowid, kind)


def _within(id: Any, kind: HitKind) -> ColumnElement[bool]:
    return and_(id >= literal(BASES[kind]), id < literal(BASES[kind] + SPAN))


def _task(row: Any, terms: Terms) -> Hit:
    title = clause(row.path) + (row.heading or row.text)[:_TITLE]
    around = row.text if row.heading and not holds_all(title, terms) and _any(row.text, terms) else None
    context = snippet(around, terms) if around else lit(_place(row), terms)
    return Hit(HitKind.TASK, row.id, lit(title, terms), context, row.id)


def _any(text: str, terms: Terms) -> bool:
    return any(holds_all(text, [term]) for term in terms)


def _place(row: Any) -> str:
    """Where a task stands, and by when it is due in the words of its document."""
    return " · ".join(filter(None, (row.path, row.due_wording, row.document)))


def _agency(row: Any, aliases: Sequence[str], terms: Terms) -> Hit | None:
    named = [lit_by_sound(name, syllables(name), terms) for name in (row.name, *aliases)]
    if not any(named):
        return None
    own, *others = named
    also = "、".join(aliases)
    context = f"{KINDS[row.kind]} · 又称{also}" if aliases else KINDS[row.kind]
    spans = () if own else _shifted(aliases, others, len(context) - len(also))
    return Hit(HitKind.AGENCY, row.id, own or Lit(row.name), Lit(context, spans))


def _shifted(aliases: Sequence[str], named: Sequence[Lit | None], at: int) -> tuple[tuple[int, int], ...]:
    """The spans in the names, as they stand one after another from `at` on."""
    spans = []
    for alias, one in zip(aliases, named, strict=True):
        spans += [(at + start, at + end) for start, end in (one.spans if one else ())]
        at += len(alias) + 1
    return tuple(spans)


def _evidence(row: Any, terms: Terms) -> Hit:
    task = task_label(row.path, row.heading, row.text, 60)
    return Hit(HitKind.EVIDENCE, row.id, lit(row.name, terms), Lit(task), row.task_id)

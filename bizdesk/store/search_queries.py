"""Finding records by words: three characters and more by the index, fewer by reading the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    Connection,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    case,
    literal,
    or_,
    select,
)

from bizdesk.domain.labels import KINDS, clause, task_label
from bizdesk.domain.search import Hit, HitKind, Lit, holds_all, lit, lit_by_sound, snippet
from bizdesk.domain.words import Words
from bizdesk.store.dialects.constructs import Alike, Indexed, Position
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
from bizdesk.store.search_index import BASES, SHORTEST, SPAN
from bizdesk.store.standing_sql import in_force

Terms = Sequence[str]
Shape = tuple[bool, ...]
"""Of each term, whether it is in the index."""
_ALL = 2**31 - 1
_ALIASES = select(AgencyAliasRow.agency_id, AgencyAliasRow.name).order_by(AgencyAliasRow.id)
_TITLE = 120
"""A title is given as far as it can be shown."""


def find_tasks(connection: Connection, terms: Terms, day: date, limit: int) -> list[Hit]:
    """The tasks in force on `day` whose words hold every term, the nearest first."""
    rows = connection.execute(_tasks(shape_of(terms), day), {**values_of(terms), "limit": limit})
    return [_task(row, terms) for row in rows]


def find_agencies(connection: Connection, terms: Terms, limit: int) -> list[Hit]:
    """The agencies one of whose names holds every term, in characters or in pinyin, the nearest first."""
    rows = connection.execute(_agencies(shape_of(terms)), {**values_of(terms), "limit": _ALL}).all()
    aliases: dict[int, list[str]] = {row.id: [] for row in rows}
    if rows:
        for id, name in connection.execute(_ALIASES):
            aliases.get(id, []).append(name)
    found = (_agency(row, aliases[row.id], terms) for row in rows)
    return [hit for hit in found if hit is not None][:limit]


def find_documents(connection: Connection, terms: Terms, limit: int) -> list[Hit]:
    """The documents in their newest edition whose title or number holds every term, the nearest first."""
    rows = connection.execute(_documents(shape_of(terms)), {**values_of(terms), "limit": limit})
    return [
        Hit(HitKind.DOCUMENT, row.id, lit(row.title, terms), lit(row.number or "", terms)) for row in rows
    ]


def find_evidence(connection: Connection, terms: Terms, day: date, limit: int) -> list[Hit]:
    """The evidence as of `day` of tasks in force whose name holds every term, the nearest first."""
    rows = connection.execute(_files(shape_of(terms), day), {**values_of(terms), "limit": limit})
    return [_evidence(row, terms) for row in rows]


@lru_cache(maxsize=64)
def _tasks(shape: Shape, day: date) -> Select[Any]:
    return (
        _ranked(TaskRow, HitKind.TASK, shape)
        .add_columns(TaskRow.path, TaskRow.heading, TaskRow.text, TaskRow.due_wording)
        .add_columns(DocumentRow.title.label("document"))
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
        .where(in_force(day))
        .order_by(TaskRow.position)
    )


@lru_cache(maxsize=64)
def _agencies(shape: Shape) -> Select[Any]:
    return _ranked(AgencyRow, HitKind.AGENCY, shape).add_columns(AgencyRow.name, AgencyRow.kind)


@lru_cache(maxsize=64)
def _documents(shape: Shape) -> Select[Any]:
    found = _ranked(DocumentRow, HitKind.DOCUMENT, shape).where(DocumentRow.superseded_by_id.is_(None))
    return found.add_columns(DocumentRow.title, DocumentRow.number)


@lru_cache(maxsize=64)
def _files(shape: Shape, day: date) -> Select[Any]:
    return (
        _ranked(EvidenceRow, HitKind.EVIDENCE, shape)
        .add_columns(EvidenceRow.name, EvidenceRow.task_id, TaskRow.path, TaskRow.heading, TaskRow.text)
        .join(TaskRow, TaskRow.id == EvidenceRow.task_id)
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
        .where(counts_on(day), in_force(day))
    )


def shape_of(terms: Terms) -> Shape:
    """What decides the statement that looks for terms: which of them are in the index."""
    return tuple(len(term) >= SHORTEST for term in terms)


def values_of(terms: Terms) -> dict[str, str]:
    """The parameters of a statement that looks for terms, whichever of them it has."""
    values = {"first": terms[0] if terms else "", "sought": "\n" + " ".join(terms)}
    values["all"] = _matching(term for term in terms if len(term) >= SHORTEST)
    for place, term in enumerate(terms):
        plain = term.replace("/", "//").replace("%", "/%").replace("_", "/_")
        values |= {f"term{place}": term, f"like{place}": f"%{plain}%", f"match{place}": _matching([term])}
    return values


def has_words(day: date, place: int, *, indexed: bool) -> ColumnElement[bool]:
    """The tasks that the term at a place leads to: by their words, document, agencies or evidence."""
    documents = select(DocumentRow.id).where(_like(DocumentRow.title, place))
    aliases = select(AgencyAliasRow.agency_id).where(_like(AgencyAliasRow.name, place))
    agencies = select(AgencyRow.id).where(or_(_like(AgencyRow.name, place), AgencyRow.id.in_(aliases)))
    own = (TaskRow.heading, TaskRow.text, TaskRow.path, TaskRow.due_wording)
    if indexed:
        task: ColumnElement[bool] = _indexed(TaskRow.id, HitKind.TASK, place)
        evidence: ColumnElement[bool] = _indexed(EvidenceRow.id, HitKind.EVIDENCE, place)
    else:
        task = or_(*(_like(one, place) for one in own))
        evidence = _like(EvidenceRow.name, place)
    return or_(
        task,
        TaskRow.document_id.in_(documents),
        TaskRow.id.in_(select(AssignmentRow.task_id).where(AssignmentRow.agency_id.in_(agencies))),
        TaskRow.id.in_(select(EvidenceRow.task_id).where(counts_on(day), evidence)),
    )


def _like(words: Any, place: int) -> ColumnElement[bool]:
    return Alike(words, f"like{place}")


def _indexed(id: Any, kind: HitKind, place: int) -> ColumnElement[bool]:
    """Whether the words of the record of a kind with that id hold the term at a place."""
    return Indexed(id, BASES[kind], _bounds(kind), f"match{place}", (f"like{place}",))


def _matching(terms: Iterable[str]) -> str:
    """Each term in quotation marks, so that nothing in it is syntax."""
    return " ".join('"' + term.replace('"', '""') + '"' for term in terms)


def _ranked(table: Any, kind: HitKind, shape: Shape) -> Select[Any]:
    """Ids of records that hold every term: first those that have it as a line, then those with a line that
    begins with it, then the rest, by where it stands in their words.
    """
    line = literal("\n", Text)
    words = line + SearchableRow.words + line
    sought = bindparam("sought", type_=Text)
    near = case((Position(words, sought + line) > 0, 0), (Position(words, sought) > 0, 1), else_=2)
    return (
        select(table.id)
        .select_from(SearchableRow)
        .join(table, table.id == SearchableRow.id - _base(kind))
        .where(*_conditions(kind, shape))
        .order_by(near, Position(SearchableRow.words, bindparam("first", type_=Text)))
        .limit(bindparam("limit", type_=Integer))
    )


def _conditions(kind: HitKind, shape: Shape) -> Iterable[ColumnElement[bool]]:
    if any(shape):
        likes = tuple(f"like{place}" for place, indexed in enumerate(shape) if indexed)
        yield Indexed(SearchableRow.id, 0, _bounds(kind), "all", likes)
    else:
        yield _within(SearchableRow.id, kind)
    for place, indexed in enumerate(shape):
        if not indexed:
            yield Position(SearchableRow.words, bindparam(f"term{place}", type_=Text)) > 0


def _within(id: Any, kind: HitKind) -> ColumnElement[bool]:
    start, end = _bounds(kind)
    return and_(id >= literal(start, BigInteger), id < literal(end, BigInteger))


def _bounds(kind: HitKind) -> tuple[int, int]:
    return BASES[kind], BASES[kind] + SPAN


def _base(kind: HitKind) -> BindParameter[int]:
    return literal(BASES[kind], BigInteger)


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
    context = Words("{0} · 又称{1}", KINDS[row.kind], also) if aliases else KINDS[row.kind]
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

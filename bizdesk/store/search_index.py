"""The words under which records are found: worked out from the records that a commit changed.

A record's words are a line for each of its texts, A to Z written small. Ids of words say the kind of
the record and its id, so that a range of them is a kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, insert, select, update

from bizdesk.domain.search import HitKind, folded
from bizdesk.store.dialects import of
from bizdesk.store.ids import among
from bizdesk.store.orm import AgencyAliasRow, AgencyRow, DocumentRow, EvidenceRow, Row, SearchableRow, TaskRow
from bizdesk.store.pinyin import spellings
from bizdesk.store.recorder import Change

SPAN = 1 << 40
"""So many ids of words belong to each kind."""
BASES = {kind: place * SPAN for place, kind in enumerate(HitKind)}
SHORTEST = 3
"""Terms of fewer characters are not in the index, which is one of every three characters."""

Words = dict[int, str]
_WORDS = Row.metadata.tables[SearchableRow.__tablename__]
_STORED = select(_WORDS.c.id, _WORDS.c.words)
_ADD = insert(_WORDS)
_CHANGE = update(_WORDS).where(_WORDS.c.id == bindparam("of"))
_REMOVE = delete(_WORDS).where(_WORDS.c.id == bindparam("of"))
_SAID_BY = {
    HitKind.TASK: (TaskRow.heading, TaskRow.path, TaskRow.due_wording, TaskRow.text),
    HitKind.DOCUMENT: (DocumentRow.title, DocumentRow.number),
    HitKind.EVIDENCE: (EvidenceRow.name,),
}
_KINDS = {kind.value: kind for kind in _SAID_BY}
"""The kinds whose words are columns of the table of the same name."""
_NAMES = {
    AgencyRow.__tablename__: {"name", "short_name"},
    AgencyAliasRow.__tablename__: {"name", "agency_id"},
}


def index_changes(connection: Connection, changes: Iterable[Change]) -> None:
    """Keep the words of the records that were changed."""
    touched: dict[HitKind, set[int]] = defaultdict(set)
    renamed = False
    for change in changes:
        kind = _KINDS.get(change.table)
        if kind is not None and _touches(change, {one.key for one in _SAID_BY[kind]}):
            touched[kind].add(change.id)
        renamed = renamed or (change.table in _NAMES and _touches(change, _NAMES[change.table]))
    for kind, ids in touched.items():
        _keep(connection, _said(connection, kind, ids), _stored(connection, kind, ids))
    if renamed:
        _keep(connection, _called(connection), _stored(connection, HitKind.AGENCY, None))


def index_everything(connection: Connection) -> None:
    """Work out the words of all records anew."""
    for wanted, stored in _all_kinds(connection):
        _keep(connection, wanted, stored)


def wrong_words(connection: Connection) -> list[tuple[HitKind, int]]:
    """The records whose words are not what they say; kinds and ids."""
    found = []
    for wanted, stored in _all_kinds(connection):
        found += [id for id in wanted.keys() | stored.keys() if wanted.get(id) != stored.get(id)]
    kinds = tuple(HitKind)
    return [(kinds[id // SPAN], id % SPAN) for id in sorted(found)]


def is_index_whole(connection: Connection) -> bool:
    """Whether the index holds what the words say."""
    return of(connection).is_index_whole(connection)


def _touches(change: Change, columns: set[str]) -> bool:
    return change.before is None or change.after is None or not columns.isdisjoint(change.after)


def _all_kinds(connection: Connection) -> Iterator[tuple[Words, Words]]:
    for kind in _SAID_BY:
        yield _said(connection, kind, None), _stored(connection, kind, None)
    yield _called(connection), _stored(connection, HitKind.AGENCY, None)


def _keep(connection: Connection, wanted: Words, stored: Words) -> None:
    gone = [{"of": id} for id in stored.keys() - wanted.keys()]
    new = [{"id": id, "words": words} for id, words in wanted.items() if id not in stored]
    other = [
        {"of": id, "words": wanted[id]} for id in wanted.keys() & stored.keys() if wanted[id] != stored[id]
    ]
    for statement, rows in ((_REMOVE, gone), (_ADD, new), (_CHANGE, other)):
        if rows:
            connection.execute(statement, rows)


def _stored(connection: Connection, kind: HitKind, ids: Iterable[int] | None) -> Words:
    base = BASES[kind]
    wanted = None if ids is None else [base + id for id in ids]
    query, values = _of(_STORED.where(_WORDS.c.id.between(base, base + SPAN - 1)), _WORDS.c.id, wanted)
    return {row.id: row.words for row in connection.execute(query, values)}


def _said(connection: Connection, kind: HitKind, ids: Iterable[int] | None) -> Words:
    """The words of tasks, documents or evidence."""
    columns = _SAID_BY[kind]
    id = columns[0].table.c.id
    query, values = _of(select(id, *columns), id, ids)
    return {BASES[kind] + own: _lines(said) for own, *said in connection.execute(query, values)}


def _called(connection: Connection) -> Words:
    """The words of all agencies: their names, and how these are spelled."""
    names: dict[int, list[str]] = {}
    for id, *own in connection.execute(select(AgencyRow.id, AgencyRow.name, AgencyRow.short_name)):
        names[id] = [name for name in own if name]
    aliases = select(AgencyAliasRow.agency_id, AgencyAliasRow.name).order_by(AgencyAliasRow.id)
    for id, name in connection.execute(aliases):
        names[id].append(name)
    base = BASES[HitKind.AGENCY]
    return {
        base + id: _lines([*own, *(s for name in own for s in spellings(name))]) for id, own in names.items()
    }


def _of(query: Select[Any], id: Any, ids: Iterable[int] | None) -> tuple[Select[Any], dict[str, list[int]]]:
    return (query, {}) if ids is None else (query.where(among(id, "ids")), {"ids": list(ids)})


def _lines(said: Iterable[str | None]) -> str:
    return folded("\n".join(one for one in said if one).replace("\0", " "))

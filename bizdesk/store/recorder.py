"""What a unit of work changed, row by row, and how to take it back."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Delete, Engine, Insert, Update, bindparam, event, inspect
from sqlalchemy.orm import Session, UOWTransaction

from bizdesk.domain.quarter import Quarter
from bizdesk.store.orm import EventRow, EventTaskRow, Row, StandingRow

Values = dict[str, Any]

_READERS: dict[type, Callable[[Any], Any]] = {
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    Quarter: Quarter.parse,
    tuple: tuple,
}
_TABLES = {table.name: table for table in Row.metadata.sorted_tables}
_ORDER = {name: place for place, name in enumerate(_TABLES)}


class ReversalError(RuntimeError):
    """A row is not as the event left it, so the event cannot be taken back."""


@dataclass(frozen=True, slots=True)
class Change:
    """A row before and after: None where it did not exist, in an update only the columns that changed."""

    table: str
    id: int
    before: Values | None
    after: Values | None

    def reversed(self) -> Change:
        """The change that takes this one back."""
        return Change(self.table, self.id, self.after, self.before)


class RecordingSession(Session):
    """Collects the changes of every flush, in the order in which they can be applied again."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine, expire_on_commit=False, autoflush=False)
        self.changes: list[Change] = []


@event.listens_for(RecordingSession, "after_flush")
def _on_flush(session: RecordingSession, _context: UOWTransaction) -> None:
    new = [Change(*_key(row), None, _columns(row)) for row in session.new if _recorded(row)]
    dirty = [_difference(row) for row in session.dirty if _recorded(row)]
    gone = [Change(*_key(row), _columns(row), None) for row in session.deleted if _recorded(row)]
    session.changes += sorted(new, key=lambda c: (_ORDER[c.table], c.id))
    session.changes += sorted((c for c in dirty if c.after), key=lambda c: (_ORDER[c.table], c.id))
    session.changes += sorted(gone, key=lambda c: (-_ORDER[c.table], c.id))


def to_json(changes: Sequence[Change]) -> str:
    """Changes as canonical JSON text."""
    rows = [[c.table, c.id, c.before, c.after] for c in changes]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def from_json(text: str) -> list[Change]:
    """Changes from their JSON text."""
    return [Change(*row) for row in json.loads(text)]


def difference(table: type[Row], id: int, before: Values, after: Values) -> Change | None:
    """The columns of a row that change from `before` to `after`, None where none does."""
    changed = [name for name in after if before[name] != after[name]]
    if not changed:
        return None
    was, will_be = ({name: encoded(values[name]) for name in changed} for values in (before, after))
    return Change(table.__tablename__, id, was, will_be)


def apply(connection: Connection, changes: Sequence[Change]) -> None:
    """Carry changes out on the tables. Raises ReversalError where a row is missing."""
    for change in changes:
        insert, update, delete = _statements(change.table)
        if change.before is None:
            connection.execute(insert, {"id": change.id, **_decoded(change)})
            continue
        statement = delete if change.after is None else update
        if connection.execute(statement, {"of": change.id, **_decoded(change)}).rowcount != 1:
            raise ReversalError(f"{change.table} {change.id}")


@cache
def _statements(name: str) -> tuple[Insert, Update, Delete]:
    """How a row of a table is put in, changed (its columns are those of the parameters) and removed."""
    table = _TABLES[name]
    this = table.c.id == bindparam("of")
    return table.insert(), table.update().where(this), table.delete().where(this)


def _recorded(row: object) -> bool:
    return isinstance(row, Row) and not isinstance(row, EventRow | EventTaskRow | StandingRow)


def _key(row: Any) -> tuple[str, int]:
    return row.__tablename__, row.id


def _columns(row: Any) -> Values:
    names = (c.key for c in inspect(row).mapper.column_attrs)
    return {name: encoded(getattr(row, name)) for name in names if name != "id"}


def _difference(row: Any) -> Change:
    before, after = {}, {}
    state = inspect(row)
    for attribute in state.mapper.column_attrs:
        history = state.attrs[attribute.key].history
        if history.has_changes():
            before[attribute.key] = encoded(history.deleted[0] if history.deleted else None)
            after[attribute.key] = encoded(history.added[0] if history.added else None)
    return Change(*_key(row), before, after)


def encoded(value: Any) -> Any:
    """A value of a column as JSON knows it."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Quarter):
        return str(value)
    return value.value if isinstance(value, Enum) else value


def _decoded(change: Change) -> Values:
    columns = _TABLES[change.table].c
    return {name: _read(columns[name], value) for name, value in (change.after or {}).items()}


def _read(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    kind = column.type.python_type
    if issubclass(kind, Enum):
        return kind(value)
    return _READERS[kind](value) if kind in _READERS else value

"""The standings of tasks: worked out by the domain's rules at every commit, read back as of any day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from bizdesk.domain.rules import Rules
from bizdesk.domain.standing import Spell, spells
from bizdesk.store.facts_queries import facts_of
from bizdesk.store.ids import among
from bizdesk.store.orm import Row, SettingRow, StandingRow, TaskRow

_SETTINGS = select(SettingRow.key, SettingRow.value)
_STANDINGS = Row.metadata.tables[StandingRow.__tablename__]
_FORGET = delete(_STANDINGS).where(among(_STANDINGS.c.task_id, "tasks"))
_REMEMBER = insert(_STANDINGS)
_SOME = 500
"""So many tasks are looked up by their ids; more are read with all the others."""


def rules_of(connection: Connection) -> Rules:
    """The rules that the office set."""
    settings = connection.execute(_SETTINGS)
    return Rules.of({row.key: row.value for row in settings})


def refresh_standings(connection: Connection, tasks: Iterable[int]) -> None:
    """Work out anew where `tasks` stand; those that are gone stand nowhere."""
    wanted = set(tasks)
    if not wanted:
        return
    ids = sorted(wanted) if len(wanted) <= _SOME else None
    facts = facts_of(connection, ids)
    tolerance = rules_of(connection).tolerance
    lives = {task: spells(facts[task], tolerance) for task in facts if task in wanted}
    connection.execute(_FORGET, {"tasks": list(wanted)})
    rows = [_row(task, spell) for task, life in lives.items() for spell in life]
    if rows:
        connection.execute(_REMEMBER, rows)


def refresh_all(connection: Connection) -> None:
    """Work out anew where every task stands."""
    refresh_standings(connection, connection.scalars(select(TaskRow.id)))


def wrong_standings(connection: Connection) -> list[int]:
    """The tasks whose stored standing is not what their facts say."""
    tolerance = rules_of(connection).tolerance
    stored: dict[int, list[Spell]] = {}
    for row in connection.execute(
        select(*StandingRow.__table__.c).order_by(StandingRow.task_id, StandingRow.since)
    ):
        stored.setdefault(row.task_id, []).append(spell_of(row))
    facts = facts_of(connection, None)
    return [task for task, one in facts.items() if tuple(stored.get(task, ())) != spells(one, tolerance)]


def spell_of(row: Any) -> Spell:
    """The spell that a row with the columns of a standing holds."""
    return Spell(**{name: getattr(row, name) for name in Spell._fields})


def _row(task: int, spell: Spell) -> dict[str, Any]:
    return {"task_id": task, **spell._asdict()}

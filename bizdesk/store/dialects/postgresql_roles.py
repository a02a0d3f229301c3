"""Who may see and change what on a server: rights of logins, and policies for the rows of each table.

The login that made the ledger keeps it and may do everything. Everybody else is a person with a role:
a reader sees, a clerk works, a lead also sets rules and closes quarters, and the liaison of an agency sees
the tasks that it has a part in and changes its own part of them.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

from bizdesk.domain.people import Person, PersonRole, Right, may
from bizdesk.domain.search import HitKind
from bizdesk.store.dialects.postgresql_people import functions
from bizdesk.store.orm import Row

_FUNCTION = "LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp"
_PLACES = {kind: place for place, kind in enumerate(HitKind)}
_OWN_TASKS = "(SELECT my_tasks())"
_OWN_PARTS = "(SELECT id FROM assignment)"
"""Policies of the table that is asked hold in policies of others, so these are an agency's own parts."""

MAKE = (
    """CREATE TABLE IF NOT EXISTS person (
        login text PRIMARY KEY, name text NOT NULL UNIQUE,
        role text NOT NULL CHECK (role IN ('reader', 'liaison', 'clerk', 'lead')),
        agency_id integer REFERENCES agency (id),
        CHECK ((role = 'liaison') = (agency_id IS NOT NULL)))""",
    f"""CREATE FUNCTION my_agency() RETURNS integer {_FUNCTION}
        AS 'SELECT agency_id FROM person WHERE login = session_user'""",
    f"""CREATE FUNCTION my_name() RETURNS text {_FUNCTION}
        AS 'SELECT name FROM person WHERE login = session_user'""",
    f"""CREATE FUNCTION my_tasks() RETURNS SETOF integer {_FUNCTION}
        AS 'SELECT task_id FROM assignment WHERE agency_id = my_agency()'""",
)

_ALL = "true"
_OF_TASK = f"task_id IN {_OWN_TASKS}"
_OF_PART = f"assignment_id IN {_OWN_PARTS}"
_OWN = "agency_id = (SELECT my_agency())"
_OF_TARGET = "target_id IN (SELECT id FROM target)"
_BY_ME = "actor = (SELECT my_name())"

LIAISON_SEES = {
    **dict.fromkeys(("document", "agency", "agency_alias", "agency_member", "setting"), _ALL),
    **dict.fromkeys(("milestone", "target", "node", "standing", "extension", "close_out"), _OF_TASK),
    **dict.fromkeys(("pace_override",), _OF_TASK),
    **dict.fromkeys(("progress", "former_tick"), _OF_PART),
    **dict.fromkeys(("assignment", "evidence", "form"), _OWN),
    "task": f"id IN {_OWN_TASKS}",
    "reading": _OF_TARGET,
    "form_task": "form_id IN (SELECT id FROM form)",
    "event": _BY_ME,
    "event_task": "event_seq IN (SELECT seq FROM event)",
    "searchable": (
        f"CASE id >> 40 WHEN {_PLACES[HitKind.TASK]} THEN (id & 1099511627775) IN {_OWN_TASKS} "
        f"WHEN {_PLACES[HitKind.EVIDENCE]} THEN (id & 1099511627775) IN (SELECT id FROM evidence) "
        "ELSE true END"
    ),
}
"""What a liaison sees of each table; of one that is not here no row, though pages may look for some."""

LIAISON_CHANGES = {
    "assignment": ("UPDATE", _OWN),
    "task": ("UPDATE (done_on)", LIAISON_SEES["task"]),
    "progress": ("INSERT, UPDATE, DELETE", _OF_PART),
    "evidence": ("INSERT, UPDATE, DELETE", f"{_OWN} AND {_OF_TASK}"),
    "extension": ("INSERT", f"{_OF_TASK} AND granted IS NULL"),
    "standing": ("INSERT, DELETE", _OF_TASK),
    "searchable": ("INSERT, UPDATE, DELETE", LIAISON_SEES["searchable"]),
    "event": ("INSERT", _BY_ME),
    "event_task": ("INSERT", _OF_TASK),
}
"""What a liaison changes, and of which rows."""

_APPENDED = ("event", "event_task")
_OF_LEADS = ("setting", "quarter_close")
_PARTS_OF_FACTS = {
    "assignment": {"note": f"CASE WHEN {_OWN} THEN note ELSE '' END"},
    "progress": dict.fromkeys(("progress", "problems", "next_steps", "person"), "''"),
    "former_tick": {"note": "''"},
}
"""Tables of whose hidden rows a task's standing needs the facts, and what of them is words."""

_DATABASE = text("SELECT current_database()")
_POLICIES = text("SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public'")
_PEOPLE = text("SELECT login, role FROM person JOIN pg_roles ON rolname = login")

WHOLE = "whole"
"""The schema in which tables stand with the facts of every part of the tasks that are seen."""


def make_roles(connection: Connection) -> None:
    """Make what keeps people to their roles, and whoever has none out of the database."""
    shut = f"REVOKE {admission(connection)} FROM PUBLIC"
    for statement in (*MAKE, *_policies(), *_facts(), *functions(rights), shut):
        _carry_out(connection, statement)


def drop_roles(connection: Connection) -> None:
    """Take away what keeps people to their roles, but neither the people nor functions that guard more."""
    for policy in connection.execute(_POLICIES).all():
        _carry_out(connection, f"DROP POLICY {policy.policyname} ON {policy.tablename}")
    _carry_out(connection, f"DROP SCHEMA IF EXISTS {WHOLE} CASCADE")


def give_rights(connection: Connection) -> None:
    """Give everybody what their role has now; logins that are gone from the server get nothing."""
    quoted = connection.dialect.identifier_preparer.quote_identifier
    for person in connection.execute(_PEOPLE).all():
        for statement in rights(quoted(person.login), PersonRole(person.role)):
            _carry_out(connection, statement)


def own_functions() -> tuple[str, ...]:
    """The statements that make functions by which people are kept to their roles."""
    return tuple(one for one in (*MAKE, *functions(rights)) if "CREATE FUNCTION" in one)


def _carry_out(connection: Connection, statement: str) -> None:
    connection.execute(text(statement.replace(":", r"\:")))


def admission(connection: Connection) -> str:
    """The right to come into this database of a server, which may hold those of other offices."""
    name = str(connection.scalar(_DATABASE))
    return f"CONNECT ON DATABASE {connection.dialect.identifier_preparer.quote_identifier(name)}"


def _policies() -> list[str]:
    made = []
    for table in Row.metadata.tables:
        made += [
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            f"CREATE POLICY office ON {table} USING ((SELECT my_agency()) IS NULL)",
        ]
        if table in LIAISON_SEES:
            made.append(f"CREATE POLICY liaison ON {table} FOR SELECT USING ({LIAISON_SEES[table]})")
        acts, rows = LIAISON_CHANGES.get(table, ("", ""))
        for act in (word.strip().split()[0] for word in acts.split(",") if word):
            using = "" if act == "INSERT" else f" USING ({rows})"
            check = "" if act == "DELETE" else f" WITH CHECK ({rows})"
            made.append(f"CREATE POLICY liaison_{act.lower()} ON {table} FOR {act}{using}{check}")
    return made


def _facts() -> list[str]:
    """Views with the rights of the ledger's keeper: all parts of the tasks that one sees, without words."""
    made = [f"CREATE SCHEMA {WHOLE}", f"GRANT USAGE ON SCHEMA {WHOLE} TO PUBLIC"]
    for name, table in Row.metadata.tables.items():
        words = _PARTS_OF_FACTS.get(name, {})
        columns = ", ".join(f"{words.get(c.name, c.name)} AS {c.name}" for c in table.c)
        rows = {
            "assignment": _OF_TASK,
            "progress": f"assignment_id IN (SELECT id FROM assignment WHERE {_OF_TASK})",
            "former_tick": f"assignment_id IN (SELECT id FROM assignment WHERE {_OF_TASK})",
            "reading": f"target_id IN (SELECT id FROM target WHERE {_OF_TASK})",
        }.get(name, LIAISON_SEES.get(name, "false"))
        where = f"(SELECT my_agency()) IS NULL OR ({rows})"
        if name in FACTS:
            made.append(
                f"CREATE VIEW {WHOLE}.{name} WITH (security_barrier) AS "
                f"SELECT {columns} FROM public.{name} WHERE {where}"
            )
    return made


FACTS = (
    *("task", "document", "agency", "assignment", "former_tick", "progress", "target", "reading"),
    *("node", "milestone", "extension", "close_out", "pace_override"),
)
"""The tables that the facts of tasks are read from."""


def rights(login: str, role: PersonRole) -> list[str]:
    """The statements that give a login, which is quoted already, the rights of a role."""
    tables = ", ".join(Row.metadata.tables)
    given = [
        f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {login}",
        f"GRANT SELECT ON alembic_version, {tables} TO {login}",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {WHOLE} TO {login}",
    ]
    if role is PersonRole.READER:
        return given
    if role is PersonRole.LEAD:
        given.append(f"GRANT SELECT ON person TO {login}")
    given.append(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {login}")
    if role is PersonRole.LIAISON:
        changed = LIAISON_CHANGES.items()
        return given + [f"GRANT {acts} ON {table} TO {login}" for table, (acts, _) in changed]
    kept = () if may(Person("", "", role), Right.RULES) else _OF_LEADS
    worked_on = [table for table in Row.metadata.tables if table not in (*_APPENDED, *kept)]
    return [
        *given,
        f"GRANT INSERT, UPDATE, DELETE ON {', '.join(worked_on)} TO {login}",
        f"GRANT INSERT ON {', '.join(_APPENDED)} TO {login}",
    ]

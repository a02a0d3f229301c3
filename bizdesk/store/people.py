"""The people of a ledger on a server: listed, taken in with a login of their own, sent away."""

from __future__ import annotations

from sqlalchemy import Connection, text

from bizdesk.domain.people import Person, PersonRole
from bizdesk.store.dialects.postgresql_roles import admission, rights

_ALL = text(
    "SELECT person.login, person.name, person.role, agency.name AS agency "
    "FROM person LEFT JOIN agency ON agency.id = agency_id ORDER BY person.name"
)
_KEEP = text(
    "INSERT INTO person (login, name, role, agency_id) VALUES (:login, :name, :role, :agency) "
    "ON CONFLICT (login) DO UPDATE SET name = :name, role = :role, agency_id = :agency"
)
_LOGIN = text("SELECT count(*) FROM pg_roles WHERE rolname = :login")


def list_people(connection: Connection) -> tuple[Person, ...]:
    """Everybody, by name."""
    rows = connection.execute(_ALL)
    return tuple(Person(row.login, row.name, PersonRole(row.role), row.agency) for row in rows)


def keep_person(connection: Connection, person: Person, agency_id: int | None, password: str) -> bool:
    """Give a person a role; a login that is not there is made, with `password`, and True returned."""
    login = _quoted(connection, person.login)
    new = not connection.scalar(_LOGIN, {"login": person.login})
    if new:
        secret = password.replace("'", "''")
        connection.exec_driver_sql(f"CREATE ROLE {login} LOGIN PASSWORD '{secret}'")
    values = {"login": person.login, "name": person.name, "role": person.role.value, "agency": agency_id}
    connection.execute(_KEEP, values)
    for statement in (f"GRANT {admission(connection)} TO {login}", *rights(login, person.role)):
        connection.exec_driver_sql(statement)
    return new


def remove_person(connection: Connection, login: str) -> None:
    """Take all rights on the ledger away; the login itself stays on the server."""
    quoted = _quoted(connection, login)
    connection.execute(text("DELETE FROM person WHERE login = :login"), {"login": login})
    for schema in ("public", "whole"):
        connection.exec_driver_sql(f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {quoted}")
    connection.exec_driver_sql(f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {quoted}")
    connection.exec_driver_sql(f"REVOKE {admission(connection)} FROM {quoted}")


def _quoted(connection: Connection, login: str) -> str:
    return connection.dialect.identifier_preparer.quote_identifier(login)

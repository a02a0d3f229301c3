"""The people of a ledger on a server: listed, taken in with a login of their own, sent away."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, text

from bizdesk.domain.people import Person, PersonRole

_ALL = text(
    "SELECT person.login, person.name, person.role, agency.name AS agency "
    "FROM person LEFT JOIN agency ON agency.id = agency_id ORDER BY person.name"
)
_KEEP = text("SELECT keep_person(:login, :name, :role, :agency, :verifier)")
_PASSWORD = text("SELECT set_person_password(:login, :verifier)")
_REMOVE = text("SELECT remove_person(:login)")


def list_people(connection: Connection) -> tuple[Person, ...]:
    """Everybody, by name."""
    return tuple(map(person_of, connection.execute(_ALL)))


def person_of(row: Any) -> Person:
    """The person of a row."""
    return Person(row.login, row.name, PersonRole(row.role), row.agency)


def keep_person(connection: Connection, person: Person, agency_id: int | None, password: str) -> bool:
    """Give a person a role; a login that is not there is made, with `password`, and True returned."""
    values = {
        "login": person.login,
        "name": person.name,
        "role": person.role.value,
        "agency": agency_id,
        "verifier": _verifier(connection, person.login, password),
    }
    return bool(connection.scalar(_KEEP, values))


def set_password(connection: Connection, login: str, password: str) -> None:
    """Have a login that was made for the ledger sign in with another password."""
    connection.execute(_PASSWORD, {"login": login, "verifier": _verifier(connection, login, password)})


def remove_person(connection: Connection, login: str) -> None:
    """Take all rights on the ledger away; the login itself stays on the server."""
    connection.execute(_REMOVE, {"login": login})


def _verifier(connection: Connection, login: str, password: str) -> str:
    """What the server checks a password by: the password itself is not sent, and is in no log there."""
    driver: Any = connection.connection.driver_connection
    made: bytes = driver.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return made.decode()

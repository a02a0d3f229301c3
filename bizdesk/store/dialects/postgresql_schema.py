"""A ledger's tables on PostgreSQL: those of the program, the history's guards, the index of words."""

from __future__ import annotations

import re

from sqlalchemy import Connection, text
from sqlalchemy.exc import ProgrammingError

from bizdesk.store.dialects.postgresql_roles import drop_roles, give_rights, make_roles, own_functions
from bizdesk.store.orm import Row
from bizdesk.store.server import WrongCollationError

_ORDER = text(
    "SELECT datcollate, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()"
)
_MAY_SEARCH = text("SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_trgm'")
_SEARCHES = text("SELECT count(*) FROM pg_extension WHERE extname = 'pg_trgm'")
_EXTENSION = text("CREATE EXTENSION IF NOT EXISTS pg_trgm")
_FUNCTIONS = text(
    "SELECT CAST(CAST(oid AS regprocedure) AS text) FROM pg_proc"
    " WHERE pronamespace = CAST('public' AS regnamespace) AND proname = ANY(:names)"
)
_IS_KEEPER = text(
    "SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = CAST('alembic_version' AS regclass)"
)
_KEEPER = text(
    "SELECT quote_ident(pg_get_userbyid(relowner)) FROM pg_class"
    " WHERE oid = CAST('alembic_version' AS regclass)"
)
_INDEX = text("CREATE INDEX ix_searchable_words ON searchable USING gin (words gin_trgm_ops)")

_LAST_LINK = """
CREATE FUNCTION last_link(OUT seq integer, OUT hash text) RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS 'SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1'
"""
_KEEP = """
CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql
AS $$ BEGIN RAISE EXCEPTION 'the history can only be appended to'; END $$
"""
_CHAIN = """
CREATE FUNCTION chain_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE last record;
BEGIN
    SELECT event.seq, event.hash INTO last FROM event ORDER BY event.seq DESC LIMIT 1;
    IF NEW.seq <> coalesce(last.seq, 0) + 1 OR last.hash <> NEW.previous_hash THEN
        RAISE EXCEPTION 'the event does not follow the last one';
    END IF;
    IF NEW.actor <> coalesce((SELECT name FROM person WHERE login = session_user), NEW.actor) THEN
        RAISE EXCEPTION 'the event is not signed by who makes it' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$
"""


def make(connection: Connection) -> None:
    """Make a ledger's tables in an empty database. Raises WrongCollationError."""
    collation, encoding = connection.execute(_ORDER).one()
    if collation not in ("C", "C.UTF-8", "C.utf8") or encoding != "UTF8":
        raise WrongCollationError
    Row.metadata.create_all(connection)
    _guard(connection)
    make_roles(connection)
    _index(connection)


def renew(connection: Connection) -> None:
    """Make functions, triggers, policies and views anew after the steps, and give everybody their rights.

    So they are those of this program, whichever made the ledger, and tables that a step made have theirs.
    """
    drop_roles(connection)
    for function in connection.scalars(_FUNCTIONS, {"names": _names()}).all():
        connection.execute(text(f"DROP FUNCTION {function} CASCADE"))
    _guard(connection)
    make_roles(connection)
    give_rights(connection)


def is_complete(connection: Connection) -> bool:
    """Whether the ledger has all functions that this program makes; earlier ones made fewer."""
    return len(connection.scalars(_FUNCTIONS, {"names": _names()}).all()) == len(_names())


def is_keeper(connection: Connection) -> bool:
    """Whether who signed in made the ledger, or may act for the login that did."""
    return bool(connection.scalar(_IS_KEEPER))


def act_as_keeper(connection: Connection) -> None:
    """What is made from now on in the transaction belongs to whom the tables belong to."""
    connection.execute(text(f"SET LOCAL ROLE {connection.scalar(_KEEPER)}"))


def _names() -> list[str]:
    made = (_LAST_LINK, _KEEP, _CHAIN, *own_functions())
    return [name for statement in made for name in re.findall(r"CREATE FUNCTION (\w+)", statement)]


def _guard(connection: Connection) -> None:
    """The history can only be appended to, and an event only follow the last one."""
    for function in (_LAST_LINK, _KEEP, _CHAIN):
        connection.execute(text(function))
    for table in ("event", "event_task"):
        connection.execute(
            text(
                f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION keep_history()"
            )
        )
    connection.execute(
        text(
            "CREATE TRIGGER event_chained BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION chain_event()"
        )
    )


def _index(connection: Connection) -> None:
    """Index the words by every three characters, where the extension is there or may be made."""
    if connection.scalar(_MAY_SEARCH) and not connection.scalar(_SEARCHES):
        try:
            with connection.begin_nested():
                connection.execute(_EXTENSION)
        except ProgrammingError:
            return
    if connection.scalar(_SEARCHES):
        connection.execute(_INDEX)

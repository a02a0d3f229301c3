"""The door of a ledger on a server: who stands before it, and in one sentence why it stays shut."""

from __future__ import annotations

import re
import socket
import sys
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from bizdesk.domain.errors import BizDeskError, MachineError, UserError
from bizdesk.domain.people import Person
from bizdesk.domain.words import Words
from bizdesk.store import dialects
from bizdesk.store.dialects.postgresql_schema import is_keeper
from bizdesk.store.migrate import is_older
from bizdesk.store.server import (
    LedgerTooOldError,
    ServerFolder,
    ServerUnreachableError,
    StrangerError,
    told_by_server,
)

_PORT = 5432
_TOUCH_S = 4.0
_NO_DATABASE = re.compile(r"(?:database|数据库) ?[\"“].*[\"”] ?(?:does not exist|不存在)")
_UNMET = {"OperationalError", "ConnectionTimeout"}
"""What the driver raises where there is no connection."""
_LOOK = text(
    "SELECT to_regclass('public.alembic_version') IS NOT NULL AND to_regclass('public.task') IS NOT NULL"
    " AND to_regclass('public.event_task') IS NOT NULL AS ledger,"
    " EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public') AS taken"
)
_MAY_LOOK = text("SELECT has_table_privilege('public.alembic_version', 'SELECT')")
_IS_THERE = text("SELECT count(*) FROM pg_database WHERE datname = :name")


class ServerSilentError(MachineError):
    """Nothing answers there."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            Words("{0} 的 {1} 端口没有回应，请检查网络、服务器地址和端口。", host or "localhost", port)
        )


class LoginRefusedError(UserError):
    """The server answers and lets nobody in by that login and password."""

    def __init__(self, login: str) -> None:
        super().__init__(Words("服务器不让 {0} 登录，请检查登录名和密码。", login))


class DatabaseMissingError(UserError):
    """The server has no database of that name."""

    def __init__(self, name: str) -> None:
        super().__init__(Words("服务器上没有叫 {0} 的数据库，请检查数据库名。", name))


class EmptyDatabaseError(UserError):
    """There is nothing in the database yet."""

    def __init__(self, name: str) -> None:
        super().__init__(Words("数据库 {0} 还是空的，里面没有台账。", name))


class NoLedgerError(UserError):
    """The database is of another program."""

    def __init__(self, name: str) -> None:
        super().__init__(Words("数据库 {0} 里是别的东西，不是营商台账，请检查数据库名。", name))


@dataclass(frozen=True, slots=True)
class Met:
    """Who may come in: a person, or the ledger's keeper where there is none; is it of an earlier version?

    `trouble` says why evidence cannot be reached, without which everything else can be worked on.
    """

    person: Person | None
    older: bool = False
    trouble: BizDeskError | None = None


def knock(folder: ServerFolder) -> Met:
    """Sign in and look what is there, without changing anything.

    Raises ServerSilentError, LoginRefusedError, DatabaseMissingError, EmptyDatabaseError, NoLedgerError,
    StrangerError, LedgerTooNewError, LedgerTooOldError or ServerDriverMissingError.
    """
    try:
        with closing(_connect(folder)) as connection:
            return _look(connection, folder)
    except DBAPIError as error:
        told = _why_not(folder, error)
        if told is None:
            raise
        raise told from error


def _connect(folder: ServerFolder) -> Connection:
    return dialects.named(folder.dialect).make_engine(folder).execution_options(writing=False).connect()


def _look(connection: Connection, folder: ServerFolder) -> Met:
    name = str(make_url(folder.url).database)
    found = connection.execute(_LOOK).one()
    if not found.ledger:
        raise NoLedgerError(name) if found.taken else EmptyDatabaseError(name)
    if not connection.scalar(_MAY_LOOK):
        raise StrangerError
    older = is_older(connection)
    if older and not is_keeper(connection):
        raise LedgerTooOldError
    return Met(None if older else dialects.named(folder.dialect).who_am_i(connection), older)


def _why_not(folder: ServerFolder, error: DBAPIError) -> BizDeskError | None:
    """What stands in the way of a connection: a driver says it in words of the server's language only."""
    said: Any = error.orig
    if getattr(said, "sqlstate", None) or type(said).__name__ not in _UNMET:
        return told_by_server(said)
    url = make_url(folder.url)
    hosts = url.query.get("host", url.host or "")
    host = hosts if isinstance(hosts, str) else hosts[0]
    port = int(str(url.query.get("port", url.port or _PORT)))
    if not _answers(host, port):
        return ServerSilentError(host, port)
    name = str(url.database)
    there = False if _NO_DATABASE.search(str(said)) else _is_there(folder, name)
    if there is False:
        return DatabaseMissingError(name)
    if "timeout" in str(said):
        return ServerUnreachableError()
    return StrangerError() if there else LoginRefusedError(url.username or "")


def _answers(host: str, port: int) -> bool:
    try:
        if sys.platform != "win32" and host.startswith("/"):
            with socket.socket(socket.AF_UNIX) as local:
                local.connect(f"{host}/.s.PGSQL.{port}")
        else:
            socket.create_connection((host or "localhost", port), _TOUCH_S).close()
    except OSError:
        return False
    return True


def _is_there(folder: ServerFolder, name: str) -> bool | None:
    """Whether the server has a database of that name, None where it does not let the login in at all."""
    other = urlunsplit(urlsplit(folder.url)._replace(path="/postgres"))
    try:
        with closing(_connect(replace(folder, url=other))) as connection:
            return bool(connection.scalar(_IS_THERE, {"name": name}))
    except DBAPIError:
        return None

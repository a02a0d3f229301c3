"""Ledgers on servers as the window asks for them: tried first, then kept as a folder on this PC."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

from bizdesk.domain.errors import BizDeskError, UserError
from bizdesk.domain.people import ROLE_WORDS, Person
from bizdesk.domain.words import Words
from bizdesk.store.door import EmptyDatabaseError, Met, knock
from bizdesk.store.evidence_store import evidence_store
from bizdesk.store.ledger import Ledger
from bizdesk.store.server import (
    ServerFolder,
    folder_at,
    has_password,
    keep_password,
    link,
    shared_place,
)

__all__ = [
    "EmptyDatabaseError",
    "Met",
    "ServerPlace",
    "is_signed_in",
    "keep_server",
    "ledger_name",
    "met_words",
    "person_words",
    "place_of",
    "try_server",
    "who_now",
]
PORT = 5432


class EvidenceFolderGoneError(UserError):
    """The shared folder is not there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Words("佐证材料文件夹“{0}”打不开，请看看共享文件夹连上没有，或另选一个。", folder))


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """Where a ledger lies, by whose login; a host that begins with / is the folder of a socket.

    `evidence` is the folder that all share, or the address of a bucket.
    """

    host: str
    port: int
    database: str
    login: str
    evidence: str

    @property
    def address(self) -> str:
        """The address without a password."""
        who, where = quote(self.login, safe=""), quote(self.database, safe="")
        if self.host.startswith("/"):
            query = urlencode({"host": self.host, "port": self.port}, safe="/")
            return f"postgresql+psycopg://{who}@/{where}?{query}"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"postgresql+psycopg://{who}@{host}:{self.port}/{where}"


def place_of(folder: Path) -> ServerPlace | None:
    """Where the ledger of a folder lies on a server, None where it lies in the folder itself."""
    found = folder_at(folder)
    if not isinstance(found, ServerFolder):
        return None
    parts = urlsplit(found.url)
    asked = parse_qs(parts.query)
    host = asked.get("host", [parts.hostname or ""])[0]
    port = int(asked.get("port", [str(parts.port or PORT)])[0])
    return ServerPlace(host, port, unquote(parts.path[1:]), unquote(parts.username or ""), str(found.shared))


def ledger_name(folder: Path) -> str:
    """How a ledger is told from others: its folder's path, or its database, server and login."""
    place = place_of(folder)
    if place is None:
        return str(folder)
    return Words("{0}（{1}）", f"{place.database}@{place.host or 'localhost'}", place.login)


def try_server(place: ServerPlace, password: str) -> Met:
    """Sign in without changing anything, and see whether the evidence can be reached.

    Raises EvidenceFolderGoneError and what `knock` raises.
    """
    folder = ServerFolder(Path(), place.address, shared_place(place.evidence), password)
    met = knock(folder)
    if isinstance(folder.shared, Path) and not folder.shared.is_dir():
        raise EvidenceFolderGoneError(folder.shared)
    try:
        evidence_store(folder)().require()
    except BizDeskError as error:
        return replace(met, trouble=error)
    return met


def keep_server(place: ServerPlace, password: str, known: Path | None = None) -> Path:
    """The folder on this PC for the ledger, `known` where that is its; the password lasts as the program."""
    found = folder_at(known) if known is not None and place_of(known) == place else None
    if isinstance(found, ServerFolder):
        keep_password(found.url, password)
        return found.path
    keep_password(place.address, password)
    return link(place.address, place.evidence)


def who_now(ledger: Ledger) -> Person | None:
    """Who has the ledger open, as its server knows them by now; None for its keeper.

    Raises StrangerError where they were sent away, and what else `knock` raises.
    """
    folder = ledger.folder
    return knock(folder).person if isinstance(folder, ServerFolder) else ledger.person


def is_signed_in(folder: Path) -> bool:
    """Whether the ledger of a folder needs no login, or it is known in which way to sign in."""
    found = folder_at(folder)
    return not isinstance(found, ServerFolder) or has_password(found.url)


def person_words(person: Person | None) -> Words:
    """Who somebody is, in which role."""
    if person is None:
        return Words("台账保管人")
    role = ROLE_WORDS[person.role]
    if person.agency:
        return Words("{0}（{1}，{2}）", person.name, role, person.agency)
    return Words("{0}（{1}）", person.name, role)


def met_words(met: Met) -> Words:
    """What came of a try."""
    if met.older:
        return Words("连得上；台账是旧版本的，打开时先问是否升级")
    return Words("连得上，身份是{0}", person_words(met.person))

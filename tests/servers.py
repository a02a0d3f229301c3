"""A PostgreSQL server of the tests' own, from the binaries of Debian's packages, gone when the tests end."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

MISSING = "needs PostgreSQL, of which Debian's package postgresql has everything"
_HOME = Path("/usr/lib/postgresql")
_SCRAM = "scram-sha-256"
_HASTY = ("fsync", "synchronous_commit", "full_page_writes")
"""What a server leaves off whose data nobody wants after the tests."""
_numbers = count(1)


def binaries() -> Path | None:
    """The folder of the newest server's programs, None where there is none or no driver for it."""
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return None
    found = sorted(_HOME.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    return found[-1].parent if found else None


@dataclass
class Server:
    """A running server that only this machine's users reach, through a socket in `folder`."""

    folder: Path
    programs: Path
    made: list[str] = field(default_factory=list)
    blank: str = "template0"
    """What ledgers are made from: nothing, or a database that holds one without a document."""

    def url(self, database: str, user: str = "postgres") -> str:
        """The address of a database."""
        return f"postgresql+psycopg://{user}@/{database}?host={self.folder}"

    def connect(self, database: str = "postgres", user: str = "postgres") -> Any:
        """A connection that commits every statement."""
        import psycopg

        return psycopg.connect(
            host=str(self.folder), dbname=database, user=user, autocommit=True, connect_timeout=10
        )

    def run(self, statement: str) -> None:
        """Carry out a statement on the server itself."""
        with closing(self.connect()) as connection:
            connection.execute(statement)

    def ask_for_passwords(self, *logins: str) -> None:
        """Let those logins in by their password alone; everybody else comes in as they are."""
        rules = self.folder / "data" / "pg_hba.conf"
        others = [
            line for line in rules.read_text(encoding="utf-8").splitlines() if not line.endswith(_SCRAM)
        ]
        rules.write_text("\n".join([*(f"local all {one} {_SCRAM}" for one in logins), *others, ""]), "utf-8")
        self.run("SELECT pg_reload_conf()")
        time.sleep(0.2)  # the server reads it when it is told, a moment later

    def new_database(self, template: str = "template0") -> str:
        """A database of its own, a copy of `template`."""
        name = f"ledger{os.getpid()}_{next(_numbers)}"
        self.put_back(name, template)
        return name

    def put_back(self, database: str, template: str) -> None:
        """Make a database anew as a copy of `template`."""
        self.drop(database)
        self.run(f"CREATE DATABASE {database} TEMPLATE {template} STRATEGY file_copy")
        self.made.append(database)

    def drop(self, database: str) -> None:
        """Remove a database, whoever is connected to it."""
        self.run(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")
        if database in self.made:
            self.made.remove(database)

    @contextmanager
    def careful(self) -> Iterator[None]:
        """For a while the server writes as one that people work on: what is committed lies on the disk."""
        self._settle("ALTER SYSTEM SET {} = on", "on")
        yield
        self._settle("ALTER SYSTEM RESET {}", "off")

    def _settle(self, statement: str, value: str) -> None:
        for one in _HASTY:
            self.run(statement.format(one))
        self.run("SELECT pg_reload_conf()")
        until = time.monotonic() + 10
        while any(self._shown(one) != value for one in _HASTY):
            assert time.monotonic() < until, f"the server does not turn them {value}"
            time.sleep(0.05)

    def _shown(self, setting: str) -> str:
        with closing(self.connect()) as connection:
            return str(connection.execute(f"SHOW {setting}").fetchone()[0])

    def stop(self) -> None:
        """End the server and remove all it had."""
        _as_owner(self.programs / "pg_ctl", "-D", self.folder / "data", "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)


def start() -> Server:
    """Start a server in a folder of its own; its socket's path has to be short."""
    programs = binaries()
    assert programs is not None, MISSING
    folder = Path(tempfile.mkdtemp(prefix="bizdesk-pg-", dir="/tmp"))
    folder.chmod(0o755)
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    _as_owner(
        *(programs / "initdb", "-D", folder / "data", "-A", "trust", "-U", "postgres", "-N"),
        *("-E", "UTF8", "--lc-collate=C", "--lc-ctype=C.UTF-8"),
    )
    told = [f"{one} = off" for one in _HASTY] + [
        "listen_addresses = ''",
        f"unix_socket_directories = '{folder}'",
    ]
    with (folder / "data" / "postgresql.conf").open("a", encoding="utf-8") as settings:
        settings.write("\n".join(["", *told, ""]))
    _as_owner(programs / "pg_ctl", "-D", folder / "data", "-l", folder / "log", "-w", "start")
    return Server(folder, programs)


def _as_owner(*command: object) -> None:
    """Run a program of the server, which refuses to be run by root."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    words = [*prefix, *map(str, command)]
    done = subprocess.run(words, cwd="/tmp", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 0, done.stderr.decode()


def point(
    folder: Path, server: Server, database: str, user: str = "postgres", evidence: Path | str | None = None
) -> Path:
    """Make `folder` the folder of the ledger in that database, with its evidence there, in another folder or
    in a bucket.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shared = evidence or folder / "evidence"
    if isinstance(shared, Path):
        shared.mkdir(parents=True, exist_ok=True)
    place = {"url": server.url(database, user), "evidence": str(shared)}
    (folder / "server.json").write_text(json.dumps(place), encoding="utf-8")
    return folder


def database_of(folder: Path) -> str | None:
    """The database that a ledger's folder points to, None where the ledger lies in the folder itself."""
    file = folder / "server.json"
    if not file.is_file():
        return None
    url: str = json.loads(file.read_text(encoding="utf-8"))["url"]
    return url.rpartition("@/")[2].partition("?")[0]

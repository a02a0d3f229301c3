"""What there is of a ledger, to be compared: every row, and every file."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from tests.ledgers import Dump, dump
from tests.soak.scenes import LEDGER, OUT

SQLITE = ("ledger.db", "ledger.db-journal")
"""The database and what SQLite may leave beside it once it has rolled back, until the next change."""
_STAMP = re.compile(r"\d{8}T\d{6}Z")


@dataclass(frozen=True, slots=True)
class State:
    """The rows by table, the files of the ledger by name, the files written for others by name.

    A file stands for its bytes in the ledger; of what was written for others only whether it is whole
    counts, since it may hold the time of writing.
    """

    rows: Dump
    kept: dict[str, str]
    written: dict[str, str]


def state_of(case: Path) -> State:
    """What there is now; the program has opened the ledger since whatever happened to it."""
    ledger = case / LEDGER
    rows = dump(ledger) if (ledger / "ledger.db").is_file() else {}
    files = (file for file in sorted(ledger.rglob("*")) if file.is_file() and file.name not in SQLITE)
    kept = {_STAMP.sub("TIME", str(file.relative_to(ledger))): _fingerprint(file) for file in files}
    out = case / OUT
    written = {str(file.relative_to(out)): whole(file) for file in sorted(out.rglob("*")) if file.is_file()}
    return State(rows, kept, written)


def missing_files(state: State) -> Iterator[str]:
    """Rows without their file, files that are not what their name says, files without a row or an event."""
    known = str(state.rows)
    blobs = {
        name.rpartition("/")[2]: digest for name, digest in state.kept.items() if name.startswith("evidence/")
    }
    for table in ("evidence", "quarter_close", "form_return"):
        for row in state.rows.get(table, []):
            hashes = [one for one in row if isinstance(one, str) and re.fullmatch("[0-9a-f]{64}", one)]
            yield from (f"{table} without its file: {one}" for one in hashes if one not in blobs)
    for name, digest in blobs.items():
        if name != digest:
            yield f"file of evidence that is not what its name says: {name}"
        elif name not in known:
            yield f"file of evidence that nothing knows of: {name}"


def whole(file: Path) -> str:
    """`whole` or what is wrong with a file that was written for others."""
    head, tail = file.read_bytes()[:5], file.read_bytes()[-32:]
    if head == b"%PDF-":
        return "whole" if b"%%EOF" in tail else "torn"
    if head[:2] == b"PK" or file.suffix in {".xlsx", ".docx", ".zip"}:
        try:
            with ZipFile(file) as archive:
                return "whole" if archive.testzip() is None else "torn"
        except BadZipFile:
            return "torn"
    return "whole" if tail.rstrip().endswith(b"}") else "torn"


def _fingerprint(file: Path) -> str:
    """The SHA-256 of a file; of a database what it holds, where it can be read."""
    if file.suffix != ".db":
        return hashlib.sha256(file.read_bytes()).hexdigest()
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        try:
            lines = [line for (line,) in connection.execute("PRAGMA integrity_check")]
            return hashlib.sha256("\n".join([*lines, *connection.iterdump()]).encode()).hexdigest()
        except sqlite3.Error as error:
            return f"unreadable: {error}"

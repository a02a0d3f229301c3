"""What there is of a ledger, to be compared: every row, and every file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from bizdesk.domain.errors import BizDeskError
from bizdesk.store.backup_reader import open_backup
from bizdesk.store.folder import INCOMING
from bizdesk.store.swap import SIDE
from tests.ledgers import Dump, dump
from tests.soak.scenes import LEDGER, OUT

SQLITE = ("ledger.db", "ledger.db-journal")
"""The database and what SQLite may leave beside it once it has rolled back, until the next change."""


@dataclass(frozen=True, slots=True)
class State:
    """The rows by table, the files of the ledger, its backups and the files written for others by name.

    A file stands for its bytes in the ledger; of backups and of what was written for others only whether
    they are whole counts, since they hold the time of writing. Half a backup is taken away by the next one,
    some hours later.
    """

    rows: Dump
    kept: dict[str, str]
    backups: dict[str, str]
    written: dict[str, str]


def state_of(case: Path) -> State:
    """What there is now; the program has opened the ledger since whatever happened to it."""
    ledger = case / LEDGER
    rows = dump(ledger) if (ledger / "ledger.db").is_file() else {}
    files = [file for file in sorted(ledger.rglob("*")) if file.is_file() and file.name not in SQLITE]
    own = [file for file in files if file.relative_to(ledger).parts[0] not in {"backups", SIDE}]
    kept = {str(file.relative_to(ledger)): _sha256(file) for file in own}
    backups = {file.name: whole(file) for file in (ledger / "backups").glob("*.bizdesk")}
    out = case / OUT
    made = (file for file in sorted(out.rglob("*")) if file.is_file() and not file.name.startswith(INCOMING))
    written = {str(file.relative_to(out)): whole(file) for file in made}
    return State(rows, kept, backups, written)


def comparable(state: State) -> State:
    """The state without its backups, whose names tell when they were made."""
    return replace(state, backups={})


def missing_files(state: State) -> Iterator[str]:
    """Rows without their file, files that are not what they should be, files without a row or an event."""
    yield from (f"backup {name}: {verdict}" for name, verdict in state.backups.items() if verdict != "whole")
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
    if file.suffix == ".bizdesk":
        return _whole_backup(file)
    if head == b"%PDF-":
        return "whole" if b"%%EOF" in tail else "torn"
    if head[:2] == b"PK" or file.suffix in {".xlsx", ".docx", ".zip"}:
        try:
            with ZipFile(file) as archive:
                return "whole" if archive.testzip() is None else "torn"
        except BadZipFile:
            return "torn"
    return "whole" if tail.rstrip().endswith(b"}") else "torn"


def _whole_backup(file: Path) -> str:
    try:
        with open_backup(file) as backup:
            backup.verify()
    except BizDeskError as error:
        return str(error)
    return "whole"


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()

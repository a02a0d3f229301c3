"""Mending what a check found: derived rows worked out anew, evidence taken back, strays moved aside."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from bizdesk.domain.backups import EVIDENCE
from bizdesk.domain.errors import BizDeskError
from bizdesk.domain.file_names import unused
from bizdesk.store import dialects
from bizdesk.store.backup_errors import writing_ledger
from bizdesk.store.backup_reader import BackupFile, open_backup
from bizdesk.store.errors import plain_words
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.search_index import index_everything
from bizdesk.store.standings import refresh_all
from bizdesk.store.swap import sync_file, sync_folder


def derive_anew(folder: LedgerFolder) -> None:
    """Work out standings and the words to search from the records, in one transaction."""
    database = dialects.named(folder.dialect)
    engine = database.make_engine(folder).execution_options(writing=True)
    with plain_words(lambda error: database.told(error, folder)), engine.begin() as connection:
        refresh_all(connection)
        index_everything(connection)
        database.rebuild_index(connection)


def held_in_backups(wanted: Iterable[str], backups: Iterable[Path]) -> dict[str, Path]:
    """Which backup has which file of evidence, sound by its own manifest; sealed ones are passed over."""
    left, found = set(wanted), dict[str, Path]()
    for path in backups:
        if not left:
            break
        with suppress(BizDeskError), open_backup(path) as backup:
            have = {one.blob for one in backup.manifest.members if one.blob == one.sha256}
            found |= {sha256: path for sha256 in left if sha256 in have}
            left -= have
    return found


def take_back(folder: LedgerFolder, found: dict[str, Path], aside: Path) -> int:
    """Lay evidence from backups back in its place; a damaged file goes to `aside`. How many came back.

    Raises BackupUnreadableError or RestoreDiskError.
    """
    for path in dict.fromkeys(found.values()):
        with open_backup(path) as backup:
            for sha256 in (one for one, where in found.items() if where == path):
                _take_one(folder, backup, sha256, aside)
    return len(found)


def move_aside(folder: LedgerFolder, strays: Iterable[str], aside: Path) -> int:
    """Move files out of the evidence folder by their names in it; how many. Raises RestoreDiskError."""
    moved = 0
    with writing_ledger(folder.path):
        aside.mkdir(parents=True, exist_ok=True)
        for path in (folder.evidence / name for name in strays):
            path.replace(unused(aside / path.name))
            moved += 1
    return moved


def _take_one(folder: LedgerFolder, backup: BackupFile, sha256: str, aside: Path) -> None:
    final = folder.evidence / sha256[:2] / sha256
    incoming = folder.evidence / f".incoming-{uuid.uuid4().hex}"
    with writing_ledger(folder.path):
        final.parent.mkdir(parents=True, exist_ok=True)
        try:
            with incoming.open("xb") as writer:
                for piece in backup.read(f"{EVIDENCE}{sha256[:2]}/{sha256}"):
                    writer.write(piece)
                sync_file(writer)
            incoming.chmod(0o444)
            if final.exists():
                aside.mkdir(parents=True, exist_ok=True)
                final.replace(unused(aside / sha256))
            incoming.replace(final)
            sync_folder(final.parent)
        finally:
            incoming.unlink(missing_ok=True)

"""Files in the evidence folder that no record needs: foreign, or left by a copy that was broken off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from bizdesk.store.folder import LedgerFolder
from bizdesk.store.orm import EventRow


def stray_files(session: Session, folder: LedgerFolder, named: Iterable[str]) -> Iterator[Path]:
    """The files that no row names, whose SHA-256s are `named`, nor the history, since a redo wants those."""
    known = set(named)
    for path in sorted(folder.evidence.rglob("*")):
        if path.is_dir() or (path.name in known and path.parent.name == path.name[:2]):
            continue
        if not _is_remembered(session, path.name):
            yield path


def _is_remembered(session: Session, name: str) -> bool:
    query = select(EventRow.seq).where(EventRow.changes.contains(name, autoescape=True)).limit(1)
    return session.execute(query).first() is not None

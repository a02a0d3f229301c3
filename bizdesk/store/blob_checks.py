"""Files in the store of evidence that no record needs: foreign, or left by a copy that was broken off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from bizdesk.store.blobs import BlobStore, key_of
from bizdesk.store.orm import EventRow


def stray_files(session: Session, blobs: BlobStore, named: Iterable[str]) -> Iterator[str]:
    """The names of files that no row names, whose SHA-256s are `named`, nor the history, since a redo wants
    those.
    """
    known = {key_of(sha256) for sha256 in named}
    for name in blobs.names():
        if name not in known and not _is_remembered(session, name.rpartition("/")[2]):
            yield name


def _is_remembered(session: Session, name: str) -> bool:
    query = select(EventRow.seq).where(EventRow.changes.contains(name, autoescape=True)).limit(1)
    return session.execute(query).first() is not None

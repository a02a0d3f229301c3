"""Proofreading an import: drafts wait in the ledger's folder, and only a commit makes tasks of them.

A committed draft is kept and waits again as soon as the ledger no longer holds its document, since then
the commit was undone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from bizdesk.domain.draft import Draft
from bizdesk.domain.proofreading import Proofreading
from bizdesk.domain.words import Words
from bizdesk.services.documents import ImportResult, ReadDocument, import_documents, is_known
from bizdesk.services.draft_file import from_data, to_data
from bizdesk.services.editions import SupersedeDocument, supersede_document
from bizdesk.store.drafts import DraftSpoiledError
from bizdesk.store.unit_of_work import UnitOfWork

COMMITTED_KEPT = 10
"""So many committed drafts are kept for an undo."""


@dataclass(frozen=True, slots=True)
class DraftEntry:
    """A draft in a list: how many rows it has and how many still want a look."""

    id: str
    title: str
    rows: int
    uncertain: int


@dataclass(frozen=True, slots=True)
class Started:
    """The ids of the drafts that were started, and the titles of documents that the ledger holds already."""

    ids: tuple[str, ...]
    known: tuple[str, ...]


def start_drafts(uow: UnitOfWork, documents: Iterable[ReadDocument]) -> Started:
    """Keep documents as drafts, those that the ledger holds left out."""
    ids, known = [], []
    for read in documents:
        if is_known(uow, read):
            known.append(read.document.title)
            continue
        ids.append(uow.drafts.new_id())
        save_draft(uow, ids[-1], Proofreading(Draft.of(read.source, read.document)))
    return Started(tuple(ids), tuple(known))


def edited(draft: Draft) -> ReadDocument:
    """The draft's document as it was proofread, which knows how it was read."""
    return ReadDocument(draft.source, draft.proofread(), unedited=draft.document)


def save_draft(uow: UnitOfWork, id: str, proofreading: Proofreading) -> None:
    """Keep a draft as it now stands, with its steps."""
    uow.drafts.write(id, json.dumps(to_data(proofreading), ensure_ascii=False))


def open_draft(uow: UnitOfWork, id: str) -> Proofreading:
    """The draft as it was last saved. Raises DraftNotFoundError, DraftSpoiledError, LedgerDiskError."""
    text = uow.drafts.read(id)
    try:
        return from_data(json.loads(text))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise DraftSpoiledError(id) from error


def list_drafts(uow: UnitOfWork) -> tuple[DraftEntry, ...]:
    """The drafts that wait, the oldest first; a spoiled one says so in its title."""
    put_aside = _put_aside(uow)
    return tuple(_entry(uow, id) for id in uow.drafts.names() if id not in put_aside)


def _entry(uow: UnitOfWork, id: str) -> DraftEntry:
    try:
        draft = open_draft(uow, id).draft
    except DraftSpoiledError:
        return DraftEntry(id, Words("读不懂的校对稿（{0}）", id), 0, 0)
    return DraftEntry(id, draft.document.title, len(draft.rows), draft.uncertain)


def discard_draft(uow: UnitOfWork, id: str) -> None:
    """Forget a draft; the ledger never knew of it. Raises LedgerDiskError."""
    uow.drafts.remove(id)


def commit_draft(uow: UnitOfWork, id: str, draft: Draft) -> ImportResult:
    """Make tasks of the rows that were not skipped and put the draft aside. Raises OtherEditionError."""
    read = edited(draft)
    _put_one_aside(uow, id, read)
    return import_documents(uow, [read])


def commit_edition(uow: UnitOfWork, id: str, command: SupersedeDocument) -> None:
    """Put the draft in the place of an older edition and aside. Raises ReasonNeededError."""
    _put_one_aside(uow, id, command.edition)
    supersede_document(uow, command)


def _put_aside(uow: UnitOfWork) -> list[str]:
    """The committed drafts whose documents the ledger holds, the oldest first."""
    held = uow.documents.fingerprints()
    return [id for id, fingerprint in uow.drafts.committed().items() if fingerprint in held]


def _put_one_aside(uow: UnitOfWork, id: str, read: ReadDocument) -> None:
    """Mark a draft as committed, which means nothing as long as the ledger does not hold its document."""
    for older in _put_aside(uow)[: 1 - COMMITTED_KEPT]:
        uow.drafts.remove(older)
    uow.drafts.mark_committed(id, read.fingerprint)

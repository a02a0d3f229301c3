"""Proofreading an import: drafts wait in the ledger's folder, and only a commit makes tasks of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from bizdesk.domain.draft import Decision, Draft, DraftRow
from bizdesk.services.document_file import Data, from_data, measure_from_data, measure_to_data, to_data
from bizdesk.services.documents import ImportResult, ReadDocument, import_documents, is_known
from bizdesk.store.drafts import DraftSpoiledError
from bizdesk.store.unit_of_work import UnitOfWork


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
        save_draft(uow, ids[-1], Draft.of(read.source, read.document))
    return Started(tuple(ids), tuple(known))


def edited(draft: Draft) -> ReadDocument:
    """The draft's document as it was proofread, which knows how it was read."""
    return ReadDocument(draft.source, draft.proofread(), unedited=draft.document)


def save_draft(uow: UnitOfWork, id: str, draft: Draft) -> None:
    """Keep a draft as it now stands."""
    rows = [
        {"measure": measure_to_data(row.measure), "decision": row.decision.value, "edited": row.edited}
        for row in draft.rows
    ]
    data = {"source": draft.source, "document": to_data(draft.document), "rows": rows}
    uow.drafts.write(id, json.dumps(data, ensure_ascii=False))


def open_draft(uow: UnitOfWork, id: str) -> Draft:
    """The draft as it was last saved. Raises DraftNotFoundError, DraftSpoiledError, LedgerDiskError."""
    text = uow.drafts.read(id)
    try:
        return _draft(json.loads(text))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise DraftSpoiledError(id) from error


def _draft(data: Data) -> Draft:
    rows = tuple(
        DraftRow(measure_from_data(row["measure"]), Decision(row["decision"]), row["edited"])
        for row in data["rows"]
    )
    return Draft(data["source"], from_data(data["document"]), rows)


def list_drafts(uow: UnitOfWork) -> tuple[DraftEntry, ...]:
    """The drafts that wait, the oldest first; a spoiled one says so in its title."""
    return tuple(_entry(uow, id) for id in uow.drafts.names())


def _entry(uow: UnitOfWork, id: str) -> DraftEntry:
    try:
        draft = open_draft(uow, id)
    except DraftSpoiledError:
        return DraftEntry(id, f"读不懂的校对稿（{id}）", 0, 0)
    return DraftEntry(id, draft.document.title, len(draft.rows), draft.uncertain)


def discard_draft(uow: UnitOfWork, id: str) -> None:
    """Forget a draft; the ledger never knew of it."""
    uow.drafts.remove(id)


def commit_draft(uow: UnitOfWork, draft: Draft) -> ImportResult:
    """Make tasks of the rows that were not skipped; discard the draft after the commit.

    Raises OtherEditionError.
    """
    return import_documents(uow, [edited(draft)])

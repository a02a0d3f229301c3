"""Importing policy documents: their measures become tasks, the agencies they name become assignments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bizdesk import extract
from bizdesk.domain.labels import in_title_marks
from bizdesk.domain.ledger import Document
from bizdesk.extract.readers import OwnWords, PageProgress, untold
from bizdesk.services.document_rows import ReadDocument, add_document_row, fill_new_task
from bizdesk.services.editions import fill_words
from bizdesk.services.errors import DocumentNotFoundError, OtherEditionError
from bizdesk.services.indicator_rows import add_indicators
from bizdesk.services.task_rows import fill_task
from bizdesk.store import registry_queries
from bizdesk.store.orm import DocumentRow, TaskRow
from bizdesk.store.unit_of_work import UnitOfWork

__all__ = [
    "ImportResult",
    "Imported",
    "PageProgress",
    "ReadDocument",
    "find_document",
    "import_documents",
    "is_known",
    "list_documents",
    "read_documents",
]


@dataclass(frozen=True, slots=True)
class Imported:
    """A document that is now in the ledger, and how many of each it brought; `mentions` are of agencies."""

    title: str
    tasks: int
    mentions: int
    indicators: int


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import added, the titles that the ledger held already, and those whose words it filled in."""

    added: tuple[Imported, ...]
    known: tuple[str, ...]
    filled: tuple[str, ...] = ()


def read_documents(
    files: Iterable[Path], own: OwnWords | None = None, progress: PageProgress = untold
) -> tuple[ReadDocument, ...]:
    """Read every file before anything is changed. Raises what extraction and `progress` raise.

    `own` says what the columns of the office's own workbooks are called; `progress` is told
    before each page of a PDF file or a scan how many are behind and how many there are.
    """
    return tuple(
        ReadDocument(file.name, document)
        for file in files
        for document in extract.extract_file(file, own or {}, progress)
    )


def list_documents(uow: UnitOfWork) -> tuple[Document, ...]:
    """All documents of the ledger."""
    return registry_queries.list_documents(uow.session)


def find_document(uow: UnitOfWork, name: str) -> Document:
    """The document that goes by the id, the number or the title. Raises DocumentNotFoundError."""
    for document in list_documents(uow):
        if name in (str(document.id), document.number, document.title):
            return document
    raise DocumentNotFoundError(name)


def import_documents(uow: UnitOfWork, documents: Iterable[ReadDocument]) -> ImportResult:
    """Add what the ledger does not hold yet, and fill in words where it holds facts alone.

    Raises OtherEditionError, and then nothing is added.
    """
    added, known, filled, tasks = [], [], [], []
    for read in documents:
        title = read.document.title
        held = _held(uow, read)
        if held is None:
            rows = _add_document(uow, read)
            tasks += [row.id for row in rows]
            mentions = sum(len(measure.agencies) for measure in read.document.measures)
            added.append(Imported(title, len(rows), mentions, len(read.document.indicators)))
        elif held.fingerprint == read.fingerprint or not read.document.text:
            known.append(title)
        elif not held.text:
            tasks += fill_words(uow, held.id, read)
            filled.append(title)
        else:
            raise OtherEditionError(title)
    if tasks:
        uow.tell("import", _sentence(added, filled), tasks)
    return ImportResult(tuple(added), tuple(known), tuple(filled))


def _sentence(added: Sequence[Imported], filled: Sequence[str]) -> str:
    said = []
    if added:
        titles = "、".join(in_title_marks(one.title) for one in added)
        indicators = sum(one.indicators for one in added)
        compared = f"、{indicators} 项指标" if indicators else ""
        said.append(f"导入{titles}，新增 {sum(one.tasks for one in added)} 项任务{compared}")
    if filled:
        said.append(f"补全{'、'.join(in_title_marks(title) for title in filled)}的原文")
    return "；".join(said)


def is_known(uow: UnitOfWork, read: ReadDocument) -> bool:
    """Whether the ledger holds exactly this document."""
    return uow.documents.by_fingerprint(read.fingerprint) is not None


def _held(uow: UnitOfWork, read: ReadDocument) -> DocumentRow | None:
    """What the ledger holds of the document, in this edition or another."""
    document = read.document
    same = uow.documents.by_fingerprint(read.fingerprint)
    numbered = uow.documents.by_number(document.number) if document.number else None
    return same or numbered or uow.documents.by_title(document.title)


def _add_document(uow: UnitOfWork, read: ReadDocument) -> list[TaskRow]:
    row = add_document_row(uow, read)
    place = uow.tasks.last_position()
    tasks = [TaskRow(done_on=None) for _ in read.document.measures]
    for position, (task, measure) in enumerate(zip(tasks, read.document.measures, strict=True), place + 1):
        fill_task(task, row, measure, position)
        uow.tasks.add(task)
    uow.flush()
    for task, measure in zip(tasks, read.document.measures, strict=True):
        fill_new_task(uow, task, measure, read.document)
    uow.flush()
    add_indicators(uow, row.id, read.document.indicators)
    return tasks

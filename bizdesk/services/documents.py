"""Importing policy documents: their measures become tasks, the agencies they name become assignments."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bizdesk.domain.labels import in_title_marks
from bizdesk.domain.ledger import Document
from bizdesk.domain.measure import Measure, PolicyDocument
from bizdesk.extract import extract_file
from bizdesk.services.errors import DocumentNotFoundError, OtherEditionError
from bizdesk.services.task_rows import add_assignments, add_facts, fill_task, parts_of
from bizdesk.store import registry_queries
from bizdesk.store.orm import DocumentRow, TaskRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document as read from the file `source`."""

    source: str
    document: PolicyDocument


@dataclass(frozen=True, slots=True)
class Imported:
    """A document that is now in the ledger, with how many tasks and agency mentions it brought."""

    title: str
    tasks: int
    mentions: int


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import added, and the titles of the documents that the ledger held already."""

    added: tuple[Imported, ...]
    known: tuple[str, ...]


def read_documents(files: Iterable[Path]) -> tuple[ReadDocument, ...]:
    """Read every file before anything is changed. Raises what extraction raises."""
    return tuple(ReadDocument(file.name, document) for file in files for document in extract_file(file))


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
    """Add what the ledger does not hold yet. Raises OtherEditionError, and then nothing is added."""
    added, known, tasks = [], [], []
    for read in documents:
        if _is_known(uow, read.document):
            known.append(read.document.title)
            continue
        rows = _add_document(uow, read)
        tasks += rows
        mentions = sum(len(measure.agencies) for measure in read.document.measures)
        added.append(Imported(read.document.title, len(rows), mentions))
    if added:
        titles = "、".join(in_title_marks(one.title) for one in added)
        uow.tell("import", f"导入{titles}，新增 {len(tasks)} 项任务", [row.id for row in tasks])
    return ImportResult(tuple(added), tuple(known))


def fingerprint(document: PolicyDocument) -> str:
    """SHA-256 over what the measures say, so that a document is known again in another file or format."""
    said: list[object] = [document.number or document.title]
    said += [
        [measure.path, measure.heading, measure.text, [[one.name, one.role] for one in measure.agencies]]
        for measure in document.measures
    ]
    words = "".join(json.dumps(said, ensure_ascii=False).split())
    return hashlib.sha256(words.encode()).hexdigest()


def _is_known(uow: UnitOfWork, document: PolicyDocument) -> bool:
    if uow.documents.by_fingerprint(fingerprint(document)) is not None:
        return True
    other = uow.documents.by_number(document.number) if document.number else None
    if other is not None or uow.documents.by_title(document.title) is not None:
        raise OtherEditionError(document.title)
    return False


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
    return tasks


def add_document_row(uow: UnitOfWork, read: ReadDocument) -> DocumentRow:
    """Add a document without its tasks; its row, with an id."""
    document = read.document
    row = DocumentRow(
        title=document.title,
        number=document.number,
        issuer=document.issuer,
        issued_on=document.issued_on,
        source=read.source,
        text=document.text,
        fingerprint=fingerprint(document),
        imported_at=uow.now,
    )
    uow.documents.add(row)
    uow.flush()
    return row


def fill_new_task(uow: UnitOfWork, task: TaskRow, measure: Measure, document: PolicyDocument) -> None:
    """Add facts and parts to a new task; what the document itself calls finished is ticked on its date."""
    add_facts(uow, task, measure)
    parts = add_assignments(uow, task, parts_of(uow, (*measure.agencies, *document.applies_to_all)))
    if measure.deadline is not None and measure.deadline.done:
        task.done_on = document.issued_on or uow.today
        for part in parts:
            part.done_on, part.note = task.done_on, f"原文注明“{measure.deadline.wording}”"

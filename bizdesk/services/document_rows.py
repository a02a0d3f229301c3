"""Rows of a document, and when two files hold the same one."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from bizdesk.domain.measure import Measure, PolicyDocument
from bizdesk.services.task_rows import add_assignments, parts_of, set_facts
from bizdesk.store.orm import DocumentRow, TaskRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document from the file `source`; `unedited` is how it was read where a person edited it since."""

    source: str
    document: PolicyDocument
    unedited: PolicyDocument | None = None

    @property
    def fingerprint(self) -> str:
        """What the document is known by when the same file is read again."""
        return fingerprint(self.unedited or self.document)


def fingerprint(document: PolicyDocument) -> str:
    """SHA-256 over what the measures say, so that a document is known again in another file or format."""
    said: list[object] = [document.number or document.title]
    said += [
        [measure.path, measure.heading, measure.text, [[one.name, one.role] for one in measure.agencies]]
        for measure in document.measures
    ]
    words = "".join(json.dumps(said, ensure_ascii=False).split())
    return hashlib.sha256(words.encode()).hexdigest()


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
        fingerprint=read.fingerprint,
        imported_at=uow.now,
    )
    uow.documents.add(row)
    uow.flush()
    return row


def fill_new_task(uow: UnitOfWork, task: TaskRow, measure: Measure, document: PolicyDocument) -> None:
    """Add facts and parts to a new task; what the document itself calls finished is ticked on its date."""
    set_facts(uow, task, measure)
    parts = add_assignments(uow, task, parts_of(uow, (*measure.agencies, *document.applies_to_all)))
    if measure.deadline is not None and measure.deadline.done:
        task.done_on = document.issued_on or uow.today
        for part in parts:
            part.done_on, part.note = task.done_on, f"原文注明“{measure.deadline.wording}”"

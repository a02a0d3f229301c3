"""Importing policy documents: their measures become tasks, the agencies they name become assignments."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bizdesk.domain.agency_names import UNASSIGNED, canonical_name, kind_of
from bizdesk.domain.labels import in_title_marks
from bizdesk.domain.ledger import AgencyKind, Document
from bizdesk.domain.measure import AgencyMention, Measure, PolicyDocument, Role, Span
from bizdesk.extract import extract_file
from bizdesk.services.errors import DocumentNotFoundError, OtherEditionError
from bizdesk.store import registry_queries
from bizdesk.store.orm import AgencyRow, AssignmentRow, DocumentRow, MilestoneRow, TargetRow, TaskRow
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


def _fingerprint(document: PolicyDocument) -> str:
    """SHA-256 over what the measures say, so that a document is known again in another file or format."""
    said: list[object] = [document.number or document.title]
    said += [
        [measure.path, measure.heading, measure.text, [[one.name, one.role] for one in measure.agencies]]
        for measure in document.measures
    ]
    words = "".join(json.dumps(said, ensure_ascii=False).split())
    return hashlib.sha256(words.encode()).hexdigest()


def _is_known(uow: UnitOfWork, document: PolicyDocument) -> bool:
    if uow.documents.by_fingerprint(_fingerprint(document)) is not None:
        return True
    other = uow.documents.by_number(document.number) if document.number else None
    if other is not None or uow.documents.by_title(document.title) is not None:
        raise OtherEditionError(document.title)
    return False


def _add_document(uow: UnitOfWork, read: ReadDocument) -> list[TaskRow]:
    document = read.document
    row = DocumentRow(
        title=document.title,
        number=document.number,
        issuer=document.issuer,
        issued_on=document.issued_on,
        source=read.source,
        text=document.text,
        fingerprint=_fingerprint(document),
        imported_at=uow.now,
    )
    uow.documents.add(row)
    uow.flush()
    first = uow.tasks.last_position() + 1
    tasks = [_task(row, measure, first + place) for place, measure in enumerate(document.measures)]
    for task in tasks:
        uow.tasks.add(task)
    uow.flush()
    for task, measure in zip(tasks, document.measures, strict=True):
        _add_facts(uow, task, measure)
        _add_assignments(uow, task, [*measure.agencies, *document.applies_to_all])
    uow.flush()
    return tasks


def _task(document: DocumentRow, measure: Measure, position: int) -> TaskRow:
    deadline = measure.deadline
    due = max(deadline.due) if deadline and deadline.due else None
    return TaskRow(
        document_id=document.id,
        position=position,
        path=measure.path,
        heading=measure.heading,
        text=measure.text,
        span=measure.span,
        due_wording=deadline.wording if deadline else None,
        due_span=deadline.span if deadline else None,
        due_original=due,
        due=due,
        ongoing=bool(deadline and deadline.ongoing),
        review=list(measure.review),
    )


def _add_facts(uow: UnitOfWork, task: TaskRow, measure: Measure) -> None:
    for milestone in measure.milestones:
        uow.tasks.add(MilestoneRow(task_id=task.id, date=milestone.date, span=milestone.span))
    for target in measure.targets:
        uow.tasks.add(
            TargetRow(
                task_id=task.id,
                name=target.name,
                comparator=target.comparator,
                value=target.value,
                unit=target.unit,
                span=target.span,
            )
        )


def _add_assignments(uow: UnitOfWork, task: TaskRow, mentions: list[AgencyMention]) -> None:
    parts: dict[tuple[int, Role], Span | None] = {}
    for mention in mentions:
        parts.setdefault((_agency(uow, mention).id, mention.role), mention.span)
    if not parts:
        parts[_unassigned(uow).id, Role.RESPONSIBLE] = None
    for position, ((agency_id, role), span) in enumerate(parts.items()):
        row = AssignmentRow(task_id=task.id, agency_id=agency_id, position=position, role=role, span=span)
        uow.tasks.add(row)


def _agency(uow: UnitOfWork, mention: AgencyMention) -> AgencyRow:
    found = uow.agencies.by_name(mention.name)
    if found is not None:
        return found
    name = canonical_name(mention.name)
    row = uow.agencies.by_name(name) or uow.agencies.create(name, kind_of(name, generic=mention.generic))
    if name != mention.name:
        uow.agencies.add_alias(row, mention.name)
    return row


def _unassigned(uow: UnitOfWork) -> AgencyRow:
    return uow.agencies.by_name(UNASSIGNED) or uow.agencies.create(UNASSIGNED, AgencyKind.GROUP)

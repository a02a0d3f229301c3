"""Evidence: copied into the ledger, listed, opened, put into the bin and taken out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from bizdesk.domain.file_names import shown_name
from bizdesk.domain.ledger import Evidence
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.words import Listing, Words
from bizdesk.services.close_outs import void_close_outs
from bizdesk.services.errors import EvidenceNotFoundError, NotAssignedError
from bizdesk.services.lookup import find_agency, find_tasks, label, label_many
from bizdesk.store import evidence_queries
from bizdesk.store.orm import AgencyRow, EvidenceRow, TaskRow
from bizdesk.store.unit_of_work import UnitOfWork

Watch = Callable[[str, int], None]


def _unwatched(_name: str, _size: int) -> None:
    """Nobody looks on."""


@dataclass(frozen=True, slots=True)
class AttachEvidence:
    """Attach files to a task, from an agency of it where one is named.

    `period` is the quarter that they prove: the one in which the task was done, or the present one,
    where None is given. They no longer prove it after `expires_on`.
    """

    task_id: int
    files: tuple[Path, ...]
    agency: str | None = None
    period: Quarter | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class Attached:
    """The names of the files that were added, and of those that the task had already."""

    added: tuple[str, ...]
    known: tuple[str, ...]


def attach_evidence(uow: UnitOfWork, command: AttachEvidence, watch: Watch = _unwatched) -> Attached:
    """Copy the files in; a failure leaves nothing behind.

    `watch` is told the file and its bytes copied so far, and may raise to stop.

    Raises what copying raises, TaskNotFoundError, AgencyNotFoundError or NotAssignedError.
    """
    task, agency = find_place(uow, command)
    held = {(row.sha256, row.name) for row in uow.evidence.of_task(task.id)}
    added, known = [], []
    for file in command.files:
        row = _copied(uow, file, watch)
        if (row.sha256, row.name) in held:
            known.append(row.name)
            continue
        held.add((row.sha256, row.name))
        added.append(row.name)
        row.task_id, row.agency_id = task.id, agency.id if agency else None
        row.period = command.period or _period(uow, task, agency)
        row.expires_on = command.expires_on
        uow.evidence.add(row)
    if added:
        uow.tell("attach", Words("为{0}添加佐证材料：{1}", label(task), Listing("、", added)), [task.id])
    return Attached(tuple(added), tuple(known))


def find_place(uow: UnitOfWork, command: AttachEvidence) -> tuple[TaskRow, AgencyRow | None]:
    """The task that files are to be attached to, and the agency that they come from.

    Raises TaskNotFoundError, AgencyNotFoundError or NotAssignedError, better before files are sent.
    """
    (task,) = find_tasks(uow, [command.task_id])
    agency = find_agency(uow, command.agency) if command.agency else None
    if agency is not None and agency.id not in {part.agency_id for part in task.assignments}:
        raise NotAssignedError(agency.name, label(task))
    return task, agency


def use_evidence(uow: UnitOfWork, evidence_id: int, task_ids: Iterable[int]) -> None:
    """Let a file serve other tasks too; those that have it already stay as they are.

    Raises EvidenceNotFoundError or TaskNotFoundError.
    """
    held = _counting(uow, evidence_id)
    having = {row.task_id for row in uow.evidence.same_file(held)}
    tasks = [task for task in find_tasks(uow, list(task_ids)) if task.id not in having]
    for task in tasks:
        row = _like(uow, held)
        row.task_id = task.id
        uow.evidence.add(row)
    uow.tell(
        "attach", Words("“{0}”也用作{1}的佐证材料", held.name, label_many(tasks)), [task.id for task in tasks]
    )


def replace_evidence(uow: UnitOfWork, evidence_id: int, file: Path, watch: Watch = _unwatched) -> None:
    """Put a new version of a file in its place wherever it serves; the old one is kept beside it.

    Raises what copying raises, or EvidenceNotFoundError.
    """
    uses = uow.evidence.same_file(_counting(uow, evidence_id))
    version = _copied(uow, file, watch)
    for held in uses:
        row = _like(uow, held)
        row.name, row.sha256, row.size = version.name, version.sha256, version.size
        row.task_id, row.agency_id = held.task_id, held.agency_id
        uow.evidence.add(row)
        uow.flush()
        held.withdrawn_on, held.replaced_by_id = uow.today, row.id
    tasks = find_tasks(uow, [held.task_id for held in uses])
    voided = _void(uow, uses, Words("佐证材料“{0}”换了新版", uses[0].name))
    sentence = Words("佐证材料“{0}”换成新版“{1}”{2}", uses[0].name, version.name, voided)
    uow.tell("replace_evidence", sentence, [task.id for task in tasks])


def detach_evidence(uow: UnitOfWork, evidence_id: int) -> None:
    """Put a file of a task into the bin. Raises EvidenceNotFoundError."""
    row = _counting(uow, evidence_id)
    (task,) = find_tasks(uow, [row.task_id])
    row.withdrawn_on = uow.today
    voided = _void(uow, [row], Words("佐证材料“{0}”被移除", row.name))
    uow.tell("detach", Words("移除{0}的佐证材料：{1!s}{2}", label(task), row.name, voided), [task.id])


def restore_evidence(uow: UnitOfWork, evidence_id: int) -> None:
    """Take a file out of the bin. Raises EvidenceNotFoundError."""
    row = uow.evidence.get(evidence_id)
    if row is None or row.withdrawn_on is None or row.replaced_by_id is not None:
        raise EvidenceNotFoundError(evidence_id)
    (task,) = find_tasks(uow, [row.task_id])
    row.withdrawn_on = None
    uow.tell("restore_evidence", Words("恢复{0}的佐证材料：{1!s}", label(task), row.name), [task.id])


def date_evidence(uow: UnitOfWork, evidence_id: int, period: Quarter | None, expires_on: date | None) -> None:
    """Say which quarter a file proves and until when. Raises EvidenceNotFoundError."""
    row = _counting(uow, evidence_id)
    (task,) = find_tasks(uow, [row.task_id])
    row.period, row.expires_on = period, expires_on
    said = [Words("归属{0}", period.label) if period else Words("不分季度")]
    said += [Words("有效期至 {0}", expires_on)] if expires_on else []
    uow.tell(
        "date_evidence", Words("{0}的佐证材料“{1}”{2}", label(task), row.name, Listing("，", said)), [task.id]
    )


def list_bin(uow: UnitOfWork) -> tuple[Evidence, ...]:
    """The files in the bin, the one put there last first."""
    return evidence_queries.in_bin(uow.session)


def used_for(uow: UnitOfWork, evidence_id: int) -> tuple[int, ...]:
    """The tasks that a file serves. Raises EvidenceNotFoundError."""
    return tuple(row.task_id for row in uow.evidence.same_file(_counting(uow, evidence_id)))


def evidence_file(uow: UnitOfWork, evidence_id: int) -> Path:
    """Where the file's bytes lie on this PC; they must not be changed.

    Raises EvidenceNotFoundError and what reading the store of evidence raises.
    """
    row = uow.evidence.get(evidence_id)
    file = uow.blobs.local(row.sha256) if row is not None else None
    if file is None:
        raise EvidenceNotFoundError(evidence_id)
    return file


def _counting(uow: UnitOfWork, evidence_id: int) -> EvidenceRow:
    row = uow.evidence.get(evidence_id)
    if row is None or row.withdrawn_on is not None:
        raise EvidenceNotFoundError(evidence_id)
    return row


def _copied(uow: UnitOfWork, file: Path, watch: Watch) -> EvidenceRow:
    blob = uow.blobs.add(file, partial(watch, file.name))
    name = shown_name(file.name)
    row = EvidenceRow(name=name, sha256=blob.sha256, size=blob.size, attached_at=uow.now)
    row.attached_on = uow.today
    return row


def _like(uow: UnitOfWork, held: EvidenceRow) -> EvidenceRow:
    """The same file for another use, attached now."""
    row = EvidenceRow(name=held.name, sha256=held.sha256, size=held.size, attached_at=uow.now)
    row.period, row.expires_on, row.attached_on = held.period, held.expires_on, uow.today
    return row


def _period(uow: UnitOfWork, task: TaskRow, agency: AgencyRow | None) -> Quarter:
    own = [part.done_on for part in task.assignments if agency is not None and part.agency_id == agency.id]
    done = max((day for day in own if day is not None), default=None) or task.done_on
    return Quarter.of(done or uow.today)


def _void(uow: UnitOfWork, files: Iterable[EvidenceRow], why: str) -> str:
    return void_close_outs(uow, find_tasks(uow, uow.rulings.resting_on(files)), why)

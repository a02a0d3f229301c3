"""Evidence: copied into the ledger, listed, opened, taken off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bizdesk.domain.quarter import Quarter
from bizdesk.services.errors import EvidenceNotFoundError, NotAssignedError
from bizdesk.services.lookup import find_agency, find_tasks, label
from bizdesk.store.orm import EvidenceRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class AttachEvidence:
    """Attach files to a task, from an agency of it where one is named; `period` is the quarter they prove."""

    task_id: int
    files: tuple[Path, ...]
    agency: str | None = None
    period: Quarter | None = None


@dataclass(frozen=True, slots=True)
class Attached:
    """The names of the files that were added, and of those that the task had already."""

    added: tuple[str, ...]
    known: tuple[str, ...]


def attach_evidence(
    uow: UnitOfWork, command: AttachEvidence, watch: Callable[[str, int], None] = lambda _name, _size: None
) -> Attached:
    """Copy the files in; a failure leaves nothing behind.

    `watch` is told the file and its bytes copied so far, and may raise to stop.

    Raises what copying raises, TaskNotFoundError, AgencyNotFoundError or NotAssignedError.
    """
    task = find_tasks(uow, [command.task_id])[0]
    agency = find_agency(uow, command.agency) if command.agency else None
    if agency is not None and agency.id not in {part.agency_id for part in task.assignments}:
        raise NotAssignedError(agency.name, label(task))
    held = {(row.sha256, row.name) for row in uow.evidence.of_task(task.id)}
    added, known = [], []
    for file in command.files:
        blob = uow.blobs.add(file, partial(watch, file.name))
        if (blob.sha256, file.name) in held:
            known.append(file.name)
            continue
        held.add((blob.sha256, file.name))
        added.append(file.name)
        row = EvidenceRow(
            task_id=task.id,
            agency_id=agency.id if agency else None,
            name=file.name,
            sha256=blob.sha256,
            size=blob.size,
            period=command.period,
            attached_at=uow.now,
        )
        uow.evidence.add(row)
    if added:
        uow.tell("attach", f"为{label(task)}添加佐证材料：{'、'.join(added)}", [task.id])
    return Attached(tuple(added), tuple(known))


def detach_evidence(uow: UnitOfWork, evidence_id: int) -> None:
    """Take a file off its task; its bytes stay in the ledger. Raises EvidenceNotFoundError."""
    row = uow.evidence.get(evidence_id)
    if row is None:
        raise EvidenceNotFoundError(evidence_id)
    task = find_tasks(uow, [row.task_id])[0]
    uow.evidence.remove(row)
    uow.tell("detach", f"移除{label(task)}的佐证材料：{row.name}", [task.id])


def evidence_file(uow: UnitOfWork, evidence_id: int) -> Path:
    """Where the file's bytes lie; they must not be changed. Raises EvidenceNotFoundError."""
    row = uow.evidence.get(evidence_id)
    if row is None or not uow.blobs.path(row.sha256).is_file():
        raise EvidenceNotFoundError(evidence_id)
    return uow.blobs.path(row.sha256)

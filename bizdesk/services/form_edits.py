"""Takes accepted differences of return forms into the ledger: words, rates, ticks and evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bizdesk.domain.forms import Attachment, Difference, FormField
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.task_cells import read_rate
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.progress import ReportProgress, reported, store_report
from bizdesk.services.tasks import TickTasks, UntickTasks, tick_tasks, untick_tasks
from bizdesk.store.unit_of_work import UnitOfWork

_Key = tuple[int, str, Quarter]


def accept(uow: UnitOfWork, taken: Iterable[Difference]) -> tuple[int, ...]:
    """Carry the differences out; the tasks that changed are returned.

    The caller tells the sentence. Raises what reporting, ticking and attaching raise.
    """
    by_task: dict[_Key, list[Difference]] = defaultdict(list)
    for one in taken:
        if one.task_id is not None and one.quarter is not None:
            by_task[one.task_id, one.agency, one.quarter].append(one)
    for key, cells in by_task.items():
        _report(uow, key, cells)
        _tick(uow, key, cells)
        _attach(uow, key, cells)
    return tuple(dict.fromkeys(task for task, _, _ in by_task))


def _report(uow: UnitOfWork, key: _Key, cells: Sequence[Difference]) -> None:
    report = reported(uow, *key)
    told = report
    for one in cells:
        told = _with_cell(told, one)
    if told != report:
        store_report(uow, told)


def _with_cell(report: ReportProgress, one: Difference) -> ReportProgress:
    match one.field:
        case FormField.PROGRESS:
            return replace(report, progress=one.returned)
        case FormField.PROBLEMS:
            return replace(report, problems=one.returned)
        case FormField.NEXT_STEPS:
            return replace(report, next_steps=one.returned)
        case FormField.RATE:
            return replace(report, rate=read_rate(one.returned))
        case _:
            return report


def _tick(uow: UnitOfWork, key: _Key, cells: Sequence[Difference]) -> None:
    task, agency, quarter = key
    for one in cells:
        if one.field is FormField.DONE and one.returned:
            day = min(quarter.nearest(uow.today), uow.today)
            uow.flush()
            tick_tasks(uow, TickTasks((task,), agency, day))
        elif one.field is FormField.DONE:
            uow.flush()
            untick_tasks(uow, UntickTasks((task,), agency))


def _attach(uow: UnitOfWork, key: _Key, cells: Sequence[Difference]) -> None:
    task, agency, quarter = key
    with TemporaryDirectory() as folder:
        came = [one.attachment for one in cells if one.attachment is not None]
        files = tuple(_on_disk(one, Path(folder, str(place))) for place, one in enumerate(came))
        if files:
            attach_evidence(uow, AttachEvidence(task, files, agency, quarter))
            uow.flush()


def _on_disk(came: Attachment, folder: Path) -> Path:
    """Where the file lies, which is in `folder` if it was embedded: two forms may hold files of one name."""
    if came.path is not None:
        return came.path
    folder.mkdir()
    file = folder / came.name
    file.write_bytes(came.data)
    return file

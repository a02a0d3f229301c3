"""The sample ledger: a made-up city's document with a year's work on it, to try the program out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.quarter import Quarter
from bizdesk.paths import resource
from bizdesk.services.close_outs import TakeStep, take_step
from bizdesk.services.documents import import_documents, read_documents
from bizdesk.services.errors import TaskNotFoundError
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.extensions import ExtendTask, extend_task
from bizdesk.services.files import FileNotWritableError
from bizdesk.services.progress import ReadTarget, ReportProgress, read_target, report_progress
from bizdesk.services.quarters import close_quarter
from bizdesk.services.reminders import mark_seen
from bizdesk.services.settings import set_office
from bizdesk.services.tasks import TickTasks, list_tasks, tick_tasks
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.ledger import Ledger, open_ledger
from bizdesk.store.unit_of_work import UnitOfWork

R = TypeVar("R")
Story = Mapping[str, Any]

SAMPLE_QUARTER = Quarter(2022, 4)
"""The quarter that the sample's work ends with."""


def build_sample(folder: Path) -> Ledger:
    """Make the sample ledger in `folder`, empty or not there yet. Raises what open_ledger raises."""
    files = sorted(resource("sample").glob("*.txt"))
    documents = read_documents(files)
    story = json.loads(resource("sample", "story.json").read_text(encoding="utf-8"))
    ledger = open_ledger(folder, create=True)
    _write(ledger, lambda uow: set_office(uow, story["office"]))
    _write(ledger, lambda uow: import_documents(uow, documents))
    for part, service in _PARTS.items():
        for told in story[part]:
            _tell(ledger, service, told)
    for quarter in map(Quarter.parse, story["closed"]):
        _write(ledger, partial(close_quarter, quarter=quarter))
    return ledger


def prepare_sample(folder: Path) -> None:
    """Have the sample ledger in `folder`; one that is there is left as it is, a half-made one never stays.

    Raises FileNotWritableError and what open_ledger raises.
    """
    if LedgerFolder(folder).database.is_file():
        return
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=f"{folder.name}-", dir=folder.parent) as half:
            made = Path(half) / folder.name
            with build_sample(made).read() as uow:
                mark_seen(uow)  # what fell due since the sample's year is no news
            made.rename(folder)
    except OSError as error:
        raise FileNotWritableError(folder) from error


def _tell(ledger: Ledger, service: Callable[[UnitOfWork, int, Story], None], told: Story) -> None:
    _write(ledger, lambda uow: service(uow, _task(uow, told["task"]), told))


def _write(ledger: Ledger, service: Callable[[UnitOfWork], R]) -> R:
    with ledger.write() as uow:
        result = service(uow)
        uow.commit()
        return result


def _task(uow: UnitOfWork, title: str) -> int:
    found = list_tasks(uow, TaskFilter(day=uow.today, text=title))
    if not found:
        raise TaskNotFoundError(title)
    return found[0].id


def _tick(uow: UnitOfWork, task: int, told: Story) -> None:
    tick_tasks(uow, TickTasks((task,), told.get("agency"), date.fromisoformat(told["on"]), told["note"]))


def _report(uow: UnitOfWork, task: int, told: Story) -> None:
    quarter = Quarter.parse(told["quarter"])
    texts = (told["progress"], told.get("problems", ""), told.get("next_steps", ""))
    report_progress(uow, ReportProgress(task, told["agency"], quarter, *texts, rate=told.get("rate")))


def _attach(uow: UnitOfWork, task: int, told: Story) -> None:
    file = resource("sample", "evidence", told["file"])
    attach_evidence(uow, AttachEvidence(task, (file,), told["agency"], Quarter.parse(told["period"])))


def _read(uow: UnitOfWork, task: int, told: Story) -> None:
    read_target(uow, ReadTarget(task, told["target"], told["value"], date.fromisoformat(told["on"])))


def _extend(uow: UnitOfWork, task: int, told: Story) -> None:
    due, on = date.fromisoformat(told["due"]), date.fromisoformat(told["on"])
    extend_task(uow, ExtendTask(task, due, told["reason"], on))


def _close_out(uow: UnitOfWork, task: int, told: Story) -> None:
    step, on = CloseOutStep(told["step"]), date.fromisoformat(told["on"])
    take_step(uow, TakeStep(step, (task,), on, told["person"], told["note"]))


_PARTS = {
    "ticks": _tick,
    "progress": _report,
    "evidence": _attach,
    "readings": _read,
    "extensions": _extend,
    "close_outs": _close_out,
}
"""The parts of the story in the order in which they are told."""

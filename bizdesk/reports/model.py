"""Builds the report model from the ledger's records: one set of figures for the workbook and the PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from bizdesk.domain.counting import Part, by_agency, parts, tally
from bizdesk.domain.labels import COMPARATORS
from bizdesk.domain.ledger import Agency, Evidence, Lamp, ProgressReport, Status, Task
from bizdesk.domain.measure import Role
from bizdesk.domain.quarter_state import QuarterState, TargetState
from bizdesk.reports.changes import changes
from bizdesk.reports.look import USUAL, Look
from bizdesk.reports.records import DocumentTally, Entry, EvidenceLine, Report, TargetLine
from bizdesk.reports.wording import one_line, printable

OfTask = TypeVar("OfTask", TargetState, ProgressReport, Evidence)
Line = TypeVar("Line")

__all__ = ["Report", "build_report"]


def build_report(state: QuarterState, agency: Agency | None = None, look: Look = USUAL) -> Report:
    """Build the report of a quarter from its state; with `agency`, only of the tasks that name it.

    The state alone decides what it says, `look` only how it looks.
    """
    seen = _seen(state.tasks, agency)
    documents = _documents(seen)
    facts = _Facts(
        as_of=state.as_of,
        documents=documents,
        contacts=_contacts(state.agencies),
        targets=_by_task(state.targets),
        progress=_by_task(state.progress),
        evidence=_by_task(state.evidence),
        milestones={one.task_id: one.days for one in state.milestones},
    )
    wanted = None if agency is None else agency.id
    entries = tuple(facts.entry(item, task) for item, task in enumerate(seen, 1))
    shown = {task.id for task in seen}
    return Report(
        office=one_line(state.office),
        quarter=state.quarter,
        as_of=state.as_of,
        agency=None if agency is None else one_line(agency.name),
        entries=entries,
        parts=tuple(
            replace(part, agency=one_line(part.agency))
            for task in seen
            for part in parts(task)
            if wanted in (None, part.agency_id)
        ),
        overall=tally(entry.status for entry in entries),
        documents=tuple(documents.values()),
        agencies=tuple(
            replace(counted, agency=one_line(counted.agency))
            for counted in by_agency(seen, state.agencies)
            if wanted in (None, counted.agency_id)
        ),
        changes=None if state.previous is None else changes(seen, _seen(state.previous, agency)),
        corrections=tuple(one for one in state.corrections if agency is None or one.task_id in shown),
        targets=tuple(_lines(entries, facts.targets, _target_line)),
        evidence=tuple(_lines(entries, facts.evidence, _evidence_line)),
        wording=one_line(state.title),
        look=look,
    )


def _lines(
    entries: Sequence[Entry],
    records: Mapping[int, Sequence[OfTask]],
    line: Callable[[Entry, OfTask], Line],
) -> Iterator[Line]:
    for entry in entries:
        for record in records.get(entry.task_id, ()):
            yield line(entry, record)


def _by_task(records: Iterable[OfTask]) -> dict[int, list[OfTask]]:
    grouped: dict[int, list[OfTask]] = {}
    for record in records:
        grouped.setdefault(record.task_id, []).append(record)
    return grouped


def _seen(tasks: Sequence[Task], agency: Agency | None) -> list[Task]:
    """`tasks`, or those that name `agency`, each standing where that agency's part in it stands."""
    if agency is None:
        return list(tasks)
    own = [(task, _part_of(task, agency.id)) for task in tasks]
    return [_as_seen_by(task, part) for task, part in own if part is not None]


def _part_of(task: Task, agency_id: int) -> Part | None:
    return next((part for part in parts(task) if part.agency_id == agency_id), None)


def _as_seen_by(task: Task, part: Part) -> Task:
    if part.ahead is None:
        return task
    return replace(task, status=Status.DONE, lamp=Lamp.GREEN, done_on=part.ahead)


def _documents(tasks: Sequence[Task]) -> dict[int | None, DocumentTally]:
    grouped: dict[int | None, list[Task]] = {}
    for task in tasks:
        grouped.setdefault(task.document_id, []).append(task)
    return {
        document_id: DocumentTally(
            index=index,
            title=one_line(held[0].document or ""),
            number=one_line(held[0].number or ""),
            tally=tally(task.status for task in held),
        )
        for index, (document_id, held) in enumerate(grouped.items(), 1)
    }


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the rows of a report are filled from beside the tasks."""

    as_of: date
    documents: Mapping[int | None, DocumentTally]
    contacts: Mapping[int, str]
    targets: Mapping[int, Sequence[TargetState]]
    progress: Mapping[int, Sequence[ProgressReport]]
    evidence: Mapping[int, Sequence[Evidence]]
    milestones: Mapping[int, tuple[date, ...]]

    def entry(self, item: int, task: Task) -> Entry:
        """The row of `task` at `item`."""
        named = parts(task)
        owners = [part for part in named if part.leads]
        said = self.progress.get(task.id, ())
        return Entry(
            item=item,
            task_id=task.id,
            document=self.documents[task.document_id].index,
            source=one_line(task.document or ""),
            path=one_line(task.path),
            heading=one_line(task.heading or ""),
            text=printable(task.text),
            targets=tuple(_target(one) for one in self.targets.get(task.id, ())),
            leads=tuple(one_line(part.agency) for part in named if part.role is Role.LEAD),
            others=tuple(one_line(part.agency) for part in named if part.role is not Role.LEAD),
            owners=tuple(one_line(part.agency) for part in owners),
            contacts=tuple(self.contacts.get(part.agency_id, "") for part in owners),
            due_wording=one_line(task.due_wording or ""),
            due=task.due,
            due_original=task.due_original,
            ongoing=task.ongoing,
            days_late=self._days_late(task),
            progress=_joined(said, [report.progress for report in said]),
            problems=_joined(said, [report.problems for report in said]),
            next_steps=_joined(said, [report.next_steps for report in said]),
            rate=_joined(said, ["" if report.rate is None else f"{report.rate}%" for report in said]),
            evidence=tuple(one_line(file.name) for file in self.evidence.get(task.id, ())),
            status=task.status,
            lamp=task.lamp,
            pace=task.pace,
            done_on=task.done_on if task.status is Status.DONE else None,
            closed_on=task.closed_on,
            milestones=self.milestones.get(task.id, ()),
        )

    def _days_late(self, task: Task) -> int:
        return (self.as_of - task.due).days if task.status is Status.LATE and task.due is not None else 0


def _contacts(agencies: Sequence[Agency]) -> dict[int, str]:
    return {body.id: one_line(body.contact) for body in agencies}


def _target_line(entry: Entry, one: TargetState) -> TargetLine:
    target = one.target
    return TargetLine(
        item=entry.item,
        title=entry.title,
        owners=entry.owners,
        name=one_line(target.name),
        asked=f"{COMPARATORS[target.comparator]}{target.value}",
        unit=one_line(target.unit),
        readings=one.readings,
        words=printable(str(one.words)),
    )


def _evidence_line(entry: Entry, file: Evidence) -> EvidenceLine:
    return EvidenceLine(
        evidence_id=file.id,
        item=entry.item,
        title=entry.title,
        agency=one_line(file.agency or ""),
        name=one_line(file.name),
        period=file.period,
        attached_on=file.attached_on,
        expires_on=file.expires_on,
        size=file.size,
        sha256=file.sha256,
    )


def _target(one: TargetState) -> str:
    target = one.target
    asked = f"{target.name}{COMPARATORS[target.comparator]}{target.value}{target.unit}"
    return one_line(asked if not one.readings else f"{asked}（{one.words}）")


def _joined(said: Sequence[ProgressReport], texts: Sequence[str]) -> str:
    """What was said, each after the name of its agency where several agencies spoke."""
    spoken = [(report.agency, printable(text)) for report, text in zip(said, texts, strict=True)]
    kept = [(one_line(name), text) for name, text in spoken if text]
    if len({report.agency_id for report in said}) < 2:
        return "\n".join(text for _, text in kept)
    return "\n".join(f"{name}：{text}" for name, text in kept)

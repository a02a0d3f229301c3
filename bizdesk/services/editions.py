"""A new edition of a document: tasks go on with their progress, ticks and evidence, or end with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from bizdesk.domain.agency_names import UNASSIGNED, canonical_name
from bizdesk.domain.edition import Carry, EditionPlan, OldTask, plan_edition
from bizdesk.domain.labels import in_title_marks
from bizdesk.domain.measure import AgencyMention, Measure, PolicyDocument
from bizdesk.domain.words import Words
from bizdesk.services.close_outs import void_close_outs
from bizdesk.services.document_rows import ReadDocument, add_document_row, fill_new_task
from bizdesk.services.errors import ReasonNeededError
from bizdesk.services.indicator_rows import carry_indicators
from bizdesk.services.lookup import label
from bizdesk.services.task_rows import Parts, add_assignments, fill_task, parts_of, set_facts, settle
from bizdesk.store.orm import DocumentRow, TaskRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class SupersedeDocument:
    """Put `edition` in the place of the document `document_id`.

    `carry` says what becomes of tasks whose measures changed (carried over where nothing is said),
    `reasons` why the dropped ones, and those that end, are over; both go by task id.
    """

    document_id: int
    edition: ReadDocument
    carry: Mapping[int, Carry] = field(default_factory=dict)
    reasons: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EditionResult:
    """How many tasks stayed as they were, changed, ended and came."""

    unchanged: int
    changed: int
    ended: int
    added: int


def older_edition(uow: UnitOfWork, edition: ReadDocument) -> tuple[int, EditionPlan] | None:
    """The document in force that `edition` would replace, by its number or title, and what that would do.

    None where there is none, or where only facts of it are known.
    """
    document = edition.document
    held = uow.documents.by_number(document.number) if document.number else None
    held = held or uow.documents.by_title(document.title)
    if held is None or not held.text or uow.documents.by_fingerprint(edition.fingerprint) is not None:
        return None
    return held.id, compare_edition(uow, held.id, edition)


def compare_edition(uow: UnitOfWork, document_id: int, edition: ReadDocument) -> EditionPlan:
    """What the new edition would do to the tasks of the old one."""
    held = [_held(task) for task in uow.tasks.of_document(document_id)]
    return plan_edition(held, _as_registered(uow, edition.document))


def supersede_document(uow: UnitOfWork, command: SupersedeDocument) -> EditionResult:
    """Carry it out as one step. Raises ReasonNeededError where a task would end without a reason."""
    old = uow.documents.get(command.document_id)
    tasks = {task.id: task for task in uow.tasks.of_document(old.id)}
    plan = compare_edition(uow, old.id, command.edition)
    ending = {pair for pair in plan.changed if command.carry.get(pair.task.id) is Carry.END}
    row = add_document_row(uow, command.edition)
    succession = _Succession(uow, command, row, uow.tasks.last_position() + 1, old.issued_on)
    for pair in (*plan.unchanged, *plan.changed):
        if pair not in ending:
            succession.carry_over(tasks[pair.task.id], pair.measure)
    for over in (*plan.dropped, *(pair.task for pair in ending)):
        succession.end(tasks[over.id])
    fresh = [*plan.added, *(pair.measure for pair in ending)]
    ids = [succession.add(index).id for index in fresh]
    uow.flush()
    carry_indicators(uow, old.id, row.id, command.edition.document.indicators, ending=True)
    old.superseded_by_id = succession.row.id
    result = EditionResult(
        unchanged=len(plan.unchanged),
        changed=len(plan.changed) - len(ending),
        ended=len(plan.dropped) + len(ending),
        added=len(fresh),
    )
    voided = void_close_outs(uow, succession.reopened, Words("文件换了新版"))
    uow.tell("supersede", _sentence(command.edition.document.title, result, voided), [*tasks, *ids])
    return result


def fill_words(uow: UnitOfWork, document_id: int, original: ReadDocument) -> list[int]:
    """Give a document of which only facts are known its words; the ids of its tasks. Nothing ends.

    Tasks that the original does not hold keep their facts.
    """
    tasks = {task.id: task for task in uow.tasks.of_document(document_id)}
    plan = compare_edition(uow, document_id, original)
    row = add_document_row(uow, original)
    command = SupersedeDocument(document_id, original)
    begun = uow.documents.get(document_id).issued_on
    succession = _Succession(uow, command, row, uow.tasks.last_position() + 1, begun)
    for pair in (*plan.unchanged, *plan.changed):
        succession.carry_over(tasks[pair.task.id], pair.measure)
    for task in plan.dropped:
        tasks[task.id].document_id = row.id
    added = [succession.add(index).id for index in plan.added]
    uow.flush()
    carry_indicators(uow, document_id, row.id, original.document.indicators, ending=False)
    uow.documents.get(document_id).superseded_by_id = row.id
    return [*tasks, *added]


@dataclass(frozen=True, slots=True)
class _Succession:
    """The step from one edition to the next, whose tasks stand from place `first` on.

    Those of the old one had begun on `begun`; `reopened` are those that go on to be done anew.
    """

    uow: UnitOfWork
    command: SupersedeDocument
    row: DocumentRow
    first: int
    begun: date | None
    reopened: list[TaskRow] = field(default_factory=list)

    def carry_over(self, task: TaskRow, index: int) -> None:
        """Let a task go on as the measure at `index`; a date that was extended stays in force."""
        document = self.command.edition.document
        measure = document.measures[index]
        extended = self.uow.rulings.last_extension(task.id)
        task.starts_on = task.starts_on or self.begun
        fill_task(task, self.row, measure, self.first + index)
        if extended:
            task.due = extended.due
        set_facts(self.uow, task, measure)
        self._carry_parts(task, parts_of(self.uow, (*measure.agencies, *document.applies_to_all)))
        if self.command.carry.get(task.id) is Carry.REOPEN:
            for part in task.assignments:
                part.done_on, part.note = None, ""
            self.reopened.append(task)
        settle(task)

    def end(self, task: TaskRow) -> None:
        """Let a task end, for the reason that was given."""
        reason = self.command.reasons.get(task.id, "").strip()
        if not reason:
            raise ReasonNeededError(label(task))
        task.ended_on, task.ended_reason = self.uow.today, reason

    def add(self, index: int) -> TaskRow:
        """Make a task of the measure at `index`."""
        document = self.command.edition.document
        task = TaskRow(done_on=None)
        fill_task(task, self.row, document.measures[index], self.first + index)
        self.uow.tasks.add(task)
        self.uow.flush()
        fill_new_task(self.uow, task, document.measures[index], document)
        return task

    def _carry_parts(self, task: TaskRow, parts: Parts) -> None:
        """Keep the parts that are named again or of which something was reported; add the new ones."""
        last = max(part.position for part in task.assignments)
        for part in task.assignments:
            key = (part.agency_id, part.role)
            if key in parts:
                part.span = parts.pop(key)
            else:
                self.uow.tasks.unassign(part)
        add_assignments(self.uow, task, parts, first=last + 1)
        self.uow.flush()
        self.uow.tasks.reload(task)


def _held(task: TaskRow) -> OldTask:
    parts = frozenset(
        (part.agency.name, part.role) for part in task.assignments if part.agency.name != UNASSIGNED
    )
    return OldTask(task.id, task.path, task.heading, task.text, parts, task.due_original)


def _as_registered(uow: UnitOfWork, document: PolicyDocument) -> list[Measure]:
    """The measures with every agency that they bind, by the names of the registry."""

    def registered(mention: AgencyMention) -> list[AgencyMention]:
        row = uow.agencies.by_name(mention.name)
        if row is None:
            return [replace(mention, name=canonical_name(mention.name))]
        return [replace(mention, name=one.name) for one in uow.agencies.members(row) or [row]]

    everyone = document.applies_to_all
    return [
        replace(
            measure,
            agencies=tuple(one for said in (*measure.agencies, *everyone) for one in registered(said)),
        )
        for measure in document.measures
    ]


def _sentence(title: str, result: EditionResult, voided: str) -> str:
    stayed = Words("延续 {0} 项、修改 {1} 项", result.unchanged, result.changed)
    return Words(
        "{0}换成新版：{1}、终止 {2} 项、新增 {3} 项{4}",
        in_title_marks(title),
        stayed,
        result.ended,
        result.added,
        voided,
    )

"""The dictionary of deadlines (时限用语): how each wording of a document was read, corrected once for all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bizdesk.domain.labels import quoted
from bizdesk.domain.words import Words
from bizdesk.domain.workdays import WorkdayDate
from bizdesk.services.close_outs import void_close_outs
from bizdesk.services.errors import WordingNotFoundError
from bizdesk.services.task_rows import settle
from bizdesk.services.workdays import work_calendar
from bizdesk.store.orm import TaskRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording of a document, the dates that it was read as, and the tasks that state it.

    `proposed` is the day that a span from the day of issue (印发之日起30个工作日内) comes to.
    """

    words: str
    due: tuple[date, ...]
    ongoing: bool
    tasks: tuple[int, ...]
    proposed: WorkdayDate | None = None


@dataclass(frozen=True, slots=True)
class CorrectWording:
    """Read a wording as `due`, or as going on for good where None is given, in a whole document."""

    document_id: int
    words: str
    due: date | None


def list_wordings(uow: UnitOfWork, document_id: int) -> tuple[Wording, ...]:
    """The wordings of a document, in the order in which they first stand there."""
    issued_on = uow.documents.get(document_id).issued_on
    found: dict[str, list[TaskRow]] = {}
    for task in uow.tasks.of_document(document_id):
        if task.due_wording:
            found.setdefault(task.due_wording, []).append(task)
    return tuple(_wording(words, tasks, issued_on) for words, tasks in found.items())


def correct_wording(uow: UnitOfWork, command: CorrectWording) -> int:
    """Correct the tasks that state the wording; how many changed. Raises WordingNotFoundError.

    Extensions that were granted go on; a close-out of a task that changed is void.
    """
    stating = [t for t in uow.tasks.of_document(command.document_id) if t.due_wording == command.words]
    if not stating:
        raise WordingNotFoundError(command.words)
    ongoing = command.due is None
    changed = [task for task in stating if (task.due_original, task.ongoing) != (command.due, ongoing)]
    for task in changed:
        extended = uow.rulings.last_extension(task.id)
        task.due_original, task.ongoing = command.due, ongoing
        task.due = extended.due if extended else command.due
        settle(task)
    if changed:
        voided = void_close_outs(uow, changed, Words("时限读法改正"))
        reading = Words("长期坚持") if command.due is None else str(command.due)
        sentence = Words(
            "时限{0}改读为{1}，{2} 项任务{3}", quoted(command.words), reading, len(changed), voided
        )
        uow.tell("wording", sentence, [task.id for task in changed])
    return len(changed)


def _wording(words: str, tasks: list[TaskRow], issued_on: date | None) -> Wording:
    due = sorted({task.due_original for task in tasks if task.due_original is not None})
    ongoing, ids = any(t.ongoing for t in tasks), tuple(t.id for t in tasks)
    return Wording(words, tuple(due), ongoing, ids, _proposed(words, issued_on))


def _proposed(words: str, issued_on: date | None) -> WorkdayDate | None:
    from bizdesk.extract.spans import span_from_issue  # the grammar of dates is loaded when it is asked

    span = span_from_issue(words)
    if span is None or issued_on is None:
        return None
    if span.working:
        return work_calendar().ahead(issued_on, span.days)
    return WorkdayDate(issued_on + timedelta(days=span.days))

"""What an agency reports on a task for a quarter."""

from __future__ import annotations

from dataclasses import dataclass

from bizdesk.domain.quarter import Quarter
from bizdesk.domain.status import answerable
from bizdesk.services.errors import AgencyNeededError, NotAssignedError
from bizdesk.services.lookup import find_agency, find_tasks, label
from bizdesk.store.orm import AssignmentRow, ProgressRow, TaskRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ReportProgress:
    """Progress, problems and next steps of one task and quarter.

    `agency` may be None where only one agency answers for the task. Three empty texts take the report back.
    """

    task_id: int
    agency: str | None
    quarter: Quarter
    progress: str
    problems: str = ""
    next_steps: str = ""


def report_progress(uow: UnitOfWork, command: ReportProgress) -> None:
    """Store the report, in place of an earlier one for the same quarter.

    Raises TaskNotFoundError, AgencyNotFoundError, NotAssignedError or AgencyNeededError.
    """
    task = find_tasks(uow, [command.task_id])[0]
    part = _part(uow, task, command.agency)
    row = uow.progress.of(part.id, command.quarter)
    texts = (command.progress.strip(), command.problems.strip(), command.next_steps.strip())
    where = f"{label(task)}（{part.agency.name}）{command.quarter.label}进展"
    if not any(texts):
        if row is not None:
            uow.progress.remove(row)
            uow.tell("progress", f"清除{where}", [task.id])
        return
    if row is not None and (row.progress, row.problems, row.next_steps) == texts:
        return
    if row is None:
        row = ProgressRow(assignment_id=part.id, quarter=command.quarter)
        uow.progress.add(row)
    row.progress, row.problems, row.next_steps = texts
    row.reported_at = uow.now
    uow.tell("progress", f"填报{where}", [task.id])


def _part(uow: UnitOfWork, task: TaskRow, name: str | None) -> AssignmentRow:
    if name is None:
        parts = answerable(task.assignments)
        if len(parts) > 1:
            raise AgencyNeededError(label(task), [part.agency.name for part in parts])
        return parts[0]
    agency = find_agency(uow, name)
    for part in task.assignments:
        if part.agency_id == agency.id:
            return part
    raise NotAssignedError(agency.name, label(task))

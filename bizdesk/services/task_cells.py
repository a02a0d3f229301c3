"""The cells of many tasks at once: what stands in them, and what is typed or pasted into them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bizdesk.domain.ledger import Task
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.status import spokesman
from bizdesk.domain.task_cells import CellEdit, ReportField, RowFacts, read_rate
from bizdesk.services.progress import ReportProgress, reported, store_report
from bizdesk.store import row_queries
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ReportCells:
    """Cells of progress reports for a quarter."""

    quarter: Quarter
    cells: tuple[CellEdit, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """The tasks whose reports changed, and the cells whose rate is no whole number from 0 to 100."""

    tasks: tuple[int, ...]
    refused: tuple[CellEdit, ...]


def list_row_facts(
    uow: UnitOfWork, tasks: Sequence[Task], quarter: Quarter, agency_id: int | None
) -> RowFacts:
    """What the rows of `tasks` show beside them, in the list of an agency where one is given."""
    parts = (spokesman(task.assignments, agency_id) for task in tasks)
    speaking = [part.id for part in parts if part is not None]
    return RowFacts(
        row_queries.reports_by(uow.session, speaking, quarter),
        row_queries.aims_of(uow.session, [task.id for task in tasks]),
    )


def report_cells(uow: UnitOfWork, command: ReportCells) -> Reported:
    """Store cells of many reports as one step; what a report says beside them stays.

    Raises TaskNotFoundError, AgencyNotFoundError or NotAssignedError.
    """
    taken, refused = _sorted_out(command.cells)
    changed: list[int] = []
    sentence = ""
    for (task_id, agency), cells in taken.items():
        report = reported(uow, task_id, agency, command.quarter)
        told = store_report(uow, _with_cells(report, cells))
        if told is not None:
            changed.append(task_id)
            sentence = told
    tasks = tuple(dict.fromkeys(changed))
    if tasks:
        uow.tell("progress", sentence if len(changed) == 1 else f"填报 {len(tasks)} 项任务的进展", tasks)
    return Reported(tasks, tuple(refused))


def _sorted_out(
    cells: Iterable[CellEdit],
) -> tuple[dict[tuple[int, str], list[CellEdit]], list[CellEdit]]:
    """The cells by the report that they belong to, and those that are refused."""
    taken: dict[tuple[int, str], list[CellEdit]] = {}
    refused: list[CellEdit] = []
    for cell in cells:
        try:
            read_rate(cell.text if cell.field is ReportField.RATE else "")
        except ValueError:
            refused.append(cell)
        else:
            taken.setdefault((cell.task_id, cell.agency), []).append(cell)
    return taken, refused


def _with_cells(report: ReportProgress, cells: Iterable[CellEdit]) -> ReportProgress:
    for cell in cells:
        match cell.field:
            case ReportField.PROGRESS:
                report = replace(report, progress=cell.text)
            case ReportField.PROBLEMS:
                report = replace(report, problems=cell.text)
            case ReportField.NEXT_STEPS:
                report = replace(report, next_steps=cell.text)
            case ReportField.RATE:
                report = replace(report, rate=read_rate(cell.text))
    return report

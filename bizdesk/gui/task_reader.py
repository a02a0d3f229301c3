"""Reading the rows of a list of tasks: a fixed number of statements, however many rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bizdesk.domain.counting import Tally, add_up
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.groups import Group
from bizdesk.domain.ledger import Task
from bizdesk.domain.task_cells import RowFacts
from bizdesk.gui.desk import Desk
from bizdesk.gui.models.task_cells import TaskCells
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.outlines import section_headings
from bizdesk.services.progress import list_reporters
from bizdesk.services.task_cells import list_row_facts
from bizdesk.services.tasks import count_groups, count_tasks, list_tasks


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of a list, what their cells say, and how the whole list is counted, also by its groups.

    `headings` are those of the document's sections where it is read as an outline.
    """

    tasks: tuple[Task, ...]
    counted: Tally
    groups: tuple[Group, ...]
    cells: TaskCells
    headings: Mapping[str, str] | None = None


class TaskReader:
    """Reads lists for the quarter of a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, wanted: TaskFilter, window: tuple[int, int] | None, then: Callable[[Found], None]) -> None:
        """The rows of a window of a list, all rows without one."""
        self._read(replace(wanted, window=window), wanted, then)

    def read_outline(self, wanted: TaskFilter, then: Callable[[Found], None]) -> None:
        """All tasks of a document, and the headings of its sections."""
        self._read(wanted, wanted, then, wanted.document_id)

    def read_more(
        self,
        wanted: TaskFilter,
        window: tuple[int, int],
        then: Callable[[tuple[Task, ...], RowFacts], None],
    ) -> None:
        """The rows of a window of a list whose counts are known."""
        quarter = self._desk.quarter

        def query(uow: UnitOfWork) -> tuple[tuple[Task, ...], RowFacts]:
            tasks = list_tasks(uow, replace(wanted, window=window))
            return tasks, list_row_facts(uow, tasks, quarter, wanted.agency_id)

        self._desk.read(query, lambda found: then(*found))

    def read_again(
        self, wanted: TaskFilter, shown: Sequence[Task], then: Callable[[Found], None], *, whole: bool
    ) -> None:
        """The rows that are shown, as they are now and whatever the filters; `whole` if they are all."""
        ids = tuple(task.id for task in shown)
        everything = replace(wanted, status=None, pace=None, lamp=None, text="", missing_for=None)
        same = replace(everything, ids=ids, folded=())
        self._read(replace(same, grouping=None), same if whole else wanted, then)

    def _read(
        self,
        listed: TaskFilter,
        counted: TaskFilter,
        then: Callable[[Found], None],
        document: int | None = None,
    ) -> None:
        quarter = self._desk.quarter

        def query(uow: UnitOfWork) -> Found:
            tasks = list_tasks(uow, listed)
            facts = list_row_facts(uow, tasks, quarter, listed.agency_id)
            cells = TaskCells(listed.day, listed.agency_id, list_reporters(uow, quarter), facts)
            groups = count_groups(uow, counted)
            by_group = (group.tally for group in groups)
            tally = add_up(by_group if counted.grouping else count_tasks(uow, counted).values())
            headings = section_headings(uow, document) if document is not None else None
            return Found(tasks, tally, groups, cells, headings)

        self._desk.read(query, then)

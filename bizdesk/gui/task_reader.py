"""Reading the rows of a list of tasks: a fixed number of statements, however many rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bizdesk.domain.counting import Tally, add_up
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.groups import Group
from bizdesk.domain.ledger import Task
from bizdesk.domain.task_cells import RowFacts
from bizdesk.gui.desk import Desk
from bizdesk.gui.models.task_cells import TaskCells
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.progress import list_reporters
from bizdesk.services.task_cells import list_row_facts
from bizdesk.services.tasks import count_groups, count_tasks, list_tasks


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of a list, what their cells say, and how the whole list is counted, also by its groups."""

    tasks: tuple[Task, ...]
    counted: Tally
    groups: tuple[Group, ...]
    cells: TaskCells


class TaskReader:
    """Reads lists for the quarter of a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, wanted: TaskFilter, window: tuple[int, int] | None, then: Callable[[Found], None]) -> None:
        """The rows of a window of a list, all rows without one."""
        self._read(replace(wanted, window=window), wanted, then)

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
        same = replace(wanted, ids=ids, status=None, pace=None, lamp=None, text="", folded=())
        self._read(replace(same, grouping=None), same if whole else wanted, then)

    def _read(self, listed: TaskFilter, counted: TaskFilter, then: Callable[[Found], None]) -> None:
        quarter = self._desk.quarter

        def query(uow: UnitOfWork) -> Found:
            tasks = list_tasks(uow, listed)
            facts = list_row_facts(uow, tasks, quarter, listed.agency_id)
            cells = TaskCells(listed.day, listed.agency_id, list_reporters(uow, quarter), facts)
            tally = add_up(count_tasks(uow, counted).values())
            return Found(tasks, tally, count_groups(uow, counted), cells)

        self._desk.read(query, then)

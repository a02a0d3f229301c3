"""Lists of tasks are sorted by every column and gathered in groups, page by page, as plain rules say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest

from bizdesk.domain.filters import TaskFilter, TaskGrouping, TaskOrder
from bizdesk.domain.groups import Group, GroupHead, lines_of
from bizdesk.domain.ledger import Lamp, Task
from bizdesk.domain.measure import Role
from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.status import spokesman
from bizdesk.domain.task_cells import RowFacts
from bizdesk.services.agencies import get_agency
from bizdesk.services.ledgers import Ledger
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.task_cells import list_row_facts
from bizdesk.services.tasks import TickTasks, count_groups, count_tasks, list_tasks, tick_tasks
from tests.ledgers import TODAY, policy, stock, write

Q4 = Quarter(2022, 4)
LAMPS = (Lamp.RED, Lamp.YELLOW, Lamp.BLUE, Lamp.GREY, Lamp.GREEN)
PACES = (Pace.BEHIND, Pace.NOT_STARTED, Pace.ON_PACE, Pace.AHEAD, Pace.DONE, Pace.CLOSED_OUT)
ROLES = (Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT)
Key = Callable[[Task, RowFacts], Any]


@pytest.fixture
def busy(ledger: Ledger) -> Ledger:
    """Two documents of six tasks each, some ticked and some reported on."""
    stock(ledger, policy(2))
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((1, 8), on=date(2022, 11, 1))))
    for task, agency, rate in ((2, "市水务集团", 10), (4, "市税务局", 80), (10, "市税务局", 5)):
        report = ReportProgress(task, agency, Q4, f"完成{rate}", "缺" * (rate == 80), "再办", rate)
        write(ledger, partial(report_progress, command=report))
    report = ReportProgress(6, None, Quarter(2022, 3), "上一季")
    write(ledger, lambda uow: report_progress(uow, report))
    return ledger


def reported(name: str) -> Key:
    def key(task: Task, facts: RowFacts) -> Any:
        return getattr(facts.reports.get(task.id), name, None) or None

    return key


def partner(task: Task, _facts: RowFacts) -> str | None:
    others = [part for part in task.assignments if part.role is not Role.LEAD]
    return min(others, key=lambda part: ROLES.index(part.role)).agency if others else None


def speaker(task: Task, _facts: RowFacts) -> str | None:
    part = spokesman(task.assignments)
    return part.agency if part else None


KEYS: dict[TaskOrder, Key] = {
    TaskOrder.LEDGER: lambda task, _: task.id,
    TaskOrder.DOCUMENT: lambda task, _: task.document,
    TaskOrder.HEADING: lambda task, _: task.heading or task.text,
    TaskOrder.TARGETS: lambda task, facts: facts.targets[task.id][0].name,
    TaskOrder.AGENCIES: speaker,
    TaskOrder.LEAD: speaker,
    TaskOrder.PARTNERS: partner,
    TaskOrder.DUE_ORIGINAL: lambda task, _: task.due_original,
    TaskOrder.DUE: lambda task, _: task.due,
    TaskOrder.PROGRESS: reported("progress"),
    TaskOrder.PROBLEMS: reported("problems"),
    TaskOrder.NEXT_STEPS: reported("next_steps"),
    TaskOrder.RATE: reported("rate"),
    TaskOrder.EVIDENCE: lambda task, _: task.evidence,
    TaskOrder.PACE: lambda task, _: PACES.index(task.pace),
    TaskOrder.LAMP: lambda task, _: LAMPS.index(task.lamp),
    TaskOrder.DONE: lambda task, _: task.done_on,
    TaskOrder.CLOSED: lambda task, _: task.closed_on,
}


def in_order(tasks: list[Task], key: Callable[[Task], Any], *, backwards: bool) -> list[int]:
    """The ids by a key, those without one last and equal ones as they were."""
    having = sorted((task for task in tasks if key(task) is not None), key=key, reverse=backwards)
    return [task.id for task in (*having, *(task for task in tasks if key(task) is None))]


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("order", KEYS)
def test_every_column_sorts(busy: Ledger, order: TaskOrder, backwards: bool) -> None:
    wanted = TaskFilter(TODAY, quarter=Q4, order=order, descending=backwards)
    with busy.read() as uow:
        plain = list(list_tasks(uow, TaskFilter(TODAY)))
        facts = list_row_facts(uow, plain, Q4, None)
        found = [task.id for task in list_tasks(uow, wanted)]
    assert found == in_order(plain, lambda task: KEYS[order](task, facts), backwards=backwards)


def test_an_agency_sees_its_own_reports_and_roles(busy: Ledger) -> None:
    with busy.read() as uow:
        own = get_agency(uow, "市水务集团").id
        wanted = TaskFilter(TODAY, agency_id=own, quarter=Q4, order=TaskOrder.RATE)
        tasks = list_tasks(uow, wanted)
        facts = list_row_facts(uow, tasks, Q4, own)
        assert [task.id for task in tasks] == [2, 8]
        assert [report.rate for report in facts.reports.values()] == [10]
        taxes = get_agency(uow, "市税务局").id
        by_role = TaskFilter(TODAY, agency_id=taxes, order=TaskOrder.ROLE)
        assert [task.id for task in list_tasks(uow, by_role)] == [4, 10, 1, 7]


@pytest.mark.parametrize("order", [TaskOrder.LEDGER, TaskOrder.DUE])
@pytest.mark.parametrize("grouping", TaskGrouping)
def test_groups_gather_the_list_and_add_up(busy: Ledger, grouping: TaskGrouping, order: TaskOrder) -> None:
    wanted = TaskFilter(TODAY, quarter=Q4, order=order, grouping=grouping)
    with busy.read() as uow:
        tasks, groups = list_tasks(uow, wanted), count_groups(uow, wanted)
        counted = count_tasks(uow, wanted)
    assert sum(group.tally.total for group in groups) == sum(one.total for one in counted.values()) == 12
    assert sum(group.tally.done for group in groups) == sum(one.done for one in counted.values()) == 2
    assert members(groups, tasks) == [
        (group.key, [task.id for task in tasks if key_of(task, grouping) == group.key]) for group in groups
    ]


@pytest.mark.parametrize("grouping", TaskGrouping)
def test_folded_groups_are_not_read_but_counted(busy: Ledger, grouping: TaskGrouping) -> None:
    wide = TaskFilter(TODAY, grouping=grouping)
    with busy.read() as uow:
        groups = count_groups(uow, wide)
        shut = TaskFilter(TODAY, grouping=grouping, folded=(groups[0].key,))
        left = [task for task in list_tasks(uow, wide) if key_of(task, grouping) != groups[0].key]
        assert list(list_tasks(uow, shut)) == left
        assert count_groups(uow, shut) == groups
        assert count_tasks(uow, shut) == count_tasks(uow, wide)
        assert left


def test_pages_of_a_grouped_list_join(busy: Ledger) -> None:
    wanted = TaskFilter(TODAY, grouping=TaskGrouping.LEAD, order=TaskOrder.LAMP)
    with busy.read() as uow:
        whole = list_tasks(uow, wanted)
        pages = [list_tasks(uow, replace(wanted, window=(first, 5))) for first in (0, 5, 10)]
    assert [task for page in pages for task in page] == list(whole)


def test_heads_come_as_far_as_their_tasks_are_read(busy: Ledger) -> None:
    wanted = TaskFilter(TODAY, grouping=TaskGrouping.DOCUMENT)
    with busy.read() as uow:
        tasks, groups = list_tasks(uow, wanted), count_groups(uow, wanted)
    first, second = groups
    assert lines_of(tasks[:4], groups) == (GroupHead(first, False), *tasks[:4])
    assert lines_of(tasks, groups)[7] == GroupHead(second, False)
    shut = lines_of(tasks[6:], groups, {first.key})
    assert shut[:2] == (GroupHead(first, True), GroupHead(second, False))
    assert lines_of(tasks, ()) == tasks


def members(groups: tuple[Group, ...], tasks: tuple[Task, ...]) -> list[tuple[Any, list[int]]]:
    """The keys of the heads with the ids of the tasks below each."""
    found: list[tuple[Any, list[int]]] = []
    for line in lines_of(tasks, groups):
        if isinstance(line, GroupHead):
            found.append((line.group.key, []))
        else:
            found[-1][1].append(line.id)
    return found


def key_of(task: Task, grouping: TaskGrouping) -> Any:
    """What a task is gathered by."""
    if grouping is TaskGrouping.DOCUMENT:
        return task.document_id
    part = spokesman(task.assignments)
    return task.lamp if grouping is TaskGrouping.LAMP else part.agency_id if part else None

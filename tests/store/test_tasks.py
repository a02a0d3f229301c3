"""Lists of tasks: filtered, sorted and counted in SQL as the rules of the domain say, in few statements."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from bizdesk.domain.counting import by_agency
from bizdesk.domain.filters import TaskFilter, TaskOrder
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.measure import Measure, Role
from bizdesk.domain.quarter import Quarter
from bizdesk.services.agencies import count_agencies, get_agency, list_agencies
from bizdesk.services.errors import (
    AgencyNotFoundError,
    FutureDateError,
    NotAssignedError,
    TaskNotFoundError,
)
from bizdesk.services.ledgers import Ledger, UnitOfWork
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.tasks import TickTasks, UntickTasks, list_tasks, tick_tasks, untick_tasks
from tests.ledgers import MEASURES, TODAY, copy_ledger, dump, measure, policy, read, stock, write

NAMES = ("市住建局", "市税务局", "市水务集团", "青禾县人民政府", "有关部门")
DAYS = st.dates(date(2022, 1, 1), TODAY)


def ids(ledger: Ledger, **wanted: Any) -> list[int]:
    """The ids of the tasks that a filter finds."""
    agency = wanted.pop("agency", None)

    def query(uow: UnitOfWork) -> list[int]:
        own = get_agency(uow, agency).id if agency else None
        return [task.id for task in list_tasks(uow, TaskFilter(**{"day": TODAY, "agency_id": own, **wanted}))]

    return read(ledger, query)


def tick(ledger: Ledger, *tasks: int, agency: str | None = None, on: date | None = None) -> tuple[int, ...]:
    return write(ledger, lambda uow: tick_tasks(uow, TickTasks(tasks, agency, on))).done


@contextmanager
def counted(uow: UnitOfWork) -> Iterator[list[str]]:
    """The statements that are sent meanwhile."""
    sent: list[str] = []
    connection = uow.session.connection()

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(connection, "before_cursor_execute", note)
    yield sent
    event.remove(connection, "before_cursor_execute", note)


def test_a_joint_task_is_done_with_the_last_tick(ledger: Ledger) -> None:
    assert tick(ledger, 2, agency="市住建局", on=date(2022, 9, 1)) == ()
    assert ids(ledger, status=Status.DONE) == []
    assert ids(ledger, status=Status.DONE, agency="市住建局") == [2]
    assert tick(ledger, 2, agency="市水务集团", on=date(2022, 8, 1)) == (2,)
    (done,) = read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY, status=Status.DONE)))
    assert (done.done_on, done.lamp) == (date(2022, 9, 1), Lamp.GREEN)


def test_the_tick_of_a_supporting_agency_finishes_nothing(ledger: Ledger) -> None:
    assert tick(ledger, 1, agency="市税务局") == ()
    assert tick(ledger, 1, agency="市市场监管局") == (1,)


def test_a_tick_without_an_agency_ticks_all_who_answer(ledger: Ledger) -> None:
    assert tick(ledger, 2, 3, 5) == (2, 3, 5)
    ticked = [row for row in dump(ledger.folder.path)["assignment"] if row[6] is not None]
    assert len(ticked) == 4


def test_ticking_again_keeps_the_day(ledger: Ledger) -> None:
    tick(ledger, 1, on=date(2022, 6, 1))
    before = dump(ledger.folder.path)
    assert tick(ledger, 1) == (1,)
    assert dump(ledger.folder.path) == before


def test_an_untick_reopens_the_task(ledger: Ledger) -> None:
    tick(ledger, 2)
    result = write(ledger, lambda uow: untick_tasks(uow, UntickTasks((2,), "市住建局")))
    assert (result.assignments, result.done) == (1, ())
    assert ids(ledger, status=Status.DONE, agency="市水务集团") == [2]


@pytest.mark.parametrize(
    ("command", "error", "sentence"),
    [
        (TickTasks((1, 99, 98)), TaskNotFoundError, "没有编号为 98 的任务"),
        (TickTasks((10**12,)), TaskNotFoundError, "没有编号为 1000000000000 的任务"),
        (TickTasks((1,), "市外办"), AgencyNotFoundError, "台账里没有“市外办”这个单位"),
        (TickTasks((1, 2), "市住建局"), NotAssignedError, "“市住建局”不在“（1）压缩时限”的单位之列"),
        (TickTasks((1,), on=date(2022, 11, 22)), FutureDateError, "日期 2022-11-22 还没有到"),
    ],
)
def test_a_wrong_tick_changes_nothing(
    ledger: Ledger, command: TickTasks, error: type[Exception], sentence: str
) -> None:
    before = dump(ledger.folder.path)
    with pytest.raises(error, match=sentence):
        write(ledger, lambda uow: tick_tasks(uow, command))
    assert dump(ledger.folder.path) == before


def test_the_past_is_seen_as_it_stood(ledger: Ledger) -> None:
    tick(ledger, 1, on=date(2022, 10, 8))
    assert ids(ledger, day=date(2022, 6, 30), status=Status.LATE) == []
    assert ids(ledger, day=date(2022, 9, 30), status=Status.LATE) == [1]
    assert ids(ledger, day=date(2022, 10, 8), status=Status.DONE) == [1]


def test_lamps_tell_what_is_due_and_what_was_reported(ledger: Ledger) -> None:
    report = ReportProgress(6, None, Quarter(2022, 4), "已开工")
    write(ledger, lambda uow: report_progress(uow, report))
    tasks = read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY)))
    assert [task.lamp for task in tasks] == [
        Lamp.RED,
        Lamp.GREY,
        Lamp.GREY,
        Lamp.BLUE,
        Lamp.GREY,
        Lamp.GREEN,
    ]
    earlier = read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=date(2022, 9, 30), ids=(6,))))
    assert earlier[0].lamp is Lamp.GREY


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"text": "用地"}, [3]),
        ({"text": "第2项 压缩"}, [2]),
        ({"text": "第1批"}, [1, 2, 3, 4, 5, 6]),
        ({"text": "年底前"}, [1, 2, 4, 6]),
        ({"text": "100%_"}, []),
        ({"agency": "市税务局"}, [1, 4]),
        ({"agency": "市税务局", "role": Role.LEAD}, [4]),
        ({"agency": "市发展改革委（市粮食局）"}, [3]),
        ({"document_id": 2}, []),
        ({"ids": (5, 2)}, [2, 5]),
        ({"descending": True}, [6, 5, 4, 3, 2, 1]),
        ({"order": TaskOrder.DUE}, [1, 4, 2, 6, 3, 5]),
        ({"order": TaskOrder.DUE, "descending": True}, [6, 2, 4, 1, 3, 5]),
        ({"status": Status.LATE}, [1]),
    ],
)
def test_lists_are_filtered_and_sorted(ledger: Ledger, wanted: dict[str, Any], found: list[int]) -> None:
    assert ids(ledger, **wanted) == found


@pytest.mark.parametrize("size", [1, 60, 1200])
def test_a_list_takes_three_statements_whatever_its_length(empty_ledger: Ledger, size: int) -> None:
    stock(
        empty_ledger, policy(1, [measure(number, [(NAMES[0], Role.LEAD)]) for number in range(1, size + 1)])
    )
    with empty_ledger.read() as uow, counted(uow) as sent:
        assert len(list_tasks(uow, TaskFilter(day=TODAY))) == size
    assert len(sent) == 3


def test_counting_agencies_takes_three_statements(ledger: Ledger) -> None:
    with ledger.read() as uow, counted(uow) as sent:
        assert count_agencies(uow, TODAY)
    assert len(sent) == 3


MENTIONS = st.lists(
    st.tuples(st.sampled_from(NAMES[:4]), st.sampled_from(Role))
    | st.just((NAMES[4], Role.RESPONSIBLE, True)),
    max_size=4,
)
TICKS = st.lists(st.tuples(st.integers(1, 5), st.sampled_from((None, *NAMES)), DAYS), max_size=8)


@st.composite
def measures(draw: st.DrawFn) -> list[Measure]:
    """Up to five measures with any agencies and dates."""
    return [
        measure(number, draw(MENTIONS), due=draw(st.none() | DAYS))
        for number in range(1, draw(st.integers(1, 5)) + 1)
    ]


@settings(deadline=None, max_examples=30)
@given(measures=measures(), ticks=TICKS, day=DAYS)
def test_agencies_are_counted_in_sql_as_by_the_rules(
    blank: Path, measures: list[Measure], ticks: list[tuple[int, str | None, date]], day: date
) -> None:
    with TemporaryDirectory() as folder:
        ledger = copy_ledger(blank, Path(folder) / "ledger")
        stock(ledger, policy(1, measures))
        for task, agency, on in ticks:
            try:
                tick(ledger, task, agency=agency, on=on)
            except (TaskNotFoundError, AgencyNotFoundError, NotAssignedError):
                continue
        with ledger.read() as uow:
            counts = {one.agency.id: one for one in count_agencies(uow, day)}
            tallies = by_agency(list_tasks(uow, TaskFilter(day=day)), list_agencies(uow))
            for told in tallies:
                count = counts.pop(told.agency_id)
                assert (count.total, count.done, count.open, count.late) == (
                    told.part.total,
                    told.part.done,
                    told.part.open,
                    told.part.late,
                )
                assert count.lead == told.lead.total
                for status, number in ((Status.DONE, count.done), (Status.LATE, count.late)):
                    wanted = TaskFilter(day=day, agency_id=told.agency_id, status=status)
                    assert len(list_tasks(uow, wanted)) == number
            assert all(count.total == 0 for count in counts.values())


def test_the_busiest_agency_comes_first_and_groups_last(ledger: Ledger) -> None:
    names = [count.agency.name for count in read(ledger, lambda uow: count_agencies(uow, TODAY))]
    assert names[0] == "市税务局"
    assert set(names[-2:]) == {"有关部门", "待分派"}


def test_the_facts_are_those_of_the_document(ledger: Ledger) -> None:
    tasks = read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY)))
    assert [task.text for task in tasks] == [one.text for one in MEASURES]
    assert [task.review for task in tasks] == [one.review for one in MEASURES]
    assert {task.number for task in tasks} == {policy().number}


def test_any_number_of_tasks_can_be_asked_for(ledger: Ledger) -> None:
    wanted = TaskFilter(day=TODAY, ids=tuple(range(2, 300_000)))
    found = read(ledger, lambda uow: list_tasks(uow, wanted))
    assert [task.id for task in found] == [2, 3, 4, 5, 6]

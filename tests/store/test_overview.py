"""The quarter at a glance: every figure worked out by hand, and the same as the list behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bizdesk.domain.counting import Tally, add_up, by_agency
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.measure import Role
from bizdesk.domain.overview import Overview
from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter import Quarter
from bizdesk.services.agencies import list_agencies
from bizdesk.services.documents import ReadDocument
from bizdesk.services.editing import TaskWords, add_task
from bizdesk.services.editions import SupersedeDocument, supersede_document
from bizdesk.services.ledgers import Ledger, UnitOfWork
from bizdesk.services.overview import DUE_NEXT, get_overview
from bizdesk.services.plans import OverridePace, override_pace
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.tasks import TickTasks, list_tasks, tick_tasks
from tests.ledgers import TODAY, measure, policy, read, stock, write
from tests.store.test_tasks import counted

QUARTER = Quarter.of(TODAY)
Q2, Q3 = Quarter(2022, 2), Quarter(2022, 3)


def look(ledger: Ledger, quarter: Quarter = QUARTER, day: date = TODAY) -> Overview:
    return read(ledger, lambda uow: get_overview(uow, quarter, day))


def listed(ledger: Ledger, **wanted: object) -> int:
    """How many tasks the list behind a number has."""
    found = TaskFilter(day=TODAY)
    return read(ledger, lambda uow: len(list_tasks(uow, replace(found, **wanted))))  # type: ignore[arg-type]


@pytest.fixture
def worked(ledger: Ledger) -> Ledger:
    """Task 3 was done in May, part of 2 in August; 4 was reported on by its lead."""
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((3,), on=date(2022, 5, 10))))
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((2,), "市住建局", date(2022, 8, 1))))
    write(ledger, lambda uow: report_progress(uow, ReportProgress(4, "市税务局", QUARTER, "已接入")))
    return ledger


def test_an_empty_ledger_is_said_to_be_empty(empty_ledger: Ledger) -> None:
    found = look(empty_ledger)
    assert found.empty
    assert (found.total, found.unreported, found.missing) == (Tally(), 0, 0)
    assert (found.agencies, found.documents, found.trend, found.due_next) == ((), (), (), ())
    assert set(found.lamp_shares.values()) == {Decimal("0.0")}


def test_a_day_before_the_first_task_is_not_an_empty_ledger(ledger: Ledger) -> None:
    found = look(ledger, Quarter(2021, 4), date(2021, 12, 31))
    assert not found.empty
    assert found.total == Tally()
    assert found.trend == ()


def test_the_totals_add_up_and_so_do_their_shares(worked: Ledger) -> None:
    found = look(worked)
    assert found.total == Tally(done=1, open=4, late=1)
    assert found.total.shares == (Decimal("16.7"), Decimal("66.6"), Decimal("16.7"))
    assert found.lamps == {Lamp.RED: 1, Lamp.YELLOW: 0, Lamp.BLUE: 1, Lamp.GREY: 2, Lamp.GREEN: 2}
    assert sum(found.lamp_shares.values()) == 100
    assert found.lamp_shares[Lamp.RED] == Decimal("16.7")


def test_every_lamp_has_as_many_tasks_as_its_list(worked: Ledger) -> None:
    for lamp, number in look(worked).lamps.items():
        assert number == listed(worked, lamp=lamp)


def test_what_is_due_next_comes_by_its_date(worked: Ledger) -> None:
    assert [task.id for task in look(worked).due_next] == [4, 2, 6]


def test_no_more_than_a_few_are_due_next(empty_ledger: Ledger) -> None:
    parts = [("市税务局", Role.LEAD)]
    due = [measure(number, parts, due=date(2022, 12, 32 - number)) for number in range(1, 20)]
    stock(empty_ledger, policy(1, due))
    assert [task.id for task in look(empty_ledger).due_next] == list(range(19, 19 - DUE_NEXT, -1))


def test_who_is_behind_is_counted_by_lead(worked: Ledger) -> None:
    found = look(worked)
    late = {one.name: one.late for one in found.agencies}
    assert late["市市场监管局"] == 1
    assert late["市税务局"] == 0, "it supports what is late and leads nothing late"
    assert found.behind[0].name == "市市场监管局"
    assert all(one.late or one.behind for one in found.behind)
    for one in found.behind:
        assert one.late == listed(worked, agency_id=one.id, status=Status.LATE, leading=True)
        assert one.behind == listed(worked, agency_id=one.id, lamp=Lamp.YELLOW, leading=True)


def test_a_part_that_is_done_is_not_behind(ledger: Ledger) -> None:
    """Task 2 is behind for both who are responsible until one of them is done with its part."""
    stock(ledger, policy(2, [measure(7, JOINT, due=date(2022, 9, 30))]))
    before = {one.name: one.late for one in look(ledger).behind}
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((7,), "市住建局")))
    after = {one.name: one.late for one in look(ledger).behind}
    assert (before["市住建局"], before["市水务集团"]) == (1, 1)
    assert (after.get("市住建局", 0), after["市水务集团"]) == (0, 1)


def test_what_is_behind_is_counted_beside_what_is_late(ledger: Ledger) -> None:
    for task in (1, 2):
        write(ledger, _said_to_be_behind(task))
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((2,), "市水务集团")))
    found = look(ledger)
    assert found.lamps[Lamp.YELLOW] == 1
    assert [(one.name, one.late, one.behind) for one in found.behind] == [
        ("市市场监管局", 1, 0),
        ("市住建局", 0, 1),
    ]


def _said_to_be_behind(task: int) -> Callable[[UnitOfWork], None]:
    return lambda uow: override_pace(uow, OverridePace(task, QUARTER, Pace.BEHIND, "推进慢"))


JOINT = [("市住建局", Role.RESPONSIBLE), ("市水务集团", Role.RESPONSIBLE)]


def test_agencies_are_counted_as_the_domain_counts_them(worked: Ledger) -> None:
    def tallies(uow: UnitOfWork) -> dict[str, Tally]:
        tasks = list_tasks(uow, TaskFilter(day=TODAY))
        return {one.agency: one.part for one in by_agency(tasks, list_agencies(uow))}

    found = {one.name: one.part for one in look(worked).agencies}
    assert found == read(worked, tallies)
    assert found["市住建局"] == Tally(done=1)
    assert found["市税务局"] == Tally(open=1, late=1)


@pytest.mark.parametrize("leading", [True, False])
def test_what_counts_by_lead_can_be_listed(worked: Ledger, leading: bool) -> None:
    agencies = {one.name: one.id for one in look(worked).agencies}
    lists = {name: listed(worked, agency_id=agencies[name], leading=leading) for name in LEADING}
    assert lists == (LEADING if leading else TAKING_PART)


LEADING = {"市税务局": 1, "市水务集团": 1, "市大数据局": 0}
TAKING_PART = {"市税务局": 2, "市水务集团": 1, "市大数据局": 1}


def test_documents_and_what_was_added_by_hand_add_up(worked: Ledger) -> None:
    stock(worked, policy(2, [measure(1, JOINT, due=date(2022, 9, 30))]))
    words = TaskWords("自己加的事", "", None, False, (("市税务局", Role.LEAD),))
    write(worked, lambda uow: add_task(uow, words))
    found = look(worked)
    assert [(one.id, one.current, one.tally) for one in found.documents] == [
        (1, True, Tally(done=1, open=4, late=1)),
        (2, True, Tally(late=1)),
        (None, False, Tally(open=1)),
    ]
    assert add_up(one.tally for one in found.documents) == found.total
    assert listed(worked, by_hand=True) == 1


def test_each_quarter_is_counted_on_its_last_day(worked: Ledger) -> None:
    found = look(worked)
    assert [(str(one.quarter), one.day, one.tally) for one in found.trend] == [
        ("2022Q1", date(2022, 3, 31), Tally(open=6)),
        ("2022Q2", date(2022, 6, 30), Tally(done=1, open=5)),
        ("2022Q3", date(2022, 9, 30), Tally(done=1, open=4, late=1)),
        ("2022Q4", TODAY, Tally(done=1, open=4, late=1)),
    ]


def test_a_quarter_to_come_is_no_part_of_the_way(worked: Ledger) -> None:
    assert [one.quarter for one in look(worked, Quarter(2023, 2)).trend][-1] == QUARTER


def test_no_more_than_six_quarters_are_looked_back_at(worked: Ledger) -> None:
    trend = look(worked, Quarter(2023, 4), date(2023, 12, 31)).trend
    assert [str(one.quarter) for one in trend] == [
        *("2022Q3", "2022Q4", "2023Q1"),
        *("2023Q2", "2023Q3", "2023Q4"),
    ]


def test_reports_are_missing_from_those_who_answer(worked: Ledger) -> None:
    """Of 2 one is done with its part; 3 is done, 4 was reported on for this quarter only."""
    found = look(worked)
    assert (found.unreported, found.missing) == (4, 4)
    lacking = read(worked, lambda uow: list_tasks(uow, TaskFilter(day=TODAY, missing_for=QUARTER)))
    assert [task.id for task in lacking] == [1, 2, 5, 6]
    assert look(worked, Q3, Q3.last_day).missing == 5


@pytest.mark.parametrize(
    ("agencies", "missing"),
    [
        (["市住建局"], 1),
        (["市住建局", "市水务集团"], 0),
    ],
)
def test_a_joint_task_lacks_the_reports_of_each(ledger: Ledger, agencies: list[str], missing: int) -> None:
    before = look(ledger).missing
    for agency in agencies:
        write(ledger, _reporting(agency))
    assert look(ledger).missing == before - len(agencies)
    assert listed(ledger, ids=(2,), missing_for=QUARTER) == missing


def _reporting(agency: str) -> Callable[[UnitOfWork], None]:
    return lambda uow: report_progress(uow, ReportProgress(2, agency, QUARTER, "在办"))


def test_groups_that_name_nobody_report_only_alone(ledger: Ledger) -> None:
    """有关部门 stands beside 市税务局 in one task and alone in the other."""
    group = ("有关部门", Role.RESPONSIBLE, True)
    stock(ledger, policy(2, [measure(1, [group, ("市税务局", Role.RESPONSIBLE)]), measure(2, [group])]))
    assert look(ledger).missing == 7 + 2


def test_a_document_that_was_replaced_keeps_its_earlier_tasks(worked: Ledger) -> None:
    fewer = replace(policy(), title="新版", measures=policy().measures[:4])
    reasons = {5: "不再办理", 6: "不再办理"}
    command = SupersedeDocument(1, ReadDocument("新版.txt", fewer), reasons=reasons)
    write(worked, lambda uow: supersede_document(uow, command))
    documents = look(worked, Q2, Q2.last_day).documents
    assert [(one.current, one.tally.total) for one in documents] == [(False, 2), (True, 4)]


def test_it_takes_as_many_statements_for_many_tasks_as_for_few(ledger: Ledger) -> None:
    def statements() -> int:
        with ledger.read() as uow, counted(uow) as sent:
            get_overview(uow, QUARTER, TODAY)
            return len(sent)

    few = statements()
    many = [measure(number, JOINT, due=date(2022, 12, 31)) for number in range(1, 300)]
    stock(ledger, policy(2, many))
    assert statements() == few <= 16

"""The wall chart: which flag stands where, in whose row, and how many tasks there are behind it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bizdesk.domain.timeline import (
    Dated,
    Flag,
    Mark,
    View,
    count,
    flags_of,
    mark_of,
    of_agency,
    rows_by_agency,
    rows_by_task,
    share_of_year,
    tally,
)

VIEW = View(2022, date(2022, 11, 21), timedelta(days=30))
TAX, MARKET = (1, "市税务局"), (2, "市市场监管局")


def task(
    id: int = 1,
    due: date | None = None,
    *milestones: date,
    moved_from: date | None = None,
    done: bool = False,
    agencies: tuple[tuple[int, str], ...] = (TAX,),
) -> Dated:
    return Dated(id, f"一/（{id}）", "压缩时限", None, due, moved_from, done, agencies, milestones)


@pytest.mark.parametrize(
    ("due", "done", "mark"),
    [
        (date(2022, 11, 20), False, Mark.LATE),
        (date(2022, 11, 21), False, Mark.SOON),
        (date(2022, 12, 21), False, Mark.SOON),
        (date(2022, 12, 22), False, Mark.OPEN),
        (date(2022, 11, 20), True, Mark.DONE),
        (date(2022, 12, 31), True, Mark.DONE),
    ],
)
def test_a_flag_says_how_the_task_stands(due: date, done: bool, mark: Mark) -> None:
    assert mark_of(task(due=due, done=done), due, VIEW) is mark


def test_a_task_has_flags_at_its_due_date_and_the_dates_in_its_text() -> None:
    one = task(1, date(2022, 12, 31), date(2022, 6, 30), date(2022, 12, 31), date(2023, 1, 1))
    assert flags_of(one, VIEW) == [
        Flag(date(2022, 12, 31), Mark.OPEN, one),
        Flag(date(2022, 6, 30), Mark.MILESTONE, one),
    ]


def test_an_extension_is_shown_from_where_to_where() -> None:
    one = task(1, date(2023, 3, 31), moved_from=date(2022, 9, 30))
    assert flags_of(one, VIEW) == [Flag(date(2022, 9, 30), Mark.MOVED, one, date(2023, 3, 31))]
    after = View(2023, VIEW.day, VIEW.soon)
    assert flags_of(one, after) == [Flag(date(2023, 3, 31), Mark.OPEN, one)]


def test_a_joint_task_stands_in_the_row_of_each_agency_that_answers_the_busiest_first() -> None:
    joint, own = (
        task(1, date(2022, 6, 30), agencies=(TAX, MARKET)),
        task(2, date(2022, 5, 31), agencies=(MARKET,)),
    )
    market, tax = rows_by_agency([joint, own], VIEW)
    assert (market.head, tax.head) == ("市市场监管局", "市税务局")
    assert [flag.task.id for flag in market.flags] == [2, 1]
    assert [flag.task.id for flag in tax.months[5]] == [1]


def test_rows_without_a_flag_in_the_year_are_left_out() -> None:
    tasks = [task(1), task(2, date(2023, 6, 30)), task(3, date(2022, 6, 30))]
    assert [row.head for row in rows_by_task(tasks, VIEW)] == ["（3）压缩时限"]
    assert len(rows_by_agency(tasks, VIEW)) == 1


def test_flags_of_a_month_stand_in_the_order_of_their_days() -> None:
    (row,) = rows_by_task([task(1, date(2022, 6, 30), date(2022, 6, 15), date(2022, 6, 1))], VIEW)
    assert [flag.day.day for flag in row.months[5]] == [1, 15, 30]
    assert tally(row.months[5]) == {Mark.LATE: 1, Mark.MILESTONE: 2}


def test_the_tasks_of_an_agency_are_those_that_it_answers_for() -> None:
    assert of_agency([task(1), task(2, agencies=(MARKET,)), task(3, agencies=())], 2)[0].id == 2


def test_every_task_is_counted_once() -> None:
    tasks = [
        task(1, date(2022, 6, 30), agencies=(TAX, MARKET)),
        task(2, date(2022, 6, 30), done=True),
        task(3, date(2021, 6, 30)),
        task(4, date(2021, 6, 30), done=True),
        task(5, date(2023, 6, 30)),
        task(6),
    ]
    totals = count(tasks, VIEW)
    assert totals.marks == {Mark.LATE: 1, Mark.SOON: 0, Mark.OPEN: 0, Mark.DONE: 1}
    assert (totals.before, totals.after, totals.undated) == (1, 1, 1)


@pytest.mark.parametrize(
    ("day", "share"), [(date(2022, 1, 1), 0.016), (date(2022, 2, 15), 1.518), (date(2022, 12, 31), 11.984)]
)
def test_a_day_lies_in_its_month_by_its_number(day: date, share: float) -> None:
    assert share_of_year(day) == pytest.approx(share, abs=0.001)

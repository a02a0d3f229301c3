from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.counting import Tally, by_agency, parts, percentages, rate, tally
from bizdesk.domain.ledger import Agency, AgencyKind, Assignment, Status, Task
from bizdesk.domain.measure import Role
from bizdesk.domain.status import finished_on
from tests.standings import standing

DAY = date(2025, 6, 30)
COUNTS = st.lists(st.integers(0, 3000), min_size=1, max_size=6)
AGENCIES = tuple(
    Agency(n, f"单位{n}", AgencyKind.GROUP if n == 5 else AgencyKind.DEPARTMENT, (), "") for n in range(1, 6)
)


def task_of(number: int, plan: list[tuple[int, Role, date | None]], due: date | None = None) -> Task:
    held = tuple(
        Assignment(
            n,
            number,
            agency,
            f"单位{agency}",
            role,
            agency == 5,
            done if done and done <= DAY else None,
            "",
            None,
        )
        for n, (agency, role, done) in enumerate(plan)
    )
    done_on = finished_on(held)
    stands = standing(DAY, done_on, due)
    return Task(
        id=number,
        document_id=None,
        document=None,
        number=None,
        path="1",
        heading="任务",
        text="",
        due_wording=None,
        due_original=due,
        due=due,
        ongoing=False,
        done_on=stands.done_on,
        status=stands.status,
        lamp=stands.lamp,
        pace=stands.pace,
        closed_on=None,
        review=(),
        assignments=held,
        evidence=0,
    )


PLANS = st.lists(
    st.tuples(
        st.integers(1, 5),
        st.sampled_from(list(Role)),
        st.none() | st.dates(date(2025, 5, 1), date(2025, 8, 1)),
    ),
    max_size=5,
)
TASKS = st.lists(st.tuples(PLANS, st.none() | st.dates(date(2025, 5, 1), date(2025, 8, 1))), max_size=12).map(
    lambda plans: [task_of(n, plan, due) for n, (plan, due) in enumerate(plans)]
)


@given(COUNTS)
def test_percentages_add_up_to_one_hundred(counts: list[int]) -> None:
    assert sum(percentages(counts)) == (100 if sum(counts) else 0)


@given(COUNTS)
def test_no_percentage_is_a_tenth_away_from_the_exact_share(counts: list[int]) -> None:
    whole = sum(counts) or 1
    for count, share in zip(counts, percentages(counts), strict=True):
        assert abs(share - Decimal(100 * count) / whole) < Decimal("0.1")


@given(COUNTS)
def test_a_larger_count_never_gets_a_share_more_than_a_tenth_smaller(counts: list[int]) -> None:
    shares = percentages(sorted(counts))
    assert all(a - b <= Decimal("0.1") for a, b in pairwise(shares))


def test_the_largest_remainders_are_rounded_up() -> None:
    assert [str(share) for share in percentages([1, 1, 1])] == ["33.4", "33.3", "33.3"]
    assert [str(share) for share in percentages([2, 2, 3])] == ["28.6", "28.6", "42.8"]
    assert [str(share) for share in percentages([0, 0])] == ["0.0", "0.0"]


@given(st.integers(0, 3000), st.integers(0, 3000), st.integers(0, 3000))
def test_the_shares_of_a_tally_add_up_and_begin_with_its_rate(done: int, left: int, late: int) -> None:
    counted = Tally(done, left, late)
    assert sum(counted.shares) == (100 if counted.total else 0)
    assert counted.total == 0 or counted.shares[0] == counted.rate
    for count, share in zip((done, left, late), counted.shares, strict=True):
        assert counted.total == 0 or abs(share - Decimal(100 * count) / counted.total) <= Decimal("0.1")


def test_a_rate_is_rounded_half_up_and_missing_without_a_whole() -> None:
    assert rate(27, 37) == Decimal("73.0")
    assert rate(1, 16) == Decimal("6.3")
    assert rate(0, 0) is None


def test_the_tally_of_a_ledger_without_tasks_is_nought() -> None:
    assert tally([]) == Tally()
    assert sum(Tally().shares) == 0


@given(TASKS)
def test_parts_add_up_to_every_agency_of_every_task(tasks: list[Task]) -> None:
    tallies = by_agency(tasks, AGENCIES)
    assert sum(t.part.total for t in tallies) == sum(len({a.agency_id for a in t.assignments}) for t in tasks)
    for counted in tallies:
        assert counted.lead.total <= counted.part.total
        assert len(counted.late_leading) == counted.lead.late
        assert len(counted.late_leading) + len(counted.late_supporting) == counted.part.late


@given(TASKS)
def test_no_agency_is_late_with_a_task_that_is_done(tasks: list[Task]) -> None:
    done = {task.id for task in tasks if task.status is Status.DONE}
    for counted in by_agency(tasks, AGENCIES):
        assert done.isdisjoint(counted.late_leading + counted.late_supporting)


@given(TASKS)
def test_groups_that_name_nobody_come_last(tasks: list[Task]) -> None:
    order = [counted.agency_id == 5 for counted in by_agency(tasks, AGENCIES)]
    assert order == sorted(order)


def test_where_nobody_leads_the_responsible_count_as_leading() -> None:
    led = task_of(1, [(1, Role.LEAD, None), (2, Role.RESPONSIBLE, None), (3, Role.SUPPORT, None)])
    shared = task_of(2, [(1, Role.RESPONSIBLE, None), (2, Role.RESPONSIBLE, None), (3, Role.SUPPORT, None)])
    assert [part.leads for part in parts(led)] == [True, False, False]
    assert [part.leads for part in parts(shared)] == [True, True, False]


def test_an_agency_named_twice_counts_once_in_its_strongest_role() -> None:
    (part,) = parts(task_of(1, [(1, Role.SUPPORT, None), (1, Role.LEAD, None)]))
    assert part.role is Role.LEAD


def test_an_agency_named_twice_is_done_when_both_roles_are() -> None:
    day = date(2025, 6, 1)
    half = task_of(1, [(2, Role.LEAD, None), (1, Role.SUPPORT, day), (1, Role.RESPONSIBLE, None)])
    assert parts(half)[1].status is Status.OPEN


def test_an_agency_may_be_done_ahead_of_the_whole_task() -> None:
    task = task_of(1, [(1, Role.LEAD, None), (2, Role.SUPPORT, date(2025, 6, 2))], due=date(2025, 6, 1))
    lead, support = parts(task)
    assert (lead.status, lead.ahead) == (Status.LATE, None)
    assert (support.status, support.ahead) == (Status.DONE, date(2025, 6, 2))


def test_a_tick_that_takes_effect_later_does_not_count_yet() -> None:
    task = task_of(1, [(1, Role.LEAD, date(2025, 7, 1))], due=date(2025, 6, 1))
    assert parts(task)[0].status is Status.LATE


def test_agencies_without_tasks_are_left_out_and_the_busiest_come_first() -> None:
    tasks = [task_of(1, [(2, Role.LEAD, None), (1, Role.SUPPORT, None)]), task_of(2, [(2, Role.LEAD, None)])]
    assert [counted.agency for counted in by_agency(tasks, AGENCIES)] == ["单位2", "单位1"]

"""Where a task stands: the spells of its life say on every day what its facts say."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.facts import (
    CloseOutStep,
    Facts,
    Granted,
    Override,
    Reported,
    StepTaken,
    TargetFacts,
    Tick,
)
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.measure import Comparator
from bizdesk.domain.pace import Aim, Node, Pace, Plan, Reading, Tolerance
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.standing import Standing, closing_step, due_on, expectations, spells, standing_on

START, DUE = date(2022, 1, 1), date(2022, 12, 31)
SOON = timedelta(days=30)
HOUSEHOLDS = Aim("改造户数", Comparator.AT_LEAST, Decimal(60), "户")
DAYS_TAKEN = Aim("办理时间", Comparator.AT_MOST, Decimal(3), "天", Decimal(10))
Q1, Q2, Q3 = Quarter(2022, 1), Quarter(2022, 2), Quarter(2022, 3)


def on(facts: Facts, day: date, tolerance: Tolerance | None = None) -> Standing:
    life = spells(facts, tolerance or Tolerance())
    (spell,) = [one for one in life if one.since <= day < one.until]
    return standing_on(spell, day, SOON)


def read(aim: Aim, *readings: tuple[date, int]) -> Facts:
    known = tuple(Reading(day, Decimal(value)) for day, value in readings)
    return Facts(START, DUE, ongoing=False, parts=((),), targets=(TargetFacts(aim, known),))


def test_a_task_that_nobody_reported_on_has_not_started() -> None:
    facts = Facts(START, DUE, ongoing=False, parts=((),))
    assert (on(facts, date(2022, 6, 1)).pace, on(facts, date(2022, 6, 1)).lamp) == (
        Pace.NOT_STARTED,
        Lamp.GREY,
    )
    assert on(facts, date(2022, 12, 1)).lamp is Lamp.BLUE
    late = on(facts, date(2023, 1, 1))
    assert (late.status, late.pace, late.lamp) == (Status.LATE, Pace.BEHIND, Lamp.RED)


@pytest.mark.parametrize(
    ("value", "pace", "lamp"),
    [(29, Pace.BEHIND, Lamp.YELLOW), (30, Pace.ON_PACE, Lamp.GREEN), (36, Pace.AHEAD, Lamp.GREEN)],
)
def test_half_the_year_asks_for_half_the_households(value: int, pace: Pace, lamp: Lamp) -> None:
    halfway = date(2022, 7, 2)
    standing = on(read(HOUSEHOLDS, (halfway, value)), halfway)
    assert (standing.pace, standing.lamp) == (pace, lamp)


def test_a_figure_that_has_to_fall_is_expected_to_fall() -> None:
    halfway = date(2022, 7, 2)
    (expected,) = expectations(read(DAYS_TAKEN, (halfway, 8)), halfway, Tolerance())
    assert [expected.expected, expected.actual, expected.short] == [7, 8, 1]
    assert expected.pace is Pace.BEHIND


def test_time_alone_makes_a_task_fall_behind() -> None:
    facts = read(HOUSEHOLDS, (date(2022, 3, 31), 16))
    assert on(facts, date(2022, 3, 31)).pace is Pace.ON_PACE
    assert on(facts, date(2022, 12, 1)).pace is Pace.BEHIND


def test_catching_up_later_leaves_the_days_before_behind() -> None:
    facts = read(HOUSEHOLDS, (date(2022, 3, 31), 16), (date(2022, 12, 15), 60))
    paces = [on(facts, day).pace for day in (date(2022, 3, 31), date(2022, 12, 14), date(2022, 12, 15))]
    assert paces == [Pace.ON_PACE, Pace.BEHIND, Pace.AHEAD]


def test_reaching_the_goal_early_is_ahead_until_it_is_due() -> None:
    facts = read(HOUSEHOLDS, (date(2022, 3, 31), 60))
    assert on(facts, date(2022, 12, 30)).pace is Pace.AHEAD
    assert on(facts, DUE).pace is Pace.ON_PACE


def test_by_quarters_nothing_more_is_expected_until_the_quarter_ends() -> None:
    target = TargetFacts(HOUSEHOLDS, (Reading(date(2022, 1, 10), Decimal(14)),))
    facts = Facts(START, DUE, ongoing=False, plan=Plan.QUARTERLY, parts=((),), targets=(target,))
    assert on(facts, date(2022, 6, 29)).pace is Pace.ON_PACE
    assert on(facts, date(2022, 6, 30)).pace is Pace.BEHIND


def test_milestones_are_steps_of_equal_size() -> None:
    facts = Facts(
        START,
        DUE,
        ongoing=False,
        milestones=(date(2022, 6, 30),),
        parts=((),),
        reports=(Reported(0, Q1, date(2022, 3, 31), Decimal(40)),),
    )
    assert on(facts, date(2022, 6, 29)).pace is Pace.AHEAD
    assert on(facts, date(2022, 6, 30)).pace is Pace.BEHIND


def test_a_joint_task_has_come_as_far_as_the_slowest() -> None:
    day = date(2022, 3, 31)
    reports = (Reported(0, Q1, day, Decimal(90)), Reported(1, Q1, day, Decimal(5)))
    facts = Facts(START, DUE, ongoing=False, parts=((), ()), reports=reports)
    assert on(facts, day).pace is Pace.BEHIND


def test_an_endless_task_is_reported_or_not_but_never_done() -> None:
    ticked = (Tick(date(2022, 2, 1)),)
    facts = Facts(START, None, ongoing=True, parts=(ticked,), reports=(Reported(0, Q1, date(2022, 3, 20)),))
    assert on(facts, date(2022, 3, 31)).status is Status.OPEN
    assert on(facts, date(2022, 6, 29)).pace is Pace.ON_PACE
    assert on(facts, date(2022, 6, 30)).pace is Pace.BEHIND


def test_a_task_without_a_date_is_never_behind() -> None:
    read = TargetFacts(HOUSEHOLDS, (Reading(date(2022, 3, 1), Decimal(1)),))
    report = Reported(0, Q1, date(2022, 3, 31), Decimal(5))
    facts = Facts(START, None, ongoing=False, parts=((),), reports=(report,), targets=(read,))
    assert on(facts, date(2023, 3, 31)).pace is Pace.ON_PACE


def test_what_lasts_has_to_be_kept_up_at_all_times() -> None:
    read = TargetFacts(HOUSEHOLDS, (Reading(date(2022, 3, 1), Decimal(59)),))
    facts = Facts(START, None, ongoing=True, parts=((),), targets=(read,))
    assert on(facts, date(2022, 3, 1)).pace is Pace.BEHIND


def test_an_extension_counts_from_the_day_on_which_it_was_granted() -> None:
    facts = Facts(
        START, DUE, ongoing=False, parts=((),), granted=(Granted(date(2023, 1, 5), date(2023, 3, 31)),)
    )
    assert on(facts, date(2023, 1, 4)).status is Status.LATE
    assert (on(facts, date(2023, 1, 5)).status, on(facts, date(2023, 1, 5)).due) == (
        Status.OPEN,
        date(2023, 3, 31),
    )


def test_a_recheck_reopens_from_its_day_on() -> None:
    facts = Facts(
        START,
        DUE,
        ongoing=False,
        parts=((Tick(date(2022, 5, 1), date(2022, 8, 1)),),),
        steps=(
            StepTaken(CloseOutStep.APPLY, date(2022, 5, 2)),
            StepTaken(CloseOutStep.ACCEPT, date(2022, 5, 9)),
            StepTaken(CloseOutStep.RECHECK, date(2022, 8, 1)),
        ),
    )
    paces = [on(facts, day).pace for day in (date(2022, 5, 1), date(2022, 7, 31), date(2022, 8, 1))]
    assert paces == [Pace.DONE, Pace.CLOSED_OUT, Pace.ON_PACE]


def test_a_returned_close_out_turns_the_lamp_yellow() -> None:
    steps = (
        StepTaken(CloseOutStep.APPLY, date(2022, 5, 2)),
        StepTaken(CloseOutStep.RETURN, date(2022, 5, 9)),
    )
    facts = Facts(START, DUE, ongoing=False, parts=((),), steps=steps)
    assert [on(facts, day).lamp for day in (date(2022, 5, 8), date(2022, 5, 9))] == [Lamp.GREEN, Lamp.YELLOW]


def test_what_a_person_says_of_the_pace_holds_to_the_end_of_the_quarter() -> None:
    facts = Facts(
        START, DUE, ongoing=False, parts=((),), overrides=(Override(Q2, date(2022, 5, 1), Pace.BEHIND),)
    )
    paces = [on(facts, day).pace for day in (date(2022, 4, 30), date(2022, 6, 30), date(2022, 7, 1))]
    assert paces == [Pace.NOT_STARTED, Pace.BEHIND, Pace.NOT_STARTED]


_DAYS = st.dates(date(2021, 12, 1), date(2023, 3, 1))
_QUARTERS = st.builds(Quarter.of, _DAYS)
_FIGURES = st.integers(0, 120).map(Decimal)
_AIMS = st.builds(
    Aim,
    st.just("数"),
    st.sampled_from(Comparator),
    _FIGURES,
    st.sampled_from(["户", "%"]),
    st.none() | _FIGURES,
)
_READINGS = st.lists(st.builds(Reading, _DAYS, _FIGURES), max_size=3, unique_by=lambda one: one.day).map(
    lambda readings: tuple(sorted(readings, key=lambda one: one.day))
)
_NODES = st.lists(st.builds(Node, _DAYS, st.integers(0, 100).map(Decimal)), max_size=3).map(
    lambda nodes: tuple(sorted(nodes, key=lambda one: one.day))
)
_TICKS = st.one_of(
    st.just(()),
    st.builds(
        lambda day, until: (Tick(day, until and day + until),),
        _DAYS,
        st.none() | st.timedeltas(timedelta(days=1), timedelta(days=90)),
    ),
)
_REPORTS = st.builds(
    lambda part, quarter, rate: Reported(part, quarter, quarter.last_day, rate),
    st.integers(0, 1),
    _QUARTERS,
    st.none() | st.integers(0, 100).map(Decimal),
)
FACTS = st.builds(
    Facts,
    start=_DAYS,
    due=st.none() | _DAYS,
    ongoing=st.booleans(),
    plan=st.none() | st.sampled_from(Plan),
    nodes=_NODES,
    milestones=st.lists(_DAYS, max_size=2).map(tuple),
    parts=st.tuples(_TICKS, _TICKS),
    help=_TICKS,
    reports=st.lists(_REPORTS, max_size=3).map(tuple),
    targets=st.lists(st.builds(TargetFacts, _AIMS, _READINGS, _NODES), max_size=2).map(tuple),
    granted=st.lists(st.builds(Granted, _DAYS, _DAYS), max_size=2).map(
        lambda some: tuple(sorted(some, key=lambda one: one.day))
    ),
    steps=st.lists(st.builds(StepTaken, st.sampled_from(CloseOutStep), _DAYS), max_size=3).map(
        lambda some: tuple(sorted(some, key=lambda one: one.day))
    ),
    overrides=st.lists(
        st.builds(lambda day, pace: Override(Quarter.of(day), day, pace), _DAYS, st.sampled_from(Pace)),
        max_size=1,
    ).map(tuple),
)
TOLERANCES = st.builds(
    Tolerance, st.sampled_from([Decimal(0), Decimal("0.2")]), st.sampled_from([Decimal(0), Decimal("0.1")])
)


@given(FACTS, TOLERANCES)
def test_the_spells_cover_every_day_once(facts: Facts, tolerance: Tolerance) -> None:
    life = spells(facts, tolerance)
    assert (life[0].since, life[-1].until) == (date.min, date.max)
    assert all(one.until == other.since for one, other in pairwise(life))


@given(FACTS, TOLERANCES, _DAYS)
def test_a_spell_says_what_the_facts_say(facts: Facts, tolerance: Tolerance, day: date) -> None:
    standing = on(facts, day, tolerance)
    assert standing.due == due_on(facts, day)
    last = closing_step(facts, day)
    assert (standing.closed_on is not None) == (last is not None and last[0] is CloseOutStep.ACCEPT)
    if standing.pace in (Pace.BEHIND, Pace.ON_PACE, Pace.AHEAD) and standing.status is Status.OPEN:
        said = [one.pace for one in facts.overrides if one.day <= day <= one.quarter.last_day]
        assert standing.pace is (said[-1] if said else _pace_of_the_day(facts, day, tolerance))


def _pace_of_the_day(facts: Facts, day: date, tolerance: Tolerance) -> Pace:
    """The pace on an open day, worked out for that day alone."""
    paces = [one.pace for one in expectations(facts, day, tolerance) if one.actual is not None]
    reported = [one.quarter for one in facts.reports if one.day <= day]
    silent = facts.endless and bool(reported) and day >= max(reported).next().last_day
    if Pace.BEHIND in paces or silent:
        return Pace.BEHIND
    return Pace.AHEAD if paces and set(paces) == {Pace.AHEAD} else Pace.ON_PACE

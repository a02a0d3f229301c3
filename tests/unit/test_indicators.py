"""The gap of a figure to its best and its goal, and how much of it is closed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.indicators import FigureReading, FigureState, falls, gap
from bizdesk.domain.measure import Figure
from bizdesk.domain.quarter import Quarter

VALUES = st.decimals(0, 1000, places=2)


def state(figure: Figure, *values: str) -> FigureState:
    readings = [FigureReading(Quarter(2022, at), value, "", "") for at, value in enumerate(values, 1)]
    return FigureState(1, 1, figure, tuple(readings))


@pytest.mark.parametrize(
    ("figure", "first", "falling"),
    [
        (Figure("环节", "个", "2", "4", "3"), "4", True),
        (Figure("网办率", "%", "100", "90", "95"), "90", False),
        (Figure("办结率", "%", "100", "100", "100"), "100", False),
        (Figure("时间", "天", "1", "1", None), "1", True),
        (Figure("企业", "家", "100", "50", "50"), "50", False),
    ],
)
def test_which_way_a_figure_has_to_go(figure: Figure, first: str, falling: bool) -> None:
    assert falls(figure, Decimal(first)) is falling


@given(VALUES, VALUES, VALUES, st.booleans())
def test_a_gap_is_closed_where_nothing_is_missing(
    first: Decimal, value: Decimal, aim: Decimal, falling: bool
) -> None:
    found = gap(first, value, aim, falling=falling)
    assert found.distance >= 0
    assert found.closed <= 1
    assert found.reached is (value <= aim if falling else value >= aim)
    assert (found.closed == 1) is found.reached


@given(VALUES, VALUES, st.booleans())
def test_nothing_is_closed_at_the_start(first: Decimal, aim: Decimal, falling: bool) -> None:
    found = gap(first, first, aim, falling=falling)
    assert found.closed == (1 if found.reached else 0)


def test_a_gap_that_grew_is_below_nought() -> None:
    last = state(Figure("时间", "天", "1", "4", "2"), "5").last
    assert last is not None
    assert last.to_goal is not None
    assert (last.to_goal.distance, last.to_goal.closed) == (Decimal(3), Decimal("-0.5"))


def test_without_a_value_in_the_document_the_first_reading_is_the_start() -> None:
    points = state(Figure("增速", "%", None, None, "15"), "5", "10").points
    assert [(point.quarter, point.to_goal and point.to_goal.closed) for point in points] == [
        (Quarter(2022, 1), 0),
        (Quarter(2022, 2), Decimal("0.5")),
    ]
    assert all(point.to_best is None for point in points)


def test_without_a_goal_the_best_counts() -> None:
    figure = state(Figure("床位", "个", "10", "8", None), "9")
    assert figure.aim is not None
    assert figure.aim.distance == 1
    assert state(Figure("床位", "个", None, "8", None), "9").aim is None
    assert state(Figure("床位", "个", "10", None, None)).aim is None

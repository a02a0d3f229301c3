"""Where a task stands: whose ticks finish it, when it is late, which lamp it shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.measure import Role
from bizdesk.domain.status import answerable, finished_on
from tests.standings import standing

DAY = date(2022, 9, 30)
LEAD, RESPONSIBLE, SUPPORT = Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT


@dataclass(frozen=True)
class Part:
    """An agency's part in a task."""

    role: Role
    generic: bool = False
    done_on: date | None = None


PARTS = st.lists(
    st.builds(Part, st.sampled_from(Role), st.booleans(), st.none() | st.dates()), min_size=1, max_size=5
)


@pytest.mark.parametrize(
    ("parts", "answering"),
    [
        ([Part(LEAD), Part(RESPONSIBLE), Part(SUPPORT)], [0]),
        ([Part(RESPONSIBLE), Part(LEAD), Part(LEAD)], [1, 2]),
        ([Part(RESPONSIBLE), Part(SUPPORT), Part(RESPONSIBLE)], [0, 2]),
        ([Part(SUPPORT), Part(SUPPORT)], [0, 1]),
        ([Part(RESPONSIBLE), Part(RESPONSIBLE, generic=True)], [0]),
        ([Part(RESPONSIBLE, generic=True), Part(SUPPORT)], [0]),
        ([Part(LEAD, generic=True), Part(RESPONSIBLE)], [0]),
    ],
)
def test_who_answers_for_a_task(parts: list[Part], answering: list[int]) -> None:
    assert answerable(parts) == [parts[place] for place in answering]


@given(PARTS)
def test_somebody_always_answers(parts: list[Part]) -> None:
    assert answerable(parts)


@given(PARTS)
def test_a_task_is_finished_with_the_last_tick_of_those_who_answer(parts: list[Part]) -> None:
    days = [part.done_on for part in answerable(parts)]
    finished = finished_on(parts)
    if None in days:
        assert finished is None
    else:
        assert finished == max(day for day in days if day)


def test_a_task_without_agencies_is_not_finished() -> None:
    assert finished_on([]) is None


@pytest.mark.parametrize(
    ("done_on", "due", "status"),
    [
        (None, None, Status.OPEN),
        (None, DAY, Status.OPEN),
        (None, DAY - timedelta(days=1), Status.LATE),
        (DAY, DAY - timedelta(days=1), Status.DONE),
        (DAY + timedelta(days=1), None, Status.OPEN),
        (DAY + timedelta(days=1), DAY - timedelta(days=1), Status.LATE),
    ],
)
def test_the_status_of_a_day(done_on: date | None, due: date | None, status: Status) -> None:
    assert standing(DAY, done_on, due).status is status


@pytest.mark.parametrize(
    ("status", "days_left", "reported", "lamp"),
    [
        (Status.DONE, 5, False, Lamp.GREEN),
        (Status.LATE, -1, True, Lamp.RED),
        (Status.OPEN, 0, True, Lamp.BLUE),
        (Status.OPEN, 30, False, Lamp.BLUE),
        (Status.OPEN, 31, True, Lamp.GREEN),
        (Status.OPEN, 31, False, Lamp.GREY),
        (Status.OPEN, None, True, Lamp.GREEN),
        (Status.OPEN, None, False, Lamp.GREY),
    ],
)
def test_the_lamp_of_a_day(status: Status, days_left: int | None, reported: bool, lamp: Lamp) -> None:
    due = None if days_left is None else DAY + timedelta(days=days_left)
    stands = standing(DAY, DAY if status is Status.DONE else None, due, started=reported)
    assert (stands.status, stands.lamp) == (status, lamp)

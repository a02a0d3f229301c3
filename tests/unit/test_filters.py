"""The day that a quarter is seen as of."""

from __future__ import annotations

from datetime import date

import pytest

from bizdesk.domain.filters import viewing_day
from bizdesk.domain.quarter import Quarter


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2022, 8, 15), date(2022, 8, 15)),
        (date(2022, 9, 30), date(2022, 9, 30)),
        (date(2022, 10, 1), date(2022, 9, 30)),
        (date(2023, 5, 4), date(2022, 9, 30)),
        (date(2022, 2, 3), date(2022, 2, 3)),
    ],
)
def test_a_quarter_is_seen_as_of_its_end_or_today(today: date, day: date) -> None:
    assert viewing_day(Quarter(2022, 3), today) == day

"""Quarters: read, written, followed by one another without gap or overlap."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.quarter import FIRST_YEAR, LAST_YEAR, Quarter, QuarterFormatError, YearRangeError

DAYS = st.dates(date(2, 1, 1), date(9998, 12, 31))


@given(DAYS)
def test_a_day_lies_in_its_quarter_only(day: date) -> None:
    quarter = Quarter.of(day)
    assert day in quarter
    assert day not in quarter.next()
    assert day not in quarter.previous()


@given(DAYS)
def test_quarters_follow_one_another(day: date) -> None:
    quarter = Quarter.of(day)
    assert quarter.next().first_day == quarter.last_day + timedelta(days=1)
    assert quarter.next().previous() == quarter
    assert quarter < quarter.next()


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)))
def test_what_is_written_reads_back(day: date) -> None:
    quarter = Quarter.of(day)
    assert Quarter.parse(str(quarter)) == quarter


@pytest.mark.parametrize("text", ["2022Q4", "2022q4", " 2022 Q4 "])
def test_small_liberties_are_taken(text: str) -> None:
    assert Quarter.parse(text) == Quarter(2022, 4)


@pytest.mark.parametrize("text", ["", "2022", "2022Q0", "2022Q5", "22Q4", "2022Q4x", "2022年四季度"])
def test_other_text_is_no_quarter(text: str) -> None:
    with pytest.raises(QuarterFormatError, match=f"“{text}”不是季度，请按 2022Q4 的形式书写。"):
        Quarter.parse(text)


@pytest.mark.parametrize("text", ["0000Q1", "1899Q4", "3000Q1"])
def test_a_year_that_nobody_means_is_told(text: str) -> None:
    with pytest.raises(YearRangeError, match=f"“{text}”不在 1900 年到 2999 年之间，请核对年份。"):
        Quarter.parse(text)


@pytest.mark.parametrize(
    ("number", "label", "first", "last"),
    [
        (1, "2022年第一季度", date(2022, 1, 1), date(2022, 3, 31)),
        (2, "2022年第二季度", date(2022, 4, 1), date(2022, 6, 30)),
        (3, "2022年第三季度", date(2022, 7, 1), date(2022, 9, 30)),
        (4, "2022年第四季度", date(2022, 10, 1), date(2022, 12, 31)),
    ],
)
def test_labels_and_days(number: int, label: str, first: date, last: date) -> None:
    quarter = Quarter(2022, number)
    assert (quarter.label, quarter.first_day, quarter.last_day) == (label, first, last)

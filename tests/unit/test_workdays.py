"""Working days: weekends, statutory holidays and swapped days, in the known years and beyond."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.workdays import WorkdayCount, WorkdayDate, workdays_words
from bizdesk.services.workdays import work_calendar

NONE = Path("没有这个文件.json")
KNOWN = st.dates(date(2020, 1, 1), date(2025, 12, 31))


def test_the_national_day_of_2022_is_off_and_its_swapped_weekend_is_worked() -> None:
    calendar = work_calendar(NONE)
    days = [date(2022, 9, 30) + timedelta(days=number) for number in range(11)]
    assert [day.day for day in days if calendar.is_working(day)] == [30, 8, 9, 10]


def test_a_deadline_of_ten_working_days_runs_over_the_holidays() -> None:
    assert work_calendar(NONE).ahead(date(2022, 9, 26), 10) == WorkdayDate(date(2022, 10, 13))


def test_a_year_that_nobody_knows_counts_its_weekdays_and_says_so() -> None:
    count = work_calendar(NONE).count(date(2031, 12, 31), date(2032, 1, 9))
    assert count == WorkdayCount(7, (2032,))
    assert workdays_words(count) == "约 7 个工作日（2032年放假安排未知，只扣双休日）"
    several = work_calendar(NONE).count(date(2031, 1, 1), date(2032, 1, 9))
    assert "2031—2032年放假安排未知" in workdays_words(several)


def test_the_day_itself_is_not_left_and_a_day_gone_by_leaves_none() -> None:
    calendar = work_calendar(NONE)
    assert calendar.count(date(2022, 11, 21), date(2022, 11, 21)) == WorkdayCount(0)
    assert calendar.count(date(2022, 11, 21), date(2022, 11, 1)).days == 0
    assert workdays_words(calendar.count(date(2022, 11, 21), date(2022, 11, 25))) == "4 个工作日"


@given(KNOWN, st.integers(0, 60))
def test_counting_ahead_and_counting_agree(start: date, days: int) -> None:
    calendar = work_calendar(NONE)
    assert calendar.count(start, calendar.ahead(start, days).day).days == days


def test_the_users_file_adds_and_corrects_years(tmp_path: Path) -> None:
    file = tmp_path / "workdays.json"
    years = {
        "2032": {"holidays": ["2032-01-01"], "workdays": ["2032-01-03"]},
        "2022": {"holidays": [], "workdays": []},
    }
    file.write_text(json.dumps(years), encoding="utf-8")
    calendar = work_calendar(file)
    assert calendar.count(date(2031, 12, 31), date(2032, 1, 4)) == WorkdayCount(2)
    assert calendar.is_working(date(2022, 10, 3))
    assert calendar.problem == ""


def test_a_file_that_cannot_be_read_adds_nothing_and_is_told(tmp_path: Path) -> None:
    file = tmp_path / "workdays.json"
    for content in ("{", "[]", '{"2032": {}}', '{"2032": {"holidays": ["2031-01-01"], "workdays": []}}'):
        file.write_text(content, encoding="utf-8")
        calendar = work_calendar(file)
        assert 2032 not in calendar.years
        assert calendar.problem == f"放假安排文件“{file}”读不懂，请换一份正确的，或把它删掉。"

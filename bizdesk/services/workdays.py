"""The statutory calendar: the years that the program knows, and those in the user's own file.

The file holds further or corrected years as the State Council announces them:
`{"2027": {"holidays": ["2027-01-01"], "workdays": ["2027-02-06"]}}`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from chinese_calendar import constants

from bizdesk.domain.words import Words
from bizdesk.domain.workdays import WorkCalendar
from bizdesk.paths import workdays_file

Year = tuple[frozenset[date], frozenset[date]]


def work_calendar(file: Path | None = None) -> WorkCalendar:
    """The calendar with the years of `file`, by default the user's; its years go before the known ones.

    A file that cannot be read adds nothing, and the calendar's `problem` says so.
    """
    file = file or workdays_file()
    years, problem = dict(_shipped_years()), ""
    try:
        years |= _years_in(file)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        problem = Words("放假安排文件“{0}”读不懂，请换一份正确的，或把它删掉。", file)
    holidays = (days for days, _ in years.values())
    workdays = (days for _, days in years.values())
    none: frozenset[date] = frozenset()
    return WorkCalendar(frozenset(years), none.union(*holidays), none.union(*workdays), problem)


@cache
def _shipped_years() -> Mapping[int, Year]:
    """The years that the program knows; every look at a task asks for them."""
    known = range(min(constants.holidays).year, max(constants.holidays).year + 1)
    return {
        year: (
            frozenset(day for day in constants.holidays if day.year == year),
            frozenset(day for day in constants.workdays if day.year == year),
        )
        for year in known
    }


def _years_in(file: Path) -> dict[int, Year]:
    if not file.exists():
        return {}
    content = json.loads(file.read_text(encoding="utf-8-sig"))
    return {
        int(year): (_days(days["holidays"], int(year)), _days(days["workdays"], int(year)))
        for year, days in content.items()
    }


def _days(written: list[str], year: int) -> frozenset[date]:
    days = frozenset(map(date.fromisoformat, written))
    if any(day.year != year for day in days):
        raise ValueError(year)
    return days

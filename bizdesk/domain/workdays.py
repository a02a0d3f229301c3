"""Working days: weekends and statutory holidays off, swapped weekend days on, counted and counted ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bizdesk.domain.words import Words

_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkdayCount:
    """A number of working days; of `unknown` years only the weekends are known to be off."""

    days: int
    unknown: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkdayDate:
    """A day reached by working days; of `unknown` years only the weekends are known to be off."""

    day: date
    unknown: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The years whose holidays are known, their days off, and the weekend days that are worked.

    `problem` says in a sentence why years that were to be added are missing.
    """

    years: frozenset[int]
    holidays: frozenset[date]
    workdays: frozenset[date]
    problem: str = ""

    def is_working(self, day: date) -> bool:
        """Whether people work on `day`."""
        return day in self.workdays or (day.weekday() < _SATURDAY and day not in self.holidays)

    def count(self, after: date, until: date) -> WorkdayCount:
        """The working days after `after` up to and with `until`; none where it is not later."""
        span = (after + timedelta(days=number) for number in range(1, (until - after).days + 1))
        working = [day for day in span if self.is_working(day)]
        return WorkdayCount(len(working), self._unknown(after, until))

    def ahead(self, start: date, days: int) -> WorkdayDate:
        """The `days`th working day after `start`."""
        day, left = start, days
        while left:
            day += _DAY
            left -= self.is_working(day)
        return WorkdayDate(day, self._unknown(start, day))

    def _unknown(self, after: date, until: date) -> tuple[int, ...]:
        return tuple(year for year in range((after + _DAY).year, until.year + 1) if year not in self.years)


def workdays_words(count: WorkdayCount) -> str:
    """27 个工作日, with what is doubtful of it."""
    if not count.unknown:
        return Words("{0} 个工作日", count.days)
    return Words("约 {0} 个工作日（{1}）", count.days, unknown_words(count.unknown))


def unknown_words(years: tuple[int, ...]) -> str:
    """2027年放假安排未知，只扣双休日."""
    said = Words("{0}年", years[0]) if len(years) == 1 else Words("{0}—{1}年", years[0], years[-1])
    return Words("{0}放假安排未知，只扣双休日", said)

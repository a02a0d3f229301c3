"""A calendar quarter, written 2022Q4 in files and 2022年第四季度 to readers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Words

FIRST_YEAR, LAST_YEAR = 1900, 2999
"""Years that a person may write; what is reckoned from them has room on both sides."""
_WRITTEN = re.compile(r"(\d{4})\s*[Qq]([1-4])")
_ORDINALS = (Words("一"), Words("二"), Words("三"), Words("四"))


class QuarterFormatError(UserError):
    """Text that is no quarter."""

    def __init__(self, text: str) -> None:
        super().__init__(Words("“{0}”不是季度，请按 2022Q4 的形式书写。", text))


class YearRangeError(UserError):
    """A year that nobody means."""

    def __init__(self, text: str) -> None:
        super().__init__(Words("“{0}”不在 {1} 年到 {2} 年之间，请核对年份。", text, FIRST_YEAR, LAST_YEAR))


def check_year(year: int, text: str) -> None:
    """Raise YearRangeError, which quotes `text`, where the year is out of range."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise YearRangeError(text)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Quarter `number` (1 to 4) of `year`."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Quarter:
        """Read 2022Q4. Raises QuarterFormatError or YearRangeError."""
        found = _WRITTEN.fullmatch(text.strip())
        if found is None:
            raise QuarterFormatError(text)
        check_year(int(found[1]), text)
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The quarter that `day` lies in."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, self.number * 3 - 2, 1)

    @property
    def last_day(self) -> date:
        """Its last day."""
        month = self.number * 3
        return date(self.year, month, 31 if month in (3, 12) else 30)

    @property
    def label(self) -> str:
        """2022年第四季度."""
        return Words("{0}年第{1}季度", self.year, _ORDINALS[self.number - 1])

    def nearest(self, day: date) -> date:
        """`day`, or the end of the quarter that is nearer where it lies outside."""
        return max(self.first_day, min(self.last_day, day))

    def next(self) -> Quarter:
        """The quarter after this one."""
        return Quarter.of(self.last_day + timedelta(days=1))

    def previous(self) -> Quarter:
        """The quarter before this one."""
        return Quarter.of(self.first_day - timedelta(days=1))

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"

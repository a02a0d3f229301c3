"""Slips that leave the office under a number: reminders, supervision notices and two applications."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bizdesk.domain.words import Words


class SlipKind(StrEnum):
    """What a slip is: 催办通知, 督办单, 销号申请单, 延期申请."""

    REMIND = "remind"
    SUPERVISE = "supervise"
    CLOSE_OUT = "closeout"
    EXTEND = "extend"


class SlipLevel(StrEnum):
    """How pressing a supervision notice is, the mildest first."""

    BLUE = "blue"
    YELLOW = "yellow"
    RED = "red"


KINDS = {
    SlipKind.REMIND: Words("催办通知"),
    SlipKind.SUPERVISE: Words("督办单"),
    SlipKind.CLOSE_OUT: Words("销号申请单"),
    SlipKind.EXTEND: Words("延期申请"),
}
LEVELS = {SlipLevel.BLUE: Words("蓝色"), SlipLevel.YELLOW: Words("黄色"), SlipLevel.RED: Words("红色")}
ANSWER_WITHIN = {SlipLevel.BLUE: 5, SlipLevel.YELLOW: 3, SlipLevel.RED: 2}
"""The working days in which a supervision notice is to be answered."""
REPORT_WITHIN = 3
"""The working days in which a reminder is to be answered."""

_SIGNS = {
    SlipKind.REMIND: "催办",
    SlipKind.SUPERVISE: "督办",
    SlipKind.CLOSE_OUT: "销号",
    SlipKind.EXTEND: "延期",
}
_WRITTEN = re.compile(r"\s*(\w+)[〔\[［（(](\d{4})[〕\]］）)](\d{1,9})号?\s*")


@dataclass(frozen=True, slots=True, order=True)
class SlipNumber:
    """The number of a slip, 督办〔2022〕3号: each kind is counted by itself, each year from 1."""

    kind: SlipKind
    year: int
    serial: int

    @classmethod
    def parse(cls, text: str) -> SlipNumber | None:
        """Read 督办〔2022〕3号, with brackets of any form; None where it is no such number."""
        found = _WRITTEN.fullmatch(text)
        kinds = {sign: kind for kind, sign in _SIGNS.items()}
        if found is None or found[1] not in kinds:
            return None
        return cls(kinds[found[1]], int(found[2]), int(found[3]))

    def __str__(self) -> str:
        return f"{_SIGNS[self.kind]}〔{self.year}〕{self.serial}号"


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip about tasks, given on `day`; `answer_by` is None where nobody is to answer.

    `recipient` is whom it goes to, of an application who makes it.
    """

    number: SlipNumber
    level: SlipLevel | None
    day: date
    answer_by: date | None
    recipient: str
    task_ids: tuple[int, ...]
    person: str

    @property
    def kind_words(self) -> str:
        """督办单（黄色）; the level only where it has one."""
        name = KINDS[self.number.kind]
        return name if self.level is None else Words("{0}（{1}）", name, LEVELS[self.level])


@dataclass(frozen=True, slots=True)
class SlipLine:
    """A slip in a list: how many tasks it is about, and what the first of them is called."""

    slip: Slip
    title: str
    tasks: int


@dataclass(frozen=True, slots=True)
class ToRemind:
    """An agency that a reminder would reach: how many tasks are late, how many nobody reported on."""

    agency: str
    late: int
    silent: int


def next_number(kind: SlipKind, year: int, given: Iterable[int]) -> SlipNumber:
    """The number after the serials that were `given` to the kind in the year."""
    return SlipNumber(kind, year, max(given, default=0) + 1)


def next_level(given: Iterable[Slip], since: date | None = None) -> SlipLevel:
    """The level that is due after the supervision notices `given`: blue, yellow, then red, where it stays.

    Those before `since`, the day on which the task was last reopened or given more time, do not count.
    """
    steps = list(SlipLevel)
    held = [slip.level for slip in given if slip.level and (since is None or slip.day >= since)]
    highest = max((steps.index(level) for level in held), default=-1)
    return steps[min(highest + 1, len(steps) - 1)]

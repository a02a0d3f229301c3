"""How the words of a command line are read: task numbers, dates, quarters, statuses, files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import click

from bizdesk.domain.errors import UserError
from bizdesk.domain.labels import CHARTS, PACES, PLANS, STATUSES
from bizdesk.domain.quarter import Quarter, check_year
from bizdesk.domain.wall_chart import SheetSize
from bizdesk.services.errors import IndicatorNotFoundError, TaskNotFoundError

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_LARGEST_ID = 2**63 - 1
_SHEETS = {
    SheetSize.A3: "420×297 毫米",
    SheetSize.A2: "594×420 毫米",
    SheetSize.A1: "841×594 毫米",
    SheetSize.A0: "1189×841 毫米",
}


class DateFormatError(UserError):
    """Text that is no date."""

    def __init__(self, text: str) -> None:
        super().__init__(f"“{text}”不是日期，请按 2022-12-31 的形式书写。")


class WordFormatError(UserError):
    """Text that is none of the words to choose from."""

    def __init__(self, text: str, words: Mapping[E, str]) -> None:
        choices = "、".join(f"{one}（{word}）" for one, word in words.items())
        super().__init__(f"“{text}”不在可选之列，请从 {choices} 里选一个。")


class Read(click.ParamType[T]):
    """A value that `reader` makes of its text, raising an error for the user where it cannot."""

    def __init__(self, name: str, reader: Callable[[str], T]) -> None:
        self.name = name
        self._reader = reader

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> T:
        """The value of the text."""
        return self._reader(value)


def _id_or(missing: Callable[[str], UserError]) -> Callable[[str], int]:
    """Reads a number that can be an id, raising `missing` where it can be none."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdecimal()) or int(text) > _LARGEST_ID:
            raise missing(text)
        return int(text)

    return read


def read_date(text: str) -> date:
    """The day that `text` writes as 2022-12-31. Raises DateFormatError or YearRangeError."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError as error:
        raise DateFormatError(text) from error
    check_year(day.year, text)
    return day


def one_of(words: Mapping[E, str]) -> Callable[[str], E]:
    """Reads a member by its name or by the office's word for it."""

    def read(text: str) -> E:
        for one, word in words.items():
            if text in (one.value, word):
                return one
        raise WordFormatError(text, words)

    return read


TASK_ID = Read("任务编号", _id_or(TaskNotFoundError))
INDICATOR_ID = Read("指标编号", _id_or(IndicatorNotFoundError))
DATE = Read("日期", read_date)
QUARTER = Read("季度", Quarter.parse)
CHART_BY = Read("方式", one_of(CHARTS))
SHEET_SIZE = Read("纸张", one_of(_SHEETS))
STATUS = Read("状态", one_of(STATUSES))
PACE = Read("进度", one_of(PACES))
PLAN = Read("方式", one_of(PLANS))
PATH = Read("路径", Path)

by_person = click.option("--by", "person", default="", metavar="姓名", help="经办人；不写就是当前用户。")
as_json = click.option("--json", "as_json", is_flag=True, help="以 JSON 输出。")


def of_agency(meaning: str) -> Callable[[F], F]:
    """The option --agency; `meaning` says what naming one does."""
    return click.option("--agency", metavar="单位", help=meaning)

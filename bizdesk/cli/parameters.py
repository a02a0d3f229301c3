"""How the words of a command line are read: task numbers, dates, quarters, statuses, files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from bizdesk.domain.errors import UserError
from bizdesk.domain.labels import STATUSES
from bizdesk.domain.ledger import Status
from bizdesk.domain.quarter import Quarter
from bizdesk.services.errors import TaskNotFoundError

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")

_LARGEST_ID = 2**63 - 1


class DateFormatError(UserError):
    """Text that is no date."""

    def __init__(self, text: str) -> None:
        super().__init__(f"“{text}”不是日期，请按 2022-12-31 的形式书写。")


class StatusFormatError(UserError):
    """Text that is no status."""

    def __init__(self, text: str) -> None:
        words = "、".join(f"{status}（{word}）" for status, word in STATUSES.items())
        super().__init__(f"“{text}”不是状态，请从 {words} 里选一个。")


class Read(click.ParamType[T]):
    """A value that `reader` makes of its text, raising an error for the user where it cannot."""

    def __init__(self, name: str, reader: Callable[[str], T]) -> None:
        self.name = name
        self._reader = reader

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> T:
        """The value of the text."""
        return self._reader(value)


def _task_id(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or int(text) > _LARGEST_ID:
        raise TaskNotFoundError(text)
    return int(text)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise DateFormatError(text) from error


def _status(text: str) -> Status:
    for status, word in STATUSES.items():
        if text in (status.value, word):
            return status
    raise StatusFormatError(text)


TASK_ID = Read("任务编号", _task_id)
DATE = Read("日期", _date)
QUARTER = Read("季度", Quarter.parse)
STATUS = Read("状态", _status)
PATH = Read("路径", Path)

as_json = click.option("--json", "as_json", is_flag=True, help="以 JSON 输出。")


def of_agency(meaning: str) -> Callable[[F], F]:
    """The option --agency; `meaning` says what naming one does."""
    return click.option("--agency", metavar="单位", help=meaning)

"""What a user may get wrong when giving slips."""

from __future__ import annotations

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Words


class NothingToRemindError(UserError):
    """An agency is reminded of tasks that are late or were not reported on."""

    def __init__(self, agency: str) -> None:
        super().__init__(Words("{0}没有逾期和未填报的任务，不用催办。", agency))


class SupervisedDoneError(UserError):
    """What is done is not supervised."""

    def __init__(self, task: str) -> None:
        super().__init__(Words("{0}已经办结，不用督办。", task))


class SlipNotFoundError(UserError):
    """No slip was given under that number."""

    def __init__(self, number: str) -> None:
        super().__init__(Words("没有出具过“{0}”，请按 督办〔2022〕1号 的形式写列表里的编号。", number))

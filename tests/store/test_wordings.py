"""The dictionary of deadlines: listed as they were read, corrected for a whole document in one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.measure import Deadline
from bizdesk.domain.workdays import WorkdayDate
from bizdesk.extract.spans import SpanFromIssue, span_from_issue
from bizdesk.services.close_outs import RecheckTasks, recheck_tasks
from bizdesk.services.errors import WordingNotFoundError
from bizdesk.services.history import undo
from bizdesk.services.ledgers import Ledger
from bizdesk.services.tasks import TickTasks, list_tasks, tick_tasks
from bizdesk.services.wordings import CorrectWording, Wording, correct_wording, list_wordings
from tests.ledgers import LEAD, TODAY, measure, policy, read, stock, write

YEAR_END = "年底前"


def wordings(ledger: Ledger, document: int = 1) -> tuple[Wording, ...]:
    return read(ledger, lambda uow: list_wordings(uow, document))


def test_each_wording_stands_once_with_its_dates_and_tasks(ledger: Ledger) -> None:
    (only,) = wordings(ledger)
    assert (only.words, only.tasks) == (YEAR_END, (1, 2, 4, 6))
    assert only.due == (date(2022, 6, 30), date(2022, 12, 1), date(2022, 12, 31), date(2023, 6, 30))
    assert only.proposed is None


def test_one_correction_holds_for_all_and_is_undone_in_one_step(ledger: Ledger) -> None:
    before = wordings(ledger)
    command = CorrectWording(1, YEAR_END, date(2022, 12, 31))
    assert write(ledger, lambda uow: correct_wording(uow, command)) == 3
    assert wordings(ledger)[0].due == (date(2022, 12, 31),)
    tasks = read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY, ids=(1, 2, 4, 6))))
    assert {task.due for task in tasks} == {date(2022, 12, 31)}
    write(ledger, undo)
    assert wordings(ledger) == before


def test_words_that_no_task_states_are_refused(ledger: Ledger) -> None:
    command = CorrectWording(1, "明年", date(2023, 12, 31))
    with pytest.raises(WordingNotFoundError, match="没有“明年”这样的时限"):
        write(ledger, lambda uow: correct_wording(uow, command))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("印发之日起30个工作日内", date(2022, 4, 13)),
        ("自印发之日起三十日内完成", date(2022, 3, 31)),
    ],
)
def test_a_span_from_the_day_of_issue_is_proposed_not_read(
    empty_ledger: Ledger, words: str, day: date
) -> None:
    stated = replace(measure(1, [("市税务局", LEAD)]), deadline=Deadline(words, (50, 53), ()))
    stock(empty_ledger, policy(1, [stated]))
    (only,) = wordings(empty_ledger)
    assert (only.due, only.proposed) == ((), WorkdayDate(day))


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("印发之日起30个工作日内", SpanFromIssue(30, True)),
        ("方案印发后15日内", SpanFromIssue(15, False)),
        ("自发布之日起二十个工作日以内", SpanFromIssue(20, True)),
        ("2022年底前", None),
        ("每月印发", None),
        ("受理之日起5个工作日内", None),
    ],
)
def test_how_a_span_is_written(words: str, span: SpanFromIssue | None) -> None:
    assert span_from_issue(words) == span


def test_a_tick_counts_again_when_a_wording_is_read_as_a_date_again(ledger: Ledger) -> None:
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((1,))))
    write(ledger, lambda uow: correct_wording(uow, CorrectWording(1, YEAR_END, None)))
    write(ledger, lambda uow: correct_wording(uow, CorrectWording(1, YEAR_END, date(2022, 12, 31))))
    assert read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY, ids=(1,))))[0].done_on == TODAY
    write(ledger, lambda uow: recheck_tasks(uow, RecheckTasks((1,), "抽查")))

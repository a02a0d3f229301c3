"""Reminders in words, the news first, and on paper."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.reminders import Reminder, ReminderKind, counted, fresh_first, summary
from bizdesk.domain.workdays import WorkdayCount
from bizdesk.reports.reminder_list import write_reminder_list

TODAY = date(2022, 11, 21)


def reminder(
    kind: ReminderKind, days: int, *, task: int = 1, fresh: bool = False, workdays: WorkdayCount | None = None
) -> Reminder:
    day = TODAY + timedelta(days=days)
    what = {ReminderKind.UNREPORTED: "2022年第四季度", ReminderKind.EXPIRING: "批复.pdf"}.get(kind, "")
    return Reminder(kind, task, f"第{task}项措施", ("市税务局", "市住建局"), day, what, fresh, workdays)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (reminder(ReminderKind.OVERDUE, -12), "● 逾期 12 天"),
        (reminder(ReminderKind.DUE_SOON, 0), "◆ 今天到期"),
        (reminder(ReminderKind.DUE_SOON, 9, workdays=WorkdayCount(7)), "◆ 剩 9 天（7 个工作日）"),
        (reminder(ReminderKind.UNREPORTED, 40), "○ 2022年第四季度未填报"),
        (reminder(ReminderKind.EXPIRING, 3), "▲ 佐证到期"),
        (reminder(ReminderKind.EXPIRING, -1), "▲ 佐证已过期"),
    ],
)
def test_a_reminder_in_words(one: Reminder, words: str) -> None:
    assert one.words(TODAY) == words


@given(st.lists(st.booleans()))
def test_the_news_comes_first_in_the_order_it_had(news: list[bool]) -> None:
    found = [reminder(ReminderKind.OVERDUE, -1, task=task, fresh=fresh) for task, fresh in enumerate(news)]
    ordered = fresh_first(found)
    assert [one.fresh for one in ordered] == sorted(news, reverse=True)
    assert [one.task_id for one in ordered if one.fresh] == [task for task, fresh in enumerate(news) if fresh]


def test_how_many_there_are_of_each_kind() -> None:
    found = [reminder(ReminderKind.UNREPORTED, 40), *[reminder(ReminderKind.OVERDUE, -1)] * 2]
    assert summary(counted(found)) == "逾期 2 项，未填报 1 项"
    assert summary({}) == ""


def text_of(pdf: bytes, tmp_path: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("needs pdftotext of poppler-utils")
    file = tmp_path / "清单.pdf"
    file.write_bytes(pdf)
    read = subprocess.run([program, "-layout", str(file), "-"], capture_output=True, check=True)
    return read.stdout.decode()


def test_the_printed_list_holds_every_row_under_office_and_date(tmp_path: Path) -> None:
    found = [reminder(ReminderKind.OVERDUE, -number, task=number) for number in range(1, 81)]
    found.append(reminder(ReminderKind.EXPIRING, 3, task=99))
    text = "".join(text_of(write_reminder_list(found, "青禾市营商办", TODAY), tmp_path).split())
    for words in (
        "到期提醒清单",
        "青禾市营商办",
        "2022年11月21日",
        "逾期80项，佐证到期1项。",
        "（批复.pdf）",
    ):
        assert words in text
    assert all(f"第{number}项措施" in text for number in range(1, 81))
    assert text.count("提醒日期任务单位") > 1


def test_the_same_list_gives_the_same_bytes() -> None:
    found = [reminder(ReminderKind.OVERDUE, -1)]
    assert write_reminder_list(found, "", TODAY) == write_reminder_list(found, "", TODAY)


def test_an_empty_list_says_so(tmp_path: Path) -> None:
    assert "没有要提醒的事" in text_of(write_reminder_list((), "", TODAY), tmp_path)

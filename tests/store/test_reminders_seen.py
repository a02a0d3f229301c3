"""When somebody last looked at the reminders: beside the ledger, not in its history, never in the way."""

from __future__ import annotations

from datetime import date

from bizdesk.domain.reminders import ReminderKind
from bizdesk.domain.workdays import WorkdayCount
from bizdesk.services.ledgers import Ledger
from bizdesk.services.reminders import last_seen, list_reminders, mark_seen
from bizdesk.services.tasks import get_task
from tests.ledgers import TODAY, dump, read, reopen


def test_the_day_outlasts_the_program_and_is_no_history(ledger: Ledger) -> None:
    before = dump(ledger.folder.path)
    assert read(ledger, last_seen) is None
    read(ledger, mark_seen)
    assert read(reopen(ledger), last_seen) == TODAY
    assert dump(ledger.folder.path) == before
    assert all(not one.fresh for one in read(ledger, lambda uow: list_reminders(uow, seen=last_seen(uow))))


def test_a_day_to_come_and_nonsense_hide_nothing(ledger: Ledger) -> None:
    for words in ("2031-01-01", "下周", ""):
        ledger.folder.reminders_seen.write_text(words, encoding="utf-8")
        assert read(ledger, last_seen) is None


def test_where_it_cannot_be_kept_nothing_fails(ledger: Ledger) -> None:
    ledger.folder.reminders_seen.mkdir()
    read(ledger, mark_seen)
    assert read(ledger, last_seen) is None


def test_what_falls_due_tells_the_working_days_that_are_left(ledger: Ledger) -> None:
    found = read(ledger, list_reminders)
    (soon,) = (one for one in found if one.kind is ReminderKind.DUE_SOON)
    assert (soon.day, soon.workdays) == (date(2022, 12, 1), WorkdayCount(8))
    assert all(one.workdays is None for one in found if one.kind is not ReminderKind.DUE_SOON)


def test_a_task_tells_the_working_days_until_it_is_due(ledger: Ledger) -> None:
    def left(task: int) -> WorkdayCount | None:
        return read(ledger, lambda uow: get_task(uow, task, TODAY)).workdays

    assert left(4) == WorkdayCount(8)
    assert left(1) is None
    assert left(3) is None

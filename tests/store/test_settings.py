"""What the office sets: kept in one event that says what changed, and tasks stand anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Lamp
from bizdesk.domain.rules import Rules
from bizdesk.services.errors import RuleRangeError
from bizdesk.services.history import list_history, undo
from bizdesk.services.ledgers import Ledger
from bizdesk.services.settings import OfficeSettings, get_settings, set_settings
from bizdesk.services.tasks import list_tasks
from tests.ledgers import TODAY, read, write


def put(ledger: Ledger, office: str = "", **rules: int | bool) -> None:
    settings = OfficeSettings(office, replace(Rules(), **rules))  # type: ignore[arg-type]
    write(ledger, lambda uow: set_settings(uow, settings))


def test_nothing_set_is_as_usual(ledger: Ledger) -> None:
    assert read(ledger, get_settings) == OfficeSettings("", Rules())


def test_all_changes_are_one_event_that_says_them(ledger: Ledger) -> None:
    put(ledger, " 青禾市营商办 ", due_soon_days=15, needs_evidence=False)
    newest = read(ledger, list_history)[0]
    assert newest.summary == (
        "单位名称设为“青禾市营商办”；临期天数由 30 天改为 15 天；销号需要佐证由“是”改为“否”"
    )
    held = read(ledger, get_settings)
    assert held == OfficeSettings("青禾市营商办", Rules(due_soon_days=15, needs_evidence=False))
    write(ledger, undo)
    assert read(ledger, get_settings) == OfficeSettings("", Rules())


def test_what_is_as_before_makes_no_event(ledger: Ledger) -> None:
    before = len(read(ledger, list_history))
    put(ledger)
    assert len(read(ledger, list_history)) == before


def test_tasks_stand_by_the_new_rules_at_once(ledger: Ledger) -> None:
    def lamp(day: date = TODAY) -> Lamp:
        return read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=day, ids=(4,))))[0].lamp

    assert lamp() is Lamp.BLUE
    put(ledger, due_soon_days=5)
    assert lamp() is Lamp.GREY


@pytest.mark.parametrize(
    ("rule", "value", "sentence"),
    [
        ("due_soon_days", 366, "临期天数要在 0 到 365 天之间，请改正。"),
        ("behind_percent", -1, "落后容差要在 0 到 100%之间，请改正。"),
        ("ahead_percent", 101, "超前标准要在 0 到 100%之间，请改正。"),
    ],
)
def test_a_figure_out_of_range_is_refused(ledger: Ledger, rule: str, value: int, sentence: str) -> None:
    with pytest.raises(RuleRangeError) as refused:
        put(ledger, **{rule: value})  # type: ignore[arg-type]
    assert str(refused.value) == sentence
    assert read(ledger, get_settings).rules == Rules()

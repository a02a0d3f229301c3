"""The history is chained by hashes: whatever is changed behind the program's back is found."""

from __future__ import annotations

import getpass
from datetime import date

import pytest

from bizdesk.services.check import check_ledger
from bizdesk.services.history import list_history, undo
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.tasks import TickTasks, tick_tasks
from tests.ledgers import ACTOR, NOW, read, unguarded, write


@pytest.fixture
def worked(ledger: Ledger) -> Ledger:
    """A ledger whose history has four events."""
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((1, 2), on=date(2022, 9, 30))))
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((4,), "市大数据局")))
    write(ledger, undo)
    return ledger


def behind_the_back(ledger: Ledger, statement: str) -> None:
    """Change the database as somebody with an SQL shell would."""
    with unguarded(ledger) as connection:
        connection.execute(statement)


def test_an_honest_history_has_no_problems(worked: Ledger) -> None:
    found = read(worked, check_ledger)
    assert (found.events, found.problems) == (4, ())


def test_events_tell_who_did_what_when(worked: Ledger) -> None:
    newest, *_, first = read(worked, list_history)
    assert newest.summary == "撤销：办结“（4）第4项措施的内容，办理时限压缩至 4 个工作日。”（市大数据局）"
    assert newest.reverses == 3
    assert first.summary == "导入《青禾市优化营商环境第1批措施》，新增 6 项任务"
    assert (first.actor, first.at) == (ACTOR, NOW)


def test_the_user_of_the_machine_is_the_actor(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(variable, "qinghe")
    write(open_ledger(ledger.folder.path), lambda uow: tick_tasks(uow, TickTasks((1,))))
    assert read(ledger, list_history)[0].actor == "qinghe"


def test_a_machine_that_knows_no_user_still_writes(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr(getpass, "getuser", unknown)
    write(open_ledger(ledger.folder.path), lambda uow: tick_tasks(uow, TickTasks((1,))))
    assert read(ledger, list_history)[0].actor == "本机用户"


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE event SET summary = '什么也没做' WHERE seq = 2",
        "UPDATE event SET actor = '别人' WHERE seq = 2",
        "UPDATE event SET at = '2022-01-01T00:00:00.000000+00:00' WHERE seq = 2",
        "UPDATE event SET changes = '[]' WHERE seq = 2",
        "UPDATE event SET hash = previous_hash WHERE seq = 2",
        "UPDATE event SET command = 'untick' WHERE seq = 2",
    ],
)
def test_a_changed_event_is_named(worked: Ledger, tampering: str) -> None:
    behind_the_back(worked, tampering)
    assert "第 2 条历史被改动过，校验值对不上。" in read(worked, check_ledger).problems


def test_an_event_taken_out_is_noticed(worked: Ledger) -> None:
    behind_the_back(worked, "DELETE FROM event WHERE seq = 2")
    assert "第 3 条历史被改动过，校验值对不上。" in read(worked, check_ledger).problems


def test_a_row_that_refers_to_nothing_is_named(worked: Ledger) -> None:
    behind_the_back(worked, "DELETE FROM task WHERE id = 6")
    assert any("表 assignment 的第" in problem for problem in read(worked, check_ledger).problems)

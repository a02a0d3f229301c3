"""A ledger with a password, from the command line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.e2e.conftest import Outcome, Program
from tests.hostile.cases import digest

RIGHT, OTHER = "开门的话 7", "另一句话 8"


def _with(program: Program, *words: str, **variables: str) -> Outcome:
    return replace(program, variables=variables)(*words)


@pytest.fixture
def locked(stocked: Program) -> Program:
    """A ledger with the password RIGHT."""
    told = _with(stocked, "lock", "set", "--idle", "15", BIZDESK_PASSWORD=RIGHT)
    assert told.out == "台账已设密码，闲置 15 分钟上锁。\n"
    assert "不加密文件" in told.err
    assert "忘了密码没有办法找回" in told.err
    return stocked


def test_nothing_is_told_or_changed_without_the_password(locked: Program) -> None:
    before = digest(locked.folder)
    for words in ("tasks", "tick 1", "undo", "find 水气", "report --quarter 2022Q4", "check", "lock remove"):
        outcome = locked(*words.split())
        assert (outcome.status, outcome.out) == (1, "")
        assert outcome.err.startswith("这本台账设了密码，请在终端或窗口里输入")
    assert digest(locked.folder) == before


def test_with_the_password_everything_goes_on(locked: Program) -> None:
    assert _with(locked, "tasks", BIZDESK_PASSWORD=RIGHT).status == 0
    assert _with(locked, "tasks", BIZDESK_PASSWORD="开门的话　７").status == 0  # as an input method types it


def test_a_wrong_password_opens_nothing(locked: Program) -> None:
    assert _with(locked, "tasks", BIZDESK_PASSWORD=OTHER).err == "密码不对，请再试一次。\n"


def test_it_is_changed_and_taken_off_by_who_knows_it(locked: Program) -> None:
    wrong = _with(locked, "lock", "set", BIZDESK_PASSWORD=OTHER, BIZDESK_NEW_PASSWORD=OTHER)
    assert wrong.err.endswith("密码不对，请再试一次。\n")
    changed = _with(locked, "lock", "set", BIZDESK_PASSWORD=RIGHT, BIZDESK_NEW_PASSWORD=OTHER)
    assert changed.out == "台账已设密码。\n"
    assert _with(locked, "tasks", BIZDESK_PASSWORD=RIGHT).status == 1
    assert _with(locked, "lock", "remove", BIZDESK_PASSWORD=OTHER).out == "台账的密码已取消。\n"
    assert locked("tasks").status == 0
    assert locked("lock", "remove").err == "这本台账没有设密码。\n"


def test_a_short_password_and_minutes_out_of_range_are_refused(stocked: Program) -> None:
    assert "密码至少要 6 个字符" in _with(stocked, "lock", "set", BIZDESK_PASSWORD="12345").err
    assert "在 0 到 240 之间" in _with(stocked, "lock", "set", "--idle", "999", BIZDESK_PASSWORD=RIGHT).err
    assert stocked("tasks").status == 0


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"salt": "zz", "hash": ""}', "[" * 100_000, "\0"])
def test_a_spoiled_lock_opens_nothing(content: str, locked: Program) -> None:
    (locked.folder / "password-lock.json").write_text(content, encoding="utf-8")
    outcome = _with(locked, "tasks", BIZDESK_PASSWORD=RIGHT)
    assert outcome.status == 1
    assert outcome.err.startswith("台账文件夹里的 password-lock.json 读不懂")

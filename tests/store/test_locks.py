"""The password of a ledger: what lets in, what slows down, and what is kept of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.locks import (
    PasswordNeededError,
    TooManyTriesError,
    WrongPasswordError,
    check_password,
    idle_minutes,
    is_locked,
    remove_lock,
    set_lock,
)
from bizdesk.store.errors import LedgerNotFoundError
from bizdesk.store.lock_file import NAME

RIGHT = "开门的话 7"


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def time(self) -> float:
        """The seconds."""
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("bizdesk.services.locks.time", made)
    return made


@pytest.fixture
def folder(ledger: Ledger) -> Path:
    """A ledger with the password RIGHT."""
    set_lock(ledger.folder.path, RIGHT, 15)
    return ledger.folder.path


def test_the_ledger_opens_with_its_password_only(folder: Path) -> None:
    assert open_ledger(folder, password=RIGHT).folder.path == folder
    with pytest.raises(PasswordNeededError):
        open_ledger(folder)
    with pytest.raises(WrongPasswordError):
        open_ledger(folder, password=RIGHT + " ")
    assert idle_minutes(folder) == 15


def test_the_password_itself_is_nowhere(folder: Path) -> None:
    kept = (folder / NAME).read_text(encoding="utf-8")
    assert RIGHT not in kept
    before = kept
    set_lock(folder, RIGHT, held=RIGHT)
    assert (folder / NAME).read_text(encoding="utf-8").split('"hash"')[1] != before.split('"hash"')[1]


def test_each_wrong_try_waits_twice_as_long(folder: Path, clock: Clock) -> None:
    for _ in range(3):
        with pytest.raises(WrongPasswordError):
            check_password(folder, "x")
    for wait in (10, 20, 40, 80, 160, 300, 300):
        with pytest.raises(TooManyTriesError, match=f"请过 {wait} 秒再试"):
            check_password(folder, RIGHT)
        clock.now += wait
        with pytest.raises(WrongPasswordError):
            check_password(folder, "x")
    clock.now += 300
    check_password(folder, RIGHT)
    with pytest.raises(WrongPasswordError):
        check_password(folder, "x")


def test_a_clock_that_was_set_back_locks_nobody_out(folder: Path, clock: Clock) -> None:
    for _ in range(3):
        with pytest.raises(WrongPasswordError):
            check_password(folder, "x")
    clock.now -= 10_000
    check_password(folder, RIGHT)


def test_it_is_taken_off(folder: Path) -> None:
    with pytest.raises(WrongPasswordError):
        remove_lock(folder, "x")
    assert remove_lock(folder, RIGHT) == "台账的密码已取消。"
    assert not is_locked(folder)
    open_ledger(folder)


def test_a_folder_without_a_ledger_gets_no_password(tmp_path: Path) -> None:
    with pytest.raises(LedgerNotFoundError):
        set_lock(tmp_path, RIGHT)
    assert list(tmp_path.iterdir()) == []

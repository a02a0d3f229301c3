"""The password of a ledger on a PC that several people use: asked before the ledger is opened.

It keeps people out of the window and the command line. The files themselves are not encrypted.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
import unicodedata
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Words
from bizdesk.store.errors import LedgerReadOnlyError
from bizdesk.store.lock_file import NAME, LockFile, LockRecord, LockSpoiledError
from bizdesk.store.server import folder_at

__all__ = ["LockSpoiledError", "check_password", "idle_minutes", "is_locked", "remove_lock", "set_lock"]

SHORTEST, LONGEST_IDLE = 6, 240
HONESTLY = Words(
    "密码只拦住本程序，不加密文件：能打开这个文件夹的人仍能看到里面的内容，要保密请用加密的备份。"
    "忘了密码没有办法找回；请能打开台账文件夹的人移走其中的 {0}，台账就能打开，内容不受影响。",
    NAME,
)
"""What a person must know before setting a password."""
_FREE_TRIES, _FIRST_WAIT, _LONGEST_WAIT = 3, 10, 300
_COST = {"n": 1 << 14, "r": 8, "p": 1, "dklen": 32}


class PasswordNeededError(UserError):
    """The ledger has a password and none was given."""

    def __init__(self) -> None:
        super().__init__(
            Words("这本台账设了密码，请在终端或窗口里输入，或放在环境变量 BIZDESK_PASSWORD 里。")
        )


class WrongPasswordError(UserError):
    """The password is another one."""

    def __init__(self) -> None:
        super().__init__(Words("密码不对，请再试一次。"))


class TooManyTriesError(UserError):
    """Several passwords were wrong, so the next try has to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__(Words("密码错了多次，请过 {0} 秒再试。", seconds))


class PasswordTooShortError(UserError):
    """A password that is soon guessed."""

    def __init__(self) -> None:
        super().__init__(Words("密码至少要 {0} 个字符，请换一个长些的。", SHORTEST))


class IdleRangeError(UserError):
    """Minutes that nobody means."""

    def __init__(self) -> None:
        super().__init__(Words("闲置多少分钟上锁要在 0 到 {0} 之间，0 是不自动上锁。", LONGEST_IDLE))


class NotLockedError(UserError):
    """There is no password to remove."""

    def __init__(self) -> None:
        super().__init__(Words("这本台账没有设密码。"))


def is_locked(folder: Path) -> bool:
    """Whether the ledger in the folder has a password. Raises LockSpoiledError."""
    return LockFile(folder).read() is not None


def idle_minutes(folder: Path) -> int:
    """After how many minutes without a hand the window shuts, 0 for never. Raises LockSpoiledError."""
    record = LockFile(folder).read()
    return record.idle_minutes if record else 0


def check_password(folder: Path, password: str | None) -> None:
    """Let the password of a ledger pass, or anything where it has none; wrong tries slow down.

    Raises PasswordNeededError, WrongPasswordError, TooManyTriesError or LockSpoiledError.
    """
    file = LockFile(folder)
    record = file.read()
    if record is None:
        return
    if password is None:
        raise PasswordNeededError
    wait = _wait(record)
    if wait > 0:
        raise TooManyTriesError(wait)
    right = hmac.compare_digest(_hash(password, record.salt), record.hash)
    tried = replace(record, wrong=0 if right else record.wrong + 1, last_wrong=0.0 if right else time.time())
    if tried != record:
        with suppress(LedgerReadOnlyError):  # where nothing can be written, tries are not counted
            file.write(tried)
    if not right:
        raise WrongPasswordError


def set_lock(folder: Path, password: str, idle: int = 0, *, held: str | None = None) -> Words:
    """Give the ledger a password, or another one in the place of `held`; what was done, in one sentence.

    Raises LedgerNotFoundError, what `check_password` raises for `held`, PasswordTooShortError,
    IdleRangeError or LedgerReadOnlyError.
    """
    folder_at(folder).require()
    check_password(folder, held)
    if len(password) < SHORTEST:
        raise PasswordTooShortError
    if not 0 <= idle <= LONGEST_IDLE:
        raise IdleRangeError
    salt = secrets.token_hex(16)
    LockFile(folder).write(LockRecord(salt, _hash(password, salt), idle))
    if idle:
        return Words("台账已设密码，闲置 {0} 分钟上锁。", idle)
    return Words("台账已设密码。")


def remove_lock(folder: Path, held: str | None) -> Words:
    """Take the password off; what was done. Raises NotLockedError and what `check_password` raises."""
    if not is_locked(folder):
        raise NotLockedError
    check_password(folder, held)
    LockFile(folder).remove()
    return Words("台账的密码已取消。")


def _wait(record: LockRecord) -> int:
    """How many seconds the next try has to wait: none at first, then twice as long each time."""
    if record.wrong < _FREE_TRIES:
        return 0
    pause = min(_LONGEST_WAIT, _FIRST_WAIT << min(record.wrong - _FREE_TRIES, 8))
    passed = time.time() - record.last_wrong
    return 0 if passed < 0 else max(0, round(pause - passed))


def _hash(password: str, salt: str) -> str:
    """What the password comes to; full-width letters are those that they stand for."""
    plain = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(plain, salt=bytes.fromhex(salt), **_COST).hex()

"""Whether a window has a ledger open, which other processes have to leave alone meanwhile."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Words
from bizdesk.paths import window_lock

if sys.platform != "win32":
    import fcntl


class OpenInWindowError(UserError):
    """What is to be replaced or handed on is open in a window of this user."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Words("“{0}”正在窗口里打开，请先关闭那个窗口再做；没有任何改动。", folder.name))


def require_no_window(folder: Path) -> None:
    """Raise OpenInWindowError where a window of this user on this PC has the ledger in the folder open."""
    if _is_held(window_lock(folder)):
        raise OpenInWindowError(folder.expanduser().absolute())


def _is_held(lock: Path) -> bool:
    """Whether a running process holds the file; one that was killed may have left it behind."""
    try:
        handle = os.open(lock, os.O_RDWR)
    except PermissionError:  # Windows lets nobody else write to it
        return sys.platform == "win32"
    except OSError:
        return False
    try:
        if sys.platform != "win32":
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # a disk that knows no locks
        return False
    finally:
        os.close(handle)
    return False

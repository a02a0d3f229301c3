"""Where things lie on disk: the shipped resources, the migrations and the user's ledger.

`resources/` and `db/` lie beside the package in a checkout and in a packed
program, and inside it where pip installed it from a wheel.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import sys
import tempfile
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_documents_path, user_log_path

LEDGER_VARIABLE = "BIZDESK_LEDGER"

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """A shipped file: `resource("fonts", "BizDeskSans-Regular.ttf")`. Not checked to exist."""
    return _ROOT.joinpath("resources", *parts)


def migrations() -> Path:
    """The folder of the Alembic environment and its versions."""
    return _ROOT / "db"


def program() -> list[str]:
    """The beginning of a command line that starts this program, packed or not."""
    packed = getattr(sys, "frozen", False)
    return [sys.executable] if packed else [sys.executable, "-m", "bizdesk"]


def default_ledger() -> Path:
    """The folder of the ledger to open when none is named; it may not exist yet.

    The environment variable BIZDESK_LEDGER wins over BizDesk in the user's documents.
    """
    chosen = os.environ.get(LEDGER_VARIABLE)
    return Path(chosen).expanduser() if chosen else user_documents_path() / "BizDesk"


def server_folders() -> Path:
    """Where this PC keeps a folder for each ledger on a server; it need not exist."""
    return user_data_path("BizDesk", appauthor=False) / "servers"


def workdays_file() -> Path:
    """Where the user keeps holidays of years that the program does not know; it need not exist."""
    return user_data_path("BizDesk", appauthor=False) / "workdays.json"


def window_memory(ledger: Path) -> Path:
    """Where the window keeps how the ledger in that folder was last looked at; it need not exist."""
    return user_config_path("BizDesk", appauthor=False) / "windows" / f"{_name_of(ledger)}.json"


def unsaved_words(ledger: Path) -> Path:
    """Where the window keeps what was typed about the ledger and not stored yet; it need not exist."""
    return user_data_path("BizDesk", appauthor=False) / "unsaved" / f"{_name_of(ledger)}.json"


def instance_name(ledger: Path) -> str:
    """What the windows of one user on one ledger go by, however the path to it is written."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):
        user = ""
    words = f"{user}\n{ledger.expanduser().resolve()}"
    return f"bizdesk-{hashlib.sha256(words.encode()).hexdigest()[:24]}"


def window_lock(ledger: Path) -> Path:
    """The file that a window of this user holds as long as it has the ledger open."""
    return Path(tempfile.gettempdir()) / f"{instance_name(ledger)}.lock"


def user_memory() -> Path:
    """Where it is kept how the user likes the window and which ledgers were open; it need not exist."""
    return user_config_path("BizDesk", appauthor=False) / "user.json"


def told_places() -> Path:
    """Where it is kept which ledgers lie in a place that the user has been warned of; it need not exist."""
    return user_config_path("BizDesk", appauthor=False) / "places.json"


def log_file() -> Path:
    """Where warnings and bugs are written down; older ones lie beside it."""
    return user_log_path("BizDesk", appauthor=False) / "bizdesk.log"


def sample_ledger() -> Path:
    """The folder of the sample ledger, beside the user's own and never the same; it may not exist yet."""
    own = default_ledger()
    return own.with_name(f"{own.name} 示例台账")


def _name_of(ledger: Path) -> str:
    return hashlib.sha256(str(ledger.resolve()).encode()).hexdigest()[:16]

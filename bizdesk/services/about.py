"""What somebody who helps needs to know of this program and this PC; nothing of what the ledger holds."""

from __future__ import annotations

import platform
import sqlite3
import sys
from pathlib import Path

from bizdesk import __version__
from bizdesk.domain.words import Words
from bizdesk.paths import log_file, resource
from bizdesk.services.components import package_versions
from bizdesk.store.migrate import HEAD
from bizdesk.store.server import without_password

_QT = "PySide6_Essentials"


def program_facts(ledger: Path | str) -> tuple[tuple[str, str], ...]:
    """Versions and places, each by its name; `ledger` is the folder in use, or the address of a server."""
    packages = dict(package_versions())
    return (
        ("BizDesk", __version__),
        (Words("台账结构"), HEAD),
        ("Python", platform.python_version()),
        ("Qt", packages.get(_QT, "—")),
        ("SQLite", sqlite3.sqlite_version),
        (Words("系统"), platform.platform()),
        (Words("程序位置"), _place()),
        (Words("台账位置"), without_password(str(ledger))),
        (Words("日志"), str(log_file())),
        (Words("组件"), ", ".join(f"{name} {version}" for name, version in packages.items())),
    )


def _place() -> str:
    """Where the program lies, in the form in which it was handed out."""
    if getattr(sys, "frozen", False):
        return Words("{0}（程序文件夹）", str(Path(sys.executable).parent))
    folder = resource().parent
    if (folder / "cli").is_dir():
        return Words("{0}（用 pip 安装）", str(folder))
    return Words("{0}（源代码）", str(folder))

"""Opening a ledger: what the window and the command line hold of the store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bizdesk.services.locks import check_password
from bizdesk.store import ledger
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.ledger import Ledger
from bizdesk.store.unit_of_work import UnitOfWork

__all__ = ["Ledger", "UnitOfWork", "has_ledger", "open_ledger"]


def open_ledger(folder: Path, *, password: str | None = None, **how: Any) -> Ledger:
    """Open the ledger as `store.ledger.open_ledger` does, once its password, where it has one, is right.

    Raises what `check_password` and the store raise.
    """
    check_password(folder, password)
    return ledger.open_ledger(folder, **how)


def has_ledger(folder: Path) -> bool:
    """Whether there is a ledger in the folder."""
    return LedgerFolder(folder).database.is_file()

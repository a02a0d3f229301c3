"""Opening a ledger: what the window and the command line hold of the store."""

from __future__ import annotations

from pathlib import Path

from bizdesk.store.folder import LedgerFolder
from bizdesk.store.ledger import Ledger, open_ledger
from bizdesk.store.unit_of_work import UnitOfWork

__all__ = ["Ledger", "UnitOfWork", "has_ledger", "open_ledger"]


def has_ledger(folder: Path) -> bool:
    """Whether there is a ledger in the folder."""
    return LedgerFolder(folder).database.is_file()

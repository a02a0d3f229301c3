"""Opening a ledger: what the window and the command line hold of the store."""

from __future__ import annotations

from bizdesk.store.ledger import Ledger, open_ledger
from bizdesk.store.unit_of_work import UnitOfWork

__all__ = ["Ledger", "UnitOfWork", "open_ledger"]

"""Opening a ledger: what the window and the command line hold of the store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bizdesk.services.locks import check_password
from bizdesk.store import ledger
from bizdesk.store.blobs import Ahead
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.ledger import Ledger
from bizdesk.store.listener import Heard
from bizdesk.store.meanwhile import ChangedMeanwhileError
from bizdesk.store.moving import Moved, move
from bizdesk.store.server import UpgradeUnaskedError, is_address, link, points_to_server
from bizdesk.store.unit_of_work import UnitOfWork

__all__ = [
    "Ahead",
    "ChangedMeanwhileError",
    "Heard",
    "Ledger",
    "UnitOfWork",
    "UpgradeUnaskedError",
    "has_ledger",
    "is_address",
    "ledger_folder",
    "move_ledger",
    "open_ledger",
]


def open_ledger(folder: Path, *, password: str | None = None, **how: Any) -> Ledger:
    """Open the ledger as `store.ledger.open_ledger` does, once its password, where it has one, is right.

    Raises what `check_password` and the store raise.
    """
    check_password(folder, password)
    return ledger.open_ledger(folder, **how)


def has_ledger(folder: Path) -> bool:
    """Whether there is a ledger in the folder, or the folder points to a server."""
    return points_to_server(folder) or LedgerFolder(folder).database.is_file()


def ledger_folder(address: str, evidence: Path | str | None = None) -> Path:
    """The folder of the ledger at `address`: a path, or the address of a server whose evidence lies in
    `evidence`, a folder or a bucket. Raises ServerAddressError, BucketAddressError or EvidencePlaceError.
    """
    return link(address, evidence) if is_address(address) else Path(address)


def move_ledger(source: Path, target: Path) -> Moved:
    """Carry the ledger in `source` to `target`, which holds none; both may point to servers.

    Raises TargetTakenError, LedgerNotWholeError, CopyDiffersError and what open_ledger raises.
    """
    return move(open_ledger(source), target)

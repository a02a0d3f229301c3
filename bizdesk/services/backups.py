"""Backups: made when asked for and by themselves, listed, and thinned without ever losing the fuller one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bizdesk.domain.backups import DRAFTS, ENDING, Counts, Manifest, Reason, backup_name, superfluous
from bizdesk.domain.errors import BizDeskError, UserError
from bizdesk.domain.file_names import unused
from bizdesk.domain.words import Words
from bizdesk.paths import workdays_file
from bizdesk.store.backup_errors import (
    BackupNotFoundError,
    PasswordNeededError,
    ServerLedgerError,
    WrongPasswordError,
)
from bizdesk.store.backup_reader import open_backup
from bizdesk.store.backup_writer import BackupOrder, draft_hashes, holds_little, write_backup
from bizdesk.store.database_copy import ledger_contents
from bizdesk.store.ledger import Ledger

__all__ = [
    "BackupEntry",
    "back_up",
    "back_up_changes",
    "list_backups",
    "look_into",
    "present_counts",
    "unused",
]

Watch = Callable[[int, int], None]


class FullerBackupError(UserError):
    """What is there holds more than what would take its place."""

    def __init__(self, path: Path, held: Counts, now: Counts) -> None:
        super().__init__(
            Words(
                "“{0}”里有 {1} 项任务、{2} 份材料，现在的台账有 {3} 项、{4} 份，没有替换它；请换一个文件名。",
                path.name,
                held.tasks,
                held.files,
                now.tasks,
                now.files,
            )
        )


class SealedBackupThereError(UserError):
    """What is there cannot be compared, since it is sealed with another password."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Words("“{0}”是设了密码的备份，不知道里面有多少，没有替换它；请换一个文件名。", path.name)
        )


@dataclass(frozen=True, slots=True)
class BackupEntry:
    """A backup in a list; without a manifest it is sealed or cannot be read, and `problem` says which."""

    path: Path
    size: int
    made_at: datetime
    manifest: Manifest | None
    problem: str = ""

    @property
    def sealed(self) -> bool:
        """Whether a password is needed to look into it."""
        return self.manifest is None and not self.problem


def back_up(
    ledger: Ledger,
    target: Path,
    reason: Reason = Reason.MANUAL,
    *,
    password: str | None = None,
    replace: bool = False,
    watch: Watch = lambda _done, _size: None,
) -> Manifest:
    """Write the whole ledger to one file; with `replace` in the place of a fuller backup too.

    Raises ServerLedgerError, FullerBackupError and what `write_backup` raises; what was there is left then.
    """
    if ledger.folder.shared_by_several:
        raise ServerLedgerError
    if not replace:
        _refuse_emptier(ledger, target, password)
    order = BackupOrder(reason, ledger.now, password, workdays=workdays_file())
    return write_backup(ledger.folder, target, order, watch)


def back_up_changes(
    ledger: Ledger,
    reason: Reason,
    second: Path | None = None,
    watch: Watch = lambda _done, _size: None,
) -> Path | None:
    """Back up beside the ledger what changed since the last time, then thin; None where nothing changed.

    The same goes into the folder `second`, all evidence with it. A ledger on a server is backed up there.
    Raises what `write_backup` raises.
    """
    if ledger.folder.shared_by_several:
        return None
    path = _back_up_into(ledger, ledger.folder.backups, reason, holds_little(ledger.folder), watch)
    if second is not None:
        path = _back_up_into(ledger, second, reason, True, watch) or path
    return path


def _back_up_into(ledger: Ledger, folder: Path, reason: Reason, evidence: bool, watch: Watch) -> Path | None:
    kept = list_backups(folder)
    if not is_changed(ledger, kept):
        return None
    target = unused(folder / backup_name(ledger.now, reason))
    order = BackupOrder(reason, ledger.now, evidence=evidence, workdays=workdays_file())
    write_backup(ledger.folder, target, order, watch)
    thin(list_backups(folder), ledger.now)
    return target


def is_changed(ledger: Ledger, backups: Iterable[BackupEntry]) -> bool:
    """Whether the history or a draft is not as the newest of the backups has it."""
    newest = next((one.manifest for one in backups if one.manifest is not None), None)
    if newest is None:
        return True
    if ledger_contents(ledger.folder).last_hash != newest.last_hash:
        return True
    now = {(f"{DRAFTS}{name}", sha256) for name, sha256 in draft_hashes(ledger.folder)}
    return now != {(one.name, one.sha256) for one in newest.members if one.name.startswith(DRAFTS)}


def present_counts(ledger: Ledger) -> Counts:
    """How much the ledger holds now."""
    return ledger_contents(ledger.folder).counts


def list_backups(*folders: Path) -> list[BackupEntry]:
    """The backups in some folders, the newest first; a folder that is not there holds none."""
    entries = []
    for folder in folders:
        with suppress(OSError, BackupNotFoundError):
            entries += [look_into(path) for path in folder.glob(f"[!.]*{ENDING}")]
    return sorted(entries, key=lambda one: (one.made_at, one.path.name), reverse=True)


def look_into(path: Path) -> BackupEntry:
    """What a backup says of itself, read without unpacking it. Raises BackupNotFoundError."""
    try:
        found = path.stat()
    except OSError as error:
        raise BackupNotFoundError(path) from error
    changed = datetime.fromtimestamp(found.st_mtime).astimezone()
    try:
        with open_backup(path) as backup:
            return BackupEntry(path, found.st_size, backup.manifest.made_at, backup.manifest)
    except PasswordNeededError:
        return BackupEntry(path, found.st_size, changed, None)
    except BizDeskError as error:
        return BackupEntry(path, found.st_size, changed, None, str(error))


def thin(backups: Iterable[BackupEntry], now: datetime) -> list[Path]:
    """Remove the automatic backups that can go; those that were removed."""
    places = {id(one.manifest): one.path for one in backups if one.manifest is not None}
    manifests = [one.manifest for one in backups if one.manifest is not None]
    gone = [places[id(one)] for one in superfluous(manifests, now)]
    for path in gone:
        with suppress(OSError):
            path.unlink()
    return gone


def _refuse_emptier(ledger: Ledger, target: Path, password: str | None) -> None:
    if not target.exists():
        return
    try:
        with open_backup(target, password) as backup:
            held = backup.manifest
    except (PasswordNeededError, WrongPasswordError) as error:
        raise SealedBackupThereError(target) from error
    except BizDeskError:
        return
    now = present_counts(ledger)
    if held.counts.tasks > now.tasks or held.counts.files > now.files:
        raise FullerBackupError(target, held.counts, now)

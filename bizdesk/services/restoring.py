"""Restoring a ledger from a backup: unpacked aside and compared first, swapped when the user agrees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bizdesk.domain.backups import WORKDAYS, Counts, Manifest, Reason, backup_name, kept_name
from bizdesk.domain.errors import BizDeskError, MachineError
from bizdesk.domain.file_names import unused
from bizdesk.domain.words import Words
from bizdesk.paths import workdays_file
from bizdesk.services.files import refused, write_whole
from bizdesk.store import restore
from bizdesk.store.backup_errors import LedgerNotBackedUpError, ServerLedgerError
from bizdesk.store.backup_reader import open_backup
from bizdesk.store.backup_writer import BackupOrder, write_backup
from bizdesk.store.database_copy import ledger_contents
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.migrate import HEAD
from bizdesk.store.server import points_to_server
from bizdesk.store.swap import carry_on_swap

Watch = Callable[[int, int], None]


class RestoreBrokenOffError(MachineError):
    """The disk failed while the swap was under way, which goes on when the ledger is opened again."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            Words(
                "恢复还差最后一步，“{0}”暂时不能写入；请检查磁盘或U盘，再打开台账时会自动接着做完。", folder
            )
        )


@dataclass(frozen=True, slots=True)
class Prepared:
    """A backup that lies ready beside the ledger.

    `present` is what the ledger holds now, None where there is none or it cannot be read; `missing` is the
    evidence that neither has, `workdays` the file of holidays where this PC has none.
    """

    folder: Path
    manifest: Manifest
    present: Counts | None
    missing: tuple[str, ...]
    workdays: bytes | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of a restore: where the old state is, and the backup that was made of it before."""

    counts: Counts
    kept: Path | None
    backup: Path | None


def prepare_restore(
    folder: Path, file: Path, password: str | None = None, watch: Watch = lambda _done, _size: None
) -> Prepared:
    """Unpack `file` beside the ledger in `folder` and check it; the ledger stays as it is.

    Raises the errors of `store.backup_errors` and `store.errors`; then nothing is left behind.
    """
    if points_to_server(folder):
        raise ServerLedgerError
    place = LedgerFolder(folder.expanduser().absolute())
    with open_backup(file, password) as backup:
        place.make_room()
        staged = restore.stage(place, backup, file, HEAD, watch)
        workdays = _workdays(backup.manifest, lambda: b"".join(backup.read(WORKDAYS)))
    return Prepared(place.path, staged.manifest, _present(place), staged.missing, workdays)


def complete_restore(prepared: Prepared, now: datetime) -> Restored:
    """Back up the present state, then put the other in its place.

    Raises what `write_backup` and `writing` raise or RestoreDiskError, and then the ledger is as it was and
    nothing lies beside it, or RestoreBrokenOffError where the swap had begun.
    """
    folder = LedgerFolder(prepared.folder)
    there = folder.database.exists()
    try:
        safety = _back_up_present(folder, now) if there else None
        if prepared.workdays is not None:
            _keep_workdays(prepared.workdays)
        kept = unused(folder.backups / kept_name(now))
        restore.declare_ready(folder, kept.name)
    except BizDeskError:
        restore.give_up(folder)
        raise
    try:
        carry_on_swap(folder)
    except OSError as error:
        raise RestoreBrokenOffError(folder.path) from error
    return Restored(prepared.manifest.counts, kept if there else None, safety)


def give_up_restore(prepared: Prepared) -> None:
    """Leave the ledger as it is."""
    restore.give_up(LedgerFolder(prepared.folder))


def _back_up_present(folder: LedgerFolder, now: datetime) -> Path | None:
    """A backup of what is to be replaced, None where that is damaged; its evidence stays where it is."""
    target = unused(folder.backups / backup_name(now, Reason.RESTORE))
    try:
        write_backup(folder, target, BackupOrder(Reason.RESTORE, now, evidence=False))
    except LedgerNotBackedUpError:
        return None
    return target


def _keep_workdays(content: bytes) -> None:
    file = workdays_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refused(file, error) from error
    write_whole(file, content)


def _present(folder: LedgerFolder) -> Counts | None:
    try:
        return ledger_contents(folder).counts if folder.database.exists() else None
    except BizDeskError:
        return None


def _workdays(manifest: Manifest, read: Callable[[], bytes]) -> bytes | None:
    held = any(member.name == WORKDAYS for member in manifest.members)
    return read() if held and not workdays_file().exists() else None

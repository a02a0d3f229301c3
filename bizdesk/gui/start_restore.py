"""The first ledger of a PC from a backup or a handover file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from bizdesk.gui import dialogs
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.backups import look_into
from bizdesk.services.restoring import complete_restore, prepare_restore


def restore_first(
    parent: QWidget,
    runner: TaskRunner,
    folder: Path,
    then: Callable[[], None],
    failed: Callable[[BaseException], None],
) -> None:
    """Ask for a backup and make the ledger in `folder`, in which there is none, of it."""
    kinds = _tr("台账备份 (*.bizdesk)")
    chosen, _ = QFileDialog.getOpenFileName(parent, _tr("从备份或交接文件恢复"), "", kinds)
    if chosen:
        restore_first_from(parent, runner, folder, Path(chosen), then, failed)


def restore_first_from(
    parent: QWidget,
    runner: TaskRunner,
    folder: Path,
    file: Path,
    then: Callable[[], None],
    failed: Callable[[BaseException], None],
) -> None:
    """Make the ledger in `folder`, in which there is none, of the backup `file`."""

    def go_on(sealed: bool) -> None:
        password = dialogs.backup_password.BackupPasswordDialog.ask(parent, file.name) if sealed else ""
        if password is None:
            return
        waiting = WaitingDialog(_tr("正在恢复台账…"), parent)

        def work() -> None:
            prepared = prepare_restore(folder, file, password or None, waiting.progress.bytes)
            complete_restore(prepared, datetime.now(UTC))

        def done(_none: None) -> None:
            waiting.finish()
            then()

        def stopped(error: BaseException) -> None:
            waiting.finish()
            failed(error)

        runner.aside(work, done, stopped)
        waiting.start()

    runner.aside(lambda: look_into(file).sealed, go_on, failed)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StartRestore", text)

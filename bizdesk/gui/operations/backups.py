"""Backing up, restoring and handing over from the window: aside, with progress, and only when agreed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QFileDialog, QWidget

from bizdesk.domain.backups import REASONS, Counts, Manifest, Reason, backup_name
from bizdesk.domain.errors import BizDeskError
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.backup_password import BackupPasswordDialog
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.language import error_words, spoken
from bizdesk.gui.tasks import CancelledError
from bizdesk.services.backups import (
    BackupEntry,
    back_up,
    back_up_changes,
    list_backups,
    look_into,
    present_counts,
    unused,
)
from bizdesk.services.handover import HandedOver, hand_over
from bizdesk.services.restoring import (
    Prepared,
    Restored,
    complete_restore,
    give_up_restore,
    prepare_restore,
)

T = TypeVar("T")
log = logging.getLogger(__name__)
SECOND = "second_backup_folder"
"""What the window remembers the folder by that backups go to besides the ledger's own."""


@dataclass(frozen=True, slots=True)
class BackupList:
    """The backups beside the ledger and in the second folder, and what the ledger holds now."""

    entries: tuple[BackupEntry, ...]
    present: Counts
    second: Path | None
    second_reached: bool


def second_folder(desk: Desk) -> Path | None:
    """The folder that backups go to besides the ledger's own, None where none was set."""
    kept = desk.memory.get(SECOND)
    return Path(kept) if isinstance(kept, str) and kept else None


def read_backups(desk: Desk, then: Callable[[BackupList], None]) -> None:
    """Hand the backups to `then`, the newest first."""
    second, own = second_folder(desk), desk.ledger.folder.backups

    def work() -> BackupList:
        entries = list_backups(own, *(() if second is None else (second,)))
        return BackupList(
            tuple(entries), present_counts(desk.ledger), second, second is not None and second.is_dir()
        )

    desk.runner.aside(work, then, desk.fail)


def backed_up(desk: Desk, reason: Reason, then: Callable[[], None]) -> None:
    """Back up what changed, then go on; where it cannot be done say so and go on."""

    def failed(error: BaseException) -> None:
        desk.fail(error)
        then()

    desk.runner.aside(lambda: back_up_changes(desk.ledger, reason), lambda _path: then(), failed)


def back_up_before_closing(parent: QWidget, desk: Desk) -> bool:
    """Back up what changed, here and in the second folder, before the window goes; whether it may go.

    The user can stop it. Where it fails the window goes only when the user says so.
    """
    second, loop = second_folder(desk), QEventLoop(parent)
    waiting = WaitingDialog(_tr("正在备份台账…"), parent)
    failures: list[BaseException] = []

    def work() -> None:
        there = second if second is not None and second.is_dir() else None
        back_up_changes(desk.ledger, Reason.CLOSE, there, waiting.progress.bytes)

    def failed(error: BaseException) -> None:
        failures.append(error)
        loop.quit()

    # What was typed last is stored by the database worker first.
    desk.read(
        lambda _uow: None, lambda _none: desk.runner.aside(work, lambda _none: loop.quit(), failed), failed
    )
    waiting.start()
    loop.exec()
    waiting.finish()
    return not failures or isinstance(failures[0], CancelledError) or _goes_without(parent, failures[0])


def _goes_without(parent: QWidget, error: BaseException) -> bool:
    if not isinstance(error, BizDeskError):
        log.error("the last backup failed", exc_info=error)
    said = (
        error_words(error) if isinstance(error, BizDeskError) else _tr("关闭前没有备份成，原因已记入日志。")
    )
    return ConfirmDialog.ask(parent, _tr("{0}仍要关闭吗？").format(said), _tr("仍要关闭"))


def back_up_now(parent: QWidget, desk: Desk, then: Callable[[], None]) -> None:
    """Back up the whole ledger into its own folder."""
    folder = desk.ledger.folder.backups

    def work(waiting: WaitingDialog) -> Manifest:
        target = unused(folder / backup_name(desk.ledger.now, Reason.MANUAL))
        return back_up(desk.ledger, target, watch=waiting.progress.bytes)

    def told(manifest: Manifest) -> None:
        desk.tell(_tr("已备份：{0}。").format(counts_words(manifest.counts)))
        then()

    run_aside(parent, desk, _tr("正在备份台账…"), work, told)


def back_up_to(parent: QWidget, desk: Desk, then: Callable[[], None]) -> None:
    """Ask for a password and a file and back the whole ledger up there."""
    asked = _ask_target(parent, desk, Reason.MANUAL, _tr("备份到…"), _tr("备份到"))
    if asked is None:
        return
    chosen, password = asked

    def work(waiting: WaitingDialog) -> Manifest:
        return back_up(desk.ledger, chosen, password=password, watch=waiting.progress.bytes)

    def told(manifest: Manifest) -> None:
        desk.tell(_tr("已备份 {0}：{1}").format(counts_words(manifest.counts), chosen))
        then()

    run_aside(parent, desk, _tr("正在备份台账…"), work, told)


def _ask_target(
    parent: QWidget, desk: Desk, reason: Reason, asking: str, title: str
) -> tuple[Path, str | None] | None:
    """Ask for a password and a file: where to, and with which password, None where the user gave up."""
    sealed = BackupPasswordDialog.ask_new(parent, asking)
    if sealed is None:
        return None
    name = backup_name(desk.ledger.now, reason)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, _tr("台账备份 (*.bizdesk)"))
    return (Path(chosen), sealed or None) if chosen else None


def hand_over_ledger(parent: QWidget, desk: Desk) -> None:
    """Ask for a password and a file and write the ledger and what is open there, for a successor."""
    asked = _ask_target(parent, desk, Reason.HANDOVER, _tr("U盘交接"), _tr("U盘交接"))
    if asked is None:
        return
    chosen, password = asked

    def work(waiting: WaitingDialog) -> HandedOver:
        return hand_over(desk.ledger, chosen, password=password, watch=waiting.progress.bytes)

    def told(done: HandedOver) -> None:
        desk.tell(_tr("已写出交接文件和交接清单：{0}").format(done.file))

    run_aside(parent, desk, _tr("正在写出交接文件…"), work, told)


def choose_second_folder(parent: QWidget, desk: Desk) -> bool:
    """Ask for the folder that backups go to as well; whether one was chosen."""
    name = QFileDialog.getExistingDirectory(parent, _tr("选择另一处备份位置"))
    if name:
        desk.memory.put(SECOND, name)
    return bool(name)


def restore_backup(
    parent: QWidget, desk: Desk, file: Path, *, sealed: bool, then: Callable[[Restored], None]
) -> None:
    """Unpack a backup aside, compare, ask, and put it in the ledger's place."""
    password = BackupPasswordDialog.ask(parent, file.name) if sealed else ""
    if password is None:
        return

    def prepare(waiting: WaitingDialog) -> Prepared:
        return prepare_restore(desk.ledger.folder.path, file, password or None, waiting.progress.bytes)

    def ask(prepared: Prepared) -> None:
        if ConfirmDialog.ask(parent, _question(prepared), _tr("恢复")):
            run_aside(
                parent,
                desk,
                _tr("正在换上备份…"),
                lambda _waiting: complete_restore(prepared, datetime.now(UTC)),
                then,
                stoppable=False,
            )
        else:
            desk.runner.aside(lambda: give_up_restore(prepared), lambda _none: None, desk.fail)

    run_aside(parent, desk, _tr("正在核对备份…"), prepare, ask)


def restore_file(parent: QWidget, desk: Desk, then: Callable[[Restored], None]) -> None:
    """Ask for a backup that lies elsewhere and restore it."""
    chosen, _ = QFileDialog.getOpenFileName(parent, _tr("从文件恢复"), "", _tr("台账备份 (*.bizdesk)"))
    if chosen:
        restore_from(parent, desk, Path(chosen), then)


def restore_from(parent: QWidget, desk: Desk, file: Path, then: Callable[[Restored], None]) -> None:
    """Restore a backup that lies anywhere, after a look into it."""
    desk.runner.aside(
        lambda: look_into(file).sealed,
        lambda sealed: restore_backup(parent, desk, file, sealed=sealed, then=then),
        desk.fail,
    )


def run_aside(
    parent: QWidget,
    desk: Desk,
    title: str,
    work: Callable[[WaitingDialog], T],
    then: Callable[[T], None],
    *,
    stoppable: bool = True,
) -> None:
    """Do long work in the free worker with progress and, where it is `stoppable`, a way to stop it."""
    waiting = WaitingDialog(title, parent, stoppable=stoppable)

    def done(result: T) -> None:
        waiting.finish()
        then(result)

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    desk.runner.aside(lambda: work(waiting), done, failed)
    waiting.start()


def counts_words(counts: Counts) -> str:
    """How much a ledger holds, in a few words."""
    return _tr("{0} 项任务、{1} 份材料").format(counts.tasks, counts.files)


def _question(prepared: Prepared) -> str:
    manifest, present = prepared.manifest, prepared.present
    when = f"{manifest.made_at.astimezone():%Y-%m-%d %H:%M}"
    lines = [
        _tr("备份（{0}，{1}）：{2}").format(
            when, spoken(REASONS[manifest.reason]), counts_words(manifest.counts)
        )
    ]
    if present is None:
        lines.append(_tr("现在的台账：读不出"))
    else:
        lines.append(_tr("现在的台账：{0}").format(counts_words(present)))
        fewer = present.tasks - manifest.counts.tasks, present.files - manifest.counts.files
        if max(fewer) > 0:
            lines.append(
                _tr("恢复后会比现在少 {0} 项任务、{1} 份材料。").format(max(fewer[0], 0), max(fewer[1], 0))
            )
    if prepared.missing:
        lines.append(_tr("有 {0} 份材料备份里没有装入，台账里也没有。").format(len(prepared.missing)))
    lines.append(_tr("现在的状态会先备份并留存。用备份替换现在的台账吗？"))
    return "\n".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Backups", text)

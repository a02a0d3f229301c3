"""Attaching, opening and removing evidence."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.ledger import Evidence
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.wording import size_words
from bizdesk.services.evidence import (
    Attached,
    AttachEvidence,
    attach_evidence,
    detach_evidence,
    evidence_file,
)
from bizdesk.services.ledgers import UnitOfWork


def attach_files(
    parent: QWidget, desk: Desk, task_id: int, files: Sequence[Path], agency: str | None
) -> None:
    """Copy files in as evidence of the quarter, with progress and a way to stop."""
    command = AttachEvidence(task_id, tuple(files), agency, desk.quarter)
    waiting = WaitingDialog(_tr("正在复制佐证材料…"), parent)
    progress = waiting.progress

    def service(uow: UnitOfWork) -> Attached:
        return attach_evidence(
            uow, command, lambda name, size: progress.report(0, 0, f"{name}  {size_words(size)}")
        )

    def done(result: Attached, change: ChangeSet) -> None:
        waiting.finish()
        if change:
            desk.tell(change.summary, undoable=True)
        if result.known:
            desk.tell(_tr("这项任务已有：{0}，没有重复添加。").format("、".join(result.known)))

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    desk.write(service, then=done, failed=failed)
    waiting.start()


def remove_evidence(desk: Desk, evidence: Evidence) -> None:
    """Take a file off its task; undo brings it back."""
    desk.write(
        lambda uow: detach_evidence(uow, evidence.id),
        then=lambda _result, change: desk.tell(change.summary, undoable=True),
    )


def open_evidence(desk: Desk, evidence: Evidence) -> None:
    """Open a copy under its own name with the system's program, so that the kept file cannot be changed."""

    def copy(uow: UnitOfWork) -> Path:
        target = Path(mkdtemp(prefix="bizdesk-")) / Path(evidence.name).name
        shutil.copyfile(evidence_file(uow, evidence.id), target)
        return target

    def show(target: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
            desk.failed.emit(_tr("系统里没有能打开“{0}”的程序。").format(evidence.name))

    desk.read(copy, show)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Evidence", text)

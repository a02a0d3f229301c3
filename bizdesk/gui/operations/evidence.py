"""Evidence from the window: attached, looked at, dated, replaced, shared, removed and restored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.evidence_files import Preview, Risk, preview_of, risk_of
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import EarlierVersion, Evidence, Task
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.evidence_dates import EvidenceDatesDialog
from bizdesk.gui.dialogs.preview import PreviewDialog
from bizdesk.gui.dialogs.uses import UsesDialog
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.language import listed
from bizdesk.gui.opened_copies import copy_to_open
from bizdesk.gui.wording import size_words
from bizdesk.services.evidence import (
    Attached,
    AttachEvidence,
    Watch,
    attach_evidence,
    date_evidence,
    detach_evidence,
    evidence_file,
    replace_evidence,
    restore_evidence,
    use_evidence,
    used_for,
)
from bizdesk.services.ledgers import Ahead, UnitOfWork
from bizdesk.services.tasks import list_tasks

R = TypeVar("R")


def attach_files(
    parent: QWidget, desk: Desk, task_id: int, files: Sequence[Path], agency: str | None
) -> None:
    """Copy files in as evidence of the quarter, with progress and a way to stop."""
    command = AttachEvidence(task_id, tuple(files), agency, desk.quarter)

    def told(result: Attached, change: ChangeSet) -> None:
        if change:
            desk.tell(change.summary, undoable=True)
        if result.known:
            desk.tell(_tr("这项任务已有：{0}，没有重复添加。").format(listed(result.known)))

    _copy_in(parent, desk, command.files, lambda uow, watch: attach_evidence(uow, command, watch), told)


def remove(desk: Desk, evidence: Evidence) -> None:
    """Put a file into the bin; undo brings it back."""
    desk.edit(lambda uow: detach_evidence(uow, evidence.id))


def restore(desk: Desk, evidence: Evidence) -> None:
    """Take a file out of the bin."""
    desk.edit(lambda uow: restore_evidence(uow, evidence.id))


def replace(parent: QWidget, desk: Desk, evidence: Evidence, file: Path) -> None:
    """Put a new version in the place of a file, with progress and a way to stop."""

    def told(_result: None, change: ChangeSet) -> None:
        desk.tell(change.summary, undoable=True)

    _copy_in(parent, desk, (file,), lambda uow, watch: replace_evidence(uow, evidence.id, file, watch), told)


def date_file(parent: QWidget, desk: Desk, evidence: Evidence) -> None:
    """Ask which quarter a file proves and until when."""
    wanted = EvidenceDatesDialog.ask(parent, evidence, desk.quarter)
    if wanted is not None:
        desk.edit(lambda uow: date_evidence(uow, evidence.id, *wanted))


def share(parent: QWidget, desk: Desk, evidence: Evidence) -> None:
    """Show which tasks a file serves, and let it serve those that are ticked too."""

    def query(uow: UnitOfWork) -> tuple[tuple[Task, ...], tuple[int, ...]]:
        return list_tasks(uow, TaskFilter(day=desk.today)), used_for(uow, evidence.id)

    def ask(found: tuple[tuple[Task, ...], tuple[int, ...]]) -> None:
        further = UsesDialog.ask(parent, evidence.name, *found)
        if further:
            desk.edit(lambda uow: use_evidence(uow, evidence.id, further))

    desk.read(query, ask)


def preview_evidence(parent: QWidget, desk: Desk, file: Evidence | EarlierVersion) -> None:
    """Show a file inside the window; one that cannot be shown there is opened by the system."""
    if preview_of(file.name) is Preview.NONE:
        open_evidence(parent, desk, file)
        return

    def show(path: Path) -> None:
        PreviewDialog.show_file(parent, desk, file.name, path, lambda: open_evidence(parent, desk, file))

    desk.read(lambda uow: evidence_file(uow, file.id), show)


def open_evidence(parent: QWidget, desk: Desk, file: Evidence | EarlierVersion) -> None:
    """Open a copy under its own name with the system's program, so that the kept file cannot be changed.

    What may run something is opened only after the user has said so.
    """

    def copy(uow: UnitOfWork) -> Path:
        return copy_to_open(evidence_file(uow, file.id), Path(file.name).name)

    def show(target: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
            desk.failed.emit(_tr("系统里没有能打开“{0}”的程序。").format(file.name))

    risk = risk_of(file.name)
    if risk is None or ConfirmDialog.ask(parent, _warning(file.name, risk), _tr("仍要打开")):
        desk.read(copy, show)


def _warning(name: str, risk: Risk) -> str:
    if risk is Risk.PROGRAM:
        return _tr("“{0}”是程序或脚本，打开就会运行它。请确认来源可靠再打开。").format(name)
    return _tr("“{0}”可能带有宏，打开时宏会运行。请确认来源可靠再打开。").format(name)


def _copy_in(
    parent: QWidget,
    desk: Desk,
    files: tuple[Path, ...],
    service: Callable[[UnitOfWork, Watch], R],
    then: Callable[[R, ChangeSet], None],
) -> None:
    waiting = WaitingDialog(_tr("正在复制佐证材料…"), parent)

    def watch(name: str, size: int) -> None:
        waiting.progress.report(0, 0, f"{name}  {size_words(size)}")

    def done(result: R, change: ChangeSet) -> None:
        waiting.finish()
        then(result, change)

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    desk.edit(lambda uow: service(uow, watch), then=done, failed=failed, ahead=Ahead(files, watch))
    waiting.start()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Evidence", text)

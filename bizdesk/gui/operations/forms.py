"""Sending return forms out and merging those that came back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from bizdesk.domain.backups import Reason
from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.forms import Difference, ReturnedForm
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.form_differences import FormDifferencesDialog
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.operations.backups import backed_up
from bizdesk.services import forms
from bizdesk.services.forms import SendForms
from bizdesk.services.ledgers import Ahead


def send_forms(parent: QWidget, desk: Desk) -> None:
    """Ask for a folder and write a form for each agency into it."""
    folder = QFileDialog.getExistingDirectory(parent, _tr("导出填报表到文件夹"))
    if not folder:
        return
    command, waiting = SendForms(Path(folder), desk.quarter), WaitingDialog(_tr("正在导出填报表…"), parent)

    def done(_files: tuple[Path, ...], change: ChangeSet) -> None:
        waiting.finish()
        desk.tell(change.summary, undoable=True)

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    desk.write(lambda uow: forms.send_forms(uow, command, waiting.progress.report), then=done, failed=failed)
    waiting.start()


def merge_forms(parent: QWidget, desk: Desk) -> None:
    """Ask for forms that came back and merge what the user accepts of them."""
    names, _ = QFileDialog.getOpenFileNames(parent, _tr("选择收回的填报表"), "", "Excel (*.xlsx)")
    if names:
        _read(parent, desk, [Path(name) for name in names])


def _read(parent: QWidget, desk: Desk, files: Sequence[Path]) -> None:
    waiting = WaitingDialog(_tr("正在读取填报表…"), parent)

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    def compare(came: tuple[ReturnedForm, ...]) -> None:
        desk.read(lambda uow: forms.compare_forms(uow, came), lambda found: ask(came, found), failed)

    def ask(came: tuple[ReturnedForm, ...], found: tuple[Difference, ...]) -> None:
        waiting.finish()
        accepted = FormDifferencesDialog.ask(parent, found)
        if accepted is not None:
            quarters = {one.quarter for one in accepted if one.quarter is not None}
            quarter = min(quarters) if quarters else None
            ahead = Ahead(forms.files_of(came, accepted))

            def merge() -> None:
                desk.edit(lambda uow: forms.merge_forms(uow, came, accepted), quarter=quarter, ahead=ahead)

            backed_up(desk, Reason.MERGE, merge)

    desk.runner.aside(lambda: forms.read_forms(files, waiting.progress.report), compare, failed)
    waiting.start()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Forms", text)

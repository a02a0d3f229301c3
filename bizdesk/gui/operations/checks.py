"""Checking that the ledger is whole."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.language import spoken
from bizdesk.services.check import CheckResult, check_ledger


def check_everything(parent: QWidget, desk: Desk) -> None:
    """Look at database, history and evidence, with progress and a way to stop."""
    waiting = WaitingDialog(_tr("正在检查台账…"), parent)

    def show(result: CheckResult) -> None:
        waiting.finish()
        if result.problems:
            desk.failed.emit("".join(map(spoken, result.problems)))
        else:
            desk.tell(
                _tr("台账完好：{0} 条历史、{1} 份佐证材料都核对无误。").format(result.events, result.files)
            )

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    def report(done: int, files: int) -> None:
        waiting.progress.report(done, files, _tr("已核对 {0} 份佐证材料，共 {1} 份").format(done, files))

    desk.read(lambda uow: check_ledger(uow, report), show, failed)
    waiting.start()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Check", text)

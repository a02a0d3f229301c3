"""Checking that the ledger is whole, and mending what can be mended when asked to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.check import CheckDialog, Checked
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.language import spoken
from bizdesk.gui.operations.backups import run_aside, second_folder
from bizdesk.services.check import CheckResult, check_ledger, check_newest_backup
from bizdesk.services.repairs import Repair, carry_out, offer_repairs


def check_everything(parent: QWidget, desk: Desk) -> None:
    """Look at database, history, evidence and the newest backup, with progress and a way to stop."""
    waiting = WaitingDialog(_tr("正在检查台账…"), parent)

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    def report(done: int, files: int) -> None:
        waiting.progress.report(done, files, _tr("已核对 {0} 份佐证材料，共 {1} 份").format(done, files))

    def go_on(found: CheckResult) -> None:
        desk.runner.aside(lambda: _with_backups(desk, found, waiting), show, failed)

    def show(checked: Checked) -> None:
        waiting.finish()
        _show(parent, desk, checked)

    desk.read(lambda uow: check_ledger(uow, report), go_on, failed)
    waiting.start()


def _with_backups(desk: Desk, found: CheckResult, waiting: WaitingDialog) -> Checked:
    """What was found, the newest backup with it, and what can be mended."""
    what = _tr("正在核对最近的备份")
    backup = check_newest_backup(desk.ledger, lambda done, size: waiting.progress.bytes(done, size, what))
    second = second_folder(desk)
    repairs = offer_repairs(desk.ledger, found, () if second is None else (second,))
    return Checked(found, (*found.problems, *([backup] if backup else ())), repairs)


def _show(parent: QWidget, desk: Desk, checked: Checked) -> None:
    found = checked.found
    if checked.problems:
        desk.failed.emit("".join(map(spoken, checked.problems)))
    else:
        desk.tell(_tr("台账完好：{0} 条历史、{1} 份佐证材料都核对无误。").format(found.events, found.files))
    if checked.problems or checked.repairs:
        CheckDialog.show_result(parent, checked, lambda repair: _mend(parent, desk, repair))


def _mend(parent: QWidget, desk: Desk, repair: Repair) -> None:
    """Carry out a repair and look at everything again."""

    def done(sentence: str) -> None:
        desk.tell(sentence)
        check_everything(parent, desk)

    def mend(_waiting: WaitingDialog) -> str:
        return carry_out(desk.ledger, repair)

    run_aside(parent, desk, _tr("正在修复…"), mend, done, stoppable=False)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Check", text)

"""Saving what an agency reports for the quarter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.errors import BizDeskError
from bizdesk.gui.desk import Desk
from bizdesk.services.progress import ReportProgress, report_progress


def save_progress(
    desk: Desk,
    report: ReportProgress,
    *,
    initiator: object,
    settled: Callable[[BaseException | None], None],
) -> None:
    """Store a progress report; `settled` is handed what stood in the way, None where it was stored."""

    def done(_result: None, change: ChangeSet) -> None:
        if change:
            desk.tell(change.summary, undoable=True)
        settled(None)

    def failed(error: BaseException) -> None:
        settled(error)
        if isinstance(error, BizDeskError):
            desk.failed.emit(_tr("写的进展没有存下，文字都还在：{0}").format(error))
        else:
            desk.fail(error)

    desk.write(lambda uow: report_progress(uow, report), initiator=initiator, then=done, failed=failed)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Progress", text)

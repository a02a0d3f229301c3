"""Saving what an agency reports for the quarter, and copying it on from the quarter before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.errors import BizDeskError
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import error_words, spoken
from bizdesk.gui.tasks import CancelledError
from bizdesk.services.progress import ReadTarget, ReportProgress, copy_forward, read_target, report_progress


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
        if isinstance(error, CancelledError):
            desk.tell(_tr("写的进展没有存下，文字都还在。"))
        elif isinstance(error, BizDeskError):
            desk.failed.emit(_tr("写的进展没有存下，文字都还在：{0}").format(error_words(error)))
        else:
            desk.fail(error)

    desk.edit(
        lambda uow: report_progress(uow, report),
        quarter=report.quarter,
        initiator=initiator,
        then=done,
        failed=failed,
    )


def copy_progress(desk: Desk, ids: Sequence[int]) -> None:
    """Copy what was reported last to the quarter that is looked at, where nothing is reported in it yet."""
    quarter = desk.quarter

    def done(copied: int, change: ChangeSet) -> None:
        if copied:
            desk.tell(change.summary, undoable=True)
        else:
            desk.tell(_tr("没有可复制的进展：{0}已经填报，或以前没有填报过。").format(spoken(quarter.label)))

    if ids:
        desk.edit(lambda uow: copy_forward(uow, ids, quarter), then=done)


def save_reading(desk: Desk, reading: ReadTarget, *, settled: Callable[[BaseException | None], None]) -> None:
    """Store a reading of a target; `settled` is handed what stood in the way, None where it was stored."""

    def done(_result: None, change: ChangeSet) -> None:
        if change:
            desk.tell(change.summary, undoable=True)
        settled(None)

    def failed(error: BaseException) -> None:
        settled(error)
        if isinstance(error, BizDeskError):
            desk.failed.emit(_tr("读数“{0}”没有存下：{1}").format(reading.value, error_words(error)))
        else:
            desk.fail(error)

    desk.edit(
        lambda uow: read_target(uow, reading),
        quarter=Quarter.of(reading.on or desk.day),
        then=done,
        failed=failed,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Progress", text)

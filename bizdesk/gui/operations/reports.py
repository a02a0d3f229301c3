"""Writing and printing the quarter's report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.printing import preview_pdf
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.reports.model import Report
from bizdesk.services.files import write_whole
from bizdesk.services.reports import ReportRequest, make_report


def export_workbook(parent: QWidget, desk: Desk, request: ReportRequest, path: Path) -> None:
    """Write the Excel workbook to `path`."""
    _export(parent, desk, request, path, _workbook)


def export_pdf(parent: QWidget, desk: Desk, request: ReportRequest, path: Path) -> None:
    """Write the PDF to `path`."""
    _export(parent, desk, request, path, _pdf)


def print_report(parent: QWidget, desk: Desk, request: ReportRequest) -> None:
    """Show the pages of the PDF and print them when the user says so."""
    waiting = WaitingDialog(_tr("正在准备打印…"), parent)
    _make(desk, request, waiting, _pdf, lambda content: preview_pdf(parent, content))


def _export(
    parent: QWidget, desk: Desk, request: ReportRequest, path: Path, render: Callable[[Report], bytes]
) -> None:
    waiting = WaitingDialog(_tr("正在生成报表…"), parent)

    def write(report: Report) -> Path:
        write_whole(path, render(report))
        return path

    _make(desk, request, waiting, write, lambda written: desk.tell(_tr("已导出：{0}").format(written)))


def _make(
    desk: Desk,
    request: ReportRequest,
    waiting: WaitingDialog,
    work: Callable[[Report], object],
    then: Callable[..., None],
) -> None:
    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    def done(result: object) -> None:
        waiting.finish()
        then(result)

    def render(report: Report) -> object:
        waiting.progress.report(0, 0, request.quarter.label)
        return work(report)

    def read(report: Report) -> None:
        desk.runner.aside(lambda: render(report), done, failed)

    desk.read(lambda uow: make_report(uow, request), read, failed)
    waiting.start()


def _workbook(report: Report) -> bytes:
    from bizdesk.reports.xlsx import write_workbook

    return write_workbook(report)


def _pdf(report: Report) -> bytes:
    from bizdesk.reports.pdf import write_pdf

    return write_pdf(report)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reports", text)

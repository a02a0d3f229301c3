"""Writing and printing the quarter's report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.domain.wall_chart import By, SheetSize
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.printing import preview_pages
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.language import spoken
from bizdesk.gui.operations.long_work import read_and_work
from bizdesk.gui.rendering import render_pages
from bizdesk.services import exports
from bizdesk.services.exports import Report
from bizdesk.services.reports import ReportRequest, make_report
from bizdesk.services.templates import export_filled

T = TypeVar("T")
Export = Callable[[Report, Path, Callable[[int, int], None]], None]
"""Writes a report to a file and tells how many of how many rows are written; being told may raise to stop."""


def export_workbook(parent: QWidget, desk: Desk, request: ReportRequest, path: Path) -> None:
    """Write the Excel workbook to `path`."""
    _export(parent, desk, request, path, exports.export_workbook)


def export_pdf(parent: QWidget, desk: Desk, request: ReportRequest, path: Path) -> None:
    """Write the PDF to `path`."""
    _export(parent, desk, request, path, exports.export_pdf)


def export_word(parent: QWidget, desk: Desk, request: ReportRequest, path: Path) -> None:
    """Write the Word bulletin to `path`."""
    _export(parent, desk, request, path, exports.export_docx)


def export_wall_chart(
    parent: QWidget, desk: Desk, request: ReportRequest, path: Path, size: SheetSize, by: By
) -> None:
    """Write the wall chart on sheets of `size` to `path`."""

    def export(report: Report, target: Path, watch: Callable[[int, int], None]) -> None:
        exports.export_wall_chart(report, target, size, by, watch)

    _export(parent, desk, request, path, export)


def export_in_template(
    parent: QWidget, desk: Desk, request: ReportRequest, template: Path, path: Path
) -> None:
    """Write the report in a template of the office's own to `path`."""

    def export(report: Report, target: Path, _watch: Callable[[int, int], None]) -> None:
        export_filled(report, template, target)

    _export(parent, desk, request, path, export)


def print_report(parent: QWidget, desk: Desk, request: ReportRequest) -> None:
    """Show the pages of the PDF and print them when the user says so."""
    waiting = WaitingDialog(_tr("正在准备打印…"), parent)
    _make(
        desk,
        request,
        waiting,
        lambda report: render_pages(exports.printed(report), waiting.progress.pages),
        lambda pages: preview_pages(parent, pages),
    )


def _export(parent: QWidget, desk: Desk, request: ReportRequest, path: Path, export: Export) -> None:
    waiting = WaitingDialog(_tr("正在生成报表…"), parent)

    def write(report: Report) -> Path:
        export(report, path, waiting.progress.rows)
        return path

    _make(desk, request, waiting, write, lambda written: desk.tell(_tr("已导出：{0}").format(written)))


def _make(
    desk: Desk,
    request: ReportRequest,
    waiting: WaitingDialog,
    work: Callable[[Report], T],
    then: Callable[[T], None],
) -> None:
    def render(report: Report) -> T:
        waiting.progress.report(0, 0, spoken(request.quarter.label))
        return work(report)

    read_and_work(desk, waiting, lambda uow: make_report(uow, request), render, then)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reports", text)

"""Print preview: the very pages of the PDF, in its order, on the printer's paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget


def preview_pages(parent: QWidget, pages: Sequence[bytes]) -> None:
    """Show pages that a worker has drawn, as PNG, and print them when the user says so."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_layout(QImage.fromData(pages[0])))
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.resize(1000, 760)
    dialog.paintRequested.connect(partial(paint_pages, pages))
    dialog.exec()
    dialog.deleteLater()


def paint_pages(pages: Sequence[bytes], printer: QPrinter) -> None:
    """Paint every page on a sheet of its own, turned where it lies across the sheet.

    A printer keeps the direction of its paper from the first sheet to the last.
    """
    painter = QPainter(printer)
    for number, page in enumerate(map(QImage.fromData, pages)):
        if number > 0:
            printer.newPage()
        sheet = QRectF(painter.viewport())
        across = (page.width() > page.height()) != (sheet.width() > sheet.height())
        painter.drawImage(sheet, page.transformed(QTransform().rotate(90)) if across else page)
    painter.end()


def _layout(page: QImage) -> QPageLayout:
    wide = page.width() > page.height()
    direction = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), direction, QMarginsF(0, 0, 0, 0))

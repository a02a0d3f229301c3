"""Print preview: the very pages of the PDF, in its order, on the printer's paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from bizdesk.gui.rendering import page_image

if TYPE_CHECKING:
    import pypdfium2

DOTS_PER_INCH = 200


def preview_pdf(parent: QWidget, content: bytes) -> None:
    """Show the pages of a PDF and print them when the user says so."""
    import pypdfium2  # loaded with the first print

    pages = pypdfium2.PdfDocument(content)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_layout(pages[0]))
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.resize(1000, 760)
    dialog.paintRequested.connect(partial(paint_pages, pages))
    dialog.exec()
    dialog.deleteLater()


def paint_pages(pages: pypdfium2.PdfDocument, printer: QPrinter) -> None:
    """Paint every page on a sheet of its own, turned where it lies across the sheet.

    A printer keeps the direction of its paper from the first sheet to the last.
    """
    painter = QPainter(printer)
    for number in range(len(pages)):
        if number > 0:
            printer.newPage()
        image = page_image(pages[number], DOTS_PER_INCH / 72)
        sheet = QRectF(painter.viewport())
        if (image.width() > image.height()) != (sheet.width() > sheet.height()):
            image = image.transformed(QTransform().rotate(90))
        painter.drawImage(sheet, image)
    painter.end()


def _layout(page: pypdfium2.PdfPage) -> QPageLayout:
    wide = page.get_width() > page.get_height()
    direction = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), direction, QMarginsF(0, 0, 0, 0))

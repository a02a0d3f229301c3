"""Makes pictures off the GUI thread: pages of a PDF, to look at or to print, and pictures of evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Words

if TYPE_CHECKING:
    import pypdfium2

PRINTED_DOTS_PER_INCH = 200
_QUICK = 80
"""The quality of a PNG is how little time is spent on making it small."""
_MOST_PIXELS = 40_000_000


class NotShownError(UserError):
    """The window cannot show the file."""

    def __init__(self) -> None:
        super().__init__(Words("这份文件在这里显示不出来，请用系统程序打开。"))


@dataclass(frozen=True, slots=True)
class Rendered:
    """A picture, and how many pages there are to make one of."""

    image: QImage
    pages: int


def render_page(path: Path, number: int, width: int) -> Rendered:
    """Page `number` (from 0) of a PDF, `width` pixels wide. Raises NotShownError."""
    import pypdfium2  # loaded with the first page that is looked at

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise NotShownError from error
    try:
        page = document[number]
        wide, high = page.get_size()
        scale = min(width / wide, sqrt(_MOST_PIXELS / (wide * high)))
        return Rendered(page_image(page, scale), len(document))
    except (pypdfium2.PdfiumError, IndexError, ZeroDivisionError) as error:
        raise NotShownError from error
    finally:
        document.close()


def render_pages(content: bytes, report: Callable[[int, int], None]) -> tuple[bytes, ...]:
    """Every page of a PDF for the printer, as a PNG, since hundreds of pictures would not fit into memory.

    `report` is told how many are drawn and may raise to stop.
    """
    import pypdfium2

    document, images = pypdfium2.PdfDocument(content), []
    try:
        for number in range(len(document)):
            report(number, len(document))
            image = page_image(document[number], PRINTED_DOTS_PER_INCH / 72)
            images.append(_png(image.convertToFormat(QImage.Format.Format_RGB888)))
    finally:
        document.close()
    return tuple(images)


def _png(image: QImage) -> bytes:
    kept = QByteArray()
    target = QBuffer(kept)
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(target, "PNG", _QUICK)  # type: ignore[call-overload]
    target.close()
    return bytes(kept.data())


def page_image(page: pypdfium2.PdfPage, scale: float) -> QImage:
    """A page as a picture of `scale` pixels a point."""
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
    shape = QImage.Format.Format_RGBX8888
    return QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, shape).copy()


def render_picture(path: Path, width: int) -> Rendered:
    """A picture, made smaller where it is wider than `width` pixels. Raises NotShownError."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > width:
        reader.setScaledSize(QSize(width, max(1, size.height() * width // size.width())))
    image = reader.read()
    if image.isNull():
        raise NotShownError
    return Rendered(image, 1)

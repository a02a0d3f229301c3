"""Makes pictures of evidence off the GUI thread: pages of a PDF, and pictures at the width that is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader

from bizdesk.domain.errors import UserError

if TYPE_CHECKING:
    import pypdfium2

_MOST_PIXELS = 40_000_000


class NotShownError(UserError):
    """The window cannot show the file."""

    def __init__(self) -> None:
        super().__init__("这份文件在这里显示不出来，请用系统程序打开。")


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

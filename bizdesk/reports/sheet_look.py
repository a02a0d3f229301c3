"""What makes the sheets of an office look alike: its faces, margins and logo, and the numbers of pages."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.domain.layout import SIDEWAYS, Layout
from bizdesk.reports.faces import office_name
from bizdesk.reports.sheets import SheetStyle

TITLE_HEIGHT = 34.0
EMU_OF_POINT = 12_700
_WIDEST_PICTURE = 120.0
_MM_IN_INCH = 25.4


def sheet_style(layout: Layout) -> SheetStyle:
    """Faces and margins by the layout; the margins of tables where the office set any."""
    style = SheetStyle(office_name(layout.table, "宋体"), office_name(layout.heading, "黑体"))
    if layout.table_margins == SIDEWAYS:
        return style
    sides = (getattr(layout.table_margins, side) / _MM_IN_INCH for side in ("left", "right", "top", "bottom"))
    left, right, top, bottom = sides
    return replace(style, margins=(left, right, top, bottom))


def set_edges(target: Worksheet, style: SheetStyle) -> None:
    """The margins of the printed page, and its number between them."""
    left, right, top, bottom = style.margins
    target.page_margins = PageMargins(left, right, top, bottom, header=0.3, footer=0.35)
    target.print_options.horizontalCentered = True
    target.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(text="第 &P 页，共 &N 页"))


def hang(target: Worksheet, picture: bytes) -> None:
    """Put a picture at the left of the title, as high as its row allows."""
    image = Image(BytesIO(picture))
    scale = min(TITLE_HEIGHT * 0.9 / image.height, _WIDEST_PICTURE / image.width)
    size = XDRPositiveSize2D(*(int(side * scale * EMU_OF_POINT) for side in (image.width, image.height)))
    marker = AnchorMarker(
        col=0, colOff=2 * EMU_OF_POINT, row=0, rowOff=int(TITLE_HEIGHT * 0.05 * EMU_OF_POINT)
    )
    image.anchor = OneCellAnchor(_from=marker, ext=size)
    target.add_image(image)

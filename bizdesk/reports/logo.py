"""The office's logo in the head of a page: above the type area, so that no line of it has to move."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.utils import ImageReader

from bizdesk.reports.look import Look
from bizdesk.reports.paper import Paper
from bizdesk.reports.profile import MM, Geometry

HIGHEST, WIDEST = 14 * MM, 60 * MM
_EDGE, GAP = 6 * MM, 4 * MM
"""What stays free above a logo, since printers need it, and below it."""


def draw_logo(paper: Paper, look: Look) -> None:
    """Draw it at the left above what is written on the page; nothing where the office has none."""
    if look.logo is None:
        return
    picture = ImageReader(BytesIO(look.logo.data))
    width, height = logo_size(picture.getSize(), paper.geometry)
    foot = paper.geometry.height - paper.geometry.top + GAP
    paper.canvas.drawImage(picture, paper.geometry.left, foot, width, height, mask="auto")


def logo_size(pixels: tuple[int, int], geometry: Geometry) -> tuple[float, float]:
    """Its width and height in points in the margin at the top of a page."""
    room = min(HIGHEST, geometry.top - _EDGE - GAP)
    scale = min(room / pixels[1], min(WIDEST, geometry.type_width) / pixels[0])
    return pixels[0] * scale, pixels[1] * scale

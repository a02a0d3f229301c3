"""On how many pages a sheet with totals is printed, so that these never stand alone on one."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from bizdesk.reports.sheets import A3, LINE_HEIGHT, Sheet, SheetStyle, first_lines, fitted

_PAPERS = {A3: (1190.6, 841.9)}
_A4 = (841.9, 595.3)
_CHARACTER = 5.25  # points of a half-width character of a column's width
_AROUND = 100.0  # points of the title, the office, the place to sign and the blank row before it
_SQUEEZED = 0.35
"""So much of a page more is squeezed into those before it."""
_MOST_ROWS = 300


def pages_high(sheet: Sheet, widths: Sequence[float], style: SheetStyle) -> int:
    """How many pages high `sheet` is fitted to print; 0 means as many as its rows take."""
    if sheet.one_page:
        return 1
    if not sheet.totals or len(sheet.rows) > _MOST_ROWS:
        return 0
    left, right, top, bottom = (72 * inches for inches in style.margins)
    wide, high = _PAPERS.get(sheet.paper, _A4)
    scale = min(1.0, (wide - left - right) / (sum(widths) * _CHARACTER))
    head = first_lines(sheet.columns) * LINE_HEIGHT + 8
    room = (high - top - bottom) / scale - head
    lines = [*sheet.rows, *sheet.totals]
    heights = (max(fitted(*cell)[1] for cell in zip(row, widths, strict=True)) + 6 for row in lines)
    return max(ceil((sum(heights) + _AROUND) / room - _SQUEEZED), 1)

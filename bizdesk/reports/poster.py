"""Writes a wall chart as a PDF on sheets from A3 to A0, one sheet where that stays legible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from bizdesk.domain.wall_chart import By, SheetSize
from bizdesk.reports.faces import Faces, load_faces
from bizdesk.reports.poster_rows import PAD, Laid, Layout, height
from bizdesk.reports.poster_sheet import Sheet
from bizdesk.reports.records import Report
from bizdesk.reports.row_count import RowCount, Watch
from bizdesk.reports.stream import StreamedCanvas
from bizdesk.reports.wall_chart import Chart, chart_of

_STEP = 0.03
_FEW = 3
_MOST_STRETCHED = 1.8


@dataclass(frozen=True, slots=True)
class _Size:
    """A sheet on its side in mm, and the smallest and largest type on it in points.

    The smallest is what is read at arm's length, and from further off the larger the sheet.
    """

    width: float
    height: float
    smallest: float
    largest: float


_SIZES = {
    SheetSize.A3: _Size(420, 297, 7.5, 11),
    SheetSize.A2: _Size(594, 420, 9, 15),
    SheetSize.A1: _Size(841, 594, 11, 21),
    SheetSize.A0: _Size(1189, 841, 13, 30),
}


def write_poster(
    report: Report, size: SheetSize, by: By, faces: Faces | None = None, watch: Watch | None = None
) -> bytes:
    """The wall chart of `report`, the same bytes for the same report on the same machine.

    Its type is as large as lets the chart fit on one sheet; what does not fit even in the smallest goes
    on on further sheets under the same heads. `watch` is told of the rows.
    """
    buffer = BytesIO()
    canvas = StreamedCanvas(buffer)
    chart = chart_of(report, by)
    _describe(canvas, chart)
    faces = faces or load_faces(layout=report.look.layout)
    sized = _SIZES[size]
    sheet = Sheet(canvas, faces, chart, sized.width * mm, sized.height * mm)
    layout, pages = _fitted(chart, faces, sheet, sized)
    count = RowCount(sum(map(len, pages)), watch)
    for number, rows in enumerate(pages, 1):
        stretch = _stretch(layout, rows, sheet, len(pages))
        sheet.draw(layout, list(count.through(rows)), number, len(pages), stretch)
    canvas.save()
    count.end()
    return buffer.getvalue()


def _describe(canvas: Canvas, chart: Chart) -> None:
    canvas.setTitle(chart.title)
    canvas.setAuthor(chart.office)
    canvas.setSubject(f"截至{chart.as_of.isoformat()}")
    canvas.setCreator("BizDesk 营商台账")
    canvas.setViewerPreference("DisplayDocTitle", "true")


def _fitted(chart: Chart, faces: Faces, sheet: Sheet, size: _Size) -> tuple[Layout, list[list[Laid]]]:
    """The rows by sheets, as few as can be, in the largest type that needs no more.

    What is many sheets even in the smallest is set in that: it hangs nowhere as one picture.
    """

    def laid(points: float) -> tuple[Layout, list[list[Laid]]]:
        layout = Layout(chart, faces, sheet.width, points)
        return layout, _paged(layout, sheet.room(layout))

    low, high = size.smallest, size.largest
    best = laid(low)
    while len(best[1]) <= _FEW and high - low > _STEP * low:
        tried = laid((low + high) / 2)
        if len(tried[1]) > len(best[1]):
            high = tried[0].size
        else:
            low, best = tried[0].size, tried
    return best


def _paged(layout: Layout, room: float) -> list[list[Laid]]:
    """The rows by sheets. A title never stands last; a row higher than a sheet is cut between its lines."""
    pages: list[list[Laid]] = [[]]
    used, title = 0.0, ""
    for row in _cut(layout, room):
        title = row.title or title
        needed = height(layout, row) + (2 * layout.leading if row.title else 0.0)
        if used + needed > room and pages[-1]:
            pages.append([])
            used = 0.0
            if title and not row.title:
                again = layout.title(f"{title}（续）")
                pages[-1].append(again)
                used = height(layout, again)
        pages[-1].append(row)
        used += height(layout, row)
    return pages


def _cut(layout: Layout, room: float) -> list[Laid]:
    # Room for the repeated title of a group, at most two lines of it, is left on every sheet.
    most = max(int((room - 2 * PAD * layout.size) / layout.leading) - 3, 1)
    return [
        Laid(row.lines[first : first + most], row.ruled, row.title)
        for row in layout.rows()
        for first in range(0, len(row.lines), most)
    ]


def _stretch(layout: Layout, rows: Sequence[Laid], sheet: Sheet, sheets: int) -> float:
    """By how much rows grow so that a single sheet is filled."""
    ruled = sum(height(layout, row) for row in rows if row.ruled)
    if sheets > 1 or not ruled:
        return 1.0
    left = sheet.room(layout) - sum(height(layout, row) for row in rows if not row.ruled)
    return min(left / ruled, _MOST_STRETCHED)

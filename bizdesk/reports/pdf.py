"""Writes a report as a PDF: the bulletin by GB/T 9704, then its tables on landscape pages."""

from __future__ import annotations

from io import BytesIO
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas

from bizdesk.reports.annexes import annexes, draw_annex
from bizdesk.reports.bulletin import draw_bulletin
from bizdesk.reports.chart_page import draw_charts
from bizdesk.reports.chart_rows import CHARTS
from bizdesk.reports.faces import Face, Faces, Use, load_faces
from bizdesk.reports.paper import Paper, Type
from bizdesk.reports.profile import Profile
from bizdesk.reports.prose import compose
from bizdesk.reports.records import Report
from bizdesk.reports.row_count import RowCount, Watch
from bizdesk.reports.stream import StreamedCanvas
from bizdesk.reports.typeset import wrap

_IMPRINT_SIZE = 7.0


def write_pdf(
    report: Report,
    faces: Faces | None = None,
    profile: Profile | None = None,
    watch: Watch | None = None,
) -> bytes:
    """The PDF of `report`, the same bytes for the same report on the same machine.

    Fonts are embedded as subsets: `faces`, by default those of the report's look, else the customary ones
    that are installed and the shipped ones for the rest. The pages are those of the look as well.
    `watch` is told of the rows of the tables.
    """
    buffer, look = BytesIO(), report.look
    canvas = new_canvas(buffer, report)
    paper = Paper(canvas, faces or load_faces(layout=look.layout), profile or look.profile)
    tables = annexes(report)
    count = RowCount(sum(len(annex.rows) for annex in tables), watch)
    titles = [annex.title for annex in tables]
    draw_bulletin(paper, report, compose(report, [*titles, CHARTS] if report.entries else titles))
    for number, annex in enumerate(tables, 1):
        draw_annex(paper, number, annex, count.through(annex.rows))
    if report.entries:
        draw_charts(paper, len(tables) + 1, report)
    draw_imprint(paper)
    paper.finish()
    canvas.save()
    count.end()
    return buffer.getvalue()


def new_canvas(out: BinaryIO, report: Report) -> Canvas:
    """A canvas that says what it is of and whose."""
    canvas = StreamedCanvas(out)
    canvas.setTitle(report.title)
    canvas.setAuthor(report.office)
    canvas.setSubject(f"{report.quarter.label}，截至{report.as_of.isoformat()}")
    canvas.setCreator("BizDesk 营商台账")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas


def draw_imprint(paper: Paper) -> None:
    """Say below the last page's type area which faces stand in for which."""
    kind = Type(paper.faces[Use.TABLE], _IMPRINT_SIZE)
    middle = paper.geometry.bottom - _IMPRINT_SIZE
    for line in wrap(imprint(paper.faces), paper.geometry.type_width, kind.measure):
        paper.line(line.text, paper.geometry.left, middle, kind)
        middle -= 1.3 * _IMPRINT_SIZE


def imprint(faces: Faces) -> str:
    """由营商台账生成。字体：标题 BizDesk 宋体粗体（代小标宋），……."""
    names = {Use.TITLE: "标题", Use.BODY: "正文", Use.HEADING: "一级标题", Use.SUBHEADING: "题署"}
    said = [f"{name} {_named(faces[use])}" for use, name in names.items()]
    return f"由营商台账生成。字体：{'，'.join(said)}，表格 {_named(faces[Use.TABLE])}。"


def _named(face: Face) -> str:
    return f"{face.reader_name}（代{face.stands_for}）" if face.stands_for else face.reader_name

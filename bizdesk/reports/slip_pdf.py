"""Sets a slip as a PDF by the page of GB/T 9704: title, number, paragraphs, list or form, signature."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from bizdesk.domain.labels import chinese_date
from bizdesk.reports.faces import Faces, Use, load_faces
from bizdesk.reports.lamps import draw_mark
from bizdesk.reports.logo import draw_logo
from bizdesk.reports.look import USUAL, Look
from bizdesk.reports.paper import Paper, Type, natural_width
from bizdesk.reports.slip_grid import Grid, GridCell
from bizdesk.reports.slip_sheet import EMPTY_LINES, LEVEL_MARKS, SIGNED, SlipField, SlipSheet
from bizdesk.reports.typeset import wrap

_PITCH = 29.0
_SIZE = 16.0
_TITLE_SIZE = 22.0


def write_slip_pdf(sheet: SlipSheet, faces: Faces | None = None, look: Look = USUAL) -> bytes:
    """The PDF of a slip, the same bytes for the same slip on the same machine."""
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=1)
    canvas.setTitle(f"{sheet.title} {sheet.number}")
    canvas.setAuthor(sheet.office)
    canvas.setCreator("BizDesk 营商台账")
    paper = Paper(canvas, faces or load_faces(layout=look.layout), look.profile)
    paper.turn(look.profile.upright)
    draw_logo(paper, look)
    _draw_title(paper, sheet)
    _draw_body(paper, sheet)
    _draw_table(paper, sheet)
    if not sheet.is_application:
        _draw_signature(paper, sheet)
    paper.finish()
    canvas.save()
    return buffer.getvalue()


def _draw_title(paper: Paper, sheet: SlipSheet) -> None:
    """The title, under it the level or the number at the left, the number or the day at the right."""
    title = Type(paper.faces[Use.TITLE], _TITLE_SIZE)
    left, width = paper.geometry.left, paper.geometry.type_width
    start = left + (width - title.measure(sheet.title)) / 2
    paper.line(sheet.title, start, paper.y - _PITCH / 2, title)
    paper.y -= 1.5 * _PITCH
    kind = Type(paper.faces[Use.SUBHEADING], _SIZE)
    paper.line(sheet.said, left + width - natural_width(sheet.said, kind), paper.y - _PITCH / 2, kind)
    if sheet.level is not None:
        _draw_level(paper, sheet)
    elif sheet.is_application:
        paper.line(sheet.number, left, paper.y - _PITCH / 2, kind)
    paper.y -= (1.2 if sheet.is_application else 1.5) * _PITCH


def _draw_level(paper: Paper, sheet: SlipSheet) -> None:
    if sheet.level is None:
        return
    mark, words = LEVEL_MARKS[sheet.level]
    middle, left = paper.y - _PITCH / 2, paper.geometry.left
    draw_mark(paper.canvas, mark, left + _SIZE / 2, middle, 0.75 * _SIZE)
    paper.canvas.saveState()
    paper.canvas.setFillColor(HexColor(f"#{mark.colour}"))
    paper.line(words, left + 1.3 * _SIZE, middle, Type(paper.faces[Use.HEADING], _SIZE))
    paper.canvas.restoreState()


def _draw_body(paper: Paper, sheet: SlipSheet) -> None:
    kind = Type(paper.faces[Use.BODY], _SIZE)
    if sheet.recipient:
        _draw_paragraph(paper, f"{sheet.recipient}：", kind, 0.0)
    for text in sheet.body:
        _draw_paragraph(paper, text, kind, 2 * _SIZE)
    if sheet.body:
        paper.y -= _PITCH / 3


def _draw_paragraph(paper: Paper, text: str, kind: Type, indent: float) -> None:
    left, width = paper.geometry.left, paper.geometry.type_width
    for place, line in enumerate(wrap(text, width, kind.measure, indent)):
        _room(paper, _PITCH)
        start = 0.0 if place else indent
        full = not line.last or natural_width(line.text, kind) > width - start
        middle = paper.y - _PITCH / 2
        paper.line(line.text, left + start, middle, kind, width=width - start if full else None)
        paper.y -= _PITCH


def _draw_table(paper: Paper, sheet: SlipSheet) -> None:
    """The list or the form; the signature never stands without its last row."""
    rows, shares = sheet.table
    if sheet.fields:
        grid = Grid(paper, shares)
        cells = [[GridCell(one.label, bold=True, centred=True), _field(one)] for one in sheet.fields]
    else:
        grid = Grid(paper, shares, [GridCell(text, bold=True, centred=True) for text in rows[0]])
        cells = [[GridCell(text, centred=not place) for place, text in enumerate(row)] for row in rows[1:]]
    for row in cells[:-1]:
        grid.add(row)
    grid.add(cells[-1], below=0.0 if sheet.is_application else _signature_height(paper, sheet))


def _field(field: SlipField) -> GridCell:
    if field.signed:
        return GridCell(field.text, foot=SIGNED, free=1 if field.text else EMPTY_LINES)
    return GridCell(field.text, free=0 if field.text else EMPTY_LINES)


def _draw_signature(paper: Paper, sheet: SlipSheet) -> None:
    """The office two characters in from the right, the day under it, both centred on one another."""
    kind = Type(paper.faces[Use.BODY], _SIZE)
    lines = _signature(paper, sheet)
    _room(paper, _signature_height(paper, sheet))
    paper.y -= 0.5 * _PITCH
    widest = max(natural_width(text, kind) for text in lines)
    centre = paper.geometry.left + paper.geometry.type_width - 2 * _SIZE - widest / 2
    for text in lines:
        paper.line(text, centre - natural_width(text, kind) / 2, paper.y - _PITCH / 2, kind)
        paper.y -= _PITCH


def _signature(paper: Paper, sheet: SlipSheet) -> list[str]:
    kind = Type(paper.faces[Use.BODY], _SIZE)
    office = wrap(sheet.office, paper.geometry.type_width - 4 * _SIZE, kind.measure)
    return [*(line.text for line in office), chinese_date(sheet.day)]


def _signature_height(paper: Paper, sheet: SlipSheet) -> float:
    return (len(_signature(paper, sheet)) + 0.5) * _PITCH


def _room(paper: Paper, height: float) -> None:
    if paper.left_over < height - 0.5:
        paper.turn()

"""Writes reminders as a PDF: a plain list on upright A4 pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from bizdesk.domain.labels import chinese_date
from bizdesk.domain.reminders import Reminder, counted, summary
from bizdesk.reports.faces import Use, load_faces
from bizdesk.reports.logo import draw_logo
from bizdesk.reports.look import USUAL, Look
from bizdesk.reports.paper import Paper, Type
from bizdesk.reports.table import Cell, Column
from bizdesk.reports.typeset import wrap
from bizdesk.reports.widths import fitted_table, sampled

_TITLE = "到期提醒清单"
_TITLE_SIZE = 22.0
_LINE_SIZE = 12.0
_COLUMNS = (
    Column("序号", 8, centred=True),
    Column("提醒", 41),
    Column("日期", 20, centred=True),
    Column("任务", 53),
    Column("单位", 36),
)


def write_reminder_list(found: Sequence[Reminder], office: str, today: date, look: Look = USUAL) -> bytes:
    """The PDF of the reminders in their order, the same bytes for the same list on the same machine."""
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=1)
    canvas.setTitle(_TITLE)
    canvas.setAuthor(office)
    canvas.setCreator("BizDesk 营商台账")
    paper = Paper(canvas, load_faces(layout=look.layout), look.profile)
    paper.turn()
    draw_logo(paper, look)
    _draw_head(paper, office, today, summary(counted(found)) or "没有要提醒的事")
    rows = [_row(number, one, today) for number, one in enumerate(found, 1)]
    table = fitted_table(paper, _COLUMNS, sampled(rows))
    for row in rows:
        table.add(row)
    paper.finish()
    canvas.save()
    return buffer.getvalue()


def _draw_head(paper: Paper, office: str, today: date, counts: str) -> None:
    """The title, the office at the left and the date at the right, and how many there are of each kind."""
    title = Type(paper.faces[Use.TITLE], _TITLE_SIZE)
    line = Type(paper.faces[Use.TABLE], _LINE_SIZE, air=0.0)
    left, width = paper.geometry.left, paper.geometry.type_width
    paper.line(_TITLE, left + (width - title.measure(_TITLE)) / 2, paper.y - _TITLE_SIZE / 2, title)
    paper.y -= 1.8 * _TITLE_SIZE
    day = chinese_date(today)
    paper.line(day, left + width - line.measure(day), paper.y - _LINE_SIZE / 2, line)
    room = width - line.measure(day) - 2 * _LINE_SIZE
    for words in (*(each.text for each in wrap(office, room, line.measure)), f"{counts}。"):
        paper.line(words, left, paper.y - _LINE_SIZE / 2, line)
        paper.y -= 1.6 * _LINE_SIZE
    paper.y -= _LINE_SIZE / 3


def _row(number: int, one: Reminder, today: date) -> tuple[Cell, ...]:
    return (
        Cell(str(number)),
        Cell(one.words(today)),
        Cell(one.day.isoformat()),
        Cell(one.title_words),
        Cell("、".join(one.agencies)),
    )

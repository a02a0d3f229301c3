"""One page for the meeting folder: how an agency stands, in figures, a bar, words and a table."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.colors import HexColor

from bizdesk.domain.counting import Tally
from bizdesk.domain.labels import ROLES, chinese_date
from bizdesk.domain.plain_text import shortened
from bizdesk.reports.charts import PACES, place, share_bar
from bizdesk.reports.faces import Faces, Use, load_faces
from bizdesk.reports.logo import draw_logo
from bizdesk.reports.paper import Paper, Type, natural_width
from bizdesk.reports.pdf import draw_imprint, new_canvas
from bizdesk.reports.profile import Profile
from bizdesk.reports.prose import changes_words, standing
from bizdesk.reports.records import Entry, Report
from bizdesk.reports.table import Cell, Column, Row, Table
from bizdesk.reports.typeset import balanced, wrap
from bizdesk.reports.wording import percent

_TITLE, _LINE, _WORDS, _FIGURE, _LABEL, _NOTE = 20.0, 12.0, 12.0, 20.0, 9.0, 9.0
_BOX = 44.0
_LONGEST = 90
_RULE = HexColor("#8A8F98")
_COLUMNS = (
    Column("序号", 9, centred=True),
    Column("任务", 58),
    Column("身份", 11, centred=True),
    Column("完成时限", 30),
    Column("状态", 18, centred=True),
    Column("存在问题、下一步措施", 42),
)


def write_agency_page(report: Report, faces: Faces | None = None, profile: Profile | None = None) -> bytes:
    """The page of `report`, which is of one agency, as a PDF; what does not fit is counted at its foot."""
    buffer = BytesIO()
    canvas = new_canvas(buffer, report)
    look = report.look
    paper = Paper(canvas, faces or load_faces(layout=look.layout), profile or look.profile)
    paper.turn(paper.profile.upright)
    draw_logo(paper, look)
    paper.bookmark(report.title, 0)
    _draw_head(paper, report)
    _draw_figures(paper, report)
    if report.entries:
        counted = report.pace
        place(paper, share_bar(counted.counts, counted.shares, PACES, paper.geometry.type_width, paper.faces))
        paper.y -= _NOTE
    for words in _words(report):
        _paragraph(paper, words)
    _draw_tasks(paper, report)
    draw_imprint(paper)
    paper.finish()
    canvas.save()
    return buffer.getvalue()


def _draw_head(paper: Paper, report: Report) -> None:
    title = Type(paper.faces[Use.TITLE], _TITLE)
    under = Type(paper.faces[Use.SUBHEADING], _LINE)
    width = paper.geometry.type_width
    for text in balanced(report.title_phrases, width, title.measure):
        _centred(paper, text, title, 1.4)
    told = filter(None, (report.office, f"截至{chinese_date(report.as_of)}"))
    for line in wrap("　".join(told), width, under.measure):
        _centred(paper, line.text, under, 1.6)
    paper.y -= _LINE / 2


def _centred(paper: Paper, text: str, kind: Type, leading: float) -> None:
    x = paper.geometry.left + (paper.geometry.type_width - natural_width(text, kind)) / 2
    paper.line(text, x, paper.y - leading * kind.size / 2, kind)
    paper.y -= leading * kind.size


def _draw_figures(paper: Paper, report: Report) -> None:
    """Boxes side by side, each a figure with its name under it."""
    counted = next(iter(report.agencies), None)
    lead, part = (Tally(), Tally()) if counted is None else (counted.lead, counted.part)
    boxes = (
        ("牵头任务", str(lead.total)),
        ("参与任务", str(part.total)),
        ("已办结（参与计）", str(part.done)),
        ("逾期（参与计）", str(part.late)),
        ("办结率（参与计）", percent(part.rate)),
    )
    width = paper.geometry.type_width / len(boxes)
    big, small = Type(paper.faces[Use.HEADING], _FIGURE), Type(paper.faces[Use.TABLE], _LABEL, air=0.0)
    paper.canvas.setStrokeColor(_RULE)
    paper.canvas.setLineWidth(0.4)
    for position, (name, figure) in enumerate(boxes):
        x = paper.geometry.left + position * width
        paper.canvas.rect(x, paper.y - _BOX, width, _BOX, stroke=1, fill=0)
        for text, kind, drop in ((figure, big, 0.36), (name, small, 0.8)):
            start = x + (width - natural_width(text, kind)) / 2
            paper.line(text, start, paper.y - drop * _BOX, kind)
    paper.y -= _BOX + _NOTE


def _words(report: Report) -> list[str]:
    if not report.entries:
        return ["本季没有这个单位的任务。"]
    told = [standing(report, one) for one in report.agencies]
    return [*told, *filter(None, [changes_words(report)])]


def _paragraph(paper: Paper, words: str) -> None:
    kind = Type(paper.faces[Use.BODY], _WORDS)
    left, width, indent = paper.geometry.left, paper.geometry.type_width, 2 * _WORDS
    for position, line in enumerate(wrap(words, width, kind.measure, indent)):
        start = 0.0 if position else indent
        full = not line.last or natural_width(line.text, kind) > width - start
        middle = paper.y - 0.8 * _WORDS
        paper.line(line.text, left + start, middle, kind, width=width - start if full else None)
        paper.y -= 1.6 * _WORDS


def _draw_tasks(paper: Paper, report: Report) -> None:
    """The unfinished tasks, the most pressing first, as many as fit above a note on what is left out."""
    waiting = report.pressing
    if not waiting:
        return
    paper.y -= _NOTE
    roles = {part.task_id: str(ROLES[part.role]) for part in report.parts}
    table = Table(paper, _COLUMNS)
    foot = 2 * _NOTE
    told = f"序号按本单位的任务编排。未办结任务共{len(waiting)}项"
    for position, entry in enumerate(waiting):
        row = _row(entry, roles.get(entry.task_id, ""))
        if table.height(row) > paper.left_over - foot:
            _note(paper, f"{told}，本页列出最紧迫的{position}项，其余见任务台账。")
            return
        table.add(row)
    _note(paper, f"{told}，已全部列出。")


def _row(entry: Entry, role: str) -> Row:
    late = f"\n逾期{entry.days_late}天" if entry.days_late else ""
    return (
        Cell(str(entry.item)),
        Cell(entry.title),
        Cell(role),
        Cell(entry.due_text + late),
        Cell(mark=entry.mark),
        Cell(shortened(entry.trouble, _LONGEST)),
    )


def _note(paper: Paper, text: str) -> None:
    kind = Type(paper.faces[Use.TABLE], _NOTE, air=0.0)
    paper.y -= _NOTE / 2
    paper.line(text, paper.geometry.left, paper.y - _NOTE / 2, kind)
    paper.y -= _NOTE

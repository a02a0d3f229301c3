"""Writes the sheet of a handover (交接清单) as a PDF of upright A4 pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from bizdesk.domain.labels import chinese_date
from bizdesk.reports.faces import Use, load_faces
from bizdesk.reports.handover import Handover
from bizdesk.reports.logo import draw_logo
from bizdesk.reports.paper import Paper, Type
from bizdesk.reports.records import Entry
from bizdesk.reports.table import Band, Cell, Column, Table
from bizdesk.reports.typeset import wrap

_TITLE = "营商台账交接清单"
_TITLE_SIZE, _LINE_SIZE = 22.0, 12.0
_COLUMNS = (
    Column("序号", 8, centred=True),
    Column("状态", 17),
    Column("时限", 20, centred=True),
    Column("任务", 64),
    Column("条款", 22),
    Column("要接着办的", 36),
)
_DRAFTS = "没有校对完的文件"
_JOINT = "几个单位共同负责的任务，在各单位下分别列出。"


def write_handover(sheet: Handover) -> bytes:
    """The PDF."""
    report, buffer = sheet.report, BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=1)
    canvas.setTitle(_TITLE)
    canvas.setAuthor(report.office)
    canvas.setCreator("BizDesk 营商台账")
    look = report.look
    paper = Paper(canvas, load_faces(layout=look.layout), look.profile)
    paper.turn()
    draw_logo(paper, look)
    lines = (
        f"{sheet.summary}。{_JOINT if any(len(entry.owners) > 1 for entry in sheet.open) else ''}",
        f"台账文件：{sheet.backup}",
        "移交人：　　　　　　接收人：　　　　　　日期：",
    )
    _draw_head(paper, report.office, report.as_of, lines)
    table, number, several = Table(paper, _COLUMNS), 0, len(report.documents) > 1
    for name, entries in sheet.groups():
        owed = sheet.unreturned.get(name)
        table.add(Band(f"{name}　{len(entries)} 项{f'，填报表未收回（{owed}）' if owed else ''}"))
        for entry in entries:
            number += 1
            table.add(_row(number, entry, sheet.waiting.get(entry.task_id, ""), several=several))
        if not entries:
            table.add((Cell("—"), Cell("填报表"), Cell(), Cell("收回填报表并合并"), Cell(), Cell(owed or "")))
    for place, title in enumerate(sheet.drafts):
        if not place:
            table.add(Band(f"{_DRAFTS}　{len(sheet.drafts)} 份"))
        table.add((Cell("—"), Cell("校对"), Cell(), Cell(title), Cell(), Cell("校对完后提交到台账")))
    paper.finish()
    canvas.save()
    return buffer.getvalue()


def _row(number: int, entry: Entry, waiting: str, *, several: bool) -> tuple[Cell, ...]:
    due = entry.due.isoformat() if entry.due else entry.due_wording or "未定"
    todo = waiting or entry.next_steps or entry.problems
    late = f"{entry.days_late} 天" if entry.days_late else ""
    source = "\n".join(filter(None, (entry.source if several else "", entry.path)))
    return (
        Cell(str(number)),
        Cell(late, mark=entry.mark),
        Cell(due),
        Cell(entry.title),
        Cell(source),
        Cell(todo),
    )


def _draw_head(paper: Paper, office: str, day: date, lines: Sequence[str]) -> None:
    title = Type(paper.faces[Use.TITLE], _TITLE_SIZE)
    line = Type(paper.faces[Use.TABLE], _LINE_SIZE, air=0.0)
    left, width = paper.geometry.left, paper.geometry.type_width
    paper.line(_TITLE, left + (width - title.measure(_TITLE)) / 2, paper.y - _TITLE_SIZE / 2, title)
    paper.y -= 1.8 * _TITLE_SIZE
    words = f"截至{chinese_date(day)}"
    paper.line(words, left + width - line.measure(words), paper.y - _LINE_SIZE / 2, line)
    rooms = [(office, width - line.measure(words) - 2 * _LINE_SIZE), *((one, width) for one in lines)]
    for text, room in rooms:
        for each in wrap(text, room, line.measure):
            paper.line(each.text, left, paper.y - _LINE_SIZE / 2, line)
            paper.y -= 1.6 * _LINE_SIZE
    paper.y -= _LINE_SIZE / 3

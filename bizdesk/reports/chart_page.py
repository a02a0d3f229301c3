"""The page of charts behind the bulletin: all tasks, the documents and the agencies as bars."""

from __future__ import annotations

from bizdesk.domain.counting import Tally
from bizdesk.reports.annexes import draw_title
from bizdesk.reports.charts import PACES, STANDINGS, Bar, bars, place, share_bar
from bizdesk.reports.faces import Use
from bizdesk.reports.paper import Paper, Type
from bizdesk.reports.records import Report
from bizdesk.reports.wording import percent

CHARTS = "办理情况图"
_HEAD = 11.0
_PITCH = 17.0
_MOST_DOCUMENTS = 8
_LONGEST = 32


def draw_charts(paper: Paper, number: int, report: Report) -> None:
    """Draw the charts on a new page on its side; agencies as many as fit, the busiest first."""
    draw_title(paper, number, CHARTS)
    width = paper.geometry.type_width
    counted = report.pace
    _head(paper, f"全部任务对照序时进度（共{counted.total}项）")
    place(paper, share_bar(counted.counts, counted.shares, PACES, width, paper.faces))
    documents = [_bar(one.label, one.tally) for one in report.documents]
    if len(documents) > 1:
        _bars(paper, "各文件", documents[:_MOST_DOCUMENTS], len(documents))
    agencies = [_bar(one.agency, one.part) for one in report.agencies]
    room = int((paper.left_over - 5 * _HEAD) / _PITCH - 1.4)
    _bars(paper, "各单位（参与计）", agencies[:room], len(agencies))


def _bars(paper: Paper, title: str, rows: list[Bar], found: int) -> None:
    left = f"（图中{len(rows)}个，其余{found - len(rows)}个见各单位办理情况表）" if found > len(rows) else ""
    _head(paper, title + left)
    place(paper, bars(rows, STANDINGS, paper.geometry.type_width, paper.faces, pitch=_PITCH))


def _bar(title: str, counted: Tally) -> Bar:
    short = title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…"
    said = f"{counted.total}项，办结率{percent(counted.rate)}"
    return Bar(short, (counted.done, counted.open, counted.late), said)


def _head(paper: Paper, words: str) -> None:
    kind = Type(paper.faces[Use.TABLE_BOLD], _HEAD, air=0.0)
    paper.y -= _HEAD
    paper.line(words, paper.geometry.left, paper.y - _HEAD / 2, kind)
    paper.y -= 1.6 * _HEAD

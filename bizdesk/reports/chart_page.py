"""The page of charts behind the bulletin: all tasks, the documents and the agencies as bars."""

from __future__ import annotations

from collections.abc import Sequence

from bizdesk.reports.annexes import draw_title
from bizdesk.reports.chart_rows import CHARTS, Bars, bars_of
from bizdesk.reports.charts import PACES, Bar, bars, place, share_bar
from bizdesk.reports.faces import Use
from bizdesk.reports.paper import Paper, Type
from bizdesk.reports.records import Report

_HEAD = 11.0
_PITCH = 17.0
_MOST_DOCUMENTS = 8


def draw_charts(paper: Paper, number: int, report: Report) -> None:
    """Draw the charts on a new page on its side; agencies as many as fit, the busiest first."""
    draw_title(paper, number, CHARTS)
    width, counted = paper.geometry.type_width, report.pace
    whole, *others = bars_of(report)
    _head(paper, whole.title)
    place(paper, share_bar(counted.counts, counted.shares, PACES, width, paper.faces))
    for one in others:
        room = _MOST_DOCUMENTS if one is not others[-1] else int((paper.left_over - 5 * _HEAD) / _PITCH - 1.4)
        _bars(paper, one, one.rows[:room])


def _bars(paper: Paper, held: Bars, rows: Sequence[Bar]) -> None:
    left = len(held.rows) - len(rows)
    more = f"（图中{len(rows)}个，其余{left}个见各单位办理情况表）" if left else ""
    _head(paper, held.title + more)
    place(paper, bars(rows, held.kinds, paper.geometry.type_width, paper.faces, pitch=_PITCH))


def _head(paper: Paper, words: str) -> None:
    kind = Type(paper.faces[Use.TABLE_BOLD], _HEAD, air=0.0)
    paper.y -= _HEAD
    paper.line(words, paper.geometry.left, paper.y - _HEAD / 2, kind)
    paper.y -= 1.6 * _HEAD

"""What the charts of a report draw: all tasks by pace, the documents and the agencies by standing."""

from __future__ import annotations

from dataclasses import dataclass

from bizdesk.domain.counting import Tally
from bizdesk.domain.plain_text import shortened
from bizdesk.reports.charts import PACES, STANDINGS, Bar, Kind
from bizdesk.reports.records import Report
from bizdesk.reports.wording import percent

CHARTS = "办理情况图"
"""The title of the annex that holds them."""
_LONGEST = 32


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars under one title, each in parts of the same kinds; of one whole where `shared`."""

    title: str
    kinds: tuple[Kind, ...]
    rows: tuple[Bar, ...]
    shared: bool = False


def pace_words(report: Report) -> str:
    """What stands above the bar of all tasks."""
    return f"全部任务对照序时进度（共{report.pace.total}项）"


def bars_of(report: Report) -> tuple[Bars, ...]:
    """The bars of all tasks, of the documents where there are several, and of the agencies."""
    counted = report.pace
    kinds = tuple(
        Kind(f"{kind.word} {count}项 {share}%", kind.colour, kind.light)
        for kind, count, share in zip(PACES, counted.counts, counted.shares, strict=True)
    )
    whole = Bars(pace_words(report), kinds, (Bar("全部任务", tuple(counted.counts)),), shared=True)
    documents = Bars("各文件", STANDINGS, tuple(_bar(one.label, one.tally) for one in report.documents))
    agencies = Bars(
        "各单位（参与计）", STANDINGS, tuple(_bar(one.agency, one.part) for one in report.agencies)
    )
    return (whole, *([documents] if len(documents.rows) > 1 else []), *([agencies] if agencies.rows else []))


def _bar(title: str, counted: Tally) -> Bar:
    said = f"{counted.total}项，办结率{percent(counted.rate)}"
    return Bar(shortened(title, _LONGEST), (counted.done, counted.open, counted.late), said)

"""Words of the window for the wall chart: what its marks are, what a cell of it holds."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from bizdesk.domain.ledger import Lamp
from bizdesk.domain.timeline import Flag, Mark, Totals, View, tally
from bizdesk.domain.words import Listing
from bizdesk.gui.language import spoken
from bizdesk.gui.theme import Colours

SIGNS = {
    Mark.LATE: "●",
    Mark.SOON: "◆",
    Mark.OPEN: "○",
    Mark.DONE: "✓",
    Mark.MILESTONE: "▸",
    Mark.MOVED: "→",
}
_LAMPS = {
    Mark.LATE: Lamp.RED,
    Mark.SOON: Lamp.BLUE,
    Mark.OPEN: Lamp.GREY,
    Mark.DONE: Lamp.GREEN,
    Mark.MOVED: Lamp.YELLOW,
}

_UNBROKEN = "\u00a0"
"""A space at which no line ends."""


def tr(text: str) -> str:
    """The text in the language of the window."""
    return QCoreApplication.translate("Timeline", text)


def mark_words(mark: Mark) -> str:
    """What a mark says."""
    return {
        Mark.LATE: tr("逾期"),
        Mark.SOON: tr("临期"),
        Mark.OPEN: tr("未到期"),
        Mark.DONE: tr("已办结"),
        Mark.MILESTONE: tr("文中节点"),
        Mark.MOVED: tr("延期前"),
    }[mark]


def mark_colour(mark: Mark, colours: Colours) -> str:
    """The colour of a mark."""
    return colours.lamps[_LAMPS[mark]] if mark in _LAMPS else colours.secondary


def flag_words(flag: Flag) -> str:
    """A flag as shape and word: ● 逾期; → 延期前，改为 2022-12-31."""
    words = f"{SIGNS[flag.mark]} {mark_words(flag.mark)}"
    return words + tr("，改为 {0}").format(flag.to) if flag.to is not None else words


def counts_words(flags: Iterable[Flag]) -> str:
    """How many flags there are of each mark: ● 逾期 1，✓ 已办结 3."""
    parts = (f"{SIGNS[mark]} {mark_words(mark)} {count}" for mark, count in tally(flags).items())
    return spoken(Listing("，", parts))


def legend_words(view: View) -> str:
    """What each mark is, and which day the line stands at, where it lies in the year."""
    parts = [f"{SIGNS[mark]} {mark_words(mark)}" for mark in Mark]
    parts += [f"│ {view.day}"] if view.day.year == view.year else []
    return "　".join(part.replace(" ", _UNBROKEN) for part in parts)


def totals_words(totals: Totals, year: int) -> str:
    """What stands below the chart: the tasks due in the year, and how many are due in others."""
    due = tr("{0} 年到期 {1} 项").format(year, sum(totals.marks.values()))
    parts = [due, *(f"{mark_words(mark)} {count}" for mark, count in totals.marks.items())]
    others = (
        (totals.before, tr("往年到期未办结 {0}")),
        (totals.after, tr("以后到期 {0}")),
        (totals.undated, tr("没有时限 {0}")),
    )
    parts += [words.format(count) for count, words in others if count]
    return "  ·  ".join(parts)

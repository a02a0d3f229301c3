"""The words of a report: dates, lists of item numbers, names of states, and text made safe to print."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum

from bizdesk.domain.ledger import Lamp, Status

_LONGEST_IN_CELL = 32_767


class Mark(Enum):
    """What the lamp column shows: a shape, a word and a colour (RRGGBB); it reads in black and white too."""

    LATE = ("●", "逾期", "B42318")
    BEHIND = ("▲", "落后", "A15C00")
    SOON = ("◆", "临期", "1F5FAF")
    GOING = ("▶", "正常", "2B6E4F")
    WAITING = ("○", "未启动", "5F6368")
    DONE = ("✓", "办结", "2B6E4F")

    def __init__(self, shape: str, word: str, colour: str) -> None:
        self.shape = shape
        self.word = word
        self.colour = colour

    @property
    def label(self) -> str:
        """● 逾期."""
        return f"{self.shape} {self.word}"

    @classmethod
    def of(cls, status: Status, lamp: Lamp) -> Mark:
        """The mark of a task; its status goes before its lamp."""
        if status is Status.DONE:
            return cls.DONE
        if status is Status.LATE:
            return cls.LATE
        return {Lamp.BLUE: cls.SOON, Lamp.GREEN: cls.GOING, Lamp.GREY: cls.WAITING}.get(lamp, cls.BEHIND)


def percent(value: Decimal | None) -> str:
    """36.0%, a dash where there is nothing to take a share of."""
    return "—" if value is None else f"{value}%"


def item_list(items: Sequence[int]) -> str:
    """第3、7—9项: runs of three and more are drawn together."""
    runs: list[list[int]] = []
    for item in sorted(items):
        if runs and item == runs[-1][-1] + 1:
            runs[-1].append(item)
        else:
            runs.append([item])
    words = [f"{run[0]}—{run[-1]}" if len(run) > 2 else "、".join(map(str, run)) for run in runs]
    return f"第{'、'.join(words)}项"


def printable(text: str) -> str:
    """`text` without control, format and surrogate characters, its lines trimmed and blank ones dropped.

    Such characters are forbidden in a workbook and have no shape on paper.
    """
    if text.isprintable():  # most texts are, and this is told a hundred times faster
        return text.strip()
    spaced = text.replace("\t", " ").replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    kept = "".join(c for c in spaced if c == "\n" or not _unprintable(c))
    return "\n".join(line.strip() for line in kept.split("\n") if line.strip())


def cell_text(text: str) -> str:
    """`text` as a cell of a workbook holds it."""
    return printable(text)[:_LONGEST_IN_CELL]


def one_line(text: str) -> str:
    """`text` as `printable` leaves it, on one line."""
    return printable(text).replace("\n", " ")


def sentence(text: str) -> str:
    """The lines of `text` as one sentence, ended by a full stop."""
    lines = [line.rstrip("。；;，,、. ") for line in printable(text).split("\n")]
    return "；".join(lines) + "。"


def _unprintable(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zp"} or ord(character) & 0xFFFE == 0xFFFE

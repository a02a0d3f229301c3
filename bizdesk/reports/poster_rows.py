"""Lays out the rows of a wall chart in lines of one size; knows the width of a sheet, not its height."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from math import ceil

from bizdesk.domain.wall_chart import By
from bizdesk.reports.faces import Faces, Use
from bizdesk.reports.paper import Advances, Type
from bizdesk.reports.typeset import wrap
from bizdesk.reports.wall_chart import AFTER, BEFORE, SLOTS, UNDATED, Chart, Flag, Named, Row

PAD = 0.4
"""Em of white on either side of a column, and above and below a row."""
_SHARES = {By.AGENCY: (2.9, 12.5, 3.6, 3.0, 3.0, 5.2), By.TASK: (2.9, 19.0, 11.0)}
_SIDES = {By.AGENCY: (4.6, 4.6, 4.6), By.TASK: (5.4, 5.4, 4.2)}
_FLAG, _LOW, _WIDEST = 2.8, 4, 12.0
"""What a flag with its number takes; a slot beside the months is wide enough for so few lines, in bounds."""
_MONTHS = 66.0
_MARK = 0.9
_GAP = 0.55
_KEY_WIDTH = 24.0
_MIDDLE = 15


@dataclass(frozen=True, slots=True)
class Piece:
    """Words at `x` points from the edge of the rows, and the mark of a flag before them, or else `behind`."""

    x: float
    text: str
    kind: Type
    flag: Flag | None = None
    behind: bool = False


Lines = list[list[Piece]]


@dataclass(frozen=True, slots=True)
class Laid:
    """A row in lines. `ruled` says whether the columns are ruled in it, `title` whether it heads a group."""

    lines: Lines
    ruled: bool = True
    title: str = ""


class Layout:
    """The rows of `chart` across `width` points in type of `size` points."""

    def __init__(self, chart: Chart, faces: Faces, width: float, size: float) -> None:
        self.chart, self.width, self.size = chart, width, size
        self.plain = Type(faces[Use.TABLE], size, air=0.0)
        self.bold = Type(faces[Use.TABLE_BOLD], size, air=0.0)
        self._plain_widths, self._bold_widths = Advances(self.plain), Advances(self.bold)
        self.leading = 1.45 * size
        self.edges = _edges(chart, width)
        self.first = len(chart.heads)

    def head(self) -> Laid:
        """The heads of the columns."""
        months = [f"{month}月" for month in range(1, 13)]
        year = self.chart.year
        titles = [*self.chart.heads, f"{year}年\n以前", *months, f"{year}年\n以后", "未定\n时限"]
        return Laid(_together([self._centred(title, n, self.bold) for n, title in enumerate(titles)]))

    def rows(self) -> list[Laid]:
        """All rows of the chart, those of groups under their titles, then the key."""
        laid: list[Laid] = []
        for group in self.chart.groups:
            if group.title:
                laid.append(self.title(group.title))
            laid += map(self._row, group.rows)
        if self.chart.key:
            laid.append(self.title("任务序号"))
            laid += self._key()
        return laid

    def title(self, text: str) -> Laid:
        """The title of a group."""
        room = self.width - 2 * PAD * self.size
        lines = wrap(text, room, self._bold_widths.__getitem__)
        return Laid(
            [[Piece(PAD * self.size, line.text, self.bold)] for line in lines], ruled=False, title=text
        )

    def _row(self, row: Row) -> Laid:
        by_task = self.chart.by is By.TASK
        cells = [self._centred(str(row.number), 0, self.plain), self._left(row.head, 1)]
        for column, figure in enumerate(row.figures, 2):
            cells.append(self._left(figure, column) if by_task else self._centred(figure, column, self.plain))
        months = range(BEFORE + 1, AFTER)
        for slot in (BEFORE, AFTER, UNDATED) if by_task else SLOTS:
            cells.append(self._flowing(row.slots[slot], self.first + slot, dated=by_task))
        if by_task:
            cells.append(self._on_days([flag for slot in months for flag in row.slots[slot]]))
        return Laid(_together(cells))

    def _key(self) -> list[Laid]:
        """The tasks by their numbers, in columns that are read from the left to the right."""
        columns = max(int(self.width / (_KEY_WIDTH * self.size)), 1)
        width, key = self.width / columns, self.chart.key
        return [
            Laid(
                _together(
                    self._named(one, n * width, width) for n, one in enumerate(key[first : first + columns])
                ),
                ruled=False,
            )
            for first in range(0, len(key), columns)
        ]

    def _named(self, one: Named, left: float, width: float) -> Lines:
        x, em = left + PAD * self.size, self.size
        indent = max(3.0 * em, self._wide(f"{one.item}") + 1.6 * em)
        lines = wrap(one.text, width - indent - 2 * PAD * em, self._plain_widths.__getitem__)
        number = Piece(x, str(one.item), self.bold, Flag(one.item, None, one.mark))
        return [
            [*([number] if not place else []), Piece(x + indent, line.text, self.plain)]
            for place, line in enumerate(lines or wrap("—", width, self._plain_widths.__getitem__))
        ]

    def _left(self, text: str, column: int) -> Lines:
        x, room = self._place(column)
        lines = wrap(text, room, self._plain_widths.__getitem__)
        return [[Piece(x, line.text, self.plain)] for line in lines]

    def _centred(self, text: str, column: int, kind: Type) -> Lines:
        x, room = self._place(column)
        widths = self._plain_widths if kind is self.plain else self._bold_widths
        lines = (
            (line.text, sum(map(widths.__getitem__, line.text)))
            for line in wrap(text, room, widths.__getitem__)
        )
        return [[Piece(x + (room - wide) / 2, words, kind)] for words, wide in lines]

    def _flowing(self, flags: Iterable[Flag], column: int, *, dated: bool) -> Lines:
        """The flags of a slot one after the other, each with its number, or with its date where `dated`."""
        x, room = self._place(column)
        lines: Lines = []
        right = x
        for flag in flags:
            text = ("" if flag.day is None else _whole(flag.day)) if dated else str(flag.item)
            width = _MARK * self.size + self._wide(text)
            if not lines or right + width > x + room:
                lines.append([])
                right = x
            lines[-1].append(Piece(right, text, self.plain, flag))
            right += width + _GAP * self.size
        return lines

    def _on_days(self, flags: Sequence[Flag]) -> Lines:
        """Flags each at the place of its day, those that would cover another one on a line of their own.

        Their dates stand on the side of the mark on which there is more of the month.
        """
        lines: Lines = []
        taken: list[float] = []
        for flag, day in ((flag, flag.day) for flag in flags if flag.day is not None):
            text = f"{day.day}日"
            words = self._wide(text)
            late = day.day > _MIDDLE
            x = self._mark_at(day) - (words if late else 0.0)
            width = _MARK * self.size + words
            free = next((n for n, right in enumerate(taken) if right <= x), len(taken))
            if free == len(taken):
                lines.append([])
                taken.append(0.0)
            lines[free].append(Piece(x, text, self.plain, flag, behind=late))
            taken[free] = x + width + _GAP * self.size / 2
        return lines

    def _mark_at(self, day: date) -> float:
        """The left edge of a mark at a day, which does not reach over the edges of its month."""
        half = _MARK * self.size / 2
        left, right = self.edges[self.first + day.month], self.edges[self.first + day.month + 1]
        return min(max(self.x_of(day), left + half), right - half) - half

    def x_of(self, day: date) -> float:
        """The place of a day of the year across the months."""
        left, right = self.edges[self.first + day.month], self.edges[self.first + day.month + 1]
        return left + (right - left) * (day.day - 0.5) / monthrange(day.year, day.month)[1]

    def _wide(self, text: str) -> float:
        return sum(map(self._plain_widths.__getitem__, text))

    def _place(self, column: int) -> tuple[float, float]:
        """The left edge of the words in a column, and their room."""
        pad = PAD * self.size
        return self.edges[column] + pad, self.edges[column + 1] - self.edges[column] - 2 * pad


def flag_width(kind: Type) -> float:
    """The room that the mark of a flag takes before its words."""
    return _MARK * kind.size


def height(layout: Layout, row: Laid, stretch: float = 1.0) -> float:
    """The height of a row in points; only what is ruled is stretched."""
    return (max(len(row.lines), 1) * layout.leading + 2 * PAD * layout.size) * (stretch if row.ruled else 1.0)


def _edges(chart: Chart, width: float) -> tuple[float, ...]:
    before, after, undated = (
        max(least, min(_FLAG * ceil(_most(chart, slot) / _LOW), _WIDEST))
        for slot, least in zip((BEFORE, AFTER, UNDATED), _SIDES[chart.by], strict=True)
    )
    shares = (*_SHARES[chart.by], before, *([_MONTHS / 12] * 12), after, undated)
    whole = sum(shares)
    return tuple(at * width / whole for at in accumulate(shares, initial=0.0))


def _most(chart: Chart, slot: int) -> int:
    return max((len(row.slots[slot]) for group in chart.groups for row in group.rows), default=0)


def _together(cells: Iterable[Lines]) -> Lines:
    """Cells beside one another, line by line."""
    merged: Lines = []
    for cell in cells:
        for number, line in enumerate(cell):
            if number == len(merged):
                merged.append([])
            merged[number] += line
    return merged or [[]]


def _whole(day: date) -> str:
    return f"{day.year}.{day.month}.{day.day}"

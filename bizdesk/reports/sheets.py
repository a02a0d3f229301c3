"""What a worksheet holds, and how wide and high its cells are, so that no text on it is cut off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import ceil
from typing import Protocol
from unicodedata import east_asian_width

from openpyxl.chart._chart import ChartBase

HEADER_ROW = 3
FIRST_ROW = HEADER_ROW + 1
A3, A4 = 8, 9
DATE_FORMAT = 'yyyy"年"m"月"d"日"'
PERCENT_FORMAT = "0.0%"
SIGN_OFF = "填报人：{0}审核人：{0}单位负责人：{0}联系电话：{0}".format("　" * 8)
SIZE = 10.0
LINE_HEIGHT = 14.5
TALLEST = 400.0  # Excel allows a row 409 points
_WIDEST = 120.0
_SMALLEST_SIZE = 5.0


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of ours, beginning with =; the only way to get one into a cell."""

    text: str


Value = str | int | date | Formula | None
Row = Sequence[Value]


@dataclass(frozen=True, slots=True)
class SheetStyle:
    """The faces of a workbook, and the margins of its pages (left, right, top, bottom) in inches."""

    plain: str = "宋体"
    head: str = "黑体"
    margins: tuple[float, float, float, float] = (0.5, 0.5, 0.7, 0.7)


USUAL_STYLE = SheetStyle()


class Rows(Protocol):
    """Rows that can be gone through more than once."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Row]: ...


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its width in half-width characters, and how it is set.

    An `elastic` column is widened until its longest text fits a row; a
    `hidden` one stays off the screen and the paper.
    """

    title: str
    width: float
    centred: bool = False
    number_format: str = "General"
    elastic: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What the cells of column `letter` are chosen from, as formulas write it; only from that if `strict`."""

    letter: str
    formula: str
    name: str
    strict: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A chart, `right` points from the left edge and `down` rows below the last row."""

    chart: ChartBase
    right: float
    down: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet to write: `rows` to filter and sort, `totals` under them; `empty` stands where none are.

    Column `lamps` is coloured by its words, column `items` numbers the rows; `picture` stands left of the
    title. `links` leads from cells (B4) to files. `charts` stand in
    `chart_rows` rows between the totals and the place to sign.
    """

    name: str
    title: str
    columns: Sequence[Column]
    rows: Rows
    totals: Sequence[Row] = ()
    empty: str = ""
    paper: int = A4
    frozen: str = f"A{FIRST_ROW}"
    lamps: str = ""
    items: str = "A"
    choices: Sequence[Choice] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    charts: Sequence[Placed] = ()
    chart_rows: int = 0
    one_page: bool = False
    picture: bytes = b""

    @property
    def last_row(self) -> int:
        """The row number of the last of `rows`; at least one stands there, if only to say that none are."""
        return HEADER_ROW + max(len(self.rows), 1)

    @property
    def sign_row(self) -> int:
        """The row number of the place to sign."""
        return self.last_row + len(self.totals) + self.chart_rows + 2

    @property
    def shown(self) -> int:
        """How many of its columns are shown; hidden ones come last."""
        return sum(not column.hidden for column in self.columns)

    @property
    def left_half(self) -> int:
        """How many columns the office above the header takes, one being too narrow; the day has the rest."""
        return max(1, min(max(self.shown // 2, 2), self.shown - 1))

    def span(self, letter: str) -> str:
        """The cells of column `letter` under the header, as a formula of any sheet writes them."""
        return f"'{self.name}'!${letter}${FIRST_ROW}:${letter}${self.last_row}"


class _Widths(dict[str, int]):
    """The width of characters, each looked up once."""

    def __missing__(self, character: str) -> int:
        width = self[character] = 2 if east_asian_width(character) in "WFA" else 1
        return width


_WIDTH_OF = _Widths().__getitem__


def text_width(text: str) -> int:
    """Its width in half-width characters."""
    return sum(map(_WIDTH_OF, text))


def line_count(text: str, width: float) -> int:
    """How many lines `text` takes wrapped in a column of `width`, rather one too many than too few."""
    room = max(width - 2, 2)
    if 2 * len(text) <= room and "\n" not in text:
        return 1
    return sum(max(ceil(text_width(line) / room), 1) for line in text.split("\n"))


def column_widths(sheet: Sheet) -> list[float]:
    """The widths of the columns, elastic ones as wide as their texts need."""
    elastic = [index for index, column in enumerate(sheet.columns) if column.elastic]
    widths = [column.width for column in sheet.columns]
    for row in sheet.rows if elastic else ():
        for index in elastic:
            value = row[index]
            if isinstance(value, str):
                widths[index] = _wide_enough(value, widths[index])
    return widths


def fitted(value: Value, width: float) -> tuple[float, float]:
    """The size in points at which `value` fits the tallest row, and the height it then takes."""
    if not isinstance(value, str):
        return SIZE, LINE_HEIGHT
    size = SIZE
    while True:
        scale = size / SIZE
        height = line_count(value, width / scale) * LINE_HEIGHT * scale
        if height <= TALLEST or size <= _SMALLEST_SIZE:
            return size, min(height, TALLEST)
        size -= 0.5


def first_lines(columns: Iterable[Column]) -> int:
    """How many lines the header takes."""
    return max(line_count(column.title, column.width) for column in columns)


def _wide_enough(text: str, width: float) -> float:
    most = TALLEST / LINE_HEIGHT
    if 2 * len(text) / (width - 2) + text.count("\n") + 1 <= most:
        return width
    while width < _WIDEST and line_count(text, width) > most:
        width += 4
    return width

"""Renders a table as text: a list of tasks in the layout that extraction reads, any other row by row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice

from bizdesk.extract.names import looks_like_agency
from bizdesk.extract.readers.headers import NO_WORDS, Heading, OwnWords, heading_of


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; one that is merged with the cell above repeats its words and is `continued`."""

    text: str = ""
    continued: bool = False


Grid = Sequence[Sequence[Cell]]

EMPTY = "—"
"""Stands for an empty cell, so that the cells of a row can be counted."""

_TASK = (Heading.NAME, Heading.BODY)
_ANSWERS = (Heading.LEAD, Heading.RESPONSIBLE, Heading.SUPPORT, Heading.DEADLINE)
_AGENCIES = (Heading.LEAD, Heading.RESPONSIBLE, Heading.SUPPORT)
_SIGN = re.compile("[、，,；;]")
_FIRST_ROWS = 12
_WHITE = re.compile(r"\s+")
_LATIN_GAP = re.compile(r"(?<=[A-Za-z0-9]) (?=[A-Za-z0-9])")
_BAND = re.compile("(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]).{2,40}")
_TOTAL = re.compile("(?:合计|总计|小计)")
_POINTS = ".．、"
_FIGURE = re.compile(rf"\d{{1,4}}[{_POINTS}]?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Header:
    """Where the header ends, and for each column what it holds."""

    end: int
    columns: tuple[Heading | None, ...]

    @property
    def kinds(self) -> tuple[Heading, ...]:
        """The columns to be written, each once and without the number, in the order of the table."""
        return tuple(dict.fromkeys(kind for kind in self.columns if kind and kind is not Heading.NUMBER))


@dataclass(slots=True)
class TaskRow:
    """A task as the table writes it: its number and the words of each column; or a line across the table."""

    number: str
    cells: dict[Heading, str]
    band: str = ""


@dataclass(slots=True)
class Tables:
    """Writes the tables of a document one after the other; `header` and `last` number are those before."""

    header: Header | None = None
    last: int = 0

    def render(self, grid: Grid) -> str:
        """The table as lines of text, cells between tabs; one without header may go on with those before."""
        own = find_header(grid)
        header = own or _continued(grid, self.header)
        if header is None:
            return "\n".join(_plain_rows(grid))
        rows = numbered(task_rows(grid, header), self.last, anew=own is not None)
        self.header = header
        self.last = next((int(row.number) for row in reversed(rows) if not row.band), self.last)
        lines = task_lines(rows, columns_of(header, rows))
        return "\n".join([*title_lines(grid, header), *(lines if own else islice(lines, 1, None))])


def columns_of(header: Header, rows: Sequence[TaskRow]) -> list[Heading]:
    """The columns of the header and those that a header further down adds."""
    return list(dict.fromkeys([*header.kinds, *(kind for row in rows for kind in row.cells)]))


def _continued(grid: Grid, before: Header | None) -> Header | None:
    """The header before, if the table has its columns and begins with a row: its number, else who answers."""
    if before is None or max(map(len, grid), default=0) != len(before.columns):
        return None
    row = next((row for row in grid if len({cell.text for cell in row}) > 1), ())
    cells = list(zip(row, before.columns, strict=False))
    numbers = [cell for cell, kind in cells if kind is Heading.NUMBER]
    if numbers:
        goes_on = _FIGURE.fullmatch(tidy(numbers[0].text)) is not None
    else:
        goes_on = any(kind in _AGENCIES and _names_agency(cell.text) for cell, kind in cells)
    return Header(0, before.columns) if goes_on else None


def _names_agency(words: str) -> bool:
    """Whether the words of a cell begin with the name of an agency, and are no title of a column."""
    return heading_of(words) is None and looks_like_agency(_SIGN.split(tidy(words))[0])


def title_lines(grid: Grid, header: Header) -> list[str]:
    """The lines above the header that go across the table."""
    return [row for row in _plain_rows(grid[: header.end]) if "\t" not in row]


def find_header(grid: Grid, own: OwnWords = NO_WORDS) -> Header | None:
    """The header of a list of tasks, which names a task and who answers or until when, else None."""
    for index, row in enumerate(grid[:_FIRST_ROWS]):
        columns = tuple(heading_of(cell.text, own) for cell in row)
        if _names_tasks(columns):
            below = grid[index + 1] if index + 1 < len(grid) else ()
            finer = tuple(heading_of(cell.text, own) for cell in below)
            return Header(index + 2, finer) if _refines(row, below, finer) else Header(index + 1, columns)
    return None


def task_rows(grid: Grid, header: Header) -> list[TaskRow]:
    """The rows below the header; a row without number of its own continues the one before."""
    rows: list[TaskRow] = []
    title = [cell.text for cell in grid[header.end - 1]] if header.end else []
    for row in grid[header.end :]:
        words = [tidy(cell.text) for cell in row]
        across = {word for word in words if word}
        if not across or [cell.text for cell in row] == title or any(map(_TOTAL.fullmatch, words[:2])):
            continue
        if len(across) == 1 and _spans(row):
            rows.append(TaskRow("", {}, across.pop()))
        elif _names_tasks(columns := tuple(heading_of(word) for word in words)):
            header = Header(0, columns)
        else:
            _add_row(rows, row, header)
    return rows


def numbered(rows: Sequence[TaskRow], last: int = 0, *, anew: bool = True) -> list[TaskRow]:
    """The rows with bare numbers: their own where those run on from `last` or from 1, else counted.

    A list that does not begin `anew` is counted on from `last`.
    """
    if _run_on(rows, last):
        return [replace(row, number=row.number.rstrip(_POINTS)) for row in rows]
    numbers = count(1 if anew else last + 1)
    return [row if row.band else replace(row, number=str(next(numbers))) for row in rows]


def _run_on(rows: Sequence[TaskRow], last: int) -> bool:
    """Whether each number follows the one before; below a line across the table they may begin at 1."""
    expected = {"1", str(last + 1)}
    for row in rows:
        number = row.number.rstrip(_POINTS)
        if row.band:
            expected.add("1")
        elif number in expected:
            expected = {str(int(number) + 1)}
        else:
            return False
    return True


def task_lines(rows: Sequence[TaskRow], kinds: Sequence[Heading]) -> Iterator[str]:
    """The header and the rows as lines; a line across the table is kept where it is a chapter."""
    yield "\t".join(kind.value for kind in (Heading.NUMBER, *kinds))
    for row in rows:
        if not row.band:
            yield "\t".join([row.number, *(row.cells.get(kind) or EMPTY for kind in kinds)])
        elif _BAND.fullmatch(row.band):
            yield row.band


def tidy(words: str) -> str:
    """The words of a cell on one line, without gaps but those between Latin words."""
    parts = _LATIN_GAP.split(_WHITE.sub(" ", words.strip()))
    return " ".join(part.replace(" ", "") for part in parts)


def _names_tasks(columns: Sequence[Heading | None]) -> bool:
    return any(kind in _TASK for kind in columns) and any(kind in _ANSWERS for kind in columns)


def _refines(row: Sequence[Cell], below: Sequence[Cell], finer: Sequence[Heading | None]) -> bool:
    """Whether the row below belongs to the header: cells run on into it, and the others are titles too."""
    return (
        any(cell.continued for cell in below)
        and _names_tasks(finer)
        and all(kind or cell.continued or not cell.text for kind, cell in zip(finer, below, strict=True))
    )


def _spans(row: Sequence[Cell]) -> bool:
    """Whether the one text of a row goes across the table rather than standing in one late column."""
    filled = [index for index, cell in enumerate(row) if cell.text.strip()]
    return (len(filled) == len(row) or filled == [0]) and not row[0].text.strip().isdigit()


def _add_row(rows: list[TaskRow], row: Sequence[Cell], header: Header) -> None:
    """Add the row to the tasks, or its words to the task before."""
    cells = _by_kind(row, header)
    numbers = [cell for cell, kind in zip(row, header.columns, strict=False) if kind is Heading.NUMBER]
    number = tidy(numbers[0].text) if numbers else ""
    last = rows[-1] if rows and not rows[-1].band else None
    if last is None or not numbers or (number and not numbers[0].continued):
        rows.append(TaskRow(number, cells))
    elif number and _answers_anew(row, header):
        rows.append(TaskRow("", cells))
    else:
        fresh = [cell if not cell.continued else Cell() for cell in row]
        for kind, words in _by_kind(fresh, header).items():
            last.cells[kind] = last.cells.get(kind, "") + words


def _answers_anew(row: Sequence[Cell], header: Header) -> bool:
    """Whether a row under a merged number names its own agencies, so that it is a task of its own."""
    kinds = (Heading.LEAD, Heading.RESPONSIBLE)
    cells = [cell for cell, kind in zip(row, header.columns, strict=False) if kind in kinds]
    return any(cell.text.strip() and not cell.continued for cell in cells)


def _by_kind(row: Sequence[Cell], header: Header) -> dict[Heading, str]:
    """The words of each column; those of several columns with one meaning are joined."""
    found: dict[Heading, list[str]] = {}
    for cell, kind in zip(row, header.columns, strict=False):
        if kind and kind is not Heading.NUMBER and (words := tidy(cell.text)):
            held = found.setdefault(kind, [])
            if words not in held:
                held.append(words)
    return {kind: _joined(words) for kind, words in found.items()}


def _joined(words: Iterable[str]) -> str:
    held = ""
    for word in words:
        held += word if not held or held.endswith(("。", "；", "！", "？")) else f"；{word}"
    return held


def _plain_rows(grid: Grid) -> list[str]:
    """Each row on a line, a row of one cell with the lines of that cell; merged cells are written once."""
    lines = []
    for row in grid:
        words = [cell.text.strip() for cell in row if not cell.continued and cell.text.strip()]
        words = [word for i, word in enumerate(words) if i == 0 or word != words[i - 1]]
        lines += words if len(words) == 1 else ["\t".join(map(tidy, words))]
    return [line for line in lines if line]

"""Text for a terminal: columns aligned by the width of Chinese characters, and JSON."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence

import click

UNCHANGED = "没有变化，原来就是这样。"
"""What a command says that found everything as it was to make it."""
_GAP = "  "


def width(text: str) -> int:
    """How many columns `text` takes: 2 for a full-width character, 0 for one that only marks another."""
    return sum(map(_width, text))


def cut(text: str, columns: int) -> str:
    """`text` on one line without control characters, ended by … where it takes more than `columns`."""
    line = one_line(text)
    if width(line) <= columns:
        return line
    kept = ""
    for character in line:
        if width(kept) + _width(character) > columns - 1:
            break
        kept += character
    return kept + "…"


def one_line(text: str) -> str:
    """`text` without line breaks and without what could steer a terminal."""
    return "".join(
        c if unicodedata.category(c) not in {"Cc", "Cf", "Zl", "Zp"} else " " for c in text
    ).strip()


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Rows under a head, a column as wide as its widest cell; figures stand to the right."""
    cells = [head, *([one_line(str(value)) for value in row] for row in rows)]
    widths = [max(width(row[place]) for row in cells) for place in range(len(head))]
    figures = [bool(rows) and all(_is_figure(row[place]) for row in rows) for place in range(len(head))]
    return "\n".join(_GAP.join(map(padded, row, widths, figures)).rstrip() for row in cells)


def padded(cell: str, columns: int, right: bool = False) -> str:
    """`cell` filled with spaces to `columns`, on its left where it stands to the right."""
    space = " " * (columns - width(cell))
    return space + cell if right else cell + space


def print_json(value: object) -> None:
    """Print `value` as JSON, Chinese characters as themselves."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _is_figure(value: object) -> bool:
    return isinstance(value, int) or (isinstance(value, str) and (value.endswith("%") or value == "—"))


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1

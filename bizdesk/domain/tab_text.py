"""Blocks of cells as tab-separated text, quoted as spreadsheets do: how rows are copied and pasted.

A text that a spreadsheet would work out as a formula goes out behind an apostrophe, which is taken off
again where it comes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SPECIAL = frozenset('\t\n\r"')
_FORMULA = re.compile(r"'*\s*(?:[=@＝＠]|[-+－＋](?!\d[\d.,]*%?$))")


def to_tab_text(rows: Iterable[Sequence[str]]) -> str:
    """The cells of each row with tabs between them, a line for each row."""
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in rows)


def from_tab_text(text: str) -> list[list[str]]:
    """The cells of each row. A quotation mark that is never closed stands for itself."""
    rows: list[list[str]] = []
    row: list[str] = []
    at = 0
    while at < len(text) or row:
        cell, at = _cell(text, at)
        row.append(_bare(cell))
        if text[at : at + 1] == "\t":
            at += 1
            continue
        at += 2 if text[at : at + 2] == "\r\n" else 1
        rows.append(row)
        row = []
    return rows


def _bare(cell: str) -> str:
    """The cell without the apostrophe that kept it from being a formula."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell


def _quoted(cell: str) -> str:
    cell = f"'{cell}" if _FORMULA.match(cell) else cell
    return '"' + cell.replace('"', '""') + '"' if _SPECIAL.intersection(cell) else cell


def _cell(text: str, at: int) -> tuple[str, int]:
    """The cell that begins at a place, and where it ends."""
    if text[at : at + 1] == '"':
        end = _closing(text, at + 1)
        if end is not None:
            return text[at + 1 : end].replace('""', '"'), end + 1
    ends = (text.find(mark, at) for mark in "\t\n\r")
    end = min((place for place in ends if place >= 0), default=len(text))
    return text[at:end], end


def _closing(text: str, at: int) -> int | None:
    """Where the quotation mark stands that closes a cell, None where the cell is not a quoted one."""
    while (at := text.find('"', at)) >= 0:
        if text[at + 1 : at + 2] != '"':
            return at if text[at + 1 : at + 2] in ("", "\t", "\n", "\r") else None
        at += 2
    return None

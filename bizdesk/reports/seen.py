"""A list as somebody sees it, written as a sheet of its own: its rows, their order and its columns."""

from __future__ import annotations

from typing import BinaryIO

from bizdesk.reports.row_count import Watch
from bizdesk.reports.seen_list import Seen
from bizdesk.reports.sheet_file import write_sheets
from bizdesk.reports.sheets import A3, A4, Column, Sheet

_WIDE = 130
"""From so many half-width characters on a sheet goes on A3."""


def write_seen(seen: Seen, office: str, target: BinaryIO, watch: Watch | None = None) -> None:
    """Write the .xlsx of a list to `target`; every cell is the text that was seen.

    `watch` is told of the rows.
    """
    columns = [Column("序号", 6, centred=True)]
    columns += [Column(c.head, c.width, centred=not c.wordy, elastic=c.wordy) for c in seen.columns]
    wide = sum(column.width for column in columns) > _WIDE
    sheet = Sheet(
        "所见",
        seen.title,
        columns,
        [(number, *row) for number, row in enumerate(seen.rows, 1)],
        empty="没有符合条件的内容。",
        paper=A3 if wide else A4,
    )
    subject = f"截至{seen.as_of.isoformat()}"
    write_sheets(
        [sheet], target, office=office, as_of=seen.as_of, title=seen.title, subject=subject, watch=watch
    )

"""Prints a table of any length straight into a file, with nothing around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import BinaryIO

from bizdesk.reports.faces import Faces
from bizdesk.reports.paper import Paper
from bizdesk.reports.profile import GB_T_9704, Profile
from bizdesk.reports.stream import StreamedCanvas
from bizdesk.reports.table import Band, Column, Row
from bizdesk.reports.widths import MEASURED, fitted_table


def print_table(
    out: BinaryIO,
    columns: Sequence[Column],
    rows: Iterable[Row | Band],
    faces: Faces,
    profile: Profile = GB_T_9704,
) -> None:
    """Write `rows` as a table on pages that lie on their side; the first of them tell its widths."""
    canvas = StreamedCanvas(out)
    paper = Paper(canvas, faces, profile)
    paper.turn(profile.sideways)
    coming = iter(rows)
    first = list(islice(coming, MEASURED))
    table = fitted_table(paper, columns, first)
    for row in chain(first, coming):
        table.add(row)
    paper.finish()
    canvas.save()

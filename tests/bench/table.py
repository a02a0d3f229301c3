"""Rows of measurements as one table with columns that stand in line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.bench.measure import Row

_HEADS = ("what", "ours", "held against", "theirs", "ratio", "bar", "")


def printed_rows(rows: Sequence[Row]) -> Iterator[str]:
    """The head and a line for each row; a row above its bar says so at its end."""
    cells = [_HEADS, *map(_cells, rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        words = (
            f"{cell:<{width}}" if place in {0, 2, 6} else f"{cell:>{width}}"
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        yield "  ".join(words).rstrip()


def _cells(row: Row) -> tuple[str, ...]:
    verdict = "" if row.ratio <= row.bar else "ABOVE ITS BAR"
    numbers = (f"{row.ours_s:.4g}", row.other, f"{row.other_s:.4g}", f"{row.ratio:.2f}", f"{row.bar:.2f}")
    return (row.name, *numbers, verdict)

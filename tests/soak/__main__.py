"""Runs every kind of trial, writes out/soak.json and prints the rows, and at the end one table."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from tests.hostile import figures
from tests.load import clerks
from tests.soak import commands, small_disk, windows
from tests.soak.measure import Row
from tests.soak.table import figures_of, printed_figures, printed_row

OUT = Path(__file__).resolve().parents[2] / "out"
ROWS: tuple[Callable[[], Iterator[Row]], ...] = (
    *(commands.rows, small_disk.rows, windows.rows, figures.rows),
    clerks.rows,
)
"""What is tried; each gives rows as they are done."""


def main() -> int:
    """Exit code 1 where the program did not come through something."""
    rows: list[Row] = []
    for tell in ROWS:
        for row in tell():
            rows.append(row)
            print(*printed_row(row), sep="\n", flush=True)
    OUT.mkdir(exist_ok=True)
    told = {"figures": figures_of(rows), "rows": [asdict(row) for row in rows]}
    (OUT / "soak.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    print("", *printed_figures(rows), sep="\n")
    return int(any(row.survived < row.tried for row in rows))


if __name__ == "__main__":
    sys.exit(main())

"""Runs every kind of trial, writes out/soak.json and prints the rows as a table."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from tests.hostile import figures
from tests.soak import commands, small_disk, windows
from tests.soak.measure import Row

OUT = Path(__file__).resolve().parents[2] / "out"
ROWS: tuple[Callable[[], Iterator[Row]], ...] = (commands.rows, small_disk.rows, windows.rows, figures.rows)
"""What is tried; each gives rows as they are done."""


def main() -> int:
    """Exit code 1 where the program did not come through something."""
    rows: list[Row] = []
    for tell in ROWS:
        for row in tell():
            rows.append(row)
            print(
                f"{row.kind:8} {row.name:28} {row.survived:5} of {row.tried:5} {row.seconds:7.1f} s",
                flush=True,
            )
            for problem in row.problems:
                print(f"    {problem}", flush=True)
    OUT.mkdir(exist_ok=True)
    told = json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1)
    (OUT / "soak.json").write_text(told, encoding="utf-8")
    for kind in dict.fromkeys(row.kind for row in rows):
        print(_sum(kind, rows))
    return int(any(row.survived < row.tried for row in rows))


def _sum(kind: str, rows: list[Row]) -> str:
    of_kind = [row for row in rows if row.kind == kind]
    tried, survived = sum(row.tried for row in of_kind), sum(row.survived for row in of_kind)
    return f"{kind}: came through {survived} of {tried}, {sum(row.seconds for row in of_kind):.0f} s"


if __name__ == "__main__":
    sys.exit(main())

"""Runs every kind of trial, writes out/soak.json and prints the rows as a table."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from tests.soak import kills
from tests.soak.measure import Row
from tests.soak.stage import stage

POINTS, MOMENTS = 16, 4
OUT = Path(__file__).resolve().parents[2] / "out"


def _kills() -> Iterator[Row]:
    with stage() as played:
        yield from kills.rows(played, POINTS, MOMENTS)


ROWS: tuple[Callable[[], Iterator[Row]], ...] = (_kills,)


def main() -> int:
    """Exit code 1 where the program did not come through something."""
    rows: list[Row] = []
    for tell in ROWS:
        for row in tell():
            rows.append(row)
            print(
                f"{row.kind:12} {row.name:32} {row.survived:5} of {row.tried:5} {row.seconds:7.1f} s",
                flush=True,
            )
            for problem in row.problems:
                print(f"    {problem}", flush=True)
    OUT.mkdir(exist_ok=True)
    told = json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1)
    (OUT / "soak.json").write_text(told, encoding="utf-8")
    for kind in dict.fromkeys(row.kind for row in rows):
        of_kind = [row for row in rows if row.kind == kind]
        tried, survived = sum(row.tried for row in of_kind), sum(row.survived for row in of_kind)
        print(f"{kind}: {survived} of {tried} in {sum(row.seconds for row in of_kind):.0f} s")
    return int(any(row.survived < row.tried for row in rows))


if __name__ == "__main__":
    sys.exit(main())

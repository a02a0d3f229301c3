"""Measures every row, writes out/bench.json and prints the rows as a table."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from tests.bench import ledger, workbook
from tests.bench.extraction import extraction_against_segmentation, worst_growth
from tests.bench.measure import Missing, Row
from tests.bench.printed import printing_against_others
from tests.bench.window import window_against_bare_window

ROWS: tuple[Callable[[], list[Row]], ...] = (
    lambda: [extraction_against_segmentation()],
    lambda: [worst_growth()],
    ledger.lists_against_bare_sql,
    ledger.searches_against_bare_sql,
    lambda: [ledger.tick_against_bare_sql()],
    window_against_bare_window,
    printing_against_others,
    workbook.workbooks,
)
OUT = Path(__file__).resolve().parents[2] / "out"


def main() -> int:
    """Exit code 1 where a row is above its bar."""
    rows: list[Row] = []
    for measure in ROWS:
        try:
            rows += measure()
        except Missing as missing:
            print(missing)
    ledger.clear()
    OUT.mkdir(exist_ok=True)
    (OUT / "bench.json").write_text(
        json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1), encoding="utf-8"
    )
    for row in rows:
        verdict = "ok" if row.ratio <= row.bar else "TOO SLOW"
        print(f"{row.name}: {row.ours_s:.3f} s")
        print(f"  {row.other}: {row.other_s:.3f} s; ratio {row.ratio:.2f}, bar {row.bar:.2f}: {verdict}")
    return int(any(row.ratio > row.bar for row in rows))


if __name__ == "__main__":
    sys.exit(main())

"""Measures every row, writes out/bench.json and out/curve.svg, and prints the rows as one table."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from tests.bench import ledger, workbook
from tests.bench.curve import growth
from tests.bench.extraction import extraction_against_segmentation, worst_growth
from tests.bench.measure import Missing, Row
from tests.bench.printed import printing_against_others
from tests.bench.table import printed_rows
from tests.bench.window import window_against_bare_window

OUT = Path(__file__).resolve().parents[2] / "out"
ROWS: tuple[Callable[[], list[Row]], ...] = (
    lambda: [extraction_against_segmentation()],
    lambda: [worst_growth()],
    ledger.lists_against_bare_sql,
    ledger.searches_against_bare_sql,
    lambda: [ledger.tick_against_bare_sql()],
    window_against_bare_window,
    printing_against_others,
    workbook.workbooks,
    lambda: growth(OUT / "curve.svg"),
    lambda: packed_program(),
)


def packed_program() -> list[Row]:
    """What `make dist` measured last."""
    try:
        return [Row(**row) for row in json.loads((OUT / "dist.json").read_text(encoding="utf-8"))]
    except OSError as error:
        raise Missing("no rows of the packed program: run make dist first") from error


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
    print("\n".join(printed_rows(rows)))
    return int(any(row.ratio > row.bar for row in rows))


if __name__ == "__main__":
    sys.exit(main())

"""Prints what one server holds, and writes it to out/load.json."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from tests.load import clerks, offices
from tests.servers import MISSING, binaries

OUT = Path(__file__).resolve().parents[2] / "out"


def main() -> int:
    """Exit code 1 where anything of the clerks' work was lost."""
    if not binaries():
        print(MISSING)
        return 1
    held, costs = [], []
    for row in clerks.rows():
        held.append(row)
        print(
            f"{row.name}: {row.survived} of {row.tried} acts in {row.seconds:.0f} s",
            *row.problems,
            flush=True,
        )
    for cost in offices.rows():
        costs.append(cost)
        print(
            f"{cost.offices:5} offices: list {cost.list_ms} ms, search {cost.search_ms} ms, "
            f"change {cost.change_ms} ms, stored {cost.stored_mb} MB",
            flush=True,
        )
    OUT.mkdir(exist_ok=True)
    told = {"clerks": [asdict(row) for row in held], "offices": [asdict(cost) for cost in costs]}
    (OUT / "load.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    return int(any(row.survived < row.tried for row in held))


if __name__ == "__main__":
    raise SystemExit(main())

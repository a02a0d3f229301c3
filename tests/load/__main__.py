"""Prints what one server holds, and writes it to out/load.json.

`make load OFFICES=1000 ASSIGNMENTS=10000` goes on to so many offices of so many assignments, which takes
some 30 GB of disk and an hour.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.load import clerks, offices
from tests.servers import MISSING, binaries
from tests.soak.measure import Row

OUT = Path(__file__).resolve().parents[2] / "out"


def main() -> int:
    """Exit code 1 where anything of the clerks' work was lost."""
    if not binaries():
        print(MISSING)
        return 1
    held: list[Row] = []
    costs: list[offices.Cost] = []
    for row in clerks.rows():
        held.append(row)
        print(f"{row.name}: {row.survived} of {row.tried} acts, {row.note}", *row.problems, flush=True)
    most = int(os.environ.get("OFFICES", offices.OFFICES))
    assignments = int(os.environ.get("ASSIGNMENTS", offices.ASSIGNMENTS))
    for cost in offices.rows(offices.steps(most), assignments):
        costs.append(cost)
        print(_told(cost), flush=True)
        _keep(held, costs)
    if costs[-1].offices < most:
        print(f"no room on the disk for {most} offices")
    return int(any(row.survived < row.tried for row in held))


def _told(cost: offices.Cost) -> str:
    return (
        f"{cost.offices:5} offices of {cost.assignments}: open {cost.open_ms} ms, list {cost.list_ms} ms, "
        f"search {cost.search_ms} ms, change {cost.change_ms} ms, stored {cost.stored_mb} MB, "
        f"one more in {cost.made_s} s, load {cost.busy}"
    )


def _keep(held: Sequence[Row], costs: Sequence[offices.Cost]) -> None:
    OUT.mkdir(exist_ok=True)
    told = {"clerks": [asdict(row) for row in held], "offices": [asdict(cost) for cost in costs]}
    (OUT / "load.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())

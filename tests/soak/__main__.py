"""Runs every kind of trial, writes out/soak.json and prints the rows as a table."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path

from tests.soak import injected, kills, small_disk, windows
from tests.soak.measure import Row
from tests.soak.scenes import SCENES, Scene
from tests.soak.stage import stage

POINTS, MOMENTS, STRUCK = 14, 3, 3
"""So many kills of each command between two changes of a file, and at any moment; points of each fault."""
CORES = 2
OUT = Path(__file__).resolve().parents[2] / "out"


def commands() -> Iterator[Row]:
    """Every command killed and with every fault of the disk, as many commands at once as there are cores."""
    with ProcessPoolExecutor(CORES, mp_context=get_context("spawn")) as pool:
        for told in pool.map(_of_scene, SCENES):
            yield from told


def _of_scene(scene: Scene) -> list[Row]:
    with stage() as played:
        return [*kills.rows(played, POINTS, MOMENTS, [scene]), *injected.rows(played, STRUCK, [scene])]


ROWS: tuple[Callable[[], Iterator[Row]], ...] = (commands, small_disk.rows, windows.rows)
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

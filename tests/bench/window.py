"""How the window stands against a bare one: its start, its memory, its answers and how long it ever blocks.

Each window runs in a process of its own without a screen, opened on a ledger made beforehand. Modules are
compiled beforehand, as they are where a program was installed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.bench.big import big_ledger
from tests.bench.measure import Row

SMALL, LARGE = 10_000, 100_000
STARTS = 7
ROOT = Path(__file__).resolve().parents[2]
ALLOWED_S, BLOCKED_S = 0.050, 0.050
Told = dict[str, float]


def window_against_bare_window() -> list[Row]:
    """Start and memory against a bare window with an empty table; answers beyond SQL; the longest block."""
    with tempfile.TemporaryDirectory(prefix="bizdesk-bench-") as folder:
        small, large = Path(folder) / "small", Path(folder) / "large"
        big_ledger(small, SMALL)
        big_ledger(large, LARGE)
        return [_start(small), *_large(large)]


def _start(ledger: Path) -> Row:
    """From starting the process to the first paint with rows; in turn with the bare window."""
    _run("start", ledger)
    timed = [(_run("start", ledger)["ready_s"], _run("bare")["ready_s"]) for _ in range(STARTS)]
    ours, bare = (median(column) for column in zip(*timed, strict=True))
    name = f"start to the first usable paint, {SMALL} assignments"
    return Row(name, ours, "a bare window with an empty table", bare, ours / bare, 2.5)


def _large(ledger: Path) -> list[Row]:
    bare, told = _run("bare"), _run("use", ledger)
    memory = Row(
        f"megabytes with {LARGE} assignments open",
        told["memory_mb"],
        "a bare window with an empty table",
        bare["memory_mb"],
        told["memory_mb"] / bare["memory_mb"],
        2.5,
    )
    answers = [
        Row(
            f"{name}, 95th percentile, {LARGE} assignments",
            told[f"{key}_s"],
            "the same SQL run bare, and 50 ms",
            told[f"{key}_sql_s"] + ALLOWED_S,
            told[f"{key}_s"] / (told[f"{key}_sql_s"] + ALLOWED_S),
            1.0,
        )
        for key, name in (("agency", "switching the agency"), ("filter", "filtering by a word"))
    ]
    longest = told["blocked_s"]
    block = Row("longest block of the window", longest, "50 ms", BLOCKED_S, longest / BLOCKED_S, 1.0)
    return [memory, *answers, block]


def _run(what: str, ledger: Path | None = None) -> Told:
    """What one window tells of itself."""
    command = [sys.executable, "-m", "tests.bench.one_window", what, *([str(ledger)] if ledger else [])]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    told: Told = json.loads(done.stdout.splitlines()[-1])
    return told

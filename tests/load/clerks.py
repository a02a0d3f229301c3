"""How many clerks one server holds at once: nothing lost, nothing overwritten unseen, the history whole."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from subprocess import PIPE
from tempfile import TemporaryDirectory
from typing import Any

from bizdesk.services.check import check_ledger
from bizdesk.services.history import list_history
from bizdesk.services.ledgers import move_ledger, open_ledger
from tests.bench.big import big_ledger
from tests.ledgers import read
from tests.servers import MISSING, binaries, point, start
from tests.soak.measure import Row

ROOT = Path(__file__).resolve().parents[2]
CLERKS = (2, 8, 16)
ASSIGNMENTS = 3_000
SECONDS = 15.0


def rows(
    clerks: Sequence[int] = CLERKS, seconds: float = SECONDS, assignments: int = ASSIGNMENTS
) -> Iterator[Row]:
    """A row for each number of clerks, on a server and a ledger made for it."""
    if not binaries():
        yield Row("clerks", "not tried", 0, 0, 0, (MISSING,))
        return
    server = start()
    try:
        with TemporaryDirectory() as folder:
            made = big_ledger(Path(folder) / "file", assignments).folder.path
            move_ledger(made, point(Path(folder) / "first", server, server.new_database()))
            for number in clerks:
                copy = server.new_database(server.made[0])
                yield held(point(Path(folder) / str(number), server, copy), number, seconds)
    finally:
        server.stop()


def held(folder: Path, clerks: int, seconds: float) -> Row:
    """Let clerks work on the ledger, each in a process of his own."""
    started, ledger = time.monotonic(), open_ledger(folder)
    before = len(read(ledger, list_history))
    names = [f"科员{number}" for number in range(clerks)]
    told = _work(folder, names, seconds)
    history = {entry.seq: entry.actor for entry in read(ledger, list_history)}
    problems = list(read(ledger, check_ledger).problems)
    for name, one in zip(names, told, strict=True):
        problems += [f"{name}: {seq} is lost" for seq in one["events"] if history.get(seq) != name]
    if len(history) != before + sum(len(one["events"]) for one in told):
        problems.append("the history holds other events than the clerks made")
    busy = sum(one["busy"] for one in told)
    kept = sum(len(one["writes"]) + one["conflicts"] for one in told)
    survived = 0 if problems else kept
    took = time.monotonic() - started
    return Row("clerks", f"{clerks} at once", kept + busy, survived, took, tuple(problems), _note(told))


def _work(folder: Path, names: Sequence[str], seconds: float) -> list[dict[str, Any]]:
    """Let all begin at once, when the last of them is ready; what each of them did."""
    command = [sys.executable, "-m", "tests.load.clerk", str(folder)]
    processes = [
        subprocess.Popen([*command, name], cwd=ROOT, stdin=PIPE, stdout=PIPE, text=True) for name in names
    ]
    for process in processes:
        assert process.stdout is not None
        process.stdout.readline()
    for process in processes:
        assert process.stdin is not None
        process.stdin.write(f"{seconds}\n")
        process.stdin.flush()
    return [json.loads(process.communicate()[0]) for process in processes]


def _note(told: list[dict[str, Any]]) -> str:
    reads, writes = ([s for one in told for s in one[kind]] for kind in ("reads", "writes"))
    conflicts, busy = (sum(one[kind] for one in told) for kind in ("conflicts", "busy"))
    took = f"list {_ms(reads)}, change {_ms(writes)} (median, 19 of 20)"
    return f"{took}, conflicts shown: {conflicts}, told to wait: {busy}"


def _ms(seconds: list[float]) -> str:
    if len(seconds) < 2:
        return "too few"
    return f"{median(seconds) * 1000:.0f}/{quantiles(seconds, n=20)[-1] * 1000:.0f} ms"

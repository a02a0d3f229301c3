"""Fuzzes all readers, one after the other: `make fuzz`, for BIZDESK_FUZZ_SECONDS in all (110 by default).

BIZDESK_FUZZ_SEED sets what chance begins with. What a reader did not answer as it may is kept in out/fuzz.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.targets import TARGETS
from tests.soak.measure import Row

OUT = Path("out") / "fuzz"
_GRACE = 120


def fuzz_rows(seconds: float, seed: int) -> list[Row]:
    """A row for each reader, all of them within about that time."""
    return [_row(name, seconds / len(TARGETS), seed) for name in TARGETS]


def _row(name: str, seconds: float, seed: int) -> Row:
    start = time.monotonic()
    with TemporaryDirectory() as folder:
        tried, ended = _worked(name, seconds, seed, Path(folder))
        faults = ended + _kept(Path(folder), name)
    return Row("fuzzed", name, tried, tried - faults, time.monotonic() - start)


def _worked(name: str, seconds: float, seed: int, folder: Path) -> tuple[int, int]:
    """How many files a worker tried, and 1 where it did not come to its end."""
    command = [sys.executable, "-m", "tests.fuzz.worker", name, str(seconds), str(seed), str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds + _GRACE, check=False)
    except subprocess.TimeoutExpired as error:
        told, trace = "", str(error)
    else:
        told, trace = done.stdout, f"{done.returncode}\n{done.stderr}"
    lines = told.split()
    if lines and lines[-1].isdecimal():
        return int(lines[-1]), 0
    (folder / f"{name}-{seed}.trace").write_text(trace, encoding="utf-8")
    for file in folder.glob("来文.*"):
        file.rename(folder / f"{name}-{seed}-end{file.suffix}")
    return 1, 1


def _kept(folder: Path, name: str) -> int:
    """Keep what was found; how many files."""
    found = sorted(folder.glob(f"{name}-*"))
    for file in found:
        OUT.mkdir(parents=True, exist_ok=True)
        (OUT / file.name).write_bytes(file.read_bytes())
    return sum(file.suffix == ".trace" and file.stem.count("-") > 1 for file in found)


def main() -> int:
    """Print the rows; 1 where something was found."""
    seconds = float(os.environ.get("BIZDESK_FUZZ_SECONDS", "110"))
    rows = fuzz_rows(seconds, int(os.environ.get("BIZDESK_FUZZ_SEED", str(time.time_ns() % 10**9))))
    for row in rows:
        print(f"{row.name:28}{row.tried:8} tried {row.survived:8} survived {row.seconds:7.1f} s")
    return int(any(row.tried != row.survived for row in rows))


if __name__ == "__main__":
    sys.exit(main())

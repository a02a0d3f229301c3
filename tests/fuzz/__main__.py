"""Fuzzes all readers, one after the other: `make fuzz`, for BIZDESK_FUZZ_SECONDS in all (110 by default).

BIZDESK_FUZZ_SEED sets what chance begins with. It ends with a reader that does not answer as it may; the file
and the trace are kept in out/fuzz. On Linux only, as atheris is.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.targets import TARGETS
from tests.soak.measure import Row

OUT = Path("out") / "fuzz"
_TRIED = re.compile(r"number_of_executed_units: (\d+)")


def fuzz_rows(seconds: float, seed: int) -> list[Row]:
    """A row for each reader, all of them within about that time."""
    return [_row(name, max(int(seconds / len(TARGETS)), 1), seed) for name in TARGETS]


def _row(name: str, seconds: int, seed: int) -> Row:
    start = time.monotonic()
    with TemporaryDirectory() as folder:
        tried, told = _worked(name, seconds, seed, Path(folder))
        faults = _kept(Path(folder), name, told)
    return Row("fuzzed", name, tried, tried - faults, time.monotonic() - start)


def _worked(name: str, seconds: int, seed: int, folder: Path) -> tuple[int, str]:
    """How many files a worker tried, and what it said where it did not come to its end."""
    command = [sys.executable, "-m", "tests.fuzz.worker", name, str(seconds), str(seed), str(folder)]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, errors="replace", check=False)
    tried = _TRIED.search(done.stderr)
    return int(tried[1]) if tried else 1, done.stderr if done.returncode else ""


def _kept(folder: Path, name: str, told: str) -> int:
    """Keep the file that was answered wrongly, with what was said of it; how many, at most one."""
    if not told:
        return 0
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / f"{name}.trace").write_text(told, encoding="utf-8")
    for file in folder.glob("*-*"):  # libFuzzer's crash-, timeout- and oom-
        shutil.copy(file, OUT / f"{name}-{file.name}.{TARGETS[name].ending}")
    return 1


def main() -> int:
    """Print the rows; 1 where something was found."""
    seconds = float(os.environ.get("BIZDESK_FUZZ_SECONDS", "110"))
    rows = fuzz_rows(seconds, int(os.environ.get("BIZDESK_FUZZ_SEED", str(time.time_ns() % 10**9))))
    for row in rows:
        print(f"{row.name:28}{row.tried:8} tried {row.survived:8} survived {row.seconds:7.1f} s")
    return int(any(row.tried != row.survived for row in rows))


if __name__ == "__main__":
    sys.exit(main())

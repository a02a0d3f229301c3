"""Fuzzes one reader until its time is over: `python -m tests.fuzz.worker NAME SECONDS SEED FOLDER`.

Prints how many files it tried. The file that is being read lies in FOLDER, so that it is there where the
process is ended; one that a reader answers in another way than it may is kept beside it.
"""

from __future__ import annotations

import resource
import signal
import sys
import time
import traceback
import warnings
from pathlib import Path
from random import Random
from types import FrameType

from bizdesk.domain.errors import BizDeskError
from tests.fuzz.mutate import mutated
from tests.fuzz.targets import TARGETS, Target

MOST_MEMORY = 3 << 30
"""Bytes of addresses for a worker."""
MOST_SECONDS = 20
"""Seconds that reading one file may take."""


class TooSlowError(Exception):
    """A file takes a reader too long."""


def main(name: str, seconds: float, seed: int, folder: Path) -> int:
    """Try files until the time is over; how many."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    signal.signal(signal.SIGALRM, _on_alarm)
    warnings.simplefilter("ignore")
    target, random = TARGETS[name], Random(seed)
    seeds = target.seeds()
    end, tried = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        data = mutated(seeds, random)
        fault = tried_out(target, data, folder / f"来文.{target.ending}")
        tried += 1
        if fault:
            (folder / f"{name}-{seed}-{tried}.{target.ending}").write_bytes(data)
            (folder / f"{name}-{seed}-{tried}.trace").write_text(fault, encoding="utf-8")
    return tried


def tried_out(target: Target, data: bytes, path: Path) -> str:
    """Read the data as a file at `path`; the trace where it was neither read nor refused, else nothing."""
    path.write_bytes(data)
    signal.alarm(MOST_SECONDS)
    try:
        target.read(path)
    except BizDeskError:
        return ""
    except Exception:  # noqa: BLE001 whatever else comes is what is looked for
        return traceback.format_exc()
    finally:
        signal.alarm(0)
    return ""


def _on_alarm(_number: int, _frame: FrameType | None) -> None:
    raise TooSlowError


if __name__ == "__main__":
    print(main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4])))

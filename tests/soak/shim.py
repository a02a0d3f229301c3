"""The library that stands between the program and its disk, compiled from faults.c."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

GROW, CHANGE, SYNC, NAME = 1, 2, 4, 8
EVERY = GROW | CHANGE | SYNC | NAME
KILL, COUNT = 0, -1


@dataclass(frozen=True, slots=True)
class Arming:
    """What happens to the program at the call of its disk number `at` of those `kinds` below `folder`.

    `error` is an errno; KILL kills the process there, COUNT only counts. A `lasting` fault stays; `away` is
    what the folder is renamed to when it begins.
    """

    folder: str
    kinds: int = EVERY
    at: int = 0
    error: int = COUNT
    lasting: bool = False
    away: str = ""

    def to_data(self) -> dict[str, Any]:
        """The fields by name."""
        return asdict(self)


@cache
def library() -> Path:
    """The compiled library. Raises FileNotFoundError where there is no C compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        raise FileNotFoundError("cc")
    built = Path(mkdtemp(prefix="bizdesk-soak-")) / "faults.so"
    source = Path(__file__).with_name("faults.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", built, source, "-ldl"], check=True)
    return built


def arm(arming: Arming, counter: int) -> None:
    """Let it happen in this process, which has loaded the library; `counter` is the address of a long."""
    strike = ctypes.CDLL(None).soak_arm
    strike.argtypes = [
        ctypes.c_char_p,
        ctypes.c_int,
        ctypes.c_long,
        ctypes.c_int,
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_void_p,
    ]
    strike(
        arming.folder.encode(),
        arming.kinds,
        arming.at,
        arming.error,
        arming.lasting,
        arming.away.encode(),
        counter,
    )

"""Fuzzes one reader: `python -m tests.fuzz.worker NAME SECONDS SEED FOLDER`; it ends as libFuzzer does.

Files that reach code which none reached before are changed further. The file that a reader answered in
another way than it may is left in FOLDER, its trace on stderr.
"""

from __future__ import annotations

import sys
import warnings
from contextlib import suppress
from pathlib import Path
from random import Random

import atheris

WATCHED = ["bizdesk"]
"""The packages whose code decides which files are worth changing further."""

with atheris.instrument_imports(include=WATCHED):
    from bizdesk.domain.errors import BizDeskError
    from tests.fuzz.mutate import LARGEST, mutated
    from tests.fuzz.targets import TARGETS

MOST_MEMORY_MB = 3 << 10
"""Mebibytes for a worker."""
MOST_SECONDS = 20
"""Seconds that reading one file may take."""


def main(name: str, seconds: str, seed: str, folder: Path) -> None:
    """Try files until the time is over or one is answered wrongly."""
    warnings.simplefilter("ignore")
    target, path = TARGETS[name], folder / f"来文.{TARGETS[name].ending}"
    beginnings = folder / "beginnings"
    beginnings.mkdir()

    def read(data: bytes) -> None:
        path.write_bytes(data)
        with suppress(BizDeskError):
            target.read(path)

    for number, data in enumerate(target.seeds()):
        (beginnings / str(number)).write_bytes(data)
        with atheris.instrument_imports(include=WATCHED):
            read(data)  # what is imported late is watched too
    bounds = (f"-max_total_time={seconds}", f"-timeout={MOST_SECONDS}", f"-rss_limit_mb={MOST_MEMORY_MB}")
    files = (f"-artifact_prefix={folder}/", f"-max_len={LARGEST}", str(beginnings))
    atheris.Setup(
        [name, f"-seed={seed}", "-print_final_stats=1", *bounds, *files],
        read,
        custom_mutator=lambda data, most, chance: mutated(data, Random(chance))[:most],
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], Path(sys.argv[4]))

"""Draws every page and dialog into out/pictures: both themes, at 1280x800 and at 200 %, on two ledgers.

Each combination is drawn by a process of its own, as Qt takes its scale once for each; `bizdesk demo` makes
the sample ledger, the other holds 10,000 assignments.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

from tests.bench.big import big_ledger

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "out" / "pictures"
THEMES = ("light", "dark")
SCALES = ("1", "2")
ASSIGNMENTS = 10_000


def main() -> int:
    """Exit code 1 where a process could not draw."""
    shutil.rmtree(OUT, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="bizdesk-pictures-") as folder:
        ledgers = {"sample": _sample(Path(folder)), "large": Path(folder) / "large"}
        big_ledger(ledgers["large"], ASSIGNMENTS)
        failed = [
            one for one in product(ledgers, THEMES, SCALES) if not _draw(ledgers[one[0]], *one, Path(folder))
        ]
    for name, theme, scale in failed:
        print(f"not drawn: {name}, {theme}, scale {scale}")
    print(f"{len(list(OUT.rglob('*.png')))} pictures in {OUT.relative_to(ROOT)}")
    return int(bool(failed))


def _sample(folder: Path) -> Path:
    """The ledger that `bizdesk demo` leaves behind."""
    command = [sys.executable, "-m", "bizdesk", "demo"]
    subprocess.run(command, cwd=ROOT, env=_environment(folder), check=True, stdout=subprocess.DEVNULL)
    return Path(shutil.copytree(ROOT / "out" / "sample-ledger", folder / "sample"))


def _draw(ledger: Path, name: str, theme: str, scale: str, folder: Path) -> bool:
    out = OUT / f"{name}-{theme}-{scale}x"
    out.mkdir(parents=True)
    command = [sys.executable, "-m", "tests.pictures.scenes", str(ledger), theme, str(out)]
    environment = {**_environment(folder), "QT_SCALE_FACTOR": scale}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0


def _environment(folder: Path) -> dict[str, str]:
    """Without a screen, and with settings of its own."""
    own = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder / "config")}
    return {**os.environ, **own}


if __name__ == "__main__":
    sys.exit(main())

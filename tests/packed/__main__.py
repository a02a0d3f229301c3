"""Tries the packed program: whole, passing its own test, and how big and slow beside a packed bare window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from bizdesk.paths import resource
from bizdesk.services.components import components
from tests.bench.measure import Row
from tests.bench.table import printed_rows

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "out"
PACKED = ROOT / "dist" / "BizDesk"
BARE = ROOT / "build" / "bare"
OURS, BARES = "营商台账", "bare window"
STARTS = 5
PATIENCE_S = 120
LOOK_S = 0.02
SIZE_BAR, START_BAR = 2.0, 3.0
ASIDE = {"setup", "installer", "pictures"}
NOTICES = Path("resources", "licences", "system")
NEEDED = ("PySide6/Qt/translations/qtbase_zh_CN.qm", "PySide6/Qt/plugins/platforms/libqxcb.so")


def main() -> int:
    """Exit code 1 where something is missing, fails or is too big; a start hangs on the machine."""
    missing = list(_missing(PACKED / "_internal"))
    for path in missing:
        print(f"missing in {PACKED}: {path}")
    with tempfile.TemporaryDirectory(prefix="bizdesk-packed-") as home:
        variables = {"HOME": home, "TMPDIR": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
        tried = subprocess.run([PACKED / "BizDesk", "--selftest"], env=variables, check=False)
        untold = _licences_untold(variables)
        print("\n".join(f"no licence told of {name}" for name in untold))
        if missing or untold or tried.returncode != 0:
            return 1
        size = _size()
        rows = [size, _start(variables)]
    OUT.mkdir(exist_ok=True)
    (OUT / "dist.json").write_text(json.dumps([asdict(row) for row in rows], indent=1), encoding="utf-8")
    print("\n".join(printed_rows(rows)))
    return int(size.ratio > size.bar)


def _missing(inside: Path) -> Iterator[Path]:
    """The program's own files, and Qt's, that ought to lie in the folder and do not."""
    resources = (path.relative_to(resource()) for path in resource().rglob("*") if path.is_file())
    shipped = [Path("resources", path) for path in resources if _is_shipped(path)]
    steps = [path.relative_to(ROOT) for path in (ROOT / "db").rglob("*.py")]
    for path in (*shipped, *steps, *map(Path, NEEDED)):
        if not (inside / path).is_file():
            yield path
    if not any((inside / NOTICES).glob("libglib*.txt")):
        yield NOTICES


def _is_shipped(path: Path) -> bool:
    return path.parts[0] not in ASIDE and path.suffix not in {".py", ".pyc"}


def _licences_untold(variables: Mapping[str, str]) -> list[str]:
    """The parts whose licences the packed program cannot show."""
    command = [str(PACKED / "BizDesk"), "--licences"]
    done = subprocess.run(command, env=variables, capture_output=True, encoding="utf-8", check=False)
    told = "".join(done.stdout.split())
    return [one.name for one in components() if "".join(one.text.split()) not in told]


def _size() -> Row:
    """Megabytes on disk; the bare window is packed as PyInstaller does it by itself."""
    places = ["--distpath", str(BARE), "--workpath", str(BARE / "work"), "--specpath", str(BARE)]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places]
    subprocess.run([*command, "--name", "bare", str(Path(__file__).with_name("bare.py"))], check=True)
    ours, bare = _megabytes(PACKED), _megabytes(BARE / "bare")
    return Row("megabytes of the packed program", ours, "a packed bare window", bare, ours / bare, SIZE_BAR)


def _megabytes(folder: Path) -> float:
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def _start(variables: Mapping[str, str]) -> Row:
    """From starting the process until its window is on the screen, in turn with the bare window."""
    ledger = Path(variables["HOME"]) / "ledger"
    sample = sorted(resource("sample").glob("*.txt"))
    ours = [str(PACKED / "BizDesk"), "--ledger", str(ledger)]
    subprocess.run([*ours, "import", *map(str, sample)], env=variables, check=True, stdout=subprocess.DEVNULL)
    bare = [str(BARE / "bare" / "bare")]
    with _screen() as display:
        seen = {**variables, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        timed = [
            (_shown(ours, "营商台账", seen), _shown(bare, "bare window", seen)) for _ in range(STARTS + 1)
        ]
    ours_s, bare_s = (median(column) for column in zip(*timed[1:], strict=True))
    name = "start of the packed program until its window is shown"
    return Row(name, ours_s, "a packed bare window", bare_s, ours_s / bare_s, START_BAR)


def _shown(command: list[str], title: str, variables: Mapping[str, str]) -> float:
    look = ["xdotool", "search", "--onlyvisible", "--name", title]  # its own --sync looks twice a second
    start = perf_counter()
    with _running(command, variables):
        while subprocess.run(look, env=variables, check=False, capture_output=True).returncode:
            if perf_counter() - start > PATIENCE_S:
                raise TimeoutError(title)
            sleep(LOOK_S)
        return perf_counter() - start


@contextmanager
def _screen() -> Iterator[str]:
    """An X screen that nobody looks at, by its name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            yield f":{server.stdout.readline().strip() if server.stdout else ''}"
        finally:
            server.terminate()


@contextmanager
def _running(command: list[str], variables: Mapping[str, str]) -> Iterator[None]:
    process = subprocess.Popen(command, env=variables)
    try:
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE_S)


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())

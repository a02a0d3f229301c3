"""A real disk that is too small: a file system in memory, mounted where this may be done."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.soak.injected import untold
from tests.soak.measure import Row, row
from tests.soak.scenes import ATTACH, FILES, LEDGER, Scene
from tests.soak.stage import Prepared, Stage, stage

SIZE_K, STEPS = 4096, 12
COMMANDS = (ATTACH, "import {files}/第二批措施.txt", "tick 1 4 --on 2022-09-01", "quarter close 2022Q3")


def rows(steps: int = STEPS) -> Iterator[Row]:
    """A row for each command; none where nothing may be mounted."""
    with stage() as played, TemporaryDirectory(prefix="bizdesk-soak-") as folder:
        disk = Path(folder).resolve()
        if not may_mount(disk):
            print("a real small disk: left out, since nothing may be mounted here")
            return
        for command in COMMANDS:
            prepared = played.prepare(Scene(command.split()[0], command))
            yield row("disk", prepared.scene.name, _trials(played, prepared, disk, steps))


def may_mount(disk: Path) -> bool:
    """Whether a file system can be mounted on the folder."""
    if _run("mount", "-t", "tmpfs", "-o", f"size={SIZE_K}k", "tmpfs", str(disk)):
        return _run("umount", str(disk))
    return False


def _trials(played: Stage, prepared: Prepared, disk: Path, steps: int) -> Iterator[Callable[[], str]]:
    for step in range(steps):
        yield partial(_filled, played, prepared, disk, step / steps)


def _filled(played: Stage, prepared: Prepared, disk: Path, share: float) -> str:
    """What goes wrong on a disk where that share of what the command adds fits."""
    played.lay(prepared)
    if not _run("mount", "-t", "tmpfs", "-o", f"size={SIZE_K}k", "tmpfs", str(disk)):
        return "not mounted"
    try:
        ledger, filler = disk / LEDGER, disk / "filler"
        shutil.copytree(played.case / LEDGER, ledger)
        added = _size(prepared) * share
        filler.write_bytes(bytes(max(shutil.disk_usage(disk).free - round(added), 0)))
        line = f"--ledger {ledger} {prepared.scene.command}".replace("{files}", str(played.case / FILES))
        ended = played.call(line)
        problem = untold(ended)
        if ended.status == 1 and "满" not in ended.err and not problem:
            problem = f"does not say that the disk is full: {ended.err}"
        filler.unlink()
        checked = played.call(f"--ledger {ledger} check")
        problem = problem or checked.err or (checked.out if checked.status else "")
        if ended.status == 1 and not problem:
            problem = played.call(line).err
        return problem and f"{share:.0%} of the space needed: {problem}"
    finally:
        _run("umount", str(disk))


def _size(prepared: Prepared) -> int:
    """About what the command needs: the files it reads and a journal."""
    return 2_900_000 if "attach" in prepared.scene.name else 160_000


def _run(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0

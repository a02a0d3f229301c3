"""A window that is killed while it works, and the next one: it opens at once, on a ledger that is whole."""

from __future__ import annotations

import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

from bizdesk.paths import instance_name
from bizdesk.services.drafts import list_drafts
from bizdesk.services.ledgers import open_ledger
from bizdesk.services.unsaved import read_unsaved
from tests.soak.kills import spread, state_after_opening
from tests.soak.measure import Row, row
from tests.soak.scenes import FILES, LEDGER, Scene
from tests.soak.shim import library
from tests.soak.stage import Prepared, Stage, stage
from tests.soak.state import State

PATIENCE_S = 90
TYPED = ("typed", "typed in a cell")
DEEDS = (*TYPED, "tick", "commit")
WORDS = "企业开办已经全程网办"
POINTS = 5
NOTHING = Scene("window", "tick 4 --on 2022-09-01")


def rows(points: int = POINTS) -> Iterator[Row]:
    """A row for each thing that a window does when it is killed."""
    with stage() as played:
        prepared = played.prepare(NOTHING)
        for deed in DEEDS:
            yield row("window", f"killed: {deed}", trials(played, prepared, deed, points))
        _clear(played.program.folder)


def trials(played: Stage, prepared: Prepared, deed: str, points: int) -> Iterator[Callable[[], str]]:
    """Killed while something typed is not saved, or at points of a tick and of the commit of an import."""
    if deed in TYPED:
        yield partial(_killed, played, prepared, deed, 0)
        return
    played.lay(prepared)
    with _window(played, deed, 0) as process:
        calls = int(_line(process).split()[-1])
    for at in spread(calls, points):
        yield partial(_killed, played, prepared, deed, at)


def _killed(played: Stage, prepared: Prepared, deed: str, at: int) -> str:
    played.lay(prepared)
    with _window(played, deed, at) as process:
        if at:
            process.wait(PATIENCE_S)
        elif not _line(process).startswith(deed):
            return f"{deed}: did not come so far"
    if at and process.returncode != -signal.SIGKILL:
        return f"{deed}: ended by itself at call {at}, {process.returncode}"
    problem = _next_window(played) or _looked_at(played, prepared, deed)
    return problem and f"{deed}, killed at call {at}: {problem}"


def _next_window(played: Stage) -> str:
    """Why the next window does not open, empty where it does."""
    with _started(played, "tests.e2e.window_process", played.program.folder) as process:
        shown = _line(process)
    return "" if shown == "shown MainWindow" else f"the next window says {shown!r}"


def _looked_at(played: Stage, prepared: Prepared, deed: str) -> str:
    """What is wrong with the ledger: the deed is done whole or not at all, and then the draft waits."""
    left = state_after_opening(played)
    if not isinstance(left, State):
        return left
    before = prepared.before
    new = len(left.rows["event"]) - len(before.rows["event"])
    if new not in (0, 1) or (new == 0 and left.rows != before.rows):
        return f"{new} steps were taken"
    if deed in TYPED:
        files = played.case.rglob("unsaved/*.json")
        if WORDS not in [text for file in files for one in read_unsaved(file).values() for text in one.texts]:
            return "what was typed is not kept"
    if deed == "commit":
        with open_ledger(played.program.folder).read() as uow:
            waiting = len(list_drafts(uow))
        if waiting != 1 - new:
            return f"{waiting} drafts wait after {new} commits"
    return ""


@contextmanager
def _started(played: Stage, module: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """A process of the window, killed at the end; its lock and its socket stay where they are."""
    qt = {"QT_QPA_PLATFORM": "offscreen", "LD_PRELOAD": str(library())}
    process = subprocess.Popen(
        [sys.executable, "-m", module, *map(str, arguments)],
        env={**played.program.environment, **qt},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _window(played: Stage, deed: str, at: int) -> AbstractContextManager[subprocess.Popen[str]]:
    document = played.case / FILES / "第二批措施.txt"
    return _started(played, "tests.soak.killed_window", deed, played.case / LEDGER, document, at)


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    ready = select.select([process.stdout], [], [], PATIENCE_S)[0]
    return process.stdout.readline().strip() if ready else "nothing"


def _clear(ledger: Path) -> None:
    """Take away the lock and the socket of windows that were killed."""
    for ending in ("", ".lock"):
        (Path(tempfile.gettempdir()) / f"{instance_name(ledger)}{ending}").unlink(missing_ok=True)

"""The disk fails at points of the program's work: it says so in one sentence, and loses nothing."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from tests.soak.kills import look, spread
from tests.soak.measure import Row, row
from tests.soak.scenes import LEDGER, SCENES, Scene
from tests.soak.shim import EVERY, GROW, NAME, Arming
from tests.soak.stable import Ended
from tests.soak.stage import Prepared, Stage


@dataclass(frozen=True, slots=True)
class Fault:
    """A way in which calls of those kinds fail; with `gone` the ledger's folder is not there any more."""

    name: str
    error: int
    kinds: int = EVERY
    lasting: bool = True
    gone: bool = False


FAULTS = (
    Fault("disk full", errno.ENOSPC, GROW),
    Fault("I/O error", errno.EIO, lasting=False),
    Fault("failing disk", errno.EIO),
    Fault("read-only", errno.EROFS),
    Fault("file in use", errno.EACCES, NAME, lasting=False),
    Fault("vanished stick", errno.EIO, gone=True),
)


def rows(
    stage: Stage, points: int, scenes: Sequence[Scene] = SCENES, faults: Sequence[Fault] = FAULTS
) -> Iterator[Row]:
    """A row for each scene: every fault at so many points, and the database held by another program."""
    for scene in scenes:
        prepared = stage.prepare(scene)
        yield row("fault", scene.name, trials(stage, prepared, points, faults))


def trials(
    stage: Stage, prepared: Prepared, points: int, faults: Sequence[Fault]
) -> Iterator[Callable[[], str]]:
    """Each fault at points that are spread over all calls that it could strike."""
    for fault in faults:
        stage.lay(prepared)
        calls = stage.call(prepared.scene.command, _arming(stage, fault)).calls
        for at in spread(calls, points):
            yield partial(_struck_at, stage, prepared, fault, at)
    if not prepared.scene.fresh:
        yield partial(_held, stage, prepared)


def _arming(stage: Stage, fault: Fault, at: int = 0) -> Arming:
    folder = stage.case / LEDGER if fault.gone else stage.case
    away = str(folder.with_name("拔走")) if fault.gone and at else ""
    return Arming(str(folder), fault.kinds, at, fault.error if at else -1, fault.lasting, away)


def _struck_at(stage: Stage, prepared: Prepared, fault: Fault, at: int) -> str:
    stage.lay(prepared)
    ended = stage.call(prepared.scene.command, _arming(stage, fault, at))
    pulled = (stage.case / LEDGER).with_name("拔走")
    if pulled.is_dir():
        if (stage.case / LEDGER).exists():
            return f"{fault.name} at {at}: another folder was made in its place"
        pulled.rename(stage.case / LEDGER)
    problem = untold(ended) or look(stage, prepared)
    return problem and f"{fault.name} at call {at}: {problem}"


def _held(stage: Stage, prepared: Prepared) -> str:
    stage.lay(prepared)
    with closing(sqlite3.connect(stage.program.folder / "ledger.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        ended = stage.call(prepared.scene.command)
        other.execute("ROLLBACK")
    problem = untold(ended) or look(stage, prepared)
    return problem and f"locked file: {problem}"


def untold(ended: Ended) -> str:
    """Why what was said is not one sentence, where the command did not do its work."""
    if ended.status == 0:
        return ""
    one = len(ended.err.splitlines()) == 1 and ended.err.endswith("。\n")
    return "" if one and ended.status == 1 else f"ended with {ended.status}, said {ended.err[-400:]!r}"

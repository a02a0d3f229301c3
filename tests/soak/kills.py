"""The program is killed at points of its work; what is left is what was before, or what came after."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from tests.soak.measure import Row, row
from tests.soak.scenes import SCENES, Scene
from tests.soak.shim import KILL, Arming
from tests.soak.stage import Prepared, Stage
from tests.soak.state import State, missing_files, state_of


def rows(stage: Stage, points: int, moments: int, scenes: Sequence[Scene] = SCENES) -> Iterator[Row]:
    """A row for each scene: killed at so many points between two changes of a file and so many moments."""
    for scene in scenes:
        prepared = stage.prepare(scene)
        yield row("kill", scene.name, trials(stage, prepared, points, moments))


def trials(stage: Stage, prepared: Prepared, points: int, moments: int) -> Iterator[Callable[[], str]]:
    """Points are spread over the whole command, moments are drawn by a fixed seed."""
    drawn = random.Random(prepared.scene.name)
    for at in spread(prepared.calls, points):
        yield partial(_killed_at, stage, prepared, at)
    for _ in range(moments):
        yield partial(_killed_after, stage, prepared, drawn.uniform(0, prepared.seconds))


def spread(calls: int, points: int) -> list[int]:
    """So many of the numbers from 1 to `calls`, the first and the last among them."""
    if points >= calls:
        return list(range(1, calls + 1))
    return sorted({1 + round(number * (calls - 1) / max(points - 1, 1)) for number in range(points)})


def _killed_at(stage: Stage, prepared: Prepared, at: int) -> str:
    stage.lay(prepared)
    ended = stage.call(prepared.scene.command, Arming(str(stage.case), at=at, error=KILL))
    if not ended.killed:
        return f"call {at}: ended by itself, {ended.status} {ended.err}"
    problem = look(stage, prepared)
    return problem and f"killed at call {at} of {prepared.calls}: {problem}"


def _killed_after(stage: Stage, prepared: Prepared, seconds: float) -> str:
    stage.lay(prepared)
    stage.call(prepared.scene.command, kill_after=seconds)
    problem = look(stage, prepared)
    return problem and f"killed after {seconds * 1000:.0f} ms: {problem}"


def look(stage: Stage, prepared: Prepared) -> str:
    """What is wrong with what a command left that did not come to its end, empty where nothing is.

    The ledger is as before or as after, its check finds nothing, nothing is left over, and the command
    works now as it would have.
    """
    left = state_after_opening(stage, "tasks" if prepared.scene.harm else "check")
    told = left if isinstance(left, str) else _between(left, prepared)
    if told:
        return told
    if not (isinstance(left, State) and _done(left, prepared)):
        again = stage.call(prepared.scene.command)
        if again.status != 0:
            return f"does not work again: {again.err or again.out}"
        return _differences(state_of(stage.case), prepared.after) if prepared.scene.again else ""
    return ""


def _done(left: State, prepared: Prepared) -> bool:
    """Whether the command changed the ledger and has ended, so that there is nothing to do again."""
    before, after = ((one.rows, one.kept) for one in (prepared.before, prepared.after))
    return before != after == (left.rows, left.kept)


def state_after_opening(stage: Stage, command: str = "check") -> State | str:
    """The state once the program has opened the ledger again, or what it says is wrong."""
    if stage.program.folder.joinpath("ledger.db").exists():
        checked = stage.call(command)
        if checked.status != 0:
            return f"{command} says: {checked.err or checked.out}"
    state = state_of(stage.case)
    return "; ".join(missing_files(state)) or state


def _between(left: State, prepared: Prepared) -> str:
    """Why a state is neither the one before nor the one after."""
    opened = prepared.before
    if prepared.scene.released and left.rows:
        opened = prepared.after  # opening it is what upgrades it
    for whole in (opened, prepared.blank, prepared.after):
        if left.rows == whole.rows and left.kept == whole.kept:
            return _unfinished(left, prepared, ended=whole is prepared.after)
    return _differences(left, opened) or "?"


def _unfinished(left: State, prepared: Prepared, *, ended: bool) -> str:
    """What is wrong with the files that were written for others: each has to be whole."""
    torn = [
        name for name, is_whole in left.written.items() if is_whole != "whole" and not name.startswith(".")
    ]
    torn += [name for name in left.written if name not in prepared.after.written and "/." not in f"/{name}"]
    lost = [name for name in prepared.before.written if name not in left.written]
    lost += [name for name in prepared.before.backups if name not in left.backups]
    if ended and prepared.before.rows != prepared.after.rows:
        lost += [name for name in prepared.after.written if name not in left.written]
    return "; ".join([f"torn: {name}" for name in torn] + [f"lost: {name}" for name in lost])


def _differences(left: State, wanted: State) -> str:
    tables = [name for name in {*left.rows, *wanted.rows} if left.rows.get(name) != wanted.rows.get(name)]
    kept = set(left.kept.items()) ^ set(wanted.kept.items())
    written = set(left.written.items()) ^ set(wanted.written.items())
    said = {"rows": sorted(tables), "kept": sorted({name for name, _ in kept}), "written": sorted(written)}
    return "; ".join(f"{name} {what}" for name, what in said.items() if what)

"""Plays scenes: lays the ledger as it was before, and lets the command run in whatever way."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from bizdesk.cli.unlocking import VARIABLE
from tests.e2e.conftest import Program
from tests.ledgers import make_ledger
from tests.soak.scenes import FILES, LEDGER, OUT, STOCK, Scene, fill_forms, harm, lay_files
from tests.soak.shim import Arming
from tests.soak.stable import Ended, Stable
from tests.soak.state import State, comparable, missing_files, state_of

PASSWORD = "青禾-2022-台账"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A scene that has been played once: its ledger, what it was before and after, how long that took.

    `blank` is what it is before the first document where there was no ledger. `calls` is how many calls of
    the command changed a file.
    """

    scene: Scene
    template: Path
    before: State
    blank: State
    after: State
    seconds: float
    calls: int


class Stage:
    """One folder in which every scene is played, since a ledger may know where it lies."""

    def __init__(self, root: Path, stable: Stable) -> None:
        self._root = root
        self._stable = stable
        self.case = root / "case"
        self.program = Program(self.case / LEDGER)
        self._prepared: dict[str, Prepared] = {}

    def call(self, command: str, arming: Arming | None = None, kill_after: float | None = None) -> Ended:
        """A call of the program."""
        places = {"files": str(self.case / FILES), "out": str(self.case / OUT)}
        arguments = [word.format(**places) for word in command.split()]
        environment = {**self.program.environment, "HOME": str(self.case / "home"), VARIABLE: PASSWORD}
        return self._stable.call(arguments, environment, arming, kill_after)

    def prepare(self, scene: Scene) -> Prepared:
        """Lay out the scene and play it once as it should go. Raises AssertionError where it does not."""
        if scene.name not in self._prepared:
            self._prepared[scene.name] = self._play(scene)
        return self._prepared[scene.name]

    def lay(self, prepared: Prepared) -> None:
        """Put everything back to what it was before the scene."""
        shutil.rmtree(self.case, ignore_errors=True)
        shutil.copytree(prepared.template, self.case)

    def _play(self, scene: Scene) -> Prepared:
        template = Path(mkdtemp(prefix="template-", dir=self._root)) / "case"
        if scene.fresh or scene.released:
            shutil.rmtree(self.case, ignore_errors=True)
            lay_files(self.case, scene.released)
        else:
            self._lay_stock()
        for line in scene.before:
            self._must(line)
        fill_forms(self.case)
        if scene.harm:
            harm(self.case, scene.harm)
        shutil.copytree(self.case, template)
        before = state_of(self.case)
        ended = self._must(scene.command, Arming(str(self.case)))
        after = state_of(self.case)
        assert not list(missing_files(after)), (scene.name, *missing_files(after))
        shutil.rmtree(self.case)
        shutil.copytree(template, self.case)
        self._must(scene.command)
        assert comparable(state_of(self.case)) == comparable(after), (
            f"{scene.name} does not leave the same twice"
        )
        blank = self._blank() if scene.fresh else before
        return Prepared(scene, template, before, blank, after, ended.seconds, ended.calls)

    def _blank(self) -> State:
        shutil.rmtree(self.case / LEDGER)
        make_ledger(self.case / LEDGER)
        return state_of(self.case)

    def _lay_stock(self) -> None:
        stock = self._root / "stock"
        shutil.rmtree(self.case, ignore_errors=True)
        if stock.is_dir():
            shutil.copytree(stock, self.case)
            return
        lay_files(self.case)
        for line in STOCK:
            self._must(line)
        shutil.copytree(self.case, stock)

    def _must(self, line: str, arming: Arming | None = None) -> Ended:
        ended = self.call(line, arming)
        assert ended.status == 0, (line, ended)
        return ended


IN_MEMORY = Path("/dev/shm")
"""A folder in memory, where there is one: the disk is asked all the same, and answers at once."""


@contextmanager
def stage() -> Iterator[Stage]:
    """A stage for a while."""
    stable = Stable()
    try:
        with TemporaryDirectory(
            prefix="bizdesk-soak-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None
        ) as root:
            yield Stage(Path(root).resolve(), stable)
    finally:
        stable.close()

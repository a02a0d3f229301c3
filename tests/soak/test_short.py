"""A short form of the soak: the program is killed and its disk fails at some points of some commands."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.soak import injected, kills, small_disk
from tests.soak.injected import FAULTS
from tests.soak.scenes import SCENES, Scene
from tests.soak.shim import KILL, Arming
from tests.soak.stage import Stage, stage
from tests.soak.state import missing_files, state_of

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("cc"), reason="needs Linux and a C compiler"
)

BY_NAME = {scene.name: scene for scene in SCENES}
KILLED = [BY_NAME[name] for name in ("tick", "attach", "slip", "restore")]
STRUCK = [BY_NAME[name] for name in ("tick", "attach")]


@pytest.fixture(scope="module")
def played() -> Iterator[Stage]:
    with stage() as made:
        yield made


@pytest.mark.parametrize("scene", KILLED, ids=lambda scene: scene.name)
def test_a_killed_command_leaves_all_or_nothing(played: Stage, scene: Scene) -> None:
    (told,) = kills.rows(played, points=8, moments=1, scenes=[scene])
    assert told.problems == ()
    assert told.tried == 9


@pytest.mark.parametrize("scene", STRUCK, ids=lambda scene: scene.name)
def test_a_disk_that_fails_is_told_in_one_sentence_and_costs_nothing(played: Stage, scene: Scene) -> None:
    (told,) = injected.rows(played, points=2, scenes=[scene])
    assert told.problems == ()
    assert told.tried > len(FAULTS)  # some can strike a command at one call only


def test_what_is_killed_is_found_wanting_where_nobody_opens_it_again(played: Stage) -> None:
    """The soak sees what it looks for: before the ledger is opened the file without a row is there."""
    prepared = played.prepare(BY_NAME["attach"])
    played.lay(prepared)
    ended = played.call(prepared.scene.command, Arming(str(played.case), at=prepared.calls // 2, error=KILL))
    assert ended.killed
    assert any("nothing knows of" in problem for problem in missing_files(state_of(played.case)))


def test_a_full_disk_is_real(tmp_path: Path) -> None:
    if not small_disk.may_mount(tmp_path):
        pytest.skip("nothing may be mounted here")
    told = list(small_disk.rows(steps=2))
    assert [row.problems for row in told] == [()] * len(small_disk.COMMANDS)

"""A short form of the soak: the program is killed and its disk fails at some points of some commands."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.load import clerks, offices
from tests.servers import MISSING, binaries
from tests.soak import injected, kills, small_disk
from tests.soak.injected import FAULTS
from tests.soak.scenes import SCENES, Scene
from tests.soak.shim import KILL, Arming
from tests.soak.stage import Stage, stage
from tests.soak.state import missing_files, state_of

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("cc"), reason="needs Linux and a C compiler"
)

SERVED = pytest.mark.skipif(not binaries(), reason=MISSING)
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


@SERVED
def test_two_clerks_work_at_once() -> None:
    (told,) = clerks.rows((2,), seconds=3, assignments=300)
    assert told.problems == ()
    assert 0 < told.tried == told.survived


@SERVED
def test_the_cost_of_offices_is_measured_on_as_many_as_were_asked_for() -> None:
    one, two = offices.rows([1, 2], 300)
    assert (one.offices, two.offices) == (1, 2)
    assert two.stored_mb == pytest.approx(2 * one.stored_mb, rel=0.1)
    assert min(two.open_ms, two.list_ms, two.search_ms, two.change_ms) > 0


def test_offices_grow_tenfold_up_to_what_was_asked_for() -> None:
    assert [offices.steps(most) for most in (1, 10, 25, 1000)] == [
        [1],
        [1, 10],
        [1, 10, 25],
        [1, 10, 100, 1000],
    ]

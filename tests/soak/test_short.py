"""A short form of the soak: the program is killed and its disk fails at some points of some commands."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator

import pytest

from tests.soak import kills
from tests.soak.scenes import SCENES, Scene
from tests.soak.stage import Stage, stage

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("cc"), reason="needs Linux and a C compiler"
)

BY_NAME = {scene.name: scene for scene in SCENES}


@pytest.fixture(scope="module")
def played() -> Iterator[Stage]:
    with stage() as made:
        yield made


@pytest.mark.parametrize(
    "scene",
    [BY_NAME[name] for name in ("tick", "attach", "quarter close", "slip")],
    ids=lambda scene: scene.name,
)
def test_a_killed_command_leaves_all_or_nothing(played: Stage, scene: Scene) -> None:
    (told,) = kills.rows(played, points=9, moments=1, scenes=[scene])
    assert told.problems == ()
    assert told.tried == 10

"""Every command killed and with every fault of the disk, as many commands at once as there are cores."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.soak import injected, kills
from tests.soak.measure import Row
from tests.soak.scenes import SCENES, Scene
from tests.soak.stage import stage

USUAL, SPARED = (14, 3, 3), (6, 1, 1)
"""So many kills of a command between two changes of a file, and at any moment; points of each fault."""
CORES = 2


def rows() -> Iterator[Row]:
    """Two rows for each command, as they are done."""
    with ProcessPoolExecutor(CORES, mp_context=get_context("spawn")) as pool:
        for told in pool.map(of_scene, SCENES):
            yield from told


def of_scene(scene: Scene) -> list[Row]:
    """The rows of one command."""
    points, moments, struck = SPARED if scene.spared else USUAL
    with stage() as played:
        return [*kills.rows(played, points, moments, [scene]), *injected.rows(played, struck, [scene])]

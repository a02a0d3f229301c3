"""The window's memory of a ledger: kept from one window to the next, and never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizdesk.gui.memory import Memory
from bizdesk.paths import window_memory


def test_what_is_put_is_there_in_the_next_window(tmp_path: Path) -> None:
    file = tmp_path / "windows" / "one.json"
    Memory(file).put("columns/all", {"shown": ["TICK", "任务"]})
    memory = Memory(file)
    memory.put("splitter", [1, 2])
    assert memory.get("columns/all") == {"shown": ["TICK", "任务"]}
    assert Memory(file).get("splitter") == [1, 2]
    memory.put("splitter", None)
    assert Memory(file).get("splitter", "nothing") == "nothing"
    assert [one.name for one in file.parent.iterdir()] == ["one.json"]


@pytest.mark.parametrize("words", ["", "{", "[1]", "\udcff"])
def test_a_damaged_file_is_forgotten(tmp_path: Path, words: str) -> None:
    file = tmp_path / "one.json"
    file.write_bytes(words.encode("utf-8", "surrogateescape"))
    memory = Memory(file)
    assert memory.get("anything") is None
    memory.put("anything", 1)
    assert Memory(file).get("anything") == 1


def test_a_folder_that_cannot_be_written_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "windows").write_text("no folder")
    memory = Memory(tmp_path / "windows" / "one.json")
    memory.put("anything", 1)
    assert memory.get("anything") == 1


def test_every_ledger_has_a_memory_of_its_own(tmp_path: Path) -> None:
    one, other = window_memory(tmp_path / "甲"), window_memory(tmp_path / "乙")
    assert one != other
    assert one == window_memory(tmp_path / "乙" / ".." / "甲")

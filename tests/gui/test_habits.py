"""What a window keeps from one day to the next, for each ledger by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizdesk.gui.memory import Memory
from bizdesk.gui.tasks import TaskRunner
from bizdesk.paths import window_memory
from bizdesk.services.history import undo
from bizdesk.services.ledgers import Ledger
from tests.gui.conftest import QUARTER, QUOTED, OpenWindow
from tests.ledgers import write


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    """The file of a ledger's memory."""
    return tmp_path / "windows" / "one.json"


def test_a_window_comes_back_as_it_was_left(open_window: OpenWindow, ledger: Ledger, memory: Path) -> None:
    first = open_window(ledger, TaskRunner(), Memory(memory))
    first.window.resize(1000, 720)  # no more than the screen of the tests
    first.open_agency("市税务局")
    first.splitter().setSizes([300, 340, 358])
    sizes = first.splitter().sizes()
    first.quarter_back()
    first.window.close()
    again = open_window(ledger, TaskRunner(), Memory(memory))
    assert again.place() == "市税务局"
    assert (again.window.width(), again.window.height()) == (1000, 720)
    assert again.splitter().sizes() == sizes
    assert again.window.desk.quarter == QUARTER


def test_a_page_without_the_detail_comes_back(open_window: OpenWindow, ledger: Ledger, memory: Path) -> None:
    first = open_window(ledger, TaskRunner(), Memory(memory))
    first.history()
    first.window.close()
    again = open_window(ledger, TaskRunner(), Memory(memory))
    assert again.place() == "历史"
    assert again.history_table.column("事项") == [f"导入{QUOTED}，新增 8 项任务"]


def test_a_page_that_is_gone_is_not_waited_for(open_window: OpenWindow, ledger: Ledger, memory: Path) -> None:
    first = open_window(ledger, TaskRunner(), Memory(memory))
    first.open_document(first.places()[first.places().index("按文件") + 1])
    first.window.close()
    write(ledger, undo)
    again = open_window(ledger, TaskRunner(), Memory(memory))
    assert again.place() == "工作台"
    again.choose("编辑", "重做")
    assert again.place() == "工作台"


@pytest.mark.parametrize(
    "kept",
    ["[]", "{", '{"geometry": 3, "splitters": [], "place": ["NOWHERE", 1]}', '{"place": ["AGENCY", {}]}'],
)
def test_a_memory_that_cannot_be_read_costs_nothing(
    open_window: OpenWindow, ledger: Ledger, memory: Path, kept: str
) -> None:
    memory.parent.mkdir()
    memory.write_text(kept, encoding="utf-8")
    window = open_window(ledger, TaskRunner(), Memory(memory))
    assert window.place() == "工作台"
    window.press("Alt+2")
    assert len(window.rows()) == 8


def test_each_ledger_has_a_memory_of_its_own(tmp_path: Path) -> None:
    assert window_memory(tmp_path / "甲") != window_memory(tmp_path / "乙")
    assert window_memory(tmp_path / "甲") == window_memory(tmp_path / "乙" / ".." / "甲")
    assert window_memory(tmp_path).is_relative_to(tmp_path)


def test_two_windows_forget_nothing_of_each_other(tmp_path: Path) -> None:
    one, other = Memory(tmp_path / "user.json"), Memory(tmp_path / "user.json")
    one.put("look", {"points": 12})
    other.put("recent", ["/甲"])
    kept = Memory(tmp_path / "user.json")
    assert (kept.get("look"), kept.get("recent")) == ({"points": 12}, ["/甲"])

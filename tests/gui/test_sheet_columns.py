"""The columns of the list: shown, hidden, moved, sorted by, and remembered with filters by kind of place."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizdesk.gui.memory import Memory
from bizdesk.gui.models.task_columns import Column
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.ledgers import Ledger
from tests.drivers.task_list import TaskListDriver
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow, open_copy

USUAL = ["办结", "条款", "任务", "单位", "完成时限", "佐证", "序时", "状态"]


@pytest.fixture
def sheet(window: WindowDriver) -> TaskListDriver:
    """The list of a window on the ledger with eight tasks."""
    return TaskListDriver(window)


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Windows remember in a file."""
    file = tmp_path / "memory.json"
    monkeypatch.setattr("bizdesk.gui.desk.Memory", lambda: Memory(file))
    return file


def test_columns_come_and_go_at_the_right_button(sheet: TaskListDriver) -> None:
    assert sheet.heads() == USUAL
    sheet.switch_column("完成率")
    sheet.switch_column("序时")
    assert sheet.heads() == ["办结", "条款", "任务", "单位", "完成时限", "完成率", "佐证", "状态"]
    sheet.usual_columns()
    assert sheet.heads() == USUAL


def test_columns_are_chosen_and_moved_in_the_dialog(sheet: TaskListDriver) -> None:
    sheet.choose_columns("条款", "牵头", "责任/配合", "销号日期", up="任务")
    assert sheet.heads() == ["办结", "任务", "条款", "牵头", "责任/配合", "销号日期"]
    assert sheet.window.table.cell("（三）", "牵头") == "市市场监管局"
    assert sheet.window.table.cell("（三）", "责任/配合") == "市税务局、市中级人民法院"


def test_every_column_can_be_shown_and_sorts(sheet: TaskListDriver) -> None:
    sheet.choose_columns(*sheet.window.table.heads())
    assert len(sheet.heads()) == len(Column)
    for head in sheet.heads():
        if head != "条款":
            sheet.window.sort_by(head)
            assert sheet.sorted_head() == f"{head}↑"
            assert len(sheet.window.rows()) == 8
    sheet.window.sort_by("条款")
    assert sheet.sorted_head() == ""


def test_a_third_click_brings_the_ledger_order_back(sheet: TaskListDriver) -> None:
    for arrow in ("完成时限↑", "完成时限↓", ""):
        sheet.window.sort_by("完成时限")
        assert sheet.sorted_head() == arrow
    assert sheet.window.rows()[0] == "（一）"


def test_the_cells_say_what_the_ledger_holds(sheet: TaskListDriver) -> None:
    cell = sheet.window.table.cell
    assert "≥ 95%" in cell("（一）", "目标/量化指标")
    assert cell("（一）", "原定时限") == "2022-06-30"
    assert cell("（一）", "文件").startswith("临江市人民政府")
    assert cell("（一）", "本季进展") == ""


def test_what_was_chosen_is_remembered_by_kind_of_place(
    memory: Path, open_window: OpenWindow, ledger: Ledger
) -> None:
    first = TaskListDriver(open_window(ledger))
    first.switch_column("完成率")
    first.drag_head("完成率", before="任务")
    first.widen("任务", 222)
    first.window.filter_status("逾期")
    first.window.sort_by("完成时限")
    first.window.filter_text("用水")
    first.window.open_agency("市税务局")
    assert first.heads() == [head.replace("单位", "角色") for head in USUAL]
    assert len(first.window.rows()) == 0
    first.window.open("全部任务")
    assert first.window.rows() == ["（四）"]
    first.window.window.close()
    second = TaskListDriver(open_window(open_copy(ledger.folder.path), TaskRunner()))
    assert second.heads()[:4] == ["办结", "条款", "完成率", "任务"]
    assert second.width("任务") == 222
    assert second.window.rows() == ["（一）", "（四）"]
    assert second.sorted_head() == "完成时限↑"


def test_a_memory_of_other_columns_does_no_harm(
    memory: Path, open_window: OpenWindow, ledger: Ledger
) -> None:
    kept = Memory(memory)
    kept.put("columns/all", {"shown": ["LAMP", "未来的列"], "widths": {"LAMP": "宽"}})
    kept.put("choice/all", {"status": "未来", "descending": True, "lamp": "red"})
    sheet = TaskListDriver(open_window(ledger))
    assert sheet.heads() == ["办结", "任务", "状态"]
    assert sheet.window.rows() == ["（四）", "（一）"]


def test_filters_are_kept_under_a_name(memory: Path, open_window: OpenWindow, ledger: Ledger) -> None:
    sheet = TaskListDriver(open_window(ledger))
    sheet.window.filter_status("逾期")
    sheet.window.sort_by("完成时限")
    sheet.save_filter("本季逾期")
    sheet.use_filter("清除筛选")
    sheet.window.filter_text("信用")
    sheet.save_filter("信用贷款")
    assert sheet.saved() == ["本季逾期", "✓信用贷款"]
    sheet.window.window.close()
    again = TaskListDriver(open_window(open_copy(ledger.folder.path), TaskRunner()))
    again.use_filter("本季逾期")
    assert again.window.rows() == ["（一）", "（四）"]
    assert again.saved() == ["✓本季逾期", "信用贷款"]
    again.use_filter("信用贷款")
    assert again.window.rows() == ["（六）"]
    again.forget_filter("信用贷款", "取消")
    again.forget_filter("本季逾期")
    assert again.saved() == ["✓信用贷款"]
    assert again.window.rows() == ["（六）"]

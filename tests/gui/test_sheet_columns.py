"""The columns of the list: shown, hidden, moved, sorted by, and remembered with filters by kind of place."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizdesk.domain.ledger import Status
from bizdesk.gui.appearance import Look, appearance
from bizdesk.gui.links import Condition, ConditionKind, RowsLink
from bizdesk.gui.memory import Memory
from bizdesk.gui.models.task_columns import Column
from bizdesk.gui.models.task_table import LIT_ROLE
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.ledgers import Ledger
from tests.drivers.outline import OutlineDriver
from tests.drivers.task_list import TaskListDriver
from tests.drivers.window import WindowDriver
from tests.gui.conftest import TITLE, OpenWindow, open_copy

UNREPORTED = Condition(ConditionKind.UNREPORTED, "缺填报")
USUAL = ["办结", "条款", "任务", "单位", "完成时限", "佐证", "序时", "状态"]


@pytest.fixture
def sheet(window: WindowDriver) -> TaskListDriver:
    """The list of a window on the ledger with eight tasks."""
    return TaskListDriver(window)


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    """The file of a ledger's memory."""
    return tmp_path / "memory.json"


def open_sheet(open_window: OpenWindow, ledger: Ledger, memory: Path) -> TaskListDriver:
    """The list of all tasks in a window that remembers."""
    window = open_window(ledger, TaskRunner(), Memory(memory))
    window.press("Alt+2")
    return TaskListDriver(window)


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


def test_a_column_that_there_is_no_room_for_is_not_given_up(sheet: TaskListDriver) -> None:
    sheet.window.window.resize(1000, 700)
    sheet.window.settle()
    assert "单位" not in sheet.heads()
    sheet.choose_columns(*USUAL)
    sheet.switch_column("完成率")
    sheet.window.window.resize(1600, 860)
    sheet.window.settle()
    assert sheet.heads() == ["办结", "条款", "任务", "单位", "完成时限", "完成率", "佐证", "序时", "状态"]


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
    first = open_sheet(open_window, ledger, memory)
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
    second = open_sheet(open_window, open_copy(ledger.folder.path), memory)
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
    sheet = open_sheet(open_window, ledger, memory)
    assert sheet.heads() == ["办结", "任务", "状态"]
    assert sheet.window.rows() == ["（四）", "（一）"]


def test_filters_are_kept_under_a_name(memory: Path, open_window: OpenWindow, ledger: Ledger) -> None:
    sheet = open_sheet(open_window, ledger, memory)
    sheet.window.filter_status("逾期")
    sheet.window.sort_by("完成时限")
    sheet.save_filter("本季逾期")
    sheet.use_filter("清除筛选")
    sheet.window.filter_text("信用")
    sheet.save_filter("信用贷款")
    assert sheet.saved() == ["本季逾期", "✓信用贷款"]
    sheet.window.window.close()
    again = open_sheet(open_window, open_copy(ledger.folder.path), memory)
    again.use_filter("本季逾期")
    assert again.window.rows() == ["（一）", "（四）"]
    assert again.saved() == ["✓本季逾期", "信用贷款"]
    again.use_filter("信用贷款")
    assert again.window.rows() == ["（六）"]
    again.forget_filter("信用贷款", "取消")
    again.forget_filter("本季逾期")
    assert again.saved() == ["✓信用贷款"]
    assert again.window.rows() == ["（六）"]


def test_what_a_link_chose_is_gone_when_the_list_is_opened_again(window: WindowDriver) -> None:
    sheet = TaskListDriver(window)
    window.sort_by("完成时限")
    window.window.follow(RowsLink(status=Status.LATE, conditions=(UNREPORTED,)))
    window.settle()
    assert window.rows() == ["（一）", "（四）"]
    assert sheet.sorted_head() == "完成时限↑"
    window.quarter_back()
    window.quarter_on()
    assert window.rows() == ["（一）", "（四）"]
    sheet.use_filter("清除筛选")
    assert len(window.rows()) == 8
    window.window.follow(RowsLink(status=Status.LATE))
    window.settle()
    window.sort_by("序时")
    window.press("Alt+3")
    window.press("Alt+2")
    assert len(window.rows()) == 8
    assert sheet.sorted_head() == "序时↑"


def test_an_outline_has_no_columns_to_choose(window: WindowDriver) -> None:
    sheet = TaskListDriver(window)
    sheet.group_by("按灯")
    window.open_document(TITLE)
    sheet.group_by("按灯")
    assert sheet.lines()[0].startswith("▾ ● 逾期")
    outline = OutlineDriver(window.window.tasks, window.settle)
    outline.show("大纲")
    assert outline.lines()[0] == "一、便利企业准入"
    assert not window.entry("查看", "列").isEnabled()
    for entry in ("编辑单元格", "复制行", "粘贴到单元格", "向下填充"):
        assert not window.entry("任务", entry).isEnabled()
    outline.show("列表")
    assert sheet.lines()[0].startswith("▾ ● 逾期")
    assert window.entry("查看", "列").isEnabled()


def test_words_are_lit_wherever_they_were_found(sheet: TaskListDriver) -> None:
    sheet.choose_columns("条款", "牵头", "责任/配合", "文件")
    sheet.window.filter_text("税务")
    model = sheet.window.window.tasks.model
    assert sheet.window.rows() == ["（一）", "（三）", "（五）"]
    assert model.index(0, Column.PARTNERS).data(LIT_ROLE).spans == ((6, 8),)
    assert model.index(0, Column.LEAD).data(LIT_ROLE).spans == ()
    assert model.index(0, Column.DUE).data(LIT_ROLE) is None


def test_widths_grow_with_the_type_and_are_kept_as_they_are_in_the_usual_one(
    memory: Path, open_window: OpenWindow, ledger: Ledger
) -> None:
    sheet = open_sheet(open_window, ledger, memory)
    sheet.widen("任务", 222)
    try:
        appearance().choose(Look(points=14))
        assert sheet.width("任务") == 222 * 14 // 10.5
        sheet.widen("完成时限", 160)
    finally:
        appearance().choose(Look())
    assert (sheet.width("任务"), sheet.width("完成时限")) == (222, 120)

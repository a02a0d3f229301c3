"""The targets of all tasks: expected and read side by side, filtered, typed in place, tasks opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.drivers.targets import TargetsDriver
from tests.drivers.window import WindowDriver

WARN = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def page(window: WindowDriver) -> TargetsDriver:
    """The list of targets on the ledger with eight tasks, opened by its button."""
    window.press("Alt+4")
    driver = TargetsDriver(window.window.pages.indicators, window.settle)
    driver.open()
    return driver


def test_every_target_stands_against_what_is_expected(window: WindowDriver, page: TargetsDriver) -> None:
    QAbstractItemModelTester(window.window.pages.indicators.targets.model, WARN)
    page.read("普惠小微贷款增速", "9")
    assert [cells[:2] for cells in page.rows()[:3]] == [
        ["（一）压缩企业开办时限", "企业开办时间"],
        ["（一）压缩企业开办时限", "网上办理率"],
        ["（二）推行一业一证改革", "办理成本降低"],
    ]
    assert page.row("普惠小微贷款增速")[3:] == ["9%", "2022-11-21", "0", "✓ 达到序时"]
    assert page.row("网上办理率") == ["—", "≥ 95%", "—", "—", "—", "—", "○ 尚未启动"]


def test_a_figure_is_typed_where_it_stands_and_taken_back(window: WindowDriver, page: TargetsDriver) -> None:
    page.read("网上办理率", "90")
    assert "“网上办理率”2022-11-21 的读数：90 %" in window.message()
    assert page.row("网上办理率")[3:5] == ["90%", "2022-11-21"]
    assert page.chosen() == "网上办理率"
    window.take_back()
    assert page.row("网上办理率")[3] == "—"


def test_no_figure_is_said_and_nothing_changes(window: WindowDriver, page: TargetsDriver) -> None:
    page.read("网上办理率", "九成")
    assert "“九成”" in window.message()
    assert page.row("网上办理率")[3] == "—"


def test_a_figure_for_a_past_quarter_is_of_its_last_day(window: WindowDriver, page: TargetsDriver) -> None:
    window.quarter_back()
    page.read("网上办理率", "80")
    assert page.row("网上办理率")[3:5] == ["80%", "2022-09-30"]
    window.quarter_on()
    page.read("网上办理率", "97")
    assert page.row("网上办理率")[3:5] == ["97%", "2022-11-21"]
    window.quarter_back()
    assert page.row("网上办理率")[3:5] == ["80%", "2022-09-30"]


def test_filters_leave_what_was_asked_for(page: TargetsDriver) -> None:
    whole = len(page.rows())
    page.filter_agency("市税务局")
    assert {cells[0] for cells in page.rows()} == {
        "（一）压缩企业开办时限",
        "（三）畅通企业退出渠道",
        "（五）落实减税降费政策",
    }
    page.filter_agency("全部单位")
    assert len(page.rows()) == whole
    page.toggle_behind()
    assert page.said() == "没有符合筛选条件的目标。"
    page.toggle_behind()
    page.read("投诉办结率", "60")
    page.toggle_behind()
    assert [cells[1] for cells in page.rows()] == ["投诉办结率"]
    assert page.row("投诉办结率")[-1] == "▲ 未达序时"
    assert page.totals() == "1 项目标  ·  ▲ 未达序时 1  ·  尚无读数 0"


@pytest.mark.parametrize("opens", ["Enter", "double click"])
def test_the_task_of_a_target_is_opened(window: WindowDriver, page: TargetsDriver, opens: str) -> None:
    page.choose("用水报装时间")
    if opens == "Enter":
        page.press(Qt.Key.Key_Return)
    else:
        page.double_click()
    assert window.place() == "全部任务"
    assert window.detail.title() == "（四）简化用水用电报装"


def test_keys_change_between_indicators_and_targets(window: WindowDriver, page: TargetsDriver) -> None:
    assert page.rows()
    window.press("Ctrl+Shift+G")
    assert page.rows() == []
    window.press("Ctrl+Shift+G")
    assert page.rows()


def test_a_change_elsewhere_is_shown(window: WindowDriver, page: TargetsDriver) -> None:
    window.press("Alt+2")
    window.tick("（四）")
    window.press("Alt+4")
    assert page.row("用水报装时间")[-1] == "✓ 已完成"
    window.press("Ctrl+Z")
    assert page.row("用水报装时间")[-1] == "○ 尚未启动"


def test_a_ledger_without_targets_says_where_they_come_from(empty_window: WindowDriver) -> None:
    empty_window.press("Alt+4")
    page = TargetsDriver(empty_window.window.pages.indicators, empty_window.settle)
    page.open()
    assert page.said().startswith("任务里还没有量化指标。")

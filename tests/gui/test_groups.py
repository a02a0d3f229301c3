"""Groups in the list: heads that count, fold with mouse and keys, and let rows be ticked across them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from bizdesk.gui.pages.tasks_page import FIRST_ROWS
from bizdesk.services.ledgers import Ledger
from tests.drivers.task_list import TaskListDriver
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.ledgers import LEAD, measure, policy, stock

WARN = QAbstractItemModelTester.FailureReportingMode.Warning
MARKET = "市市场监管局    2 项  ·  已办结 0（0.0%）  ·  逾期 1"
TOTALS = "8 项  ·  已办结 0（0.0%）  ·  办理中 6  ·  逾期 2"


@pytest.fixture
def sheet(window: WindowDriver) -> TaskListDriver:
    """The list of a window, gathered by lead agency and watched for broken promises."""
    driver = TaskListDriver(window)
    QAbstractItemModelTester(window.window.tasks.model, WARN, window.window)
    driver.group_by("按牵头单位")
    return driver


def test_tasks_stand_below_their_lead(sheet: TaskListDriver) -> None:
    lines = sheet.lines()
    assert lines[:3] == [f"▾ {MARKET}", "（一）", "（三）"]
    assert sorted(line for line in lines if line[0] == "（") == sorted(
        ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）", "（八）"]
    )
    assert sheet.window.totals() == TOTALS


def test_a_click_folds_a_group_and_the_current_task_stays(sheet: TaskListDriver) -> None:
    sheet.window.select("（五）")
    sheet.click_group("市市场监管局")
    assert sheet.lines()[0] == f"▸ {MARKET}"
    assert "（一）" not in sheet.lines()
    assert sheet.window.table.selected() == ["（五）"]
    assert sheet.window.totals() == TOTALS
    sheet.click_group("市市场监管局")
    assert sheet.lines()[:3] == [f"▾ {MARKET}", "（一）", "（三）"]


def test_left_and_right_fold_and_open(sheet: TaskListDriver) -> None:
    sheet.go_to_group("市市场监管局")
    sheet.press(Qt.Key.Key_Right)
    assert "（一）" in sheet.lines()
    sheet.press(Qt.Key.Key_Left)
    assert "（一）" not in sheet.lines()
    sheet.press(Qt.Key.Key_Right)
    assert "（一）" in sheet.lines()
    sheet.press(Qt.Key.Key_Down)
    assert sheet.window.table.selected() == ["（一）"]
    for _cell in range(3):
        sheet.press(Qt.Key.Key_Left)
    sheet.press(Qt.Key.Key_Left)
    assert "（一）" not in sheet.lines()


def test_rows_are_ticked_across_groups(sheet: TaskListDriver) -> None:
    first = sheet.lines()[1]
    last = sheet.lines()[-1]
    sheet.window.select(first)
    sheet.window.table.select_to(last)
    sheet.window.space()
    assert sheet.window.message().startswith("✓ 办结 6 项任务")
    assert sheet.lines()[0] == "▾ 市市场监管局    2 项  ·  已办结 1（50.0%）"
    assert sheet.window.totals() == "8 项  ·  已办结 6（75.0%）  ·  办理中 2  ·  逾期 0"
    assert len([one for one in sheet.window.table.selected() if one]) == 8


def test_a_head_goes_on_counting_the_rows_below_it(sheet: TaskListDriver) -> None:
    sheet.group_by("按灯")
    before = sheet.lines()
    assert before[:3] == ["▾ ● 逾期    2 项  ·  已办结 0（0.0%）  ·  逾期 2", "（一）", "（四）"]
    sheet.window.tick("（一）")
    assert sheet.lines() == before
    sheet.window.press("Alt+3")
    sheet.window.press("Alt+2")
    assert sheet.lines()[:2] == ["▾ ● 逾期    1 项  ·  已办结 0（0.0%）  ·  逾期 1", "（四）"]


def test_alt_down_steps_over_heads(sheet: TaskListDriver) -> None:
    sheet.window.select("（三）")
    sheet.window.press("Alt+Down")
    (current,) = sheet.window.table.selected()
    assert current == sheet.lines()[sheet.lines().index("（三）") + 2]


def test_long_groups_come_as_one_scrolls(open_window: OpenWindow, empty_ledger: Ledger) -> None:
    names = ("市税务局", "市住建局")
    made = [measure(number, [(names[number % 2], LEAD)]) for number in range(1, FIRST_ROWS + 201)]
    stock(empty_ledger, policy(1, made))
    sheet = TaskListDriver(open_window(empty_ledger))
    sheet.group_by("按牵头单位")
    half = FIRST_ROWS // 2 + 100
    assert len(sheet.lines()) == FIRST_ROWS + 2
    sheet.window.scroll_to_the_end()
    assert len(sheet.lines()) == FIRST_ROWS + 202
    assert sheet.lines()[half + 1].startswith("▾ 市")
    sheet.go_to_group(sheet.lines()[0][2:6])
    sheet.press(Qt.Key.Key_Left)
    assert len(sheet.lines()) == half + 2
    assert sheet.window.totals().startswith(f"{FIRST_ROWS + 200} 项")
    sheet.window.window.tasks.table.selectAll()
    assert len(sheet.window.window.tasks.table.selected_tasks()) == half

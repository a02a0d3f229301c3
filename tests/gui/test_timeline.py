"""The wall chart: who has what due in which month, what stands behind a cell, task by task on demand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester

from bizdesk.domain.ledger import Lamp
from bizdesk.domain.measure import Role
from bizdesk.gui.theme import LIGHT
from bizdesk.services.extensions import ExtendTask, extend_task
from bizdesk.services.ledgers import Ledger
from tests.drivers.timeline import TimelineDriver
from tests.drivers.window import WindowDriver
from tests.gui.conftest import TITLE, OpenWindow
from tests.ledgers import measure, policy, stock
from tests.ledgers import write as store

WARN = QAbstractItemModelTester.FailureReportingMode.Warning
KEY = Qt.Key


@pytest.fixture
def chart(window: WindowDriver) -> TimelineDriver:
    """The wall chart of 2022, seen on 21 November."""
    window.press("Alt+5")
    return TimelineDriver(window.window.pages.timeline, window.settle)


def test_agencies_stand_by_month_with_the_marks_of_what_they_lead(
    window: WindowDriver, chart: TimelineDriver
) -> None:
    assert window.place() == "挂图"
    assert chart.year() == "2022 年"
    assert chart.cells("市市场监管局") == {6: "●1"}
    assert chart.cells("市水务集团") == {6: "▸1", 9: "●1"}
    assert chart.cells("市税务局") == {12: "○1"}
    assert chart.cells("市政府金融办") == {12: "◆1"}
    assert "市发展改革委" not in chart.rows()
    assert chart.legend() == "● 逾期　◆ 临期　○ 未到期　✓ 已办结　▸ 文中节点　→ 延期前　│ 2022-11-21"
    assert chart.footer() == (
        "2022 年到期 5 项  ·  逾期 2  ·  临期 1  ·  未到期 2  ·  已办结 0  ·  以后到期 1  ·  没有时限 2"
    )


def test_a_cell_says_in_words_what_it_holds(chart: TimelineDriver) -> None:
    assert chart.spoken("市水务集团", 6) == "市水务集团 · 2022年6月：▸ 文中节点 1"
    assert chart.spoken("市水务集团", 1) == "市水务集团 · 2022年1月：没有"
    assert chart.hint("市水务集团", 9) == ("市水务集团 · 2022年9月\n09-30 ● 逾期  （四）简化用水用电报装")


def test_the_number_in_a_cell_opens_the_tasks_behind_it(window: WindowDriver, chart: TimelineDriver) -> None:
    chart.click_cell("市市场监管局", 6)
    assert chart.chosen() == "市市场监管局 · 2022年6月　● 逾期 1"
    assert chart.behind() == [("2022-06-30", "● 逾期", "（一）压缩企业开办时限")]
    chart.press(KEY.Key_Return)
    assert chart.list_has_focus()
    chart.open_first()
    assert window.place() == "全部任务"
    assert window.detail.title() == "（一）压缩企业开办时限"


def test_arrows_move_from_cell_to_cell(chart: TimelineDriver) -> None:
    chart.click_cell("市水务集团", 8)
    assert chart.chosen() == "市水务集团 · 2022年8月　没有到期的任务"
    assert chart.behind() == []
    chart.press(KEY.Key_Right)
    assert chart.chosen() == "市水务集团 · 2022年9月　● 逾期 1"
    chart.press(KEY.Key_Left, KEY.Key_Left, KEY.Key_Left)
    assert chart.behind() == [("2022-06-30", "▸ 文中节点", "（四）简化用水用电报装")]


def test_one_key_goes_to_the_tasks_of_the_agency_and_back(
    window: WindowDriver, chart: TimelineDriver
) -> None:
    chart.click_cell("市税务局", 12)
    window.press("Ctrl+Shift+G")
    assert chart.rows() == ["（五）落实减税降费政策"]
    assert chart.agency() == "市税务局"
    assert chart.footer().startswith("2022 年到期 1 项")
    window.press("Ctrl+Shift+G")
    assert "市市场监管局" in chart.rows()
    assert chart.agency() == ""


def test_a_head_is_opened_by_two_clicks(window: WindowDriver, chart: TimelineDriver) -> None:
    chart.double_click_head("市水务集团")
    assert chart.rows() == ["（四）简化用水用电报装"]
    chart.double_click_head("（四）简化用水用电报装")
    assert window.detail.title() == "（四）简化用水用电报装"


def test_tasks_are_narrowed_to_an_agency(chart: TimelineDriver) -> None:
    chart.show("按任务")
    assert len(chart.rows()) == 5
    assert chart.cells("（一）压缩企业开办时限") == {6: "●1"}
    chart.filter_agency("市水务集团")
    assert chart.rows() == ["（四）简化用水用电报装"]


def test_the_chart_is_narrowed_to_a_document(open_window: OpenWindow, ledger: Ledger) -> None:
    stock(ledger, policy(2, [measure(1, [("市审计局", Role.LEAD)], due=date(2022, 8, 31))]))
    window = open_window(ledger)
    window.press("Alt+5")
    chart = TimelineDriver(window.window.pages.timeline, window.settle)
    assert "市审计局" in chart.rows()
    chart.filter_document(TITLE)
    assert "市审计局" not in chart.rows()
    assert "市税务局" in chart.rows()


def test_other_years_are_a_click_away_and_the_quarter_leads_back(
    window: WindowDriver, chart: TimelineDriver
) -> None:
    chart.turn("▸")
    assert chart.year() == "2023 年"
    assert chart.cells("市发展改革委") == {3: "○1"}
    assert "往年到期未办结 5" in chart.footer()
    assert "│" not in chart.legend()
    chart.turn("▸")
    assert chart.blank() == "2024 年没有到期的任务，也没有文中节点。"
    window.quarter_back()
    assert chart.year() == "2022 年"
    assert chart.cells("市税务局") == {12: "○1"}
    assert chart.legend().endswith("│ 2022-09-30")


def test_the_chart_follows_ticks_and_the_day(window: WindowDriver, chart: TimelineDriver) -> None:
    watcher = QAbstractItemModelTester(window.window.pages.timeline.model, WARN)
    chart.click_cell("市市场监管局", 6)
    window.press("Alt+1")
    window.tick("（一）")
    window.press("Alt+5")
    assert chart.cells("市市场监管局") == {6: "✓1"}
    assert chart.chosen() == "市市场监管局 · 2022年6月　✓ 已办结 1"
    window.press("Ctrl+Z")
    assert chart.cells("市市场监管局") == {6: "●1"}
    assert watcher.model().columnCount() == 12


def test_an_extension_is_shown_from_where_to_where(open_window: OpenWindow, ledger: Ledger) -> None:
    store(ledger, lambda uow: extend_task(uow, ExtendTask(4, date(2022, 12, 31), "招标流标")))
    window = open_window(ledger)
    window.press("Alt+5")
    chart = TimelineDriver(window.window.pages.timeline, window.settle)
    assert chart.cells("市水务集团") == {6: "▸1", 9: "→1", 12: "○1"}
    chart.click_cell("市水务集团", 9)
    assert chart.behind() == [("2022-09-30", "→ 延期前，改为 2022-12-31", "（四）简化用水用电报装")]
    before = chart.picture()
    chart.show("按任务")
    chart.click_cell("（四）简化用水用电报装", 6)
    assert chart.picture() != before
    window.window.resize(1440, 860)
    window.settle()
    width = window.window.pages.timeline.chart.columnWidth(0)
    line = [x / width for x in coloured(chart, "（四）简化用水用电报装", 13, LIGHT.lamps[Lamp.YELLOW])]
    assert len([x for x in line if 9.1 < x < 11.8]) > 20
    assert not [x for x in line if x < 8.7]


def test_a_line_stands_at_the_day(window: WindowDriver, chart: TimelineDriver) -> None:
    window.window.resize(1440, 860)
    window.settle()
    chart.click_cell("市市场监管局", 6)
    width = window.window.pages.timeline.chart.columnWidth(0)
    assert {round(x / width, 1) for x in coloured(chart, "市税务局", 3, LIGHT.accent)} == {10.7}
    chart.turn("▸")
    assert 10.7 not in {round(x / width, 1) for x in coloured(chart, "市发展改革委", 3, LIGHT.accent)}


def coloured(chart: TimelineDriver, head: str, below: int, colour: str) -> list[int]:
    """Where in a row, so many pixels below its top, there is something of that colour."""
    image, y, hue = chart.picture(), chart.top(head) + below, QColor(colour).hue()
    pixels = ((x, image.pixelColor(x, y)) for x in range(image.width()))
    return [x for x, one in pixels if one.saturation() > 50 and abs(one.hue() - hue) < 8]


def test_an_empty_ledger_says_what_to_do(empty_window: WindowDriver, policy_file: Path) -> None:
    empty_window.press("Alt+5")
    chart = TimelineDriver(empty_window.window.pages.timeline, empty_window.settle)
    assert chart.empty_sentence().startswith("还没有任务。导入政策文件")
    empty_window.choose_files(policy_file)
    empty_window.click("导入文件…")
    assert empty_window.place() == TITLE


def test_the_models_are_sound(window: WindowDriver, chart: TimelineDriver, qtmodeltester: Any) -> None:
    chart.click_cell("市水务集团", 9)
    qtmodeltester.check(window.window.pages.timeline.model)
    qtmodeltester.check(window.window.pages.timeline.behind)

"""工作台: the quarter at a glance, and the rows behind every number."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from bizdesk.domain.measure import Role
from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.links import RowsLink
from bizdesk.gui.models.navigation import Place
from bizdesk.services.documents import ReadDocument
from bizdesk.services.editing import TaskWords, add_task
from bizdesk.services.editions import SupersedeDocument, supersede_document
from bizdesk.services.ledgers import Ledger
from bizdesk.services.plans import OverridePace, override_pace
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.tasks import TickTasks, tick_tasks
from tests.drivers.overview import OverviewDriver
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.ledgers import TODAY, measure, policy, stock, write

QUARTER = Quarter.of(TODAY)
NOTHING = "没有符合筛选条件的任务。"


@pytest.fixture
def worked(ledger: Ledger) -> Ledger:
    """A ledger in which tasks stand in every way: some of a replaced document, one added by hand.

    （八） is done, （二） behind, （四） half done, （五） reported on; two of a replaced document are over.
    """
    stock(ledger, policy())
    shorter = policy(2, policy().measures[:4])
    reasons = {13: "不再办理", 14: "不再办理"}
    command = SupersedeDocument(2, ReadDocument("新版.txt", shorter), reasons=reasons)
    write(ledger, lambda uow: supersede_document(uow, command))
    words = TaskWords("自己加的事", "", None, False, (("市税务局", Role.LEAD),))
    write(ledger, lambda uow: add_task(uow, words))
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((8,))))
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((4,), "市住建局")))
    write(ledger, lambda uow: override_pace(uow, OverridePace(2, QUARTER, Pace.BEHIND, "推进慢")))
    write(ledger, lambda uow: report_progress(uow, ReportProgress(5, "市税务局", QUARTER, "已退税")))
    return ledger


@pytest.fixture
def window(open_window: OpenWindow, worked: Ledger) -> WindowDriver:
    """A window as it starts."""
    return open_window(worked, place=Place.OVERVIEW)


@pytest.fixture
def page(window: WindowDriver) -> OverviewDriver:
    return OverviewDriver(window.window.pages.overview, window.settle)


def total(window: WindowDriver) -> int:
    """How many tasks the foot of the list counts."""
    found = re.match(r"(\d+) 项", window.totals())
    assert found or window.totals() == NOTHING
    return int(found[1]) if found else 0


def test_the_window_begins_with_the_overview(window: WindowDriver, page: OverviewDriver) -> None:
    assert window.place() == "工作台"
    assert window.places()[:2] == ["工作台", "全部任务"]
    assert page.is_open()
    assert page.as_of() == "2022年第四季度，截至 2022-11-21"
    assert not window.window.detail.isVisible()


def test_the_figures_stand_at_the_top(page: OverviewDriver) -> None:
    assert page.figures() == {
        "全部任务": "13 项",
        "✓ 已办结": "1 项，7.7%",
        "◎ 办理中": "9 项，69.2%",
        "● 逾期": "3 项，23.1%",
        "▲ 落后": "1 项",
        "◆ 临期": "2 项",
        "○ 缺填报": "11 项，缺 13 份",
    }
    assert page.lamps() == [
        "● 逾期 3 项，占 23.1%",
        "▲ 落后 1 项，占 7.7%",
        "◆ 临期 2 项，占 15.4%",
        "○ 未启动 5 项，占 38.4%",
        "✓ 正常 2 项，占 15.4%",
    ]


@pytest.mark.long
def test_every_number_has_as_many_rows_behind_it_as_it_says(
    window: WindowDriver, page: OverviewDriver
) -> None:
    numbers = list(page.numbers())
    assert len(numbers) > 100
    for number in numbers:
        window.window.desk.set_quarter(QUARTER)
        window.window.follow(number.link)
        window.settle()
        assert total(window) == number.count, number.what


@pytest.mark.long
def test_a_click_on_a_number_opens_its_rows(window: WindowDriver, page: OverviewDriver) -> None:
    for place in range(len(list(page.numbers(rows=1)))):
        window.quarter_now()
        window.press("Alt+1")
        number = list(page.numbers(rows=1))[place]
        number.follow()
        assert not page.is_open(), number.what
        assert total(window) == number.count, number.what


def test_the_numbers_of_an_earlier_quarter_open_its_rows(window: WindowDriver, page: OverviewDriver) -> None:
    """Among them those of the document that was replaced afterwards."""
    window.press("Alt+1")
    window.quarter_back()
    documents = page.rows("各文件进度")
    assert [cells[-1] for cells in documents] == ["8", "2", "4"]
    for row in range(3):
        window.press("Alt+1")
        number = next(
            one for one in page.numbers() if one.what == f"{documents[row][0]}：共 {documents[row][-1]} 项"
        )
        number.follow()
        assert total(window) == number.count
        assert window.quarter().startswith("2022年第三季度")


def test_the_boxes_show_what_a_number_chose(window: WindowDriver, page: OverviewDriver) -> None:
    tasks = window.window.tasks.filters
    window.filter_status("已办结")
    page.press("● 逾期")
    assert (window.place(), tasks.status.currentText()) == ("全部任务", "逾期")
    window.press("Alt+1")
    page.press("▲ 落后")
    assert (tasks.status.currentText(), tasks.lamp.currentText()) == ("全部状态", "▲ 落后")
    assert window.titles() == ["推行一业一证改革"]


def test_a_condition_without_a_box_stands_above_the_list_until_it_is_taken_away(
    window: WindowDriver, page: OverviewDriver
) -> None:
    page.press("○ 缺填报")
    assert total(window) == 11
    window.click("缺填报  ×")
    assert total(window) == 13
    assert window.window.tasks.filters.chips.isHidden()
    window.press("Alt+1")
    page.press("○ 缺填报")
    window.press("Alt+7")
    window.press("Alt+2")
    assert total(window) == 13


def test_a_report_leaves_its_row_where_it_is(window: WindowDriver, page: OverviewDriver) -> None:
    page.press("○ 缺填报")
    window.select("（六）")
    before = window.titles()
    window.tick("（六）")
    assert window.titles() == before
    window.press("Alt+1")
    assert page.figures()["○ 缺填报"].startswith("10 项")


def test_what_is_due_next_opens_its_task(window: WindowDriver, page: OverviewDriver) -> None:
    assert page.rows("接下来到期")[:2] == [
        ["（4）第4项措施的内容，办理时限压缩至 4 个工作日。", "2022-12-01", "◆ 剩 10 天"],
        ["（六）扩大信用贷款规模", "2022-12-10", "◆ 剩 19 天"],
    ]
    page.follow("接下来到期", "（六）扩大信用贷款规模", "状态")
    assert window.detail.title() == "（六）扩大信用贷款规模"


def test_laggards_are_counted_by_what_they_lead(window: WindowDriver, page: OverviewDriver) -> None:
    assert page.rows("落后的单位") == [
        ["市市场监管局", "2", "0"],
        ["市水务集团", "1", "0"],
        ["市政务服务局", "0", "1"],
    ]
    page.follow("落后的单位", "市市场监管局", "逾期")
    assert window.place() == "市市场监管局"
    assert window.window.tasks.filters.status.currentText() == "逾期"
    assert total(window) == 2
    window.press("Alt+1")
    page.follow("落后的单位", "市市场监管局", "单位")
    assert total(window) == 3, "what it leads, not the task that it is responsible for beside the lead"
    window.click("牵头计  ×")
    assert total(window) == 4


def test_names_open_the_pages_of_agencies_and_documents(window: WindowDriver, page: OverviewDriver) -> None:
    page.follow("各单位进度", "市税务局", "单位")
    assert (window.place(), str(total(window))) == ("市税务局", "6")
    window.press("Alt+1")
    page.follow("各文件进度", page.rows("各文件进度")[0][0], "进度")
    assert window.place() == page.rows("各文件进度")[0][0]
    window.press("Alt+1")
    page.follow("各文件进度", "新建的任务", "文件")
    assert window.titles() == ["自己加的事"]


def test_a_column_of_the_trend_opens_its_quarter(window: WindowDriver, page: OverviewDriver) -> None:
    assert page.trend()[-1] == "2022年第四季度（截至 2022-11-21）共 13 项：已办结 1，办理中 9，逾期 3"
    page.follow_words(page.page.trend, "2022年第二季度（截至 2022-06-30）逾期")
    assert window.quarter().startswith("2022年第二季度")
    assert window.window.tasks.filters.status.currentText() == "逾期"
    assert total(window) == 0


def test_the_keyboard_reaches_every_part(window: WindowDriver, page: OverviewDriver) -> None:
    keys = Qt.Key
    page.type_in(page.page.late, keys.Key_Space)
    assert window.window.tasks.filters.status.currentText() == "逾期"
    window.press("Alt+1")
    page.type_in(page.page.lamps, keys.Key_Right, keys.Key_Right, keys.Key_Return)
    assert window.window.tasks.filters.lamp.currentText() == "◆ 临期"
    window.press("Alt+1")
    page.type_in(page.page.trend, keys.Key_Left, keys.Key_Down, keys.Key_Down, keys.Key_Down, keys.Key_Return)
    assert window.quarter().startswith("2022年第三季度")
    assert window.window.tasks.filters.status.currentText() == "逾期"
    window.quarter_now()
    window.press("Alt+1")
    page.type_in(page.page.laggards, keys.Key_Right, keys.Key_Return)
    assert (window.place(), total(window)) == ("市市场监管局", 2)


def test_a_screen_reader_is_told_where_the_keyboard_is(page: OverviewDriver) -> None:
    chart = page.page.lamps
    assert chart.accessibleName() == "任务的灯"
    page.type_in(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == "▲ 落后 1 项，占 7.7%"
    page.type_in(chart, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == "● 逾期 3 项，占 23.1%"
    assert page.hint("各单位进度", "市水务集团", "进度").startswith("市水务集团：共 2 项\n已办结 0（0.0%）")


def test_the_page_follows_changes_and_the_quarter(window: WindowDriver, page: OverviewDriver) -> None:
    window.choose("编辑", "撤销")
    assert page.figures()["○ 缺填报"] == "12 项，缺 14 份"
    window.quarter_back()
    assert page.as_of() == "2022年第三季度，截至 2022-09-30"
    assert page.figures()["✓ 已办结"] == "0 项，0.0%"


def test_an_empty_ledger_says_what_to_do(
    open_window: OpenWindow, empty_ledger: Ledger, policy_file: Path
) -> None:
    window = open_window(empty_ledger, place=Place.OVERVIEW)
    page = OverviewDriver(window.window.pages.overview, window.settle)
    assert page.empty_sentence().startswith("台账里还没有任务。导入一份政策文件")
    window.choose_files(policy_file)
    window.click("导入文件…")
    window.proofread.commit()
    window.press("Alt+1")
    assert page.empty_sentence() == ""
    assert page.figures()["全部任务"] == "8 项"


def test_a_quarter_before_the_first_task_is_no_empty_ledger(
    window: WindowDriver, page: OverviewDriver
) -> None:
    for _quarter in range(5):
        window.quarter_back()
    assert page.empty_sentence() == ""
    assert page.figures()["全部任务"] == "0 项"
    assert (page.rows("各单位进度"), page.trend()) == ([], [])
    window.window.pages.overview.grab()


def test_a_link_leaves_no_earlier_filter_behind(window: WindowDriver) -> None:
    window.press("Alt+2")
    window.filter_text("用水")
    window.filter_pace("尚未启动")
    window.window.follow(RowsLink())
    window.settle()
    assert total(window) == 13


def test_a_narrow_window_puts_the_parts_below_each_other(window: WindowDriver, page: OverviewDriver) -> None:
    window.window.resize(1280, 800)
    window.settle()
    assert page.side_by_side(page.page.laggards, page.page.trend)
    assert page.side_by_side(page.page.agencies, page.page.documents)
    window.window.resize(1000, 600)
    window.settle()
    assert page.side_by_side(page.page.due_next, page.page.laggards)
    assert not page.side_by_side(page.page.laggards, page.page.trend)
    assert not page.side_by_side(page.page.agencies, page.page.documents)
    window.window.resize(1280, 800)
    window.settle()
    assert page.side_by_side(page.page.laggards, page.page.trend)


def test_the_models_hold_together(page: OverviewDriver, qtmodeltester: Any) -> None:
    for table in page.page.tables:
        qtmodeltester.check(table.model())


def test_many_agencies_stand_in_one_table(open_window: OpenWindow, empty_ledger: Ledger) -> None:
    parts = [[(f"市第{number}局", Role.LEAD)] for number in range(1, 61)]
    document = policy(1, [measure(number, one) for number, one in enumerate(parts, 1)])
    stock(empty_ledger, replace(document, text=document.text * 10))
    window = open_window(empty_ledger, place=Place.OVERVIEW)
    page = OverviewDriver(window.window.pages.overview, window.settle)
    assert len(page.rows("各单位进度")) == 60
    page.follow("各单位进度", "市第60局", "合计")
    assert (window.place(), total(window)) == ("市第60局", 1)

"""The page of indicators: what is missing is seen, readings are typed in place, tasks are opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from bizdesk.gui.dialogs.indicator_editor import IndicatorDialog
from bizdesk.gui.dialogs.task_chooser import TaskChooserDialog
from bizdesk.services.documents import import_documents, read_documents
from bizdesk.services.ledgers import Ledger
from tests.drivers.hand import click, overwrite, write
from tests.drivers.indicators import IndicatorsDriver, dark_rows, labels_of
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.indicators import POLICY
from tests.ledgers import write as store

WARN = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def window(open_window: OpenWindow, empty_ledger: Ledger, tmp_path: Path) -> WindowDriver:
    """A window on a ledger with two indicators, their page open."""
    file = tmp_path / "对标方案.txt"
    file.write_text(POLICY, encoding="utf-8")
    documents = read_documents([file])
    store(empty_ledger, lambda uow: import_documents(uow, documents))
    driver = open_window(empty_ledger)
    driver.press("Alt+4")
    return driver


@pytest.fixture
def page(window: WindowDriver) -> IndicatorsDriver:
    return IndicatorsDriver(window.window.pages.indicators, window.settle)


def test_each_indicator_stands_against_its_goal_and_the_best(page: IndicatorsDriver) -> None:
    assert page.rows() == [
        [
            "开办企业",
            "市市场监管局",
            "环节 4 / 2 / 2 个；时间 2 / 1 / 0.5 天；材料 1 / 1 / 1 份",
            "0.0%",
            "0/2",
            "● 逾期",
        ],
        ["政务服务", "", "网上可办率 90 / 98 / 100%；全程网办率 85 / 95 / 95%", "0.0%", "0/1", "● 逾期"],
    ]
    assert page.said()[2] == "①窗口分散。②办理时间偏长。"
    assert page.group() == "牵头单位：市市场监管局\n成员单位：市公安局、市税务局"
    page.choose("政务服务")
    assert page.said()[0] == "网上可办率100%，全程网办率95%。"
    assert page.gaps("网上可办率") == "与目标：差 8 个百分点　与最优：差 10 个百分点　差距已缩小 0.0%"


def test_a_reading_is_typed_in_place_and_taken_back(window: WindowDriver, page: IndicatorsDriver) -> None:
    watcher = QAbstractItemModelTester(window.window.pages.indicators.model, WARN)
    window.quarter_back()
    page.read("环节", "3")
    assert window.message() == "✓ 指标“开办企业”的“环节”2022年第三季度的读数：3 个"
    window.quarter_on()
    assert page.reading("环节") == ""
    page.read("环节", "2")
    assert page.gaps("环节") == "与目标：已达到　与最优：已达到　差距已缩小 100.0%"
    assert page.rows()[0][3] == "50.0%"
    assert page.course("环节") == "成文时 4，2022年第三季度 3，2022年第四季度 2，目标、最优 2"
    window.take_back()
    assert page.reading("环节") == ""
    assert page.rows()[0][3] == "25.0%"
    assert watcher.model().rowCount() == 2


def test_a_reading_that_is_no_figure_stays_in_its_field(window: WindowDriver, page: IndicatorsDriver) -> None:
    page.read("环节", "三个")
    assert "“三个”不是数字" in window.message()
    assert page.reading("环节") == "三个"


def test_enter_goes_to_the_first_reading(page: IndicatorsDriver) -> None:
    page.choose("政务服务")
    page.enter()
    assert page.reading_begun("网上可办率")


def test_the_chart_draws_values_and_both_lines(page: IndicatorsDriver) -> None:
    page.read("时间", "1.5")
    rows = dark_rows(page.chart("时间"))
    across = [y for y, dark in enumerate(rows) if dark > 50]
    assert len(across) >= 2, "the goal and the best each lie across the chart"
    assert sum(rows) > 500
    assert page.course("时间") == "成文时 2，2022年第四季度 1.5，目标 1，最优 0.5"


def test_a_task_of_an_indicator_is_opened(window: WindowDriver, page: IndicatorsDriver) -> None:
    assert [words.split("　")[1] for words in page.tasks()] == ["①设立开办专区。", "②推行网上申领发票。"]
    page.open_task(1)
    assert window.place() == "全部任务"
    assert window.detail.title() == "②推行网上申领发票。"


def test_which_tasks_serve_it_is_chosen(window: WindowDriver, page: IndicatorsDriver) -> None:
    def answer(dialog: TaskChooserDialog) -> None:
        write(dialog.tasks.filter, "梳理")
        rows = dialog.tasks.list
        shown = [row for row in range(3) if not rows.item(row).isHidden()]
        assert len(shown) == 1
        rows.item(shown[0]).setCheckState(Qt.CheckState.Checked)
        click(dialog.accept_button)

    page.choose_tasks(answer)
    assert len(page.tasks()) == 3
    assert window.message() == "✓ 指标“开办企业”共关联 3 项任务"


def test_an_indicator_is_added_by_hand(window: WindowDriver, page: IndicatorsDriver) -> None:
    def answer(dialog: IndicatorDialog) -> None:
        (line,) = dialog.figures.lines
        write(line.name, "耗时")
        write(line.goal, "很快")
        click(dialog.accept_button)
        assert labels_of(dialog) == "● 指标要有名称，请填写。"
        write(dialog.name, "纳税")
        click(dialog.accept_button)
        assert "“很快”不是数字" in labels_of(dialog)
        write(line.goal, "60")
        write(dialog.leads, "市税务局、国网 临江公司")
        click(dialog.accept_button)

    page.fill_in("新建指标…", answer)
    assert page.rows()[-1] == ["纳税", "市税务局、国网 临江公司", "耗时 — / 60 / —", "—", "0/0", "○ 未启动"]
    assert window.message() == "✓ 新增指标“纳税”"


def test_words_and_figures_are_put_right(page: IndicatorsDriver) -> None:
    def answer(dialog: IndicatorDialog) -> None:
        overwrite(dialog.texts["problems"], "窗口不够。")
        write(dialog.figures.lines[0].goal, "3")
        click(dialog.figures.lines[2].remove)
        click(dialog.accept_button)

    page.fill_in("编辑…", answer)
    assert page.rows()[0][2] == "环节 4 / 3 / 2 个；时间 2 / 1 / 0.5 天"
    assert page.said()[2] == "窗口不够。"


def test_an_empty_page_says_what_to_do(empty_window: WindowDriver) -> None:
    empty_window.press("Alt+4")
    page = IndicatorsDriver(empty_window.window.pages.indicators, empty_window.settle)
    assert page.empty_sentence().startswith("还没有对标指标。")
    page.find()
    assert empty_window.message() == "✓ 已导入的文件里没有更多指标。"

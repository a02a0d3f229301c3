"""A document's tasks as its outline: sections with counts, ticks as in the list, one key to and fro."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from bizdesk.domain.search import Lit
from bizdesk.gui.models.task_table import LIT_ROLE
from bizdesk.gui.pages.tasks_page import FIRST_ROWS
from bizdesk.services.ledgers import Ledger
from tests.drivers.outline import OutlineDriver
from tests.drivers.window import WindowDriver
from tests.gui.conftest import TITLE, OpenWindow
from tests.ledgers import measure, policy, stock

WARN = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def outline(window: WindowDriver) -> OutlineDriver:
    """The outline of the document, its first task chosen."""
    window.open_document(TITLE)
    driver = OutlineDriver(window.window.tasks, window.settle)
    driver.show("大纲")
    return driver


def test_chapters_stand_above_their_tasks_with_what_is_done(outline: OutlineDriver) -> None:
    assert outline.lines()[:6] == [
        "一、便利企业准入",
        "　（一）压缩企业开办时限",
        "　（二）推行一业一证改革",
        "　（三）畅通企业退出渠道",
        "二、优化要素保障",
        "　（四）简化用水用电报装",
    ]
    assert len(outline.lines()) == 11
    assert outline.state("一、") == "✓ 0/3  ● 1"
    assert outline.state("三、") == "✓ 0/2"
    assert outline.spoken("一、") == "一、便利企业准入，3 项，已办结 0，逾期 1"
    assert outline.state("（一）") == "● 逾期 144 天"


def test_a_tick_works_as_in_the_list(window: WindowDriver, outline: OutlineDriver) -> None:
    watcher = QAbstractItemModelTester(window.window.tasks.outline.sections, WARN)
    outline.tick("（一）")
    assert outline.ticked() == ["（一）压缩企业开办时限"]
    assert outline.state("一、") == "✓ 1/3"
    assert window.message() == "✓ 办结“（一）压缩企业开办时限”"
    assert "已办结 1（12.5%）" in window.footer()
    window.take_back()
    assert outline.ticked() == []
    assert outline.state("一、") == "✓ 0/3  ● 1"
    assert watcher.model().rowCount() == 3


def test_the_model_of_an_outline_is_sound(
    window: WindowDriver, outline: OutlineDriver, qtmodeltester: Any
) -> None:
    assert outline.is_shown()
    qtmodeltester.check(window.window.tasks.outline.sections)


def test_space_ticks_what_is_selected_and_leaves_sections_alone(
    window: WindowDriver, outline: OutlineDriver
) -> None:
    outline.select("（二）")
    outline.press(Qt.Key.Key_Space)
    assert outline.ticked() == ["（二）推行一业一证改革"]
    outline.press(Qt.Key.Key_Space)
    assert outline.ticked() == []
    outline.select("二、")
    outline.press(Qt.Key.Key_Space)
    assert outline.ticked() == []


def test_a_task_that_goes_on_has_no_box(outline: OutlineDriver) -> None:
    outline.tick("（三）")
    assert outline.ticked() == []


def test_what_is_chosen_is_shown_at_the_right(window: WindowDriver, outline: OutlineDriver) -> None:
    assert window.detail.title() == "（一）压缩企业开办时限"
    outline.select("（五）")
    assert window.detail.title() == "（五）落实减税降费政策"
    outline.select("二、")
    assert window.detail.is_blank()
    outline.select("（五）")
    outline.press(Qt.Key.Key_Return)
    assert window.window.detail.progress.editors[0].hasFocus()


def test_the_next_task_is_a_key_away_whatever_section_it_is_in(
    window: WindowDriver, outline: OutlineDriver
) -> None:
    outline.select("（三）")
    window.press("Alt+Down")
    assert outline.current() == "（四）简化用水用电报装"
    window.press("Alt+Up")
    assert outline.current() == "（三）畅通企业退出渠道"
    outline.select("二、")
    window.press("Alt+Up")
    assert outline.current() == "（三）畅通企业退出渠道"
    outline.select("二、")
    window.press("Alt+Down")
    assert outline.current() == "（四）简化用水用电报装"


def test_filters_narrow_the_outline_as_they_do_the_list(window: WindowDriver, outline: OutlineDriver) -> None:
    window.filter_status("逾期")
    assert outline.lines() == [
        "一、便利企业准入",
        "　（一）压缩企业开办时限",
        "二、优化要素保障",
        "　（四）简化用水用电报装",
    ]
    window.filter_status("已办结")
    assert outline.lines() == []
    assert window.footer() == "没有符合筛选条件的任务。"


def test_words_are_lit_behind_the_number_of_the_task(window: WindowDriver, outline: OutlineDriver) -> None:
    window.filter_text("企业")
    words = window.window.tasks.outline.sections.index_of(1).data(LIT_ROLE)
    assert words == Lit("（一）压缩企业开办时限", ((5, 7),))


def test_folded_sections_stay_folded(window: WindowDriver, outline: OutlineDriver) -> None:
    outline.select("一、")
    outline.press(Qt.Key.Key_Return)
    assert outline.lines()[:2] == ["一、便利企业准入", "二、优化要素保障"]
    window.filter_status("办理中")
    outline.tick("（五）")
    assert outline.lines()[:2] == ["一、便利企业准入", "二、优化要素保障"]
    outline.select("一、")
    outline.press(Qt.Key.Key_Right)
    assert outline.lines()[1] == "　（二）推行一业一证改革"


def test_one_key_goes_to_and_fro_and_the_task_stays_chosen(
    window: WindowDriver, outline: OutlineDriver
) -> None:
    outline.select("（六）")
    window.press("Ctrl+Shift+G")
    assert not outline.is_shown()
    assert window.table.selected() == ["（六）"]
    window.select("（二）")
    window.press("Ctrl+Shift+G")
    assert outline.current() == "（二）推行一业一证改革"
    assert window.detail.title() == "（二）推行一业一证改革"


def test_the_quarter_governs_the_outline(window: WindowDriver, outline: OutlineDriver) -> None:
    outline.tick("（一）")
    window.quarter_back()
    assert outline.state("一、") == "✓ 0/3  ● 1"
    window.quarter_on()
    assert outline.state("一、") == "✓ 1/3"


def test_only_a_document_has_an_outline(window: WindowDriver, outline: OutlineDriver) -> None:
    window.open_agency("市税务局")
    assert not outline.is_shown()
    assert not window.entry("查看", "换一种方式查看").isEnabled()
    window.open_document(TITLE)
    assert outline.is_shown()


def test_menus_rule_on_what_is_chosen_in_the_outline(window: WindowDriver, outline: OutlineDriver) -> None:
    outline.select("（五）")
    window.choose("任务", "办结")
    assert outline.ticked() == ["（五）落实减税降费政策"]


def test_a_long_document_is_shown_whole(open_window: OpenWindow, empty_ledger: Ledger) -> None:
    stock(empty_ledger, policy(1, [measure(n, [], heading=f"第{n}项") for n in range(1, 701)]))
    window = open_window(empty_ledger)
    window.open_document("青禾市优化营商环境第1批措施")
    outline = OutlineDriver(window.window.tasks, window.settle)
    assert len(window.rows()) == FIRST_ROWS
    outline.show("大纲")
    assert len(outline.lines()) == 701
    assert outline.lines()[0] == "一"
    assert outline.state("一") == "✓ 0/700"


def test_a_document_whose_words_are_not_known_shows_the_numbers_alone(
    open_window: OpenWindow, empty_ledger: Ledger
) -> None:
    stock(empty_ledger, policy(1, [measure(1, [])]))
    window = open_window(empty_ledger)
    window.open_document("青禾市优化营商环境第1批措施")
    outline = OutlineDriver(window.window.tasks, window.settle)
    outline.show("大纲")
    assert outline.lines() == ["一", "　（1）第1项措施的内容，办理时限压缩至 1 个工作日。"]

"""The quarter's report in the window: the completion rate, what was said before, and copying it on."""

from __future__ import annotations

import pytest

from tests.drivers.window import WindowDriver

WORDS = ("已退税 3 亿元", "个别企业资料不全", "上门辅导")


@pytest.fixture
def reported(window: WindowDriver) -> WindowDriver:
    """A window in which （五） was reported for the third quarter and is shown in the fourth."""
    window.select("（五）")
    window.quarter_back()
    window.detail.type_progress(*WORDS)
    window.detail.type_rate("60")
    window.detail.save()
    window.quarter_on()
    return window


def test_the_rate_is_saved_with_the_words_and_moves_the_pace(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.type_progress("已退税")
    window.detail.type_rate("50")
    window.detail.save()
    assert window.message() == "✓ 填报“（五）落实减税降费政策”（市税务局）2022年第四季度进展，完成率 50%"
    assert window.detail.lamp() == "▲ 落后 · 未达序时"
    (pace,) = window.detail.pace()
    assert pace.startswith("完成率：应达 ")
    assert pace.endswith(" 个百分点")
    window.select("（六）")
    assert window.detail.rate() == ""
    window.select("（五）")
    assert window.detail.rate() == "50"
    window.detail.type_progress("改一句话")
    window.detail.save()
    assert window.detail.rate() == "50"


def test_only_a_rate_from_0_to_100_can_be_written(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.type_rate("150")
    assert window.detail.rate() == "15"
    window.detail.type_rate("a7")
    assert window.detail.rate() == "7"


def test_a_rate_alone_is_a_report_and_can_be_taken_back(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.type_rate("30")
    window.select("（六）")
    assert window.message().endswith("，完成率 30%")
    window.select("（五）")
    window.detail.clear_rate()
    window.detail.save()
    assert window.message() == "✓ 清除“（五）落实减税降费政策”（市税务局）2022年第四季度进展"


def test_earlier_quarters_are_read_below_the_newest_first(reported: WindowDriver) -> None:
    reported.quarter_back()
    reported.quarter_back()
    reported.detail.type_progress("制定方案")
    reported.detail.save()
    assert reported.detail.earlier_reports() == []
    reported.quarter_now()
    assert reported.detail.earlier_reports() == [
        "2022年第三季度　完成率 60%",
        "已退税 3 亿元",
        "问题：个别企业资料不全",
        "下一步：上门辅导",
        "",
        "2022年第二季度",
        "制定方案",
    ]


def test_one_key_copies_the_last_report_into_an_empty_quarter(reported: WindowDriver) -> None:
    reported.press("Ctrl+Shift+C")
    assert reported.message() == "✓ 把上次填报的进展复制到2022年第四季度：“（五）落实减税降费政策”"
    assert reported.detail.progress() == WORDS
    assert reported.detail.rate() == "60"
    reported.press("Ctrl+Shift+C")
    assert reported.message() == "✓ 没有可复制的进展：2022年第四季度已经填报，或以前没有填报过。"
    reported.undo()
    assert reported.detail.progress() == ("", "", "")


def test_the_button_beside_the_fields_copies_too(reported: WindowDriver) -> None:
    reported.detail.ask("复制上季")
    assert reported.detail.progress() == WORDS


def test_what_is_being_typed_is_not_written_over_by_a_copy(reported: WindowDriver) -> None:
    reported.detail.type_progress("正在写的话")
    reported.press("Ctrl+Shift+C")
    assert reported.message().startswith("✓ 没有可复制的进展")
    assert reported.detail.progress()[0] == "正在写的话"
    reported.select("（六）")
    reported.select("（五）")
    assert reported.detail.progress()[0] == "正在写的话"


def test_the_menu_of_the_list_copies_for_several_tasks(reported: WindowDriver) -> None:
    reported.quarter_back()
    reported.select("（六）")
    reported.detail.type_progress("授信已启动")
    reported.detail.save()
    reported.quarter_on()
    reported.select("（二）", "（五）", "（六）")
    reported.list_menu("复制上季进展")
    assert reported.message() == "✓ 把上次填报的进展复制到2022年第四季度： 2 项任务"
    assert reported.detail.progress()[0] == "授信已启动"


def test_a_task_that_goes_on_says_who_reported_this_quarter(window: WindowDriver) -> None:
    window.select("（七）")
    assert window.lamp("（七）") == "○ 本季未报"
    window.detail.type_progress("专窗已开")
    window.detail.save()
    assert window.lamp("（七）") == "◎ 本季已报 1/2"
    window.detail.choose_agency("市司法局")
    window.detail.type_progress("调解室已开")
    window.detail.save()
    assert window.detail.lamp() == "◎ 本季已报 · 达到序时"
    window.quarter_on()
    assert window.lamp("（七）").endswith("本季未报")
    window.quarter_now()
    window.open_agency("市司法局")
    assert window.lamp("（七）") == "◎ 本季已报"


def test_the_wheel_scrolls_past_the_choice_of_an_agency(window: WindowDriver) -> None:
    window.select("（一）")
    chosen = window.detail.agency()
    assert window.detail.turn_wheel_over_agency(2) > 0
    assert window.detail.agency() == chosen

"""Closing a quarter in the window, editing it afterwards, and comparing two."""

from __future__ import annotations

import pytest

from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.ledgers import Ledger
from tests.drivers.rulings import answer_question, answer_step, read_comparison
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow

CLOSED = "2022年第三季度　截至 2022-09-30 · 已封账"
QUESTION = (
    "2022年第三季度已经封账。现在的改动不改变封账时的数字，"
    "会作为更正列在2022年第四季度的报表里。要继续修改吗？"
)

pytestmark = pytest.mark.usefixtures("models_keep_the_contract")


@pytest.fixture
def closed(window: WindowDriver) -> WindowDriver:
    """A window that looks at the third quarter of 2022, which was just closed."""
    window.tick("（一）")
    window.quarter_back()
    answer_question("封账")
    window.choose("查看", "本季封账")
    return window


def test_a_quarter_is_closed_after_a_question(window: WindowDriver) -> None:
    window.quarter_back()
    assert window.bar_tint() == "past"
    asked = answer_question(None)
    window.press("Ctrl+Shift+L")
    assert asked == [
        "2022年第三季度封账后，报表一直按现在的数字打印；以后的改动作为更正列在2022年第四季度。要封账吗？"
    ]
    assert window.quarter() == "2022年第三季度　截至 2022-09-30"
    answer_question("封账")
    window.press("Ctrl+Shift+L")
    assert window.message() == "✓ 2022年第三季度封账：8 项任务，办结 0 项"
    assert window.quarter() == CLOSED
    assert window.bar_tint() == "closed"
    assert window.quarter_hint().endswith(" 由林晓禾封账：8 项任务，办结 0 项")
    window.quarter_on()
    assert window.bar_tint() == ""
    window.undo()
    window.quarter_back()
    assert window.quarter() == "2022年第三季度　截至 2022-09-30"


def test_a_running_quarter_is_refused_without_a_question(window: WindowDriver) -> None:
    window.choose("查看", "本季封账")
    assert window.message() == "● 2022年第四季度还没有结束，2022-12-31 以后才能封账。"


def test_a_closed_quarter_is_not_closed_again(closed: WindowDriver) -> None:
    closed.choose("查看", "本季封账")
    assert closed.message() == "● 2022年第三季度已经封账。"


def test_a_close_outlasts_the_window(closed: WindowDriver, open_window: OpenWindow, ledger: Ledger) -> None:
    closed.window.close()
    again = open_window(ledger, TaskRunner())
    again.quarter_back()
    assert again.quarter() == CLOSED


def test_editing_a_closed_quarter_asks_first_and_once(closed: WindowDriver) -> None:
    asked = answer_question(None)
    closed.tick("（五）")
    assert asked == [QUESTION]
    assert closed.table.ticked() == []
    assert closed.message() == "✓ 已停止，没有任何改动。"
    answer_question("继续修改")
    closed.tick("（五）")
    assert closed.table.ticked() == ["（五）"]
    closed.tick("（二）")
    closed.select("（六）")
    closed.detail.read("11")
    assert closed.message().startswith("✓ “（六）扩大信用贷款规模”的指标")


def test_editing_another_quarter_asks_nothing(closed: WindowDriver) -> None:
    closed.quarter_now()
    closed.tick("（五）")
    assert closed.table.ticked() == ["（一）", "（五）"]


def test_words_typed_in_a_closed_quarter_stay_where_the_answer_is_no(closed: WindowDriver) -> None:
    closed.select("（五）")
    closed.detail.type_progress("补报的进展")
    asked = answer_question(None)
    closed.detail.save()
    assert asked == [QUESTION]
    assert closed.message() == "✓ 写的进展没有存下，文字都还在。"
    assert closed.detail.progress()[0] == "补报的进展"
    answer_question("继续修改")
    closed.detail.save()
    assert closed.message() == "✓ 填报“（五）落实减税降费政策”（市税务局）2022年第三季度进展"


def test_choosing_another_task_in_a_closed_quarter_keeps_the_words(closed: WindowDriver) -> None:
    closed.select("（五）")
    closed.detail.type_progress("补报的进展")
    asked = answer_question(None)
    closed.select("（六）")
    assert asked == [QUESTION]
    assert closed.detail.title() == "（六）扩大信用贷款规模"
    closed.select("（五）")
    assert closed.detail.progress()[0] == "补报的进展"
    answer_question("继续修改")
    closed.detail.save()
    assert closed.message().startswith("✓ 填报“（五）落实减税降费政策”")


def test_a_step_taken_in_a_closed_quarter_asks_too(closed: WindowDriver) -> None:
    closed.select("（二）")
    answer_step()
    asked = answer_question(None)
    closed.press("F6")
    assert asked == [QUESTION]
    assert closed.detail.close_out()[1] == []


def test_two_quarters_are_compared_and_a_row_opens_its_task(window: WindowDriver) -> None:
    window.tick("（五）")
    window.filter_status("办理中")
    rows, totals = read_comparison("2022年第三季度", "2022年第四季度", open_row=0)
    window.press("Ctrl+Shift+B")
    assert totals == ["新办结 1  ·  新逾期 1"]
    assert rows == [
        ("新办结", "（五）落实减税降费政策", "市税务局", "办理中，尚未启动", "已办结"),
        ("新逾期", "（四）简化用水用电报装", "市住建局、市水务集团", "办理中，尚未启动", "逾期"),
    ]
    assert window.place() == "全部任务"
    assert window.table.selected() == ["（五）"]
    assert window.detail.title() == "（五）落实减税降费政策"


def test_what_was_corrected_after_the_close_stands_in_the_comparison(closed: WindowDriver) -> None:
    answer_question("继续修改")
    closed.tick("（五）")
    closed.quarter_now()
    rows, _totals = read_comparison("2022年第三季度", "2022年第四季度")
    closed.choose("查看", "对比两个季度")
    assert rows[-1] == ("封账后更正", "落实减税降费政策", "市税务局", "", "状态由办理中改为已办结")


def test_two_quarters_alike_say_so(window: WindowDriver) -> None:
    rows, totals = read_comparison("2021年第三季度", "2021年第三季度")
    window.choose("查看", "对比两个季度")
    assert rows == []
    assert totals == ["这两个季度之间没有变化。"]

"""The quarter is the light in which the ledger is seen."""

from __future__ import annotations

from tests.drivers.window import WindowDriver


def test_an_earlier_quarter_says_as_of_when_it_is_seen(window: WindowDriver) -> None:
    assert window.quarter() == "2022年第四季度"
    window.quarter_back()
    assert window.quarter() == "2022年第三季度　截至 2022-09-30"
    window.quarter_on()
    window.quarter_on()
    assert window.quarter() == "2023年第一季度"
    window.quarter_now()
    assert window.quarter() == "2022年第四季度"


def test_an_earlier_quarter_shows_the_status_of_its_last_day(window: WindowDriver) -> None:
    window.tick("（五）")
    assert window.lamp("（四）") == "● 逾期 52 天"
    window.quarter_back()
    assert window.table.ticked() == []
    assert window.lamp("（四）") == "◆ 今天到期"
    assert window.lamp("（一）") == "● 逾期 92 天"
    assert window.agencies()["市税务局"] == "办理中 2，逾期 1，已办结 0"
    window.quarter_back()
    assert window.lamp("（一）") == "◆ 今天到期"
    window.quarter_now()
    assert window.table.ticked() == ["（五）"]


def test_a_tick_in_an_earlier_quarter_takes_effect_on_its_last_day(window: WindowDriver) -> None:
    window.quarter_back()
    window.tick("（五）")
    assert window.message() == "✓ 办结“（五）落实减税降费政策”，日期 2022-09-30"
    window.select("（五）")
    assert window.detail.agencies() == [("市税务局", "责任", True, "2022-09-30")]
    window.quarter_back()
    assert window.table.ticked() == []
    window.quarter_now()
    assert window.table.ticked() == ["（五）"]


def test_progress_belongs_to_the_quarter_in_which_it_was_typed(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.type_progress("四季度的进展")
    window.quarter_back()
    assert "2022年第三季度进展" in window.detail.headings()
    assert window.detail.progress() == ("", "", "")
    window.detail.type_progress("三季度的进展")
    window.quarter_on()
    assert window.detail.progress()[0] == "四季度的进展"
    window.quarter_back()
    assert window.detail.progress()[0] == "三季度的进展"


def test_the_selected_task_stays_when_the_quarter_changes(window: WindowDriver) -> None:
    window.open_agency("市税务局")
    window.select("（五）")
    window.quarter_back()
    assert window.table.selected() == ["（五）"]
    assert window.place() == "市税务局"
    assert window.detail.title() == "（五）落实减税降费政策"

"""销号 in the window: applied for, verified, accepted, returned, voided, and reopened by a recheck."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.drivers.rulings import answer_step
from tests.drivers.window import WindowDriver

FILE = "验收单.txt"


@pytest.fixture
def proven(window: WindowDriver, tmp_path: Path) -> WindowDriver:
    """A window that shows （五）, which has a file of evidence."""
    file = tmp_path / FILE
    file.write_text("已验收。", encoding="utf-8")
    window.select("（五）")
    window.detail.drop_evidence(file)
    return window


def test_a_close_out_goes_step_by_step(proven: WindowDriver) -> None:
    detail = proven.detail
    assert detail.close_out() == (["○ 申请", "○ 核实", "○ 销号"], [], ["申请销号"])
    assert answer_step("自查完成", person="李敏", day=date(2022, 11, 15)) == []
    detail.ask("申请销号…")
    applied = ["2022-11-15　已申请销号　李敏：自查完成", f"佐证：{FILE}"]
    stages, steps, offered = detail.close_out()
    assert (stages, steps) == (["✓ 申请", "○ 核实", "○ 销号"], applied)
    assert offered == ["核实", "同意销号", "退回"]
    answer_step()
    proven.press("F7")
    assert detail.close_out()[0] == ["✓ 申请", "✓ 核实", "○ 销号"]
    assert detail.close_out()[2] == ["同意销号", "退回"]
    answer_step(person="王科")
    detail.ask("同意销号…")
    assert proven.message() == "✓ 同意销号“（五）落实减税降费政策”"
    assert detail.lamp() == "✓ 已销号"
    assert proven.table.cell("（五）", "序时") == "已销号"
    assert detail.agencies() == [("市税务局", "责任", True, "2022-11-21")]
    assert detail.close_out()[0] == ["✓ 申请", "✓ 核实", "✓ 销号"]
    assert detail.close_out()[1][-1] == "2022-11-21　已销号　王科"
    assert detail.close_out()[2] == ["回头看"]


def test_without_evidence_no_application_is_taken(window: WindowDriver) -> None:
    window.select("（五）")
    answer_step()
    window.press("F6")
    assert window.message() == "● “（五）落实减税降费政策”还没有佐证材料，请先添加再销号。"
    assert window.detail.close_out()[2] == ["申请销号"]


def test_a_return_needs_a_reason_and_lets_apply_again(proven: WindowDriver) -> None:
    answer_step()
    proven.detail.ask("申请销号…")
    titles = answer_step()
    proven.detail.ask("退回…")
    assert titles == ["退回", "原因没有写"]
    assert len(proven.detail.close_out()[1]) == 2
    answer_step("口径不一致")
    proven.detail.ask("退回…")
    assert proven.detail.close_out()[1][-1] == "2022-11-21　已退回　林晓禾：口径不一致"
    assert proven.detail.close_out()[0] == ["○ 申请", "○ 核实", "○ 销号"]
    assert proven.detail.close_out()[2] == ["申请销号"]
    assert proven.lamp("（五）") == "▲ 落后"
    answer_step("口径已更正")
    proven.detail.ask("申请销号…")
    assert proven.detail.close_out()[:2] == (
        ["✓ 申请", "○ 核实", "○ 销号"],
        [
            "2022-11-21　已申请销号　林晓禾：口径已更正",
            f"佐证：{FILE}",
            "2022-11-21　已申请销号　林晓禾",
            f"佐证：{FILE}",
            "2022-11-21　已退回　林晓禾：口径不一致",
        ],
    )


def test_an_earlier_quarter_does_not_know_the_later_steps(proven: WindowDriver) -> None:
    answer_step()
    proven.detail.ask("申请销号…")
    proven.quarter_back()
    assert proven.detail.close_out() == (
        ["○ 申请", "○ 核实", "○ 销号"],
        ["以后还有 1 步，回到今天可以看到。"],
        [],
    )


def test_a_recheck_reopens_and_says_why(proven: WindowDriver) -> None:
    answer_step()
    proven.detail.ask("申请销号…")
    answer_step()
    proven.press("F9")
    answer_step("抽查发现未兑现")
    proven.detail.ask("回头看…")
    assert proven.message() == "✓ 回头看，重新办理“（五）落实减税降费政策”：抽查发现未兑现"
    assert proven.detail.agencies() == [("市税务局", "责任", False, "未办结")]
    assert proven.detail.close_out()[1][-1] == "2022-11-21　回头看重新办理　林晓禾：抽查发现未兑现"
    assert proven.detail.close_out()[2] == ["申请销号"]


def test_what_is_done_without_a_close_out_can_be_rechecked(window: WindowDriver) -> None:
    window.tick("（二）")
    window.select("（二）")
    assert window.detail.close_out()[2] == ["申请销号", "回头看"]


def test_a_close_out_whose_tick_is_taken_back_is_voided_and_says_so(proven: WindowDriver) -> None:
    answer_step()
    proven.detail.ask("申请销号…")
    answer_step()
    proven.press("F9")
    proven.detail.tick("市税务局")
    assert proven.message().endswith("；“（五）落实减税降费政策”的销号因此作废")
    assert proven.detail.close_out()[0] == ["○ 申请", "○ 核实", "○ 销号"]
    assert proven.detail.close_out()[1][-1] == "2022-11-21　销号作废　林晓禾：取消了办结"


def test_the_menu_of_the_list_closes_several_tasks_out_at_once(proven: WindowDriver, tmp_path: Path) -> None:
    other = tmp_path / "会议纪要.txt"
    other.write_text("会议。", encoding="utf-8")
    proven.select("（六）")
    proven.detail.drop_evidence(other)
    proven.select("（五）", "（六）")
    answer_step("打包申请")
    proven.list_menu("申请销号")
    assert proven.message() == "✓ 申请销号 2 项任务：打包申请"
    answer_step()
    proven.list_menu("同意销号")
    assert [proven.lamp(row) for row in ("（五）", "（六）")] == ["✓ 已销号", "✓ 已销号"]
    answer_step("上级抽查")
    proven.list_menu("回头看")
    assert proven.message() == "✓ 回头看，重新办理 2 项任务：上级抽查"
    assert proven.table.ticked() == []
    proven.undo()
    assert proven.table.ticked() == ["（五）", "（六）"]


def test_a_task_that_goes_on_has_no_close_out(window: WindowDriver) -> None:
    window.select("（七）")
    assert window.detail.close_out() == ([], [], [])
    assert "销号" not in window.detail.shown_headings()
    answer_step()
    window.press("F6")
    assert window.message().startswith("● “（七）建立投诉快办机制”要长期坚持，不能办结")

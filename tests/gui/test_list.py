"""The list of tasks: filters, order, places, and the empty ledger."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drivers.window import EVERYWHERE, WindowDriver
from tests.gui.conftest import TITLE

LEDGER_ORDER = ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）", "（八）"]


@pytest.mark.parametrize(
    ("status", "rows"),
    [
        ("办理中", ["（二）", "（三）", "（五）", "（六）", "（七）"]),
        ("逾期", ["（一）", "（四）"]),
        ("已办结", ["（八）"]),
        ("全部状态", LEDGER_ORDER),
    ],
)
def test_a_status_narrows_the_list(window: WindowDriver, status: str, rows: list[str]) -> None:
    window.tick("（八）")
    window.filter_status("办理中")
    window.filter_status(status)
    assert window.rows() == rows


@pytest.mark.parametrize(
    ("role", "rows"), [("牵头", ["（一）", "（三）"]), ("责任", ["（二）"]), ("配合", [])]
)
def test_a_role_narrows_an_agency_page(window: WindowDriver, role: str, rows: list[str]) -> None:
    assert not window.offers_roles()
    window.open_agency("市市场监管局")
    assert window.offers_roles()
    assert window.table.column("角色") == ["牵头", "责任", "牵头"]
    window.filter_role(role)
    assert window.rows() == rows


def test_words_narrow_the_list(window: WindowDriver) -> None:
    window.filter_text("用水")
    assert window.rows() == ["（四）"]
    assert window.totals() == "1 项  ·  已办结 0（0.0%）  ·  办理中 0  ·  逾期 1"
    window.filter_text("12月")
    assert window.rows() == ["（二）", "（五）", "（六）"]
    window.filter_text("没有这样的词")
    assert window.rows() == []
    assert window.totals() == "没有符合筛选条件的任务。"
    assert window.detail.is_blank()
    window.filter_text("")
    assert window.rows() == LEDGER_ORDER


def test_heads_sort_and_the_clause_brings_the_ledger_order_back(window: WindowDriver) -> None:
    window.sort_by("完成时限")
    assert window.rows() == ["（一）", "（四）", "（六）", "（二）", "（五）", "（八）", "（三）", "（七）"]
    window.sort_by("完成时限")
    assert window.rows() == ["（八）", "（二）", "（五）", "（六）", "（四）", "（一）", "（三）", "（七）"]
    window.sort_by("条款")
    assert window.rows() == LEDGER_ORDER
    window.sort_by("任务")
    assert window.titles() == sorted(window.titles())


def test_a_tick_in_a_sorted_list_moves_no_row(window: WindowDriver) -> None:
    window.sort_by("状态")
    before = window.rows()
    window.tick("（七）")
    assert window.rows() == before


def test_the_selected_task_stays_selected_when_the_list_changes(window: WindowDriver) -> None:
    window.select("（五）")
    window.sort_by("完成时限")
    assert window.table.selected() == ["（五）"]
    assert window.detail.title() == "（五）落实减税降费政策"


def test_a_document_shows_its_tasks(window: WindowDriver) -> None:
    window.open_document(TITLE)
    assert window.rows() == LEDGER_ORDER
    assert window.table.column("单位")[4] == "市税务局"


def test_keys_go_from_task_to_task(window: WindowDriver) -> None:
    window.select("（二）")
    window.press("Alt+Down")
    assert window.detail.title() == "（三）畅通企业退出渠道"
    window.press("Alt+Up")
    window.press("Alt+Up")
    window.press("Alt+Up")
    assert window.detail.title() == "（一）压缩企业开办时限"


def test_a_cell_tells_the_whole_text_when_the_mouse_rests(window: WindowDriver) -> None:
    assert window.table.hint("（六）", "完成时限") == "原文：2022年12月10日前"
    assert (
        window.table.hint("（六）", "任务")
        == f"{TITLE}\n二/（六）  扩大信用贷款规模\n市政府金融办、人行临江支行"
    )
    assert window.table.hint("（六）", "办结") == "未办结"


def test_an_empty_ledger_says_what_to_do_and_does_it(empty_window: WindowDriver, policy_file: Path) -> None:
    assert "台账里还没有任务。导入一份政策文件" in empty_window.empty_sentence()
    assert empty_window.detail.is_blank()
    assert empty_window.menu("编辑") == ["查找", EVERYWHERE]
    empty_window.choose_files(policy_file)
    empty_window.click("导入文件…")
    empty_window.proofread.commit()
    assert len(empty_window.rows()) == 8
    assert empty_window.empty_sentence() == ""

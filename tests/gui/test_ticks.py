"""Ticking: per agency, from the list or the task, several at once, taken back and done again."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bizdesk.cli.context import Window
from bizdesk.cli.run import run
from bizdesk.services.check import check_ledger
from bizdesk.services.ledgers import Ledger
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow, open_copy
from tests.ledgers import Dump, dump, read


def test_a_tick_on_an_agency_page_ticks_only_its_part(window: WindowDriver) -> None:
    window.open_agency("市税务局")
    assert window.rows() == ["（一）", "（三）", "（五）"]
    window.tick("（一）")
    assert window.message() == "✓ 办结“（一）压缩企业开办时限”（市税务局）"
    assert window.table.ticked() == ["（一）"]
    window.open("全部任务")
    assert window.table.ticked() == []
    window.select("（一）")
    assert window.detail.agencies() == [
        ("市市场监管局", "牵头", False, "未办结"),
        ("市公安局", "责任", False, "未办结"),
        ("市税务局", "责任", True, "2022-11-21"),
    ]


def test_a_tick_among_all_tasks_finishes_the_task_with_its_lead(window: WindowDriver) -> None:
    window.tick("（二）")
    assert window.message() == "✓ 办结“（二）推行一业一证改革”"
    assert window.lamp("（二）") == "✓ 已办结"
    window.select("（二）")
    assert window.detail.agencies() == [
        ("市政务服务局", "牵头", True, "2022-11-21"),
        ("市市场监管局", "责任", False, "未办结"),
        ("市卫生健康委", "责任", False, "未办结"),
    ]


def test_a_tick_in_the_task_counts_for_that_agency(window: WindowDriver) -> None:
    window.select("（四）")
    window.detail.tick("市住建局")
    assert window.table.ticked() == []
    window.detail.tick("市水务集团")
    assert window.table.ticked() == ["（四）"]
    assert window.detail.lamp() == "✓ 已办结"
    window.detail.tick("市住建局")
    assert window.message() == "✓ 取消办结“（四）简化用水用电报装”（市住建局）"
    assert window.detail.lamp() == "● 逾期 52 天 · 未达序时"


def test_a_second_click_takes_the_tick_back(window: WindowDriver) -> None:
    window.tick("（五）")
    window.tick("（五）")
    assert window.table.ticked() == []
    assert window.message() == "✓ 取消办结“（五）落实减税降费政策”"


def test_space_ticks_all_selected_rows_as_one_step(window: WindowDriver) -> None:
    window.select("（二）", "（五）", "（八）")
    window.space()
    assert window.table.ticked() == ["（二）", "（五）", "（八）"]
    assert window.table.selected() == ["（二）", "（五）", "（八）"]
    assert window.message() == "✓ 办结 3 项任务"
    window.undo()
    assert window.table.ticked() == []
    assert window.table.selected() == ["（二）", "（五）", "（八）"]


def test_space_ticks_the_rest_first_and_unticks_only_where_all_are_ticked(window: WindowDriver) -> None:
    window.tick("（二）")
    window.select("（一）")
    window.table.select_to("（三）")
    window.space()
    assert window.table.ticked() == ["（一）", "（二）"]
    assert window.message() == "✓ 办结 2 项任务；长期坚持的 1 项不办结"
    window.space()
    assert window.table.ticked() == []


def test_a_task_that_goes_on_is_not_ticked(window: WindowDriver) -> None:
    assert window.table.hint("（七）", "办结") == "长期坚持，按季填报"
    window.tick("（七）")
    assert window.table.ticked() == []
    window.select("（七）")
    window.space()
    assert window.message() == "● “（七）建立投诉快办机制”要长期坚持，不能办结；请每季度填报进展。"
    assert window.detail.hint("市司法局") == "长期坚持，按季填报"
    window.detail.tick("市司法局")
    assert window.detail.agencies()[1] == ("市司法局", "责任", False, "")


def test_the_menu_ticks_and_unticks_what_is_selected(window: WindowDriver) -> None:
    window.select("（六）", "（八）")
    window.choose("任务", "办结")
    assert window.table.ticked() == ["（六）", "（八）"]
    window.choose("任务", "取消办结")
    assert window.table.ticked() == []


def test_undo_and_redo_say_in_the_menu_what_they_do(window: WindowDriver) -> None:
    window.tick("（五）")
    assert window.menu("编辑")[0] == "撤销 办结“（五）落实减税降费政策”"
    window.choose("编辑", "撤销")
    assert window.message() == "✓ 撤销：办结“（五）落实减税降费政策”"
    assert window.table.ticked() == []
    assert window.entry("编辑", "重做").text() == "重做 办结“（五）落实减税降费政策”"
    window.redo()
    assert window.message() == "✓ 重做：办结“（五）落实减税降费政策”"
    assert window.table.ticked() == ["（五）"]
    assert not window.entry("编辑", "重做").isEnabled()


def test_the_message_takes_its_change_back(window: WindowDriver) -> None:
    window.tick("（五）")
    assert window.offers_undo()
    window.take_back()
    assert window.table.ticked() == []
    assert not window.offers_undo()


def test_undo_reaches_back_to_before_the_window_was_opened(window: WindowDriver) -> None:
    window.undo()
    assert window.rows() == []
    assert "台账里还没有任务" in window.empty_sentence()
    window.redo()
    assert len(window.rows()) == 8


def test_a_ticked_row_stays_under_the_hand_until_the_filter_is_chosen_again(window: WindowDriver) -> None:
    window.filter_status("办理中")
    before = window.rows()
    assert before == ["（二）", "（三）", "（五）", "（六）", "（七）", "（八）"]
    window.tick("（五）")
    assert window.rows() == before
    assert window.table.ticked() == ["（五）"]
    window.filter_status("全部状态")
    window.filter_status("办理中")
    assert window.rows() == ["（二）", "（三）", "（六）", "（七）", "（八）"]


def test_counts_at_the_left_and_totals_below_follow_a_tick(window: WindowDriver) -> None:
    assert window.totals() == "8 项  ·  已办结 0（0.0%）  ·  办理中 6  ·  逾期 2"
    assert window.agencies()["市税务局"] == "办理中 2，逾期 1，已办结 0"
    window.open_agency("市税务局")
    window.tick("（一）")
    assert window.totals() == "3 项  ·  已办结 1（33.3%）  ·  办理中 2  ·  逾期 0"
    assert window.agencies()["市税务局"] == "办理中 2，逾期 0，已办结 1"
    assert window.place() == "市税务局"


@pytest.mark.parametrize(
    ("place", "arguments"),
    [("全部任务", ["tick", "1"]), ("市税务局", ["tick", "1", "--agency", "市税务局"])],
)
def test_a_tick_and_its_undo_are_the_same_by_hand_and_by_command(
    open_window: OpenWindow,
    ledger: Ledger,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    arguments: list[str],
) -> None:
    other = Path(shutil.copytree(ledger.folder.path, tmp_path / "另一本"))
    monkeypatch.setattr("bizdesk.cli.context.open_ledger", lambda folder, **_how: open_copy(folder))
    window = open_window(ledger)
    window.open(place)
    window.tick("（一）")
    assert command(other, *arguments) == 0
    assert kept(ledger.folder.path) == kept(other)
    window.undo()
    assert command(other, "undo") == 0
    assert kept(ledger.folder.path) == kept(other)
    assert read(ledger, check_ledger).problems == ()


def kept(folder: Path) -> tuple[Dump, list[tuple[object, ...]]]:
    """The rows of a ledger, and what each event of its history did."""
    with closing(sqlite3.connect(folder / "ledger.db")) as connection:
        columns = "SELECT seq, at, actor, command, summary, reverses, changes FROM event ORDER BY seq"
        events = [(*row[:-1], sorted(json.loads(row[-1]), key=repr)) for row in connection.execute(columns)]
    return dump(folder, history=False), events


def command(folder: Path, *arguments: str) -> int:
    """The exit status of `bizdesk` with these arguments."""
    return run(
        ["--ledger", str(folder), *arguments], Window(lambda *_asked: 1, lambda *_asked: [], possible=False)
    )

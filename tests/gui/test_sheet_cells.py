"""Cells of the list: typed in, filled down, copied to and pasted from a spreadsheet, each as one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bizdesk.domain.tab_text import from_tab_text
from bizdesk.services.ledgers import Ledger
from bizdesk.services.quarters import close_quarter
from tests.drivers.task_list import TaskListDriver
from tests.drivers.window import WindowDriver
from tests.gui.conftest import QUARTER, OpenWindow
from tests.ledgers import dump, write

COLUMNS = ("条款", "本季进展", "完成率", "存在问题", "下一步措施")


@pytest.fixture
def sheet(window: WindowDriver) -> TaskListDriver:
    """The list of a window with the columns of the quarter's report."""
    driver = TaskListDriver(window)
    driver.choose_columns(*COLUMNS)
    return driver


def cells(sheet: TaskListDriver, head: str) -> list[str]:
    return sheet.window.table.column(head)


def test_f2_types_into_the_report_of_the_lead(sheet: TaskListDriver) -> None:
    sheet.type_in("（五）", "本季进展", "已退税")
    assert cells(sheet, "本季进展")[4] == "已退税"
    assert sheet.window.message() == "✓ 填报“（五）落实减税降费政策”（市税务局）2022年第四季度进展"
    assert sheet.window.table.selected() == ["（六）"]
    sheet.type_in("（五）", "完成率", "80")
    assert cells(sheet, "完成率")[4] == "80%"
    assert cells(sheet, "本季进展")[4] == "已退税"
    sheet.window.undo()
    assert (cells(sheet, "完成率")[4], cells(sheet, "本季进展")[4]) == ("", "已退税")
    sheet.type_in("（五）", "本季进展", "")
    assert cells(sheet, "本季进展")[4] == ""


def test_an_agency_types_into_its_own_report(sheet: TaskListDriver) -> None:
    sheet.window.open_agency("市公安局")
    sheet.choose_columns(*COLUMNS)
    sheet.type_in("（一）", "存在问题", "印章刻制慢")
    assert "（市公安局）" in sheet.window.message()
    assert cells(sheet, "存在问题") == ["印章刻制慢"]
    sheet.window.open("全部任务")
    assert cells(sheet, "存在问题")[0] == ""


def test_escape_leaves_a_cell_as_it_was(sheet: TaskListDriver, ledger: Ledger) -> None:
    before = dump(ledger.folder.path)
    sheet.go_to_cell("（二）", "存在问题")
    sheet.window.press("F2")
    assert sheet.editing() == ""
    sheet.window.press("Esc")
    assert sheet.editing() is None
    assert dump(ledger.folder.path) == before


def test_a_key_begins_to_type_in_a_cell_and_a_rate_takes_figures_only(sheet: TaskListDriver) -> None:
    sheet.go_to_cell("（二）", "完成率")
    sheet.press(Qt.Key.Key_7)
    assert sheet.editing() == "7"
    for key in "A", "5", "5":
        sheet.window.press(key)
    assert sheet.editing() == "75"
    sheet.window.press("Return")
    assert cells(sheet, "完成率")[1] == "75%"


def test_ctrl_d_fills_down_as_one_step(sheet: TaskListDriver) -> None:
    sheet.type_in("（一）", "本季进展", "已印发方案")
    sheet.go_to_cell("（一）", "本季进展")
    sheet.extend_to("（四）", "本季进展")
    sheet.fill_down()
    assert cells(sheet, "本季进展")[:5] == ["已印发方案"] * 4 + [""]
    assert sheet.window.message() == "✓ 填报 3 项任务的进展"
    sheet.window.undo()
    assert cells(sheet, "本季进展")[:2] == ["已印发方案", ""]


def test_a_column_of_the_document_is_not_filled(sheet: TaskListDriver, ledger: Ledger) -> None:
    before = dump(ledger.folder.path)
    sheet.go_to_cell("（一）", "任务")
    sheet.extend_to("（三）", "任务")
    sheet.fill_down()
    assert sheet.window.message() == "● 2 格没有填入：2 格所在的列不能填。"
    assert dump(ledger.folder.path) == before


def test_rows_are_copied_as_they_are_shown(sheet: TaskListDriver) -> None:
    sheet.type_in("（二）", "存在问题", '缺"证照"\n库')
    sheet.window.tick("（五）")
    sheet.drag_head("存在问题", before="条款")
    sheet.window.select("（二）", "（五）")
    rows = from_tab_text(sheet.copy())
    assert sheet.heads() == ["办结", "存在问题", "条款", "任务", "本季进展", "完成率", "下一步措施"]
    assert rows == [
        ["", '缺"证照"\n库', "（二）", "推行一业一证改革", "", "", ""],
        ["✓", "", "（五）", "落实减税降费政策", "", "", ""],
    ]
    assert sheet.window.message() == "✓ 已复制 2 行"


def test_a_block_is_pasted_as_one_step(sheet: TaskListDriver) -> None:
    sheet.go_to_cell("（一）", "本季进展")
    sheet.paste('已压缩\t100%\t"人手\n不足"\r\n已合并\t40\t\r\n')
    assert cells(sheet, "本季进展")[:3] == ["已压缩", "已合并", ""]
    assert cells(sheet, "完成率")[:3] == ["100%", "40%", ""]
    assert cells(sheet, "存在问题")[:2] == ["人手 不足", ""]
    assert sheet.window.message() == "✓ 填报 2 项任务的进展"
    assert sheet.window.history()[0] == "填报 2 项任务的进展"
    sheet.window.press("Alt+2")
    sheet.window.undo()
    assert cells(sheet, "本季进展")[:2] == ["", ""]


def test_cells_that_are_refused_are_told_in_one_sentence(sheet: TaskListDriver) -> None:
    sheet.go_to_cell("（七）", "任务")
    sheet.paste("别的任务\t已接诉\t85.5\n开展\t已评价\t90\n多\t出\t来\n")
    assert cells(sheet, "本季进展")[6:] == ["已接诉", "已评价"]
    assert cells(sheet, "完成率")[6:] == ["", "90%"]
    assert sheet.window.message() == (
        "✓ 填报 2 项任务的进展；6 格没有填入：2 格所在的列不能填，"
        "1 格完成率不是 0 到 100 的整数，3 格超出了表格"
    )


def test_rows_pasted_back_where_they_came_from_change_nothing(sheet: TaskListDriver, ledger: Ledger) -> None:
    sheet.type_in("（一）", "本季进展", "已压缩")
    sheet.window.select("（一）", "（二）")
    text = sheet.copy()
    before = dump(ledger.folder.path)
    sheet.go_to_cell("（一）", "任务")
    sheet.press(Qt.Key.Key_Home)
    sheet.paste(text)
    assert dump(ledger.folder.path) == before
    assert sheet.window.message() == "✓ 已复制 2 行"


def test_one_cell_goes_into_every_selected_row(sheet: TaskListDriver) -> None:
    sheet.go_to_cell("（二）", "完成率")
    sheet.extend_to("（四）", "完成率")
    sheet.paste("50%\r\n")
    assert cells(sheet, "完成率")[:5] == ["", "50%", "50%", "50%", ""]


def test_heads_of_groups_are_passed_over(sheet: TaskListDriver) -> None:
    sheet.group_by("按牵头单位")
    sheet.go_to_cell("（三）", "本季进展")
    sheet.paste("甲\n乙\n")
    written = [line for line, words in zip(sheet.lines(), cells(sheet, "本季进展"), strict=True) if words]
    assert written[0] == "（三）"
    assert len(written) == 2
    assert sheet.lines()[sheet.lines().index("（三）") + 2] == written[1]


def test_a_closed_quarter_asks_before_cells_are_written(
    open_window: OpenWindow, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(ledger, lambda uow: close_quarter(uow, QUARTER.previous()))
    sheet = TaskListDriver(open_window(ledger))
    sheet.choose_columns(*COLUMNS)
    sheet.window.quarter_back()
    before = dump(ledger.folder.path)
    monkeypatch.setattr("bizdesk.gui.closed_quarters.ConfirmDialog.ask", lambda *_args: False)
    sheet.go_to_cell("（二）", "完成率")
    sheet.paste("50%")
    assert dump(ledger.folder.path) == before
    assert sheet.window.message() == "✓ 已停止，没有任何改动。"

"""A ledger kept in Excel gives its tasks, whatever its columns are called and its sheets look like."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.extract import read_text
from tests.unit.readers import made
from tests.unit.readers.made import tasks


@pytest.fixture
def book() -> Workbook:
    return Workbook()


def sheet_of(book: Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def lines_of(book: Workbook, folder: Path) -> list[str]:
    path = folder / "台账"
    path.write_bytes(made.saved(book))
    return read_text(path).splitlines()


def test_dates_are_written_out_and_other_columns_left_out(book: Workbook, tmp_path: Path) -> None:
    sheet = sheet_of(book)
    sheet.append(["序号", "重点\n任务", "牵头\n单位", "责任人", "完成时限", "备注"])
    sheet.append([1, "推进 一网通办", "市数据局", "张某", datetime(2022, 12, 31), "无"])  # noqa: DTZ001
    sheet.append([2.0, "规范收费", "市发改委", "李某", date(2022, 6, 30), None])
    assert lines_of(book, tmp_path) == [
        "序号\t工作任务\t牵头单位\t完成时限",
        "1\t推进一网通办\t市数据局\t2022年12月31日",
        "2\t规范收费\t市发改委\t2022年6月30日",
    ]


def test_all_sheets_that_list_tasks_are_one_list(book: Workbook, tmp_path: Path) -> None:
    first = sheet_of(book)
    first.append(["临江市重点任务台账"])
    first.append(["序号", "任务", "牵头单位", "完成时限"])
    first.append([1, "甲任务要做好", "市发改委", "2022年底前"])
    second = book.create_sheet("二")
    second.append(["序号", "任务", "责任单位", "配合单位"])
    second.append([1, "乙任务要做好", "市财政局", "市审计局"])
    book.create_sheet("说明").append(["填报说明"])
    hidden = book.create_sheet("旧")
    hidden.append(["序号", "任务", "责任单位"])
    hidden.append([1, "丙任务", "市财政局"])
    hidden.sheet_state = "hidden"
    lines = lines_of(book, tmp_path)
    assert lines == [
        "临江市重点任务台账",
        "序号\t工作任务\t牵头单位\t责任单位\t配合单位\t完成时限",
        "1\t甲任务要做好\t市发改委\t—\t—\t2022年底前",
        "2\t乙任务要做好\t—\t市财政局\t市审计局\t—",
    ]
    assert [task[3] for task in tasks("\n".join(lines))] == [
        (("市发改委", "lead"),),
        (("市财政局", "responsible"), ("市审计局", "support")),
    ]


def test_merged_cells_speak_for_all_their_rows(book: Workbook, tmp_path: Path) -> None:
    sheet = sheet_of(book)
    for row in (
        ["序号", "任务", "工作措施", "责任单位", "完成时限"],
        [1, "便利开办", "压缩时间。", "市市场监管局", "2022年底前"],
        [None, None, "免费刻章。", "市公安局", None],
        ["合计", None, None, None, None],
    ):
        sheet.append(row)
    for area in ("A2:A3", "B2:B3", "E2:E3"):
        sheet.merge_cells(area)
    assert lines_of(book, tmp_path)[1:] == [
        "1\t便利开办\t压缩时间。\t市市场监管局\t2022年底前",
        "2\t便利开办\t免费刻章。\t市公安局\t2022年底前",
    ]


def test_numbers_that_do_not_run_are_counted_anew(book: Workbook, tmp_path: Path) -> None:
    sheet = sheet_of(book)
    for row in (["序号", "任务", "责任单位"], ["1.1", "甲", "市发改委"], ["1.2", "乙", "市发改委"]):
        sheet.append(row)
    assert [line[0] for line in lines_of(book, tmp_path)[1:]] == ["1", "2"]


def test_a_sheet_without_tasks_is_read_cell_by_cell(book: Workbook, tmp_path: Path) -> None:
    sheet_of(book).append(["甲", None, 3])
    assert lines_of(book, tmp_path) == ["甲\t3"]

"""导出所见: the list goes into a workbook with the filter, the order and the columns that it is seen with."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from tests.drivers.window import WindowDriver


def written(path: Path) -> tuple[list[str], list[list[object]]]:
    """The heads and the rows of the workbook, without the numbers at the left."""
    sheet = load_workbook(path)["所见"]
    below = sheet.iter_rows(min_row=3, max_row=sheet.max_row - 2, values_only=True)
    lines: list[list[object]] = [list(row[1:]) for row in below]
    return [str(head) for head in lines[0]], [row for row in lines[1:] if any(row)]


def test_the_list_is_written_as_it_is_seen(window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "所见.xlsx"
    assert window.export("导出所见", target) == "全部任务（所见）.xlsx"
    assert window.message() == f"✓ 已导出：{target}"
    heads, rows = written(target)
    columns = window.window.tasks.columns.shown
    assert heads == [window.table.heads()[column] for column in columns]
    assert [row[heads.index("条款")] for row in rows] == window.table.column("条款")


def test_the_filter_and_the_order_are_kept(window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "所见.xlsx"
    whole = len(window.table.column("条款"))
    window.window.tasks.search.setText("企业")
    window.window.tasks.search.returnPressed.emit()
    window.settle()
    window.window.tasks.table.horizontalHeader().sectionClicked.emit(window.table.heads().index("任务"))
    window.settle()
    window.export("导出所见", target)
    heads, rows = written(target)
    assert 0 < len(rows) < whole
    assert [row[heads.index("条款")] for row in rows] == window.table.column("条款")


def test_without_a_list_on_the_screen_nothing_is_asked(window: WindowDriver) -> None:
    window.open("历史")
    window.choose("文件", "导出所见")
    assert "请先打开要导出的任务列表。" in window.message()

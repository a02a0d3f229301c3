"""导出所见: the list goes into a workbook with the filter, the order and the columns that it is seen with."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from bizdesk.gui.operations.seen_tables import listed
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.ledgers import Ledger
from tests.drivers.window import WindowDriver
from tests.ledgers import write


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
    window.open("挂图")
    window.choose("报表", "导出所见")
    assert "这一页没有可以导出的列表。" in window.message()


@pytest.mark.parametrize(
    ("place", "title"), [("历史", "历史"), ("到期提醒", "到期提醒"), ("单位名录", "单位")]
)
def test_other_lists_are_written_as_they_are_seen(
    window: WindowDriver, tmp_path: Path, place: str, title: str
) -> None:
    target = tmp_path / "所见.xlsx"
    window.open(place)
    assert window.export("导出所见", target) == f"{title}（所见）.xlsx"
    assert window.message() == f"✓ 已导出：{target}"
    page = window.window.pages.currentWidget()
    table = None if page is None else listed(page)
    assert table is not None
    model = table.model()
    heads, rows = written(target)
    across = Qt.Orientation.Horizontal
    seen = [n for n in range(model.columnCount()) if not table.isColumnHidden(n)]
    assert heads == [str(model.headerData(n, across) or None) for n in seen]
    shown = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert shown
    assert [row[seen.index(1)] for row in rows] == shown


def test_evidence_beyond_the_end_of_the_screen_is_written(
    window: WindowDriver, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bizdesk.gui.pages.evidence_page.FIRST_ROWS", 2)
    files = [tmp_path / f"材料{n}.txt" for n in range(5)]
    for file in files:
        file.write_text(file.name, encoding="utf-8")
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(5, tuple(files), "市税务局")))
    window.open("佐证室")
    target = tmp_path / "所见.xlsx"
    assert window.export("导出所见", target) == "佐证室（所见）.xlsx"
    _heads, rows = written(target)
    assert sorted(str(row[0]) for row in rows) == [file.name for file in files]

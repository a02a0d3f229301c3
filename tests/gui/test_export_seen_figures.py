"""导出所见 of the lists of figures: what the filter left, in the order and with the columns that are seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from bizdesk.services.documents import import_documents, read_documents
from bizdesk.services.ledgers import Ledger
from tests.drivers.targets import TargetsDriver
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.gui.test_export_seen import written
from tests.indicators import POLICY
from tests.ledgers import write as store


def on_screen(table: QTableView) -> tuple[list[str], list[list[str]]]:
    """The heads and the rows of `table` in the columns that are shown."""
    model, across = table.model(), Qt.Orientation.Horizontal
    header = table.horizontalHeader()
    places = [header.logicalIndex(n) for n in range(model.columnCount())]
    shown = [n for n in places if not table.isColumnHidden(n)]
    heads = [str(model.headerData(n, across)) for n in shown]
    return heads, [[str(model.index(row, n).data() or "") for n in shown] for row in range(model.rowCount())]


def in_file(path: Path) -> tuple[list[str], list[list[str]]]:
    heads, rows = written(path)
    return heads, [[str("" if value is None else value) for value in row] for row in rows]


@pytest.fixture
def targets(window: WindowDriver) -> TargetsDriver:
    window.press("Alt+4")
    driver = TargetsDriver(window.window.pages.indicators, window.settle)
    driver.open()
    return driver


def test_targets_keep_filter_order_and_columns(
    window: WindowDriver, targets: TargetsDriver, tmp_path: Path
) -> None:
    whole = len(targets.rows())
    targets.filter_agency("市税务局")
    target = tmp_path / "所见.xlsx"
    window.export("导出所见", target)
    seen = on_screen(window.window.pages.indicators.targets.table)
    assert 0 < len(seen[1]) < whole
    assert in_file(target) == seen


def test_a_hidden_column_of_the_targets_stays_out(
    window: WindowDriver, targets: TargetsDriver, tmp_path: Path
) -> None:
    table = window.window.pages.indicators.targets.table
    table.setColumnHidden(2, True)
    target = tmp_path / "所见.xlsx"
    window.export("导出所见", target)
    heads, rows = in_file(target)
    assert len(heads) == table.model().columnCount() - 1
    assert (heads, rows) == on_screen(table)
    assert len(rows) == len(targets.rows())


def test_indicators_keep_order_and_columns(
    open_window: OpenWindow, empty_ledger: Ledger, tmp_path: Path
) -> None:
    file = tmp_path / "对标方案.txt"
    file.write_text(POLICY, encoding="utf-8")
    documents = read_documents([file])
    store(empty_ledger, lambda uow: import_documents(uow, documents))
    window = open_window(empty_ledger)
    window.press("Alt+4")
    target = tmp_path / "所见.xlsx"
    window.export("导出所见", target)
    seen = on_screen(window.window.pages.indicators.table)
    assert [row[0] for row in seen[1]] == ["开办企业", "政务服务"]
    assert in_file(target) == seen

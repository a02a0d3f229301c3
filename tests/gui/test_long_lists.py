"""Lists of more tasks than are read at once: more rows come as one scrolls, and nothing is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from bizdesk.domain.measure import Role
from bizdesk.gui.pages.tasks_page import FIRST_ROWS
from bizdesk.services.ledgers import Ledger
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.ledgers import measure, policy, stock

SIZE = 2 * FIRST_ROWS + 100


@pytest.fixture
def long_window(open_window: OpenWindow, empty_ledger: Ledger) -> WindowDriver:
    """The window on a ledger of 1,100 tasks of one agency."""
    parts = [("市税务局", Role.LEAD)]
    made = (measure(number, parts, due=date(2022, 12, 31)) for number in range(1, SIZE + 1))
    stock(empty_ledger, policy(1, [replace(one, span=(0, 90)) for one in made]))
    return open_window(empty_ledger)


def test_the_first_rows_come_at_once_and_the_foot_counts_all(long_window: WindowDriver) -> None:
    assert len(long_window.rows()) == FIRST_ROWS
    assert long_window.footer().startswith(f"{SIZE} 项")


def test_more_rows_come_when_one_scrolls_to_their_end(long_window: WindowDriver) -> None:
    for shown in (2 * FIRST_ROWS, SIZE, SIZE):
        long_window.scroll_to_the_end()
        assert len(long_window.rows()) == shown
    assert long_window.rows()[-1] == f"（{SIZE}）"


def test_all_means_all(long_window: WindowDriver) -> None:
    long_window.window.tasks.table.selectAll()
    long_window.settle()
    assert len(long_window.window.tasks.table.selected_tasks()) == SIZE
    long_window.table.press(Qt.Key.Key_Space)
    long_window.settle()
    assert f"已办结 {SIZE}（100.0%）" in long_window.footer()


def test_a_task_further_down_is_found(long_window: WindowDriver) -> None:
    long_window.window.open_task(SIZE - 1)
    long_window.settle()
    current = long_window.window.tasks.table.current_task()
    assert current is not None
    assert current.id == SIZE - 1


def test_a_tick_further_down_stays_in_its_place(long_window: WindowDriver) -> None:
    long_window.scroll_to_the_end()
    long_window.window.tasks.table.select_row(FIRST_ROWS + 100)
    long_window.settle()
    long_window.table.press(Qt.Key.Key_Space)
    long_window.settle()
    assert len(long_window.rows()) == 2 * FIRST_ROWS
    assert long_window.table.ticked() == [f"（{FIRST_ROWS + 101}）"]
    assert "已办结 1（0.2%）" in long_window.footer()


def test_a_selection_outlives_the_reading_of_a_long_list(
    long_window: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bizdesk.gui.pages.tasks_page.MOST_ROWS", 100)
    long_window.select("（3）", "（5）")
    long_window.space()
    assert long_window.table.selected() == ["（3）", "（5）"]
    assert long_window.table.ticked() == ["（3）", "（5）"]

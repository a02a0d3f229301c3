"""A ledger to which nothing was done says so where its history would stand."""

from __future__ import annotations

from tests.drivers.window import WindowDriver


def test_a_ledger_without_history_says_so_in_a_sentence(empty_window: WindowDriver) -> None:
    empty_window.open("历史")
    page = empty_window.window.pages.history
    assert page.model.rowCount() == 0
    assert page.empty.isVisible()
    assert not page.table.isVisible()


def test_with_history_the_table_stands_there(window: WindowDriver) -> None:
    window.open("历史")
    page = window.window.pages.history
    assert page.table.isVisible()
    assert not page.empty.isVisible()

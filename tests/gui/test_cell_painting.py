"""Cells that are painted without the style look as the style paints them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bizdesk.gui.models.task_columns import Column
from bizdesk.gui.theme import apply_theme
from bizdesk.gui.widgets.delegates import TaskCellDelegate
from bizdesk.gui.widgets.task_delegate import SheetCellDelegate
from tests.drivers.window import WindowDriver


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def window_in_theme(
    request: pytest.FixtureRequest, window: WindowDriver, qapp: QApplication
) -> Iterator[WindowDriver]:
    apply_theme(qapp, dark=request.param)
    window.window.tasks.columns.choose(tuple(Column))
    window.window.resize(1900, 860)
    window.settle()
    yield window
    apply_theme(qapp)


def test_words_are_painted_as_the_style_paints_them(
    window_in_theme: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = window_in_theme.window.tasks.table
    window_in_theme.select("（三）")
    window_in_theme.window.tasks.search.setFocus()  # the frame of the current cell is no part of the style
    own = _picture(window_in_theme)
    monkeypatch.setattr(SheetCellDelegate, "paint", TaskCellDelegate.paint)
    table.setItemDelegate(SheetCellDelegate(table))
    assert _picture(window_in_theme) == own


def _picture(window: WindowDriver) -> QImage:
    window.settle()
    return window.window.tasks.table.viewport().grab().toImage()

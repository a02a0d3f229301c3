"""What the user chose for the look: seen at once and everywhere, remembered, taken back where it is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bizdesk.gui.actions import ActionId
from bizdesk.gui.appearance import SIZES, Appearance, Look, Theme, appearance
from bizdesk.gui.dialogs.appearance import AppearanceDialog
from bizdesk.gui.memory import Memory
from bizdesk.gui.models.navigation import Place
from bizdesk.gui.theme import DARK, LIGHT, undressed
from tests.drivers.hand import button, choose, click, when_asked
from tests.drivers.window import WindowDriver

LARGE = Look(Theme.DARK, 16.0, compact=True)


@pytest.fixture(autouse=True)
def _as_at_first() -> Iterator[None]:
    yield
    appearance().choose(Look())


def base_colour(widget: QWidget) -> str:
    """What a widget's ground is painted in."""
    return widget.palette().color(QPalette.ColorRole.Base).name()


def test_theme_type_and_rows_are_seen_at_once(window: WindowDriver) -> None:
    table = window.window.tasks.table
    seen: list[object] = []

    def fill_in(dialog: AppearanceDialog) -> None:
        choose(dialog.theme, "深色")
        seen.append(base_colour(table))
        choose(dialog.points, "16 磅")
        seen.append(table.font().pointSizeF())
        choose(dialog.points, "10.5 磅（默认）")
        choose(dialog.rows, "紧凑")
        seen.append(table.rowHeight(0))
        click(button(dialog, "确定"))

    assert table.rowHeight(0) == 36
    when_asked(AppearanceDialog, fill_in)
    window.choose("查看", "外观")
    assert seen == [DARK.base, 16.0, 28]
    assert appearance().look == Look(Theme.DARK, 10.5, compact=True)


def test_leaving_the_dialog_puts_everything_back(window: WindowDriver) -> None:
    def leave(dialog: AppearanceDialog) -> None:
        choose(dialog.theme, "深色")
        choose(dialog.rows, "紧凑")
        click(button(dialog, "取消"))

    when_asked(AppearanceDialog, leave)
    window.choose("查看", "外观")
    assert appearance().look == Look()
    assert base_colour(window.window.tasks.table) == LIGHT.base
    assert window.window.tasks.table.rowHeight(0) == 36


def test_what_was_drawn_in_a_theme_is_drawn_anew(window: WindowDriver) -> None:
    window.select("（六）")
    icon = window.window.registry[ActionId.IMPORT].icon
    before = icon().pixmap(20, 20).toImage()
    appearance().choose(Look(Theme.DARK))
    window.settle()
    assert icon().pixmap(20, 20).toImage() != before
    assert DARK.lamps[window.window.tasks.model.tasks[5].lamp] in window.window.detail.lamp.styleSheet()


def test_typed_words_outlive_a_change_of_the_look(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.type_progress("正在办理")
    appearance().choose(LARGE)
    window.settle()
    assert window.detail.progress()[0] == "正在办理"


def cut(widget: QWidget) -> list[str]:
    """Words on labels that are lower than their letters, and on buttons that are narrower than they."""
    found = []
    for one in widget.findChildren(QLabel) + widget.findChildren(QPushButton):
        words = one.text().strip()
        if not one.isVisible() or not words:
            continue
        if one.height() < one.fontMetrics().height():
            found.append(words)
    for button_ in widget.findChildren(QPushButton) + widget.findChildren(QToolButton):
        if button_.isVisible() and button_.text() and button_.width() < button_.minimumSizeHint().width():
            found.append(button_.text())
    return found


@pytest.mark.parametrize(
    "place", [Place.ALL, Place.REMINDERS, Place.INDICATORS, Place.AGENCIES, Place.HISTORY]
)
def test_large_type_in_compact_rows_is_not_cut(window: WindowDriver, place: Place) -> None:
    window.window.resize(1280, 800)
    appearance().choose(LARGE)
    window.window.go_to(place)
    window.settle()
    assert cut(window.window) == []
    tables = [one for one in window.window.findChildren(QTableView) if one.isVisible()]
    for table in tables:
        assert table.verticalHeader().defaultSectionSize() >= table.fontMetrics().height()
        assert not table.horizontalScrollBar().isVisible()


def test_a_draft_in_large_type_has_room_for_two_lines(proofreading: WindowDriver) -> None:
    table = proofreading.window.pages.proofread.body.table
    appearance().choose(LARGE)
    proofreading.settle()
    assert table.rowHeight(0) >= 2 * table.fontMetrics().height()
    assert cut(proofreading.window) == []


def test_the_look_is_remembered(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "user.json"
    first = Appearance(qapp, Memory(file))
    first.choose(LARGE)
    assert Look.from_kept(Memory(file).get("look")) == LARGE
    first.choose(Look())
    first.setParent(None)
    first.deleteLater()


@pytest.mark.parametrize("kept", [None, [], "dark", {"theme": "pink", "points": 300, "compact": "yes"}])
def test_a_look_that_cannot_be_read_is_the_first_one(kept: object) -> None:
    assert Look.from_kept(kept) == Look()


def test_the_usual_size_can_be_chosen() -> None:
    assert Look().points in SIZES
    assert (SIZES[0], SIZES[-1]) == (9, 16)


def test_a_window_is_dressed_when_it_is_whole_and_not_while_another_is_shown(
    qapp: QApplication, qtbot: QtBot
) -> None:
    dress = qapp.styleSheet()
    with undressed():
        assert not qapp.styleSheet()
    assert qapp.styleSheet() == dress != ""
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    with undressed():
        assert qapp.styleSheet() == dress

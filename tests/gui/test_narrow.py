"""A small window with large type: nothing is cut off or overlaps, and dialogs begin in their first field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip, QWidget

from bizdesk.domain.measure import Role
from bizdesk.gui.appearance import SIZES, appearance, row_height
from bizdesk.gui.dialogs.column_chooser import ColumnChooserDialog
from bizdesk.gui.dialogs.lock import LockDialog
from bizdesk.gui.dialogs.particulars import ParticularsDialog
from bizdesk.gui.dialogs.server import ServerDialog
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import Language, install_language
from bizdesk.gui.models.navigation import Place
from bizdesk.gui.models.task_columns import Column
from bizdesk.services.editing import TaskWords, add_task
from bizdesk.services.ledgers import Ledger
from tests.drivers.hand import standing
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.ledgers import policy, write

SMALL = QSize(1000, 700)
LONG = "省驻临江市重点产业链供应链协同创新与营商环境优化提升工作专班办公室（临江经济技术开发区管理委员会）"


@pytest.fixture(params=[10.5, SIZES[-1]])
def points(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    look = appearance().look
    appearance().choose(replace(look, points=request.param))
    yield request.param
    appearance().choose(look)


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    install_language(qapp, request.param)
    yield request.param
    install_language(qapp, Language.CHINESE)


@pytest.fixture
def window(points: float, language: Language, open_window: OpenWindow, ledger: Ledger) -> WindowDriver:
    """A small window whose first agency page has a task of an agency with a very long name."""
    words = TaskWords("巡查窗口", "每周一次", None, True, ((LONG, Role.LEAD),))
    write(ledger, lambda uow: add_task(uow, words))
    opened = open_window(ledger)
    opened.window.resize(SMALL)
    opened.settle()
    return opened


def boxes(window: WindowDriver) -> list[QRect]:
    """Where what narrows the list stands, as far as it is shown."""
    filters = window.window.tasks.filters
    shown = [one for one in filters.children() if isinstance(one, QWidget) and one.isVisible()]
    return [one.geometry() for one in shown]


def test_nothing_of_a_task_is_cut_off(window: WindowDriver) -> None:
    window.window.tasks.table.select_row(len(window.window.tasks.model.rows) - 1)
    window.settle()
    pane = window.window.detail
    assert pane.sheet.minimumSizeHint().width() <= pane.viewport().width()
    (box,) = pane.assignments.boxes.values()
    help_asked = QHelpEvent(QEvent.Type.ToolTip, QPoint(9, 9), box.mapToGlobal(QPoint(9, 9)))
    QApplication.sendEvent(box, help_asked)
    assert QToolTip.text().splitlines()[0] == LONG
    QToolTip.hideText()


def test_what_narrows_the_list_lies_side_by_side(window: WindowDriver) -> None:
    window.open(LONG)
    found = boxes(window)
    assert len(found) > 5
    overlapping = [
        (one, other) for one in found for other in found if one is not other and one.intersects(other)
    ]
    assert overlapping == []
    assert all(window.window.tasks.filters.rect().contains(one) for one in found)


def test_the_titles_can_be_read_and_the_list_does_not_scroll_sideways(window: WindowDriver) -> None:
    table = window.window.tasks.table
    assert table.columnWidth(Column.TITLE) >= 5 * table.fontMetrics().averageCharWidth()
    assert table.horizontalScrollBar().maximum() == 0


def test_the_heads_of_the_overview_are_whole(window: WindowDriver) -> None:
    window.window.go_to(Place.OVERVIEW)
    window.settle()
    for table in window.window.pages.overview.tables:
        header, model = table.horizontalHeader(), table.model()
        for column in range(1, model.columnCount()):
            words = model.headerData(column, Qt.Orientation.Horizontal)
            assert header.sectionSize(column) > header.fontMetrics().horizontalAdvance(words)
    for tile in window.window.pages.overview.tiles:
        assert tile.width() > tile.fontMetrics().horizontalAdvance(tile.name)


DIALOGS: dict[str, Callable[[], SheetDialog]] = {
    "server": ServerDialog,
    "particulars": lambda: ParticularsDialog(policy()),
    "lock": lambda: LockDialog(False, 0),
}


@pytest.fixture(params=list(DIALOGS))
def dialog(request: pytest.FixtureRequest, points: float, language: Language) -> Iterator[SheetDialog]:
    made = DIALOGS[request.param]()
    with standing(made):
        yield made


def test_a_dialog_begins_in_its_first_field_and_ends_with_its_buttons(dialog: SheetDialog) -> None:
    reached: list[QWidget] = []
    widget = dialog.nextInFocusChain()
    while widget is not None and widget is not dialog:
        reached.append(widget)
        widget = widget.nextInFocusChain()
    fields = [one for one in reached if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()]
    assert dialog.focusWidget() is fields[0]
    stops = [one for one in reached if isinstance(one, QPushButton)]
    assert [one.text() for one in stops[-2:]] == [dialog.accept_button.text(), stops[-1].text()]
    assert dialog.accept_button.isDefault()


def test_the_words_of_a_dialog_are_whole(dialog: SheetDialog) -> None:
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.wordWrap() and label.text():
            assert label.height() >= label.heightForWidth(label.width())


def test_lines_to_be_ticked_are_as_high_as_rows_of_a_table(points: float) -> None:
    dialog = ColumnChooserDialog({one: one.name for one in Column}, list(Column)[:6])
    with standing(dialog):
        lines = dialog.lines.list
        heights = {lines.visualItemRect(lines.item(row)).height() for row in range(lines.count())}
        assert heights == {row_height(QFontMetrics(QApplication.font()))}

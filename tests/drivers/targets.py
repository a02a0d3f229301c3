"""The list of targets as it is seen and worked on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from bizdesk.gui.pages.indicators_page import IndicatorsPage
from tests.drivers.hand import button, choose, click, overwrite, tick_box


class TargetsDriver:
    """Reads and works on the list; `settle` waits until what was asked for is on the screen."""

    def __init__(self, page: IndicatorsPage, settle: Callable[[], None]) -> None:
        self._page = page
        self._targets = page.targets
        self._settle = settle

    def open(self) -> None:
        """Click on 任务目标."""
        click(button(self._page, "任务目标"))
        self._settle()

    def rows(self) -> list[list[str]]:
        """The cells of the table, row by row, as they are seen."""
        model = self._targets.model
        if not self._targets.table.isVisible():
            return []
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def row(self, name: str) -> list[str]:
        """The cells of a target from its baseline on."""
        (found,) = (cells for cells in self.rows() if cells[1] == name)
        return found[2:]

    def choose(self, name: str) -> None:
        """Click on the row of a target."""
        table = self._targets.table
        index = self._targets.model.index([cells[1] for cells in self.rows()].index(name), 0)
        table.scrollTo(index)
        click(table.viewport(), table.visualRect(index).center())
        self._settle()

    def chosen(self) -> str:
        """The target whose row is chosen."""
        line = self._targets.table.current()
        return line.target.name if line else ""

    def read(self, name: str, value: str) -> None:
        """Choose a target, press F2, type its figure and press Enter."""
        self.choose(name)
        QTest.keyClick(self._targets.table, Qt.Key.Key_F2)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        overwrite(field, value)
        QTest.keyClick(field, Qt.Key.Key_Return)
        QApplication.processEvents()  # the table takes what was typed after the key
        self._settle()

    def press(self, key: Qt.Key) -> None:
        """Press a key in the table."""
        self._targets.table.setFocus()
        QTest.keyClick(self._targets.table, key)
        self._settle()

    def double_click(self) -> None:
        """Click twice on the row that is chosen."""
        table = self._targets.table
        point = table.visualRect(table.currentIndex()).center()
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
        self._settle()

    def filter_document(self, text: str) -> None:
        """Choose a document above the list."""
        choose(self._targets.document, text)
        self._settle()

    def filter_agency(self, text: str) -> None:
        """Choose an agency above the list."""
        choose(self._targets.agency, text)
        self._settle()

    def toggle_behind(self) -> None:
        """Click on 只看未达序时."""
        tick_box(self._targets.behind)
        self._settle()

    def said(self) -> str:
        """What stands in place of an empty list."""
        return self._targets.blank.text() if self._targets.blank.isVisible() else ""

    def totals(self) -> str:
        """What stands below the list."""
        return self._targets.footer.text()

"""The wall chart as it is seen and worked on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from bizdesk.gui.pages.timeline_page import TimelinePage
from tests.drivers.hand import button, choose, click, words_of


class TimelineDriver:
    """Finds rows by their heads and columns by the month; `settle` waits until all is on the screen."""

    def __init__(self, page: TimelinePage, settle: Callable[[], None]) -> None:
        self._page = page
        self._settle = settle

    def rows(self) -> list[str]:
        """The heads of the rows, from the top."""
        model = self._page.model
        return [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]

    def cells(self, head: str) -> dict[int, str]:
        """What stands in a row, by month."""
        row = self.rows().index(head)
        words = {month: str(self._page.model.index(row, month - 1).data()) for month in range(1, 13)}
        return {month: said for month, said in words.items() if said}

    def spoken(self, head: str, month: int) -> str:
        """What a screen reader says of a cell."""
        return str(self._index(head, month).data(Qt.ItemDataRole.AccessibleTextRole))

    def hint(self, head: str, month: int) -> str:
        """What a cell says when the mouse rests on it."""
        return str(self._index(head, month).data(Qt.ItemDataRole.ToolTipRole))

    def click_cell(self, head: str, month: int) -> None:
        """Click on a cell."""
        index = self._index(head, month)
        self._page.chart.scrollTo(index)
        click(self._page.chart.viewport(), self._page.chart.visualRect(index).center())
        self._settle()

    def double_click_head(self, head: str) -> None:
        """Click twice on the head of a row."""
        header = self._page.chart.verticalHeader()
        row = self.rows().index(head)
        place = QPoint(40, header.sectionViewportPosition(row) + 10)
        click(header.viewport(), place)
        QTest.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self._settle()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys in the chart, one after the other."""
        self._page.chart.setFocus()
        for key in keys:
            QTest.keyClick(self._page.chart, key)
        self._settle()

    def chosen(self) -> str:
        """What is said of the cell that is chosen."""
        return self._page.cell.text()

    def behind(self) -> list[tuple[str, ...]]:
        """Day, mark and task of what stands behind the cell that is chosen."""
        model = self._page.behind
        return [
            tuple(str(model.index(row, column).data()) for column in range(3))
            for row in range(model.rowCount())
        ]

    def list_has_focus(self) -> bool:
        """Whether the cursor stands in the list below the chart."""
        return self._page.flags.hasFocus()

    def open_first(self) -> None:
        """Press Enter in the list below the chart."""
        QTest.keyClick(self._page.flags, Qt.Key.Key_Return)
        self._settle()

    def show(self, way: str) -> None:
        """Click 按单位 or 按任务."""
        click(button(self._page, way))
        self._settle()

    def year(self) -> str:
        """The year that is shown."""
        return self._page.year_label.text()

    def turn(self, sign: str) -> None:
        """Click ◂ or ▸ beside the year."""
        click(button(self._page, sign))
        self._settle()

    def filter_document(self, title: str) -> None:
        """Choose a document."""
        choose(self._page.document, title)
        self._page.document.activated.emit(self._page.document.currentIndex())
        self._settle()

    def filter_agency(self, name: str) -> None:
        """Choose an agency."""
        choose(self._page.agency, name)
        self._page.agency.activated.emit(self._page.agency.currentIndex())
        self._settle()

    def agency(self) -> str:
        """The agency whose tasks are shown."""
        return self._page.agency.currentText() if self._page.agency.isVisible() else ""

    def footer(self) -> str:
        """What stands below the chart."""
        return self._page.footer.text()

    def legend(self) -> str:
        """What the marks are."""
        return self._page.legend.text().replace("\u00a0", " ")

    def blank(self) -> str:
        """What is said where the year has nothing."""
        return self._page.blank.text() if self._page.blank.isVisible() else ""

    def empty_sentence(self) -> str:
        """What is said where there is no task at all."""
        return words_of(self._page.empty) if self._page.empty.isVisible() else ""

    def picture(self) -> QImage:
        """The chart as it is painted."""
        return self._page.chart.viewport().grab().toImage()

    def top(self, head: str) -> int:
        """Where a row begins in the picture."""
        return self._page.chart.rowViewportPosition(self.rows().index(head))

    def _index(self, head: str, month: int) -> QModelIndex:
        return self._page.model.index(self.rows().index(head), month - 1)

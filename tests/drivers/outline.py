"""The outline of a document's tasks as it is seen and worked on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest

from bizdesk.gui.models.task_columns import Column
from bizdesk.gui.pages.tasks_page import TasksPage
from tests.drivers.hand import button, click


class OutlineDriver:
    """Finds lines by the words that they begin with; `settle` waits until all is on the screen."""

    def __init__(self, page: TasksPage, settle: Callable[[], None]) -> None:
        self._page = page
        self._view = page.outline
        self._settle = settle

    def show(self, way: str) -> None:
        """Click 列表 or 大纲."""
        click(button(self._page, way))
        self._settle()

    def is_shown(self) -> bool:
        """Whether the tasks stand as an outline."""
        return self._view.isVisible()

    def lines(self) -> list[str]:
        """The lines that are unfolded, each set in by its depth."""
        return ["　" * depth + str(index.data()) for depth, index in self._lines()]

    def state(self, line: str) -> str:
        """What stands at the right of a line: a lamp, or the counts of a section."""
        return str(self._index(line).siblingAtColumn(Column.LAMP).data())

    def spoken(self, line: str) -> str:
        """What a screen reader says of a line."""
        return str(self._index(line).data(Qt.ItemDataRole.AccessibleTextRole))

    def ticked(self) -> list[str]:
        """The tasks whose box is ticked."""
        role = Qt.ItemDataRole.CheckStateRole
        boxes = ((index, index.siblingAtColumn(Column.TICK).data(role)) for _, index in self._lines())
        return [
            str(index.data())
            for index, state in boxes
            if state is not None and Qt.CheckState(state) is Qt.CheckState.Checked
        ]

    def tick(self, line: str) -> None:
        """Click on the box of a line."""
        index = self._index(line).siblingAtColumn(Column.TICK)
        self._view.scrollTo(index)
        box = self._view.visualRect(index)
        click(self._view.viewport(), QPoint(box.left() + 16, box.center().y()))
        self._settle()

    def select(self, line: str) -> None:
        """Click on the words of a line."""
        index = self._index(line)
        self._view.scrollTo(index)
        click(self._view.viewport(), self._view.visualRect(index).center())
        self._settle()

    def current(self) -> str:
        """The line that is chosen."""
        return str(self._view.currentIndex().siblingAtColumn(Column.TITLE).data())

    def press(self, key: Qt.Key) -> None:
        """Press a key in the outline."""
        self._view.setFocus()
        QTest.keyClick(self._view, key)
        self._settle()

    def _index(self, line: str) -> QModelIndex:
        found = [index for _, index in self._lines() if str(index.data()).startswith(line)]
        assert found, f"no {line} in {self.lines()}"
        return found[0]

    def _lines(self, parent: QModelIndex | None = None, depth: int = 0) -> Iterator[tuple[int, QModelIndex]]:
        model, above = self._view.sections, parent or QModelIndex()
        for row in range(model.rowCount(above)):
            first = model.index(row, 0, above)
            yield depth, first.siblingAtColumn(Column.TITLE)
            if self._view.isExpanded(first):
                yield from self._lines(first, depth + 1)

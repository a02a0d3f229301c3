"""The list of tasks as a sheet: its columns, groups, saved filters, and its cells under the hand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from bizdesk.domain.groups import GroupHead
from bizdesk.gui.dialogs.column_chooser import ColumnChooserDialog
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.filter_name import FilterNameDialog
from bizdesk.gui.models.task_columns import Column
from bizdesk.gui.wording import group_words
from tests.drivers.hand import button, choose, click, overwrite, when_asked, write
from tests.drivers.window import WindowDriver


class TaskListDriver:
    """Works on the list of a window; every verb returns when what it asked for is on the screen."""

    def __init__(self, window: WindowDriver) -> None:
        self.window = window
        self._page = window.window.tasks
        self._table = self._page.table
        window.window.resize(1440, 860)
        window.settle()

    # Columns.

    def heads(self) -> list[str]:
        """The words above the columns that are shown, from the left."""
        named = self.window.table.heads()
        return [named[column] for column in self._page.columns.shown]

    def switch_column(self, head: str) -> None:
        """Press the right button on the heads and choose one of them."""
        menu = self._page.columns.menu(of_agency=self._page.agency is not None)
        _entry(menu, head).trigger()
        self.window.settle()

    def usual_columns(self) -> None:
        """Press the right button on the heads and choose 恢复默认列."""
        self.switch_column("恢复默认列")

    def drag_head(self, head: str, before: str) -> None:
        """Drag a head to where another one stands."""
        header, named = self._table.horizontalHeader(), self.window.table.heads()
        source, target = (header.visualIndex(named.index(one)) for one in (head, before))
        header.moveSection(source, target)

    def widen(self, head: str, width: int) -> None:
        """Drag the edge of a head."""
        self._table.horizontalHeader().resizeSection(self.window.table.heads().index(head), width)

    def width(self, head: str) -> int:
        """How wide a column is."""
        return self._table.columnWidth(self.window.table.heads().index(head))

    def choose_columns(self, *ticked: str, up: str = "") -> None:
        """Choose 列…, tick these heads and no others, and move one of them up."""

        def fill_in(dialog: ColumnChooserDialog) -> None:
            columns = dialog.lines.list
            lines = [columns.item(row) for row in range(columns.count())]
            for line in lines:
                if line.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                    on = line.text() in ticked
                    line.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            for row, line in enumerate(lines):
                if line.text() == up:
                    columns.setCurrentRow(row)
                    click(button(dialog, "上移"))
            click(button(dialog, "确定"))

        when_asked(ColumnChooserDialog, fill_in)
        self.window.choose("查看", "列")
        self._come_back()

    def sorted_head(self) -> str:
        """The head with the arrow, nothing where the list has the ledger's order."""
        header = self._table.horizontalHeader()
        if not header.isSortIndicatorShown():
            return ""
        down = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return self.window.table.heads()[header.sortIndicatorSection()] + ("↓" if down else "↑")

    # Groups.

    def group_by(self, words: str) -> None:
        """Choose a grouping above the list."""
        choose(self._page.filters.grouping, words)
        self.window.settle()

    def lines(self) -> list[str]:
        """The rows from the top, tasks by their clause and groups by their words."""
        rows = zip(self._page.model.rows, self.window.table.column("条款"), strict=True)
        return [group_words(line) if isinstance(line, GroupHead) else clause for line, clause in rows]

    def click_group(self, name: str) -> None:
        """Click on the head of a group."""
        index = self._page.model.index(self._row_of_group(name), Column.TITLE)
        self._table.scrollTo(index)
        click(self._table.viewport(), self._table.visualRect(index).center())
        self.window.settle()

    def go_to_group(self, name: str) -> None:
        """Make the head of a group the current row."""
        self._table.select_row(self._row_of_group(name))
        self.window.settle()

    def press(self, key: Qt.Key) -> None:
        """Press a key in the list."""
        self.window.table.press(key)
        self.window.settle()

    # Saved filters.

    def saved(self) -> list[str]:
        """The names of the filters that were kept, the present one with a tick before it."""
        entries = self._menu().actions()
        return [("✓" if one.isChecked() else "") + one.text() for one in entries if one.isCheckable()]

    def save_filter(self, name: str) -> None:
        """Choose 保存现在的筛选… and give a name."""

        def fill_in(dialog: FilterNameDialog) -> None:
            write(dialog.name, name)
            click(button(dialog, "确定"))

        when_asked(FilterNameDialog, fill_in)
        _entry(self._menu(), "保存现在的筛选").trigger()

    def use_filter(self, name: str) -> None:
        """Choose a filter that was kept, or 清除筛选."""
        _entry(self._menu(), name).trigger()
        self.window.settle()

    def forget_filter(self, name: str, answer: str = "删除") -> None:
        """Choose a filter below 删除方案 and answer the question."""
        when_asked(ConfirmDialog, lambda dialog: click(button(dialog, answer)))
        away = _entry(self._menu(), "删除方案").menu()
        assert isinstance(away, QMenu)
        _entry(away, name).trigger()

    # Cells.

    def go_to_cell(self, clause: str, head: str) -> None:
        """Click on a cell."""
        self.window.select(clause)
        click(self._table.viewport(), self._middle(clause, head))
        self.window.settle()

    def extend_to(self, clause: str, head: str) -> None:
        """Click on a cell with Shift held."""
        click(self._table.viewport(), self._middle(clause, head), Qt.KeyboardModifier.ShiftModifier)
        self.window.settle()

    def type_in(self, clause: str, head: str, words: str) -> None:
        """Press F2 in a cell, write, and press Enter."""
        self.go_to_cell(clause, head)
        self.window.press("F2")
        editor = QApplication.focusWidget()
        assert editor is not None
        assert editor is not self._table
        overwrite(editor, words)
        self.window.press("Return")

    def editing(self) -> str | None:
        """What stands where somebody types, None where nobody does."""
        focus = QApplication.focusWidget()
        if focus is None or not self._table.viewport().isAncestorOf(focus):
            return None
        return focus.text() if isinstance(focus, QLineEdit) else focus.property("plainText")

    def copy(self) -> str:
        """Press Ctrl+C in the list; what is on the clipboard then."""
        self._table.setFocus()
        self.window.press("Ctrl+C")
        return QGuiApplication.clipboard().text()

    def paste(self, text: str) -> None:
        """Press Ctrl+V in the list while that is on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._table.setFocus()
        self.window.press("Ctrl+V")

    def fill_down(self) -> None:
        """Press Ctrl+D in the list."""
        self._table.setFocus()
        self.window.press("Ctrl+D")

    def _come_back(self) -> None:
        """The window is in front again after a dialog, with the cursor in the list."""
        self._page.window().activateWindow()
        assert QTest.qWaitForWindowActive(self._page.window())
        self._table.setFocus()
        self.window.settle()

    def _middle(self, clause: str, head: str) -> QPoint:
        row = self.window.table.column("条款").index(clause)
        index = self._page.model.index(row, self.window.table.heads().index(head))
        self._table.scrollTo(index)
        return self._table.visualRect(index).center()

    def _row_of_group(self, name: str) -> int:
        return next(row for row, words in enumerate(self.lines()) if words[2:].startswith(name))

    def _menu(self) -> QMenu:
        menu = self._page.filters.saved.menu()
        menu.aboutToShow.emit()
        return menu


def _entry(menu: QMenu, text: str) -> QAction:
    (found,) = (one for one in menu.actions() if one.text().startswith(text))
    assert found.isEnabled(), text
    return found

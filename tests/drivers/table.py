"""The table of tasks as it is seen and worked on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from tests.drivers.hand import NO_KEY, click

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class TableDriver:
    """Reads cells by the words above them and finds rows by their clause, such as （五）."""

    def __init__(self, table: QTableView) -> None:
        self.table = table

    def heads(self) -> list[str]:
        """The words above the columns."""
        model = self.table.model()
        return [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]

    def column(self, head: str) -> list[str]:
        """The cells below a head, from the top."""
        at = self.heads().index(head)
        return [self._index(row, at).data() for row in range(self._rows())]

    def cell(self, clause: str, head: str) -> str:
        """A cell of one row."""
        return str(self._index(self._row(clause), self.heads().index(head)).data())

    def ticked(self) -> list[str]:
        """The clauses of the rows whose box is ticked."""
        role = Qt.ItemDataRole.CheckStateRole
        states = [self._index(row, 0).data(role) for row in range(self._rows())]
        return [
            clause
            for clause, state in zip(self.column("条款"), states, strict=True)
            if state is not None and Qt.CheckState(state) is Qt.CheckState.Checked
        ]

    def tick(self, clause: str) -> None:
        """Click on the box of a row."""
        index = self._index(self._row(clause), self.heads().index("办结"))
        click(self.table.viewport(), self._box(index).center())

    def select(self, *clauses: str) -> None:
        """Click on a row and, with Ctrl held, on the others."""
        held = NO_KEY
        for clause in clauses:
            click(self.table.viewport(), self.middle(clause), held)
            held = CTRL

    def select_to(self, clause: str) -> None:
        """Click on a row with Shift held, so that all rows up to it are selected."""
        click(self.table.viewport(), self.middle(clause), SHIFT)

    def selected(self) -> list[str]:
        """The clauses of the selected rows."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.column("条款")[row] for row in rows]

    def press(self, key: Qt.Key) -> None:
        """Press a key in the table."""
        self.table.setFocus()
        QTest.keyClick(self.table, key)

    def click_head(self, head: str) -> None:
        """Click on the words above a column."""
        header: QHeaderView = self.table.horizontalHeader()
        at = self.heads().index(head)
        left = header.sectionViewportPosition(at)
        click(header.viewport(), QPoint(left + header.sectionSize(at) // 2, header.height() // 2))

    def middle(self, clause: str) -> QPoint:
        """The middle of a row's title, where a file can be dropped."""
        index = self._index(self._row(clause), self.heads().index("任务"))
        self.table.scrollTo(index)
        return self.table.visualRect(index).center()

    def hint(self, clause: str, head: str) -> str:
        """What a cell says when the mouse rests on it."""
        index = self._index(self._row(clause), self.heads().index(head))
        return str(index.data(Qt.ItemDataRole.ToolTipRole))

    def _rows(self) -> int:
        return self.table.model().rowCount()

    def _index(self, row: int, column: int) -> QModelIndex:
        return self.table.model().index(row, column)

    def _row(self, clause: str) -> int:
        return self.column("条款").index(clause)

    def _box(self, index: QModelIndex) -> QRect:
        self.table.scrollTo(index)
        option = QStyleOptionViewItem()
        self.table.initViewItemOption(option)
        option.rect = self.table.visualRect(index)
        delegate = self.table.itemDelegate()
        assert isinstance(delegate, QStyledItemDelegate)
        delegate.initStyleOption(option, index)
        element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        return self.table.style().subElementRect(element, option, self.table)

"""Which columns the task table shows, and in which order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget

from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.models.task_columns import ALWAYS, Column

_COLUMN = Qt.ItemDataRole.UserRole


class ColumnChooserDialog(SheetDialog):
    """A line for each column, to be ticked, and dragged or moved with the buttons."""

    def __init__(
        self, heads: Mapping[Column, str], shown: Sequence[Column], parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("ColumnChooserDialog", "列"), parent)
        self.resize(360, 560)
        hint = QLabel(self.tr("勾选要显示的列；拖动，或用下面的按钮，改变先后。"))
        hint.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("列"))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        for column in (*shown, *(one for one in heads if one not in shown)):
            self._add(column, heads[column], ticked=column in shown)
        self.list.setCurrentRow(0)
        self.up, self.down = QPushButton(self.tr("上移")), QPushButton(self.tr("下移"))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        moves = QHBoxLayout()
        for button in (self.up, self.down):
            button.setAutoDefault(False)
            moves.addWidget(button)
        moves.addStretch(1)
        self.body.addWidget(hint)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(moves)

    @classmethod
    def ask(
        cls, parent: QWidget | None, heads: Mapping[Column, str], shown: Sequence[Column]
    ) -> tuple[Column, ...] | None:
        """The columns to show from the left, None when the dialog was left."""
        dialog = cls(heads, shown, parent)
        return dialog.columns() if dialog.is_accepted() else None

    def columns(self) -> tuple[Column, ...]:
        """The ticked columns from the top."""
        lines = (self.list.item(row) for row in range(self.list.count()))
        ticked = (line for line in lines if line.checkState() is Qt.CheckState.Checked)
        return tuple(Column(line.data(_COLUMN)) for line in ticked)

    def _add(self, column: Column, head: str, *, ticked: bool) -> None:
        line = QListWidgetItem(head, self.list)
        line.setData(_COLUMN, int(column))
        line.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        if column in ALWAYS:
            line.setFlags(line.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)

    def _move(self, rows: int) -> None:
        row = self.list.currentRow()
        target = row + rows
        if row >= 0 and 0 <= target < self.list.count():
            self.list.insertItem(target, self.list.takeItem(row))
            self.list.setCurrentRow(target)

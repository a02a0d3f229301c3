"""The list of targets: lamps in their colour, a figure typed where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bizdesk.domain.target_lines import PACE_LAMPS, TargetLine
from bizdesk.gui.appearance import keep_columns
from bizdesk.gui.models.row_table import Index
from bizdesk.gui.models.target_table import LINE_ROLE, TargetColumn, TargetTableModel
from bizdesk.gui.theme import colours_of
from bizdesk.gui.widgets.plain_table import PlainTable

_WIDTHS = {
    TargetColumn.BASELINE: 64,
    TargetColumn.GOAL: 124,
    TargetColumn.EXPECTED: 100,
    TargetColumn.READ: 100,
    TargetColumn.READ_ON: 116,
    TargetColumn.GAP: 104,
    TargetColumn.PACE: 108,
}
_STRONG = (TargetColumn.TASK, TargetColumn.READ)


class TargetTable(PlainTable):
    """Enter and a double click open the task (`task_asked`), F2 types the figure of the row."""

    task_asked = Signal(int)

    def __init__(self, model: TargetTableModel, name: str) -> None:
        super().__init__(model, name, (TargetColumn.TASK, TargetColumn.TARGET))
        self._lines = model
        self.setProperty("plain", False)
        self.setWordWrap(False)
        self.setItemDelegate(_TargetDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        keep_columns(self, _WIDTHS)
        self.read = QAction(self.tr("填写读数"), self)
        self.read.setShortcut(QKeySequence("F2"))
        self.read.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.read.triggered.connect(self.start_reading)
        self.open = QAction(self.tr("打开任务"), self)
        self.open.triggered.connect(lambda: self._ask_for(self.currentIndex()))
        self.addActions([self.open, self.read])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.activated.connect(self._ask_for)

    def current(self) -> TargetLine | None:
        """The line that is chosen."""
        index = self.currentIndex()
        return self._lines.row_at(index) if index.isValid() else None

    def start_reading(self) -> None:
        """Type the figure of the line that is chosen."""
        index = self.currentIndex()
        if index.isValid():
            field = index.siblingAtColumn(TargetColumn.READ)
            self.setCurrentIndex(field)
            self.edit(field)

    def _ask_for(self, index: Index) -> None:
        if index.isValid():
            self.task_asked.emit(self._lines.row_at(index).task.id)


class _TargetDelegate(QStyledItemDelegate):
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        line: TargetLine = index.data(LINE_ROLE)
        colours = colours_of(option.palette)
        colour = colours.text if index.column() in _STRONG else colours.secondary
        if index.column() == TargetColumn.PACE:
            colour = colours.lamps[PACE_LAMPS[line.pace]]
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))
        option.state &= ~QStyle.StateFlag.State_HasFocus

"""The outline of a document's tasks as a widget: Space ticks, Enter leads to the detail, arrows fold."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView

from bizdesk.domain.ledger import Lamp, Task
from bizdesk.gui.appearance import row_height
from bizdesk.gui.models.row_table import Index
from bizdesk.gui.models.task_columns import Column
from bizdesk.gui.models.task_outline import SECTION_ROLE, TaskOutlineModel
from bizdesk.gui.models.task_table import TASK_ROLE, TaskTableModel
from bizdesk.gui.theme import colours_of
from bizdesk.gui.widgets.delegates import TaskCellDelegate

_SHOWN = {Column.TICK: 48, Column.AGENCIES: 132, Column.DUE: 104, Column.LAMP: 120}
_TITLE_WIDTH = 300


class OutlineCellDelegate(TaskCellDelegate):
    """Tasks as in the table; the counts of a section in red where some of its tasks are late."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        if index.data(TASK_ROLE) is not None:
            super().initStyleOption(option, index)
            return
        super(TaskCellDelegate, self).initStyleOption(option, index)
        colours = colours_of(option.palette)
        colour = colours.text
        if index.column() == Column.LAMP:
            colour = colours.lamps[Lamp.RED] if index.data(SECTION_ROLE).late else colours.secondary
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, row_height(option.fontMetrics))


class TaskOutline(QTreeView):
    """Shows the rows of a table below the sections of their document; `task_changed` as the table does."""

    task_changed = Signal(object)
    detail_asked = Signal()

    def __init__(self, table: TaskTableModel) -> None:
        super().__init__()
        self._table = table
        self.sections = TaskOutlineModel(table, self)
        self._folded: set[str] = set()
        self.setModel(self.sections)
        self.setItemDelegate(OutlineCellDelegate(self))
        self.setAccessibleName(self.tr("大纲"))
        self.setTreePosition(Column.TITLE)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setIndentation(20)
        self.setExpandsOnDoubleClick(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_up_columns()
        self.sections.modelReset.connect(self._unfold)
        self.collapsed.connect(lambda index: self._folded.add(self.sections.node(index).path))
        self.expanded.connect(lambda index: self._folded.discard(self.sections.node(index).path))
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def forget_folds(self) -> None:
        """Unfold every section from when other rows are shown."""
        self._folded.clear()

    def selected_tasks(self) -> list[Task]:
        """The tasks whose rows are selected, from the top; a section stands for none."""
        numbers = sorted(index.internalId() for index in self.selectionModel().selectedRows())
        tasks = (self.sections.task(self.sections.index_at(number)) for number in numbers)
        return [task for task in tasks if task is not None]

    def current_task(self) -> Task | None:
        """The task of the current row, None for a section."""
        return self.sections.task(self.currentIndex())

    def select_task(self, task_id: int | None) -> None:
        """Make a task's row the current one, the first task that is unfolded where it is not shown."""
        index = QModelIndex() if task_id is None else self.sections.index_of(task_id)
        self._go_to(index if index.isValid() else self._first_task())

    def follow(self, task_id: int) -> None:
        """Make a task's row the current one, no row where it is not shown."""
        index = self.sections.index_of(task_id)
        if index.isValid():
            self._go_to(index)
        else:
            self.setCurrentIndex(index)

    def move_by(self, rows: int) -> None:
        """Make the task that many further down the current one, whatever sections lie between."""
        tasks = [at for at, node in enumerate(self.sections.nodes) if node.place is not None]
        index = self.currentIndex()
        here = index.internalId() if index.isValid() else -1
        before = [at for at in tasks if (at < here if rows < 0 else at <= here)]
        place = len(before) + rows - (rows > 0)
        if 0 <= place < len(tasks):
            self._go_to(self.sections.index_at(tasks[place]))

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().drawRow(painter, option, index)
        painter.setPen(QColor(colours_of(option.palette).line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if event.key() == Qt.Key.Key_Space:
            self._tick_selected()
        elif entered and self.current_task() is not None:
            self.detail_asked.emit()
        elif entered and current.isValid():
            self.setExpanded(_line(current), not self.isExpanded(_line(current)))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.viewport().width() - sum(_SHOWN.values())
        self.setColumnHidden(Column.AGENCIES, room < _TITLE_WIDTH)
        super().resizeEvent(event)

    def _set_up_columns(self) -> None:
        header = self.header()
        header.setMinimumSectionSize(40)
        header.setStretchLastSection(False)
        header.setSectionsClickable(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column in Column:
            if column in _SHOWN:
                header.resizeSection(column, _SHOWN[column])
            else:
                self.setColumnHidden(column, column is not Column.TITLE)

    def _tick_selected(self) -> None:
        tasks = self.selected_tasks()
        ends = [task for task in tasks if not task.endless]
        ticked = not ends or not all(self._table.is_ticked(task) for task in ends)
        if tasks:
            self._table.tick_asked.emit([task.id for task in tasks], ticked)

    def _go_to(self, index: QModelIndex) -> None:
        if index.isValid() and index != self.currentIndex():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)
        else:
            self.task_changed.emit(self.current_task())

    def _first_task(self) -> QModelIndex:
        """The first task that is not in a folded section, the first section where all are folded."""
        index = self.sections.index(0, Column.TITLE)
        first = index
        while index.isValid() and self.sections.task(index) is None:
            index = self.indexBelow(index)
        return index if index.isValid() else first

    def _unfold(self) -> None:
        """Other rows are shown: fold the sections again that were folded."""
        folded = set(self._folded)
        self.expandAll()
        for number in (at for at, node in enumerate(self.sections.nodes) if node.path in folded):
            self.collapse(self.sections.index_at(number, 0))
        self._folded |= folded

    def _on_row_changed(self) -> None:
        self.task_changed.emit(self.current_task())


def _line(index: QModelIndex) -> QModelIndex:
    return index.siblingAtColumn(0)

"""The table of tasks as a widget: rows selected whole, Space ticks them, files can be dropped on them."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from bizdesk.domain.ledger import Task
from bizdesk.gui.appearance import keep_columns, keep_fitting, keep_rows, scaled
from bizdesk.gui.models.task_table import Column, TaskTableModel
from bizdesk.gui.widgets.delegates import TaskCellDelegate
from bizdesk.gui.widgets.evidence_list import local_files

_WIDTHS = {
    Column.TICK: 48,
    Column.CLAUSE: 72,
    Column.AGENCIES: 132,
    Column.DUE: 104,
    Column.PACE: 96,
    Column.LAMP: 120,
    Column.EVIDENCE: 48,
}
_TITLE_WIDTH = 160
_YIELDING = (Column.AGENCIES, Column.PACE, Column.EVIDENCE)
"""What yields where the title has not what it needs at least: the detail shows it too."""


class TaskTable(QTableView):
    """Shows a `TaskTableModel`."""

    task_changed = Signal(object)
    files_dropped = Signal(int, object)
    detail_asked = Signal()
    whole_asked = Signal()

    def __init__(self, model: TaskTableModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setItemDelegate(TaskCellDelegate(self))
        self.setAccessibleName(self.tr("任务"))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        keep_rows(self)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)
        keep_columns(self, _WIDTHS)
        keep_fitting(self, TaskTable.fit_columns)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def selectAll(self) -> None:
        """Select every row of the list; those that are not shown yet are asked for first."""
        if self._model.whole:
            super().selectAll()
        else:
            self.whole_asked.emit()

    def selected_tasks(self) -> list[Task]:
        """The tasks whose rows are selected, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._model.rows[row] for row in rows]

    def current_task(self) -> Task | None:
        """The task of the current row."""
        index = self.currentIndex()
        return self._model.row_at(index) if index.isValid() else None

    def select_task(self, task_id: int | None) -> None:
        """Make a task's row the current one, the first row where it is not shown."""
        row = None if task_id is None else self._model.row_of(task_id)
        self.select_row(row or 0)

    def follow(self, task_id: int) -> None:
        """Make a task's row the current one, no row where it is not shown."""
        if self._model.row_of(task_id) is None:
            self.setCurrentIndex(QModelIndex())
        else:
            self.select_task(task_id)

    def select_row(self, row: int) -> None:
        """Make a row the current one, if there is such a row."""
        if not 0 <= row < self._model.rowCount():
            self.task_changed.emit(self.current_task())
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._model.index(row, Column.TITLE), flags)
        self.scrollTo(self.currentIndex())

    def move_by(self, rows: int) -> None:
        """Make the row that many further down the current one."""
        row = self.currentIndex().row() + rows
        if 0 <= row < self._model.rowCount():
            self.select_row(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            tasks = self.selected_tasks()
            ends = [task for task in tasks if not task.endless]
            ticked = not ends or not all(self._model.is_ticked(task) for task in ends)
            if tasks:
                self._model.tick_asked.emit([task.id for task in tasks], ticked)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.detail_asked.emit()
        else:
            super().keyPressEvent(event)

    def fit_columns(self) -> None:
        """Leave out columns that yield to the title where it has not the room that it needs."""
        room = self.viewport().width() - scaled(_TITLE_WIDTH + sum(_WIDTHS.values()))
        for column in _YIELDING:
            self.setColumnHidden(column, room < 0)
            room += scaled(_WIDTHS[column]) if room < 0 else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit_columns()
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.files_dropped.emit(self._model.row_at(index).id, local_files(event.mimeData()))
            event.acceptProposedAction()

    def _on_row_changed(self) -> None:
        self.task_changed.emit(self.current_task())

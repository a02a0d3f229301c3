"""The table of tasks as a widget: rows selected whole, Space ticks them, files can be dropped on them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import chain

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from bizdesk.domain.filters import GroupKey, TaskOrder
from bizdesk.domain.groups import GroupHead
from bizdesk.domain.ledger import Task
from bizdesk.gui.appearance import keep_rows
from bizdesk.gui.models.task_columns import FIELDS, Column, order_of
from bizdesk.gui.models.task_table import TaskTableModel
from bizdesk.gui.widgets.evidence_list import local_files
from bizdesk.gui.widgets.task_delegate import SheetCellDelegate

_TRIGGERS = QAbstractItemView.EditTrigger
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class TaskTable(QTableView):
    """Shows a `TaskTableModel`; `fold_asked` tells a group and whether its tasks are to be put away."""

    task_changed = Signal(object)
    files_dropped = Signal(int, object)
    detail_asked = Signal()
    whole_asked = Signal()
    fold_asked = Signal(object, bool)
    resized = Signal()

    def __init__(self, model: TaskTableModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.cells = SheetCellDelegate(self)
        self.cells.typed.connect(lambda: self.move_by(1))
        self.setItemDelegate(self.cells)
        self.setAccessibleName(self.tr("任务"))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(_TRIGGERS.DoubleClicked | _TRIGGERS.AnyKeyPressed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        keep_rows(self)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # Heads that know of the selection ask every row of it, for each column, whenever they are painted.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setSectionsClickable(True)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def selectAll(self) -> None:
        """Select every row of the list; those that are not shown yet are asked for first."""
        if self._model.whole:
            super().selectAll()
        else:
            self.whole_asked.emit()

    def selected_tasks(self) -> list[Task]:
        """The tasks whose rows are selected, from the top."""
        selection = self.selectionModel().selection()
        runs = (selection.at(place) for place in range(selection.count()))
        rows = sorted(set(chain.from_iterable(range(run.top(), run.bottom() + 1) for run in runs)))
        return list(self._model.shown_tasks(rows))

    def tasks_from_current(self) -> list[Task]:
        """The tasks whose rows are shown from the current one on."""
        return list(self._model.shown_tasks(range(max(0, self.currentIndex().row()), len(self._model.rows))))

    @property
    def column(self) -> Column:
        """The column of the current cell."""
        index = self.currentIndex()
        seen = index.isValid() and not self.isColumnHidden(index.column())
        return Column(index.column()) if seen else Column.TITLE

    def current_task(self) -> Task | None:
        """The task of the current row."""
        index = self.currentIndex()
        return self._model.task_at(index) if index.isValid() else None

    def current_head(self) -> GroupHead | None:
        """The head of a group that is the current row."""
        index = self.currentIndex()
        line = self._model.row_at(index) if index.isValid() else None
        return line if isinstance(line, GroupHead) else None

    def select_task(self, task_id: int | None) -> None:
        """Make a task's row the current one, the first task's where it is not shown."""
        row = None if task_id is None else self._model.row_of(task_id)
        if row is None and self._model.tasks:
            row = self._model.row_of(self._model.tasks[0].id)
        self.select_row(row or 0)

    def select_tasks(self, ids: Collection[int], current: int | None) -> None:
        """Select the rows of tasks as far as they are shown, and make one of them the current row."""
        self.select_task(current)
        wanted = set(ids)
        rows = enumerate(self._model.rows)
        found = [row for row, line in rows if isinstance(line, Task) and line.id in wanted]
        if len(found) > 1:
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(self._runs(found), flags)

    def show_order(self, order: TaskOrder, *, descending: bool, of_agency: bool) -> None:
        """Mark the head of the column that the list is sorted by; the ledger's own order needs no mark."""
        plain = order is TaskOrder.LEDGER and not descending
        columns = (one for one in Column if order_of(one, of_agency=of_agency) is order)
        down = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header = self.horizontalHeader()
        header.setSortIndicatorShown(not plain)
        header.setSortIndicator(-1 if plain else next(columns, Column.CLAUSE), down)

    def follow(self, task_id: int) -> None:
        """Make a task's row the current one, no row where it is not shown."""
        if self._model.row_of(task_id) is None:
            self.setCurrentIndex(QModelIndex())
        else:
            self.select_task(task_id)

    def select_group(self, key: GroupKey) -> None:
        """Make the head of a group the current row."""
        row = self._model.row_of_group(key)
        if row is not None:
            self.select_row(row)

    def select_row(self, row: int) -> None:
        """Make a row the current one, if there is such a row."""
        if not 0 <= row < self._model.rowCount():
            self.task_changed.emit(self.current_task())
            return
        self.selectionModel().setCurrentIndex(self._model.index(row, self.column), _SELECT)
        self.scrollTo(self.currentIndex())

    def move_by(self, rows: int) -> None:
        """Make the task that many further down the current one."""
        row = self.currentIndex().row() + rows
        while 0 <= row < self._model.rowCount() and isinstance(self._model.rows[row], GroupHead):
            row += 1 if rows > 0 else -1
        if 0 <= row < self._model.rowCount():
            self.select_row(row)

    def edit_cell(self) -> None:
        """Type in the current cell, in 本季进展 where nothing can be typed there."""
        index = self.currentIndex()
        if index.isValid() and self.column not in FIELDS and not self.isColumnHidden(Column.PROGRESS):
            index = index.siblingAtColumn(Column.PROGRESS)
            self.selectionModel().setCurrentIndex(index, _SELECT)
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.scrollTo(index)
            super().edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._tick()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.detail_asked.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._folds(event.key()):
            return
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a head opens or shuts its group; the current task stays the current one."""
        index = self.indexAt(event.position().toPoint())
        line = self._model.row_at(index) if index.isValid() else None
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if isinstance(line, GroupHead) and plain:
            self.fold_asked.emit(line.group.key, not line.folded)
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._model.task_at(index) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        task = self._model.task_at(index) if index.isValid() else None
        if task is not None:
            self.files_dropped.emit(task.id, local_files(event.mimeData()))
            event.acceptProposedAction()

    def _tick(self) -> None:
        tasks = self.selected_tasks()
        ends = [task for task in tasks if not task.endless]
        ticked = not ends or not all(self._model.is_ticked(task) for task in ends)
        if tasks:
            self._model.tick_asked.emit([task.id for task in tasks], ticked)

    def _folds(self, key: int) -> bool:
        """Left puts the tasks below a head away and goes from the first cell to the head, Right opens it."""
        head, left = self.current_head(), key == Qt.Key.Key_Left
        if head is not None:
            if head.folded is not left:
                self.fold_asked.emit(head.group.key, left)
            return True
        first = self.horizontalHeader().logicalIndexAt(0)
        if not left or self.currentIndex().column() != first:
            return False
        rows = range(self.currentIndex().row(), -1, -1)
        row = next((one for one in rows if isinstance(self._model.rows[one], GroupHead)), None)
        if row is not None:
            self.select_row(row)
        return row is not None

    def _runs(self, rows: Iterable[int]) -> QItemSelection:
        """The rows as a selection of as few ranges as there are runs."""
        selection, last = QItemSelection(), self._model.columnCount() - 1
        run: list[int] = []
        for row in rows:
            if run and row > run[-1] + 1:
                selection.select(self._model.index(run[0], 0), self._model.index(run[-1], last))
                run = []
            run.append(row)
        if run:
            selection.select(self._model.index(run[0], 0), self._model.index(run[-1], last))
        return selection

    def _on_row_changed(self) -> None:
        self.task_changed.emit(self.current_task())

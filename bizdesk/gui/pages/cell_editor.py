"""The clipboard and the keys of a spreadsheet on the task table: copy, paste, fill down, type in a cell."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView

from bizdesk.domain.task_cells import CellEdit, ReportField
from bizdesk.gui import cell_blocks, operations
from bizdesk.gui.actions import ActionId
from bizdesk.gui.cell_blocks import Block
from bizdesk.gui.desk import Desk
from bizdesk.gui.kept_cells import Index, KeptCell, KeptCells
from bizdesk.gui.models.task_columns import FIELDS, Column
from bizdesk.gui.models.task_table import TaskTableModel
from bizdesk.gui.pages.progress_keeper import name_of
from bizdesk.gui.widgets.column_layout import ColumnLayout
from bizdesk.gui.widgets.task_table import TaskTable
from bizdesk.gui.wording import title_words

FOR_CELLS = (ActionId.TYPE_IN_CELL, ActionId.COPY_ROWS, ActionId.PASTE_CELLS, ActionId.FILL_DOWN)
"""What the menu of the list offers for its cells."""


class CellEditor:
    """What a hand does to cells; `read_whole` shows every row of the list and goes on."""

    def __init__(
        self,
        desk: Desk,
        table: TaskTable,
        model: TaskTableModel,
        columns: ColumnLayout,
        read_whole: Callable[[Callable[[], None]], None],
    ) -> None:
        self._desk, self._table, self._model, self._columns = desk, table, model, columns
        self._read_whole = read_whole
        self._storing = 0
        self._kept = KeptCells(desk.unsaved, table.cells, self._kept_cell)
        model.cell_asked.connect(self._write_typed)

    @property
    def is_typing(self) -> bool:
        """Whether somebody types in a cell."""
        return self._table.state() is QAbstractItemView.State.EditingState

    def edit(self) -> None:
        """Type in the current cell."""
        self._table.edit_cell()

    def finish(self) -> None:
        """Enter what stands in a cell, and wait for it."""
        editor = self._table.focusWidget()
        if editor is not None:
            editor.clearFocus()
        while self._storing and self._desk.runner.busy:
            flags = QEventLoop.ProcessEventsFlag
            QCoreApplication.processEvents(flags.WaitForMoreEvents | flags.ExcludeUserInputEvents)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, as a spreadsheet takes them."""
        tasks = self._table.selected_tasks()
        if tasks:
            text = cell_blocks.copy_rows(self._model, tasks, self._columns.shown)
            QGuiApplication.clipboard().setText(text)
            self._desk.tell(self._table.tr("已复制 {0} 行").format(len(tasks)))

    def fill_down(self) -> None:
        """Let the current column of the selected rows say what it says in the first of them."""
        tasks = self._table.selected_tasks()
        if len(tasks) > 1:
            self._write(cell_blocks.fill_down(self._model, tasks, self._table.column))

    def paste(self) -> None:
        """Put the cells on the clipboard into the table, the first into the current cell."""
        text = QGuiApplication.clipboard().text()
        lacking = cell_blocks.rows_in(text) > len(self._table.tasks_from_current())
        if lacking and not self._model.whole:
            self._read_whole(lambda: self._paste(text))
        else:
            self._paste(text)

    def _paste(self, text: str) -> None:
        columns = self._columns_from_current()
        selected = self._table.selected_tasks()
        if cell_blocks.is_one_cell(text) and len(selected) > 1:
            text, tasks = text.rstrip("\r\n") + "\n", selected
            self._write(cell_blocks.paste(self._model, text * len(tasks), tasks, columns))
        else:
            self._write(cell_blocks.paste(self._model, text, self._table.tasks_from_current(), columns))

    def _columns_from_current(self) -> tuple[Column, ...]:
        shown = self._columns.shown
        return shown[shown.index(self._table.column) :]

    def _kept_cell(self, index: Index) -> KeptCell | None:
        """The report that a cell is part of, so that the detail of its task offers it."""
        task, field = self._model.task_at(index), FIELDS.get(Column(index.column()))
        edit = self._model.edit_of(task, Column(index.column()), "") if task else None
        if task is None or field is None or edit is None:
            return None
        cells = self._model.cells

        def texts(typed: str) -> tuple[str, ...]:
            said = {part: cells.reported(task, part) for part in ReportField}
            rate = said[ReportField.RATE].rstrip("%")
            return tuple({**said, ReportField.RATE: rate, field: typed}.values())

        return KeptCell(self._name(edit), title_words(task), cells.reported(task, field), texts)

    def _name(self, edit: CellEdit) -> str:
        return name_of((edit.task_id, edit.agency, self._desk.quarter))

    def _write_typed(self, edit: CellEdit) -> None:
        """What was typed and is refused is offered where its task is shown, to which the list goes back."""
        name, unsaved = self._name(edit), self._desk.unsaved

        def settled(error: BaseException | None) -> None:
            self._storing -= 1
            if error is None:
                unsaved.drop(name)
                return
            unsaved.set_aside(name)
            self._table.follow(edit.task_id)

        self._storing += 1
        operations.cells.write_cell(self._desk, edit, initiator=self._table, settled=settled)

    def _write(self, block: Block) -> None:
        operations.cells.write_cells(self._desk, block, initiator=self._table)

"""Blocks of cells of the task table: copied as text, filled down, pasted from a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bizdesk.domain.ledger import Task
from bizdesk.domain.tab_text import from_tab_text, to_tab_text
from bizdesk.domain.task_cells import CellEdit
from bizdesk.gui.models.task_columns import FIELDS, Column
from bizdesk.gui.models.task_table import TaskTableModel


@dataclass(slots=True)
class Block:
    """What a block of cells asks for: edits, and how many cells are locked or lie outside the table."""

    edits: list[CellEdit] = field(default_factory=list)
    locked: int = 0
    outside: int = 0


def copy_rows(model: TaskTableModel, tasks: Iterable[Task], columns: Sequence[Column]) -> str:
    """The rows as tab-separated text, in the order of the columns."""
    return to_tab_text([model.cells.copied(task, column) for column in columns] for task in tasks)


def fill_down(model: TaskTableModel, tasks: Sequence[Task], column: Column) -> Block:
    """Every row says in the column what the first one says."""
    if column not in FIELDS:
        return Block(locked=len(tasks) - 1)
    text = model.cells.reported(tasks[0], FIELDS[column])
    return _block(model, ((task, column, text) for task in tasks[1:]))


def paste(model: TaskTableModel, text: str, tasks: Sequence[Task], columns: Sequence[Column]) -> Block:
    """The cells of a text go into the rows and columns, the first into the first."""
    rows = from_tab_text(text)
    within = (
        (task, column, cell)
        for task, row in zip(tasks, rows, strict=False)
        for column, cell in zip(columns, row, strict=False)
    )
    block = _block(model, within)
    wide = sum(max(0, len(row) - len(columns)) for row in rows[: len(tasks)])
    block.outside = wide + sum(map(len, rows[len(tasks) :]))
    return block


def rows_in(text: str) -> int:
    """How many rows a text has."""
    return len(from_tab_text(text))


def is_one_cell(text: str) -> bool:
    """Whether a text is that of one cell, which goes into every selected row."""
    return [len(row) for row in from_tab_text(text)] == [1]


def _block(model: TaskTableModel, cells: Iterator[tuple[Task, Column, str]]) -> Block:
    """The edits among the cells; a locked cell that says the same already is no trouble to anybody."""
    block = Block()
    for task, column, text in cells:
        said = text.replace("\r\n", "\n").replace("\r", "\n").strip()
        edit = model.edit_of(task, column, said)
        if edit is not None:
            block.edits.append(edit)
        elif said not in (model.cells.copied(task, column), model.cells.text(task, column)):
            block.locked += 1
    return block

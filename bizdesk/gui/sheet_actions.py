"""Which action of the menus works on the list of tasks as on a sheet: its cells, its columns."""

from __future__ import annotations

from collections.abc import Callable

from bizdesk.gui.actions import ActionId
from bizdesk.gui.pages.tasks_page import TasksPage


def sheet_handlers(tasks: Callable[[], TasksPage]) -> dict[ActionId, Callable[[], None]]:
    """What carries the actions out."""
    return {
        ActionId.TYPE_IN_CELL: lambda: tasks().cells.edit(),
        ActionId.COPY_ROWS: lambda: tasks().cells.copy(),
        ActionId.PASTE_CELLS: lambda: tasks().cells.paste(),
        ActionId.FILL_DOWN: lambda: tasks().cells.fill_down(),
        ActionId.COLUMNS: lambda: tasks().choose_columns(),
    }

"""Writing the list of tasks as it is seen: with its filter, its order and its columns."""

from __future__ import annotations

from pathlib import Path

from bizdesk.gui.desk import Desk
from bizdesk.gui.models.task_columns import LONG, WIDTHS, heads
from bizdesk.gui.operations.seen_tables import PIXELS_OF_A_CHARACTER, write_seen
from bizdesk.gui.pages.tasks_page import TasksPage
from bizdesk.services.exports import Seen, SeenColumn


def export_seen(desk: Desk, page: TasksPage, path: Path) -> None:
    """Write what the page shows to `path`, rows beyond the end of the screen too."""
    page.read_whole(lambda: write_seen(page, desk, _seen(desk, page), path))


def _seen(desk: Desk, page: TasksPage) -> Seen:
    shown, cells, named = page.columns.shown, page.model.cells, heads(of_agency=page.agency is not None)
    columns = tuple(SeenColumn(named[one], WIDTHS[one] / PIXELS_OF_A_CHARACTER, one in LONG) for one in shown)
    rows = [[cells.copied(task, one) for one in shown] for task in page.model.tasks]
    return Seen(page.title.text(), desk.day, columns, rows)

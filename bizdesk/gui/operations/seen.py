"""Writing the list of tasks as it is seen: with its filter, its order and its columns."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.models.task_columns import LONG, WIDTHS, heads
from bizdesk.gui.pages.tasks_page import TasksPage
from bizdesk.services import exports
from bizdesk.services.exports import Seen, SeenColumn
from bizdesk.services.settings import get_office

_PIXELS_OF_A_CHARACTER = 6.5


def export_seen(desk: Desk, page: TasksPage, path: Path) -> None:
    """Write what the page shows to `path`, rows beyond the end of the screen too."""

    def write(seen: Seen, office: str) -> None:
        waiting = WaitingDialog(_tr("正在生成报表…"), page)

        def work() -> None:
            exports.export_seen(seen, office, path, waiting.progress.rows)

        def written(_nothing: object) -> None:
            waiting.finish()
            desk.tell(_tr("已导出：{0}").format(path))

        def failed(error: BaseException) -> None:
            waiting.finish()
            desk.fail(error)

        desk.runner.aside(work, written, failed)
        waiting.start()

    def read() -> None:
        seen = _seen(desk, page)
        desk.read(get_office, lambda office: write(seen, office))

    page.read_whole(read)


def _seen(desk: Desk, page: TasksPage) -> Seen:
    shown, cells, named = page.columns.shown, page.model.cells, heads(of_agency=page.agency is not None)
    columns = tuple(
        SeenColumn(named[one], WIDTHS[one] / _PIXELS_OF_A_CHARACTER, one in LONG) for one in shown
    )
    rows = [[cells.copied(task, one) for one in shown] for task in page.model.tasks]
    return Seen(page.title.text(), desk.day, columns, rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reports", text)

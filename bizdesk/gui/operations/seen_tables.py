"""Writing any other list as it is seen: targets, indicators, evidence, reminders, the history, agencies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QTableView, QWidget

from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.models.row_table import LEFT, RowTableModel
from bizdesk.gui.operations.long_work import read_and_work
from bizdesk.services import exports
from bizdesk.services.exports import Seen, SeenColumn
from bizdesk.services.settings import get_office

PIXELS_OF_A_CHARACTER = 6.5
_NARROWEST, _WIDEST = 8.0, 60.0


def listed(page: QWidget) -> QTableView | None:
    """The list of a page: the largest table on it, None where that is no list."""
    tables = [table for table in page.findChildren(QTableView) if table.isVisible()]
    largest = max(tables, key=lambda table: table.width() * table.height(), default=None)
    return largest if largest is not None and isinstance(largest.model(), RowTableModel) else None


def title_of(page: QWidget) -> str:
    """What stands above a page."""
    labels = (label for label in page.findChildren(QLabel) if label.property("role") == "title")
    return next((label.text() for label in labels if label.isVisible()), "")


def export_table(desk: Desk, table: QTableView, title: str, path: Path) -> None:
    """Write what `table` shows to `path`, rows beyond the end of the screen too."""
    _read_whole(table, lambda: write_seen(table, desk, _seen(table, title, desk), path))


def write_seen(parent: QWidget, desk: Desk, seen: Seen, path: Path) -> None:
    """Write a list as it was seen to `path`, with progress and a way to stop."""
    waiting = WaitingDialog(_tr("正在生成报表…"), parent)
    read_and_work(
        desk,
        waiting,
        get_office,
        lambda office: exports.export_seen(seen, office, path, waiting.progress.rows),
        lambda _nothing: desk.tell(_tr("已导出：{0}").format(path)),
    )


def _read_whole(table: QTableView, then: Callable[[], None]) -> None:
    """Have the rows that follow read, as scrolling does, and go on; a list shown anew begins again."""
    model = table.model()

    def go_on() -> None:
        model.rowsInserted.disconnect(go_on)
        model.modelReset.disconnect(go_on)
        _read_whole(table, then)

    if not isinstance(model, RowTableModel) or not model.lacking:
        then()
        return
    model.rowsInserted.connect(go_on)
    model.modelReset.connect(go_on)
    if model.canFetchMore(QModelIndex()):  # else they are being read
        model.fetchMore(QModelIndex())


def _seen(table: QTableView, title: str, desk: Desk) -> Seen:
    model, header = table.model(), table.horizontalHeader()
    order = [header.logicalIndex(place) for place in range(header.count())]
    shown = [column for column in order if not table.isColumnHidden(column)]
    rows = [[_text(model.index(row, column)) for column in shown] for row in range(model.rowCount())]
    columns = tuple(_column(table, column, [row[n] for row in rows]) for n, column in enumerate(shown))
    return Seen(title, desk.day, columns, rows)


def _column(table: QTableView, column: int, texts: list[str]) -> SeenColumn:
    """As wide as on the screen, or as its longest line needs; what is set at the left holds words."""
    model, across = table.model(), Qt.Orientation.Horizontal
    width = max(table.columnWidth(column) / PIXELS_OF_A_CHARACTER, _NARROWEST)
    wordy = model.headerData(column, across, Qt.ItemDataRole.TextAlignmentRole) == LEFT
    needed = max((2.0 * len(text) + 2 for text in texts), default=0.0)
    wide = min(max(width, needed) if wordy else width, _WIDEST)
    return SeenColumn(str(model.headerData(column, across) or ""), wide, wordy)


def _text(index: QModelIndex) -> str:
    """What a cell shows, or says where it shows a sign only."""
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        value = index.data(role)
        if value not in (None, ""):
            return str(value)
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reports", text)

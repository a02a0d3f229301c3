"""Everything that was done to the ledger, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.history import HistoryEntry
from bizdesk.gui.appearance import keep_columns, keep_rows
from bizdesk.gui.desk import Desk
from bizdesk.gui.models.history_table import HistoryTableModel
from bizdesk.gui.widgets.empty_state import EmptyState
from bizdesk.services.history import list_history


class HistoryPage(QWidget):
    """The history as a table."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.model = HistoryTableModel()
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("历史"))
        self.table.setProperty("plain", True)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setProperty("plain", True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        keep_rows(self.table)
        keep_columns(self.table, {0: 170, 1: 120})
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.empty = EmptyState(
            self.tr("还没有历史。对台账做的每一处改动都会记在这里，谁改的、什么时候改的。")
        )
        self.body = QStackedWidget()
        title = QLabel(self.tr("历史"))
        title.setProperty("role", "title")
        title.setContentsMargins(16, 16, 16, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(title)
        self.body.addWidget(self.table)
        self.body.addWidget(self.empty)
        layout.addWidget(self.body, 1)
        desk.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read the history again."""
        self._desk.read(list_history, self._show)

    def _show(self, found: Sequence[HistoryEntry]) -> None:
        self.model.show_rows(found)
        self.body.setCurrentWidget(self.table if found else self.empty)

    def _on_changed(self, _change: ChangeSet, _initiator: object) -> None:
        if self.isVisible():
            self.refresh()

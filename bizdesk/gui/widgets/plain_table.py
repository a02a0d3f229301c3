"""A quiet table: rows chosen whole and one at a time, no grid, no numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from bizdesk.gui.appearance import keep_rows
from bizdesk.gui.models.row_table import RowTableModel


class PlainTable(QTableView):
    """Shows a model; a screen reader calls it `name`, and the `stretched` columns share its width."""

    def __init__(self, model: RowTableModel[Any], name: str, stretched: Sequence[int]) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setProperty("plain", True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        keep_rows(self)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for column in stretched:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

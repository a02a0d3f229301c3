"""Two quarters against each other: what was done, fell behind, recovered, was extended, came and went."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.quarter import Quarter
from bizdesk.gui.appearance import keep_rows, scaled
from bizdesk.gui.language import spoken
from bizdesk.gui.models.comparison_table import ComparisonTableModel
from bizdesk.services.quarters import QuarterComparison

_QUARTERS_BACK = 12
_WIDTHS = (104, 0, 152, 184, 200)


class ComparisonDialog(QDialog):
    """Asks for two quarters and shows the changes; a row that is opened closes it and tells its task."""

    quarters_chosen = Signal(object, object)
    task_chosen = Signal(int)

    def __init__(self, quarter: Quarter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("对比两个季度"))
        self.resize(960, 560)
        self._quarters = _quarters_up_to(quarter)
        labels = [spoken(one.label) for one in self._quarters]
        self.first, self.second = QComboBox(), QComboBox()
        for box, name, place in ((self.first, self.tr("从"), 1), (self.second, self.tr("到"), 0)):
            box.addItems(labels)
            box.setCurrentIndex(place)
            box.setAccessibleName(name)
            box.activated.connect(self.ask_for_comparison)
        self.totals = QLabel()
        self.totals.setWordWrap(True)
        self.model = ComparisonTableModel(self)
        self.table = self._table()
        self.buttons = QDialogButtonBox()
        self.go = self.buttons.addButton(self.tr("打开任务"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("primary", True)
        self.buttons.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._open_current)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()

    def ask_for_comparison(self) -> None:
        """Ask for the changes between the quarters that are chosen."""
        chosen = (self._quarters[box.currentIndex()] for box in (self.first, self.second))
        self.quarters_chosen.emit(*chosen)

    def show_comparison(self, comparison: QuarterComparison) -> None:
        """Show what changed, if these quarters are still the ones that are chosen."""
        chosen = tuple(self._quarters[box.currentIndex()] for box in (self.first, self.second))
        if chosen != (comparison.before.quarter, comparison.after.quarter):
            return
        self.model.show_comparison(comparison)
        counts = Counter(row.kind for row in self.model.rows)
        said = "  ·  ".join(f"{kind} {count}" for kind, count in counts.items())
        self.totals.setText(said or self.tr("这两个季度之间没有变化。"))
        if self.model.rows:
            self.table.selectRow(0)
        self.go.setEnabled(bool(self.model.rows))

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("变化"))
        table.setShowGrid(False)
        table.setProperty("plain", True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        keep_rows(table)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in enumerate(_WIDTHS):
            if width:
                table.setColumnWidth(column, scaled(width))
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.doubleClicked.connect(self._open_current)
        return table

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (QLabel(self.tr("从")), self.first, QLabel(self.tr("到")), self.second):
            row.addWidget(widget)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(row)
        layout.addWidget(self.totals)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
        self.totals.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _open_current(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.accept()
            self.task_chosen.emit(self.model.row_at(index).task_id)


def _quarters_up_to(last: Quarter) -> list[Quarter]:
    """The quarters from `last` back."""
    found = [last]
    while len(found) <= _QUARTERS_BACK:
        found.append(found[-1].previous())
    return found

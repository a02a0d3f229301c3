"""The bin of evidence: looked at, opened, restored."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.people import Right
from bizdesk.gui.desk import Desk
from bizdesk.gui.models.bin_table import Binned, BinTableModel
from bizdesk.gui.operations.evidence import open_evidence, preview_evidence, restore
from bizdesk.gui.widgets.plain_table import PlainTable
from bizdesk.services.evidence import list_bin
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.tasks import list_tasks


class RecycleBinDialog(QDialog):
    """Lists the files that were removed, the last one first; it stays open while some are restored."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("佐证材料回收站"))
        self.resize(760, 480)
        self._desk = desk
        self.model = BinTableModel(self)
        self.table = PlainTable(self.model, self.tr("回收站"), (0, 1))
        self.empty = QLabel(self.tr("回收站是空的。移除的佐证材料会留在这里，随时可以恢复。"))
        self.restore = QPushButton(self.tr("恢复"))
        desk.rights.hold(Right.OWN_PART, self.restore)
        self.preview = QPushButton(self.tr("预览"))
        self.open_button = QPushButton(self.tr("打开"))
        self.close_button = QPushButton(self.tr("关闭"))
        self._lay_out()
        self._connect()

    @classmethod
    def show_bin(cls, parent: QWidget, desk: Desk) -> None:
        """Open the bin over `parent`."""
        dialog = cls(desk, parent)
        dialog.refresh()
        dialog.open()

    def refresh(self) -> None:
        """Read the bin again."""
        day = self._desk.today

        def query(uow: UnitOfWork) -> list[Binned]:
            files = list_bin(uow)
            ids = tuple(one.task_id for one in files)
            tasks = {task.id: task for task in list_tasks(uow, TaskFilter(day=day, ids=ids))}
            return [Binned(one, tasks.get(one.task_id)) for one in files]

        self._desk.read(query, self._show)

    def done(self, result: int) -> None:
        self._desk.changed.disconnect(self._on_changed)
        super().done(result)
        self.deleteLater()

    def _show(self, rows: Sequence[Binned]) -> None:
        self.model.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if rows:
            self.table.selectRow(0)
            self.table.setFocus()
        self._on_selection()

    def _current(self) -> Binned | None:
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _lay_out(self) -> None:
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "secondary")
        row = QHBoxLayout()
        for button in (self.restore, self.preview, self.open_button):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.close_button)
        for button in (self.restore, self.preview, self.open_button, self.close_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self.empty)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.table.activated.connect(self._on_preview)
        self.restore.clicked.connect(self._on_restore)
        self.preview.clicked.connect(self._on_preview)
        self.open_button.clicked.connect(self._on_open)
        self.close_button.clicked.connect(self.reject)
        self._desk.changed.connect(self._on_changed)

    def _on_selection(self) -> None:
        chosen = self._current()
        self.restore.setEnabled(chosen is not None and chosen.task is not None)
        for button in (self.preview, self.open_button):
            button.setEnabled(chosen is not None)

    def _on_restore(self) -> None:
        if (chosen := self._current()) is not None:
            restore(self._desk, chosen.evidence)

    def _on_preview(self) -> None:
        if (chosen := self._current()) is not None:
            preview_evidence(self, self._desk, chosen.evidence)

    def _on_open(self) -> None:
        if (chosen := self._current()) is not None:
            open_evidence(self, self._desk, chosen.evidence)

    def _on_changed(self) -> None:
        self.refresh()

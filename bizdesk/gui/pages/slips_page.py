"""The slips that were given, the newest first: printed again from here, and new reminders given."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from bizdesk.domain.slips import SlipLine
from bizdesk.gui.appearance import keep_columns
from bizdesk.gui.desk import Desk
from bizdesk.gui.models.slip_table import SlipTableModel
from bizdesk.gui.operations.slips import write_again
from bizdesk.gui.widgets.empty_state import EmptyState
from bizdesk.gui.widgets.list_layout import lay_out_list
from bizdesk.gui.widgets.plain_table import PlainTable
from bizdesk.services.slip_lists import list_slip_lines

_WIDTHS = {0: 150, 1: 150, 4: 104, 5: 104}


class SlipsPage(QWidget):
    """A table of slips; `task_asked` carries the task that a slip is about."""

    task_asked = Signal(int)

    def __init__(self, desk: Desk, remind: QAction) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.model = SlipTableModel(self)
        self.table = PlainTable(self.model, self.tr("文书"), (2, 3))
        keep_columns(self.table, _WIDTHS)
        self.counts = QLabel()
        self.again = QPushButton(self.tr("再写出一份…"))
        self.open = QPushButton(self.tr("查看任务"))
        self.remind = QPushButton(remind.text())
        self.empty = EmptyState(
            self.tr("还没有出具过文书。催办通知在这里出具，督办单和两种申请在任务上出具。"), remind
        )
        self.body = QStackedWidget()
        self._lay_out()
        self.again.clicked.connect(self._write_again)
        self.open.clicked.connect(self._open_task)
        self.remind.clicked.connect(remind.trigger)
        self.table.activated.connect(self._write_again)
        desk.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read the slips again."""
        self._desk.read(list_slip_lines, self._show)

    def _show(self, found: tuple[SlipLine, ...]) -> None:
        chosen = self._chosen()
        self.model.show_rows(found)
        self.counts.setText(self.tr("共 {0} 份").format(len(found)) if found else "")
        for button in (self.again, self.open, self.remind):
            button.setVisible(bool(found))
        numbers = [line.slip.number for line in found]
        kept = chosen is not None and chosen.slip.number in numbers
        self.table.selectRow(numbers.index(chosen.slip.number) if kept and chosen else 0)
        self.body.setCurrentWidget(self.table if found else self.empty)

    def _chosen(self) -> SlipLine | None:
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _write_again(self) -> None:
        line = self._chosen()
        if line is not None:
            write_again(self, self._desk, line.slip)

    def _open_task(self) -> None:
        line = self._chosen()
        if line is not None:
            self.task_asked.emit(line.slip.task_ids[0])

    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        buttons = (self.remind, self.again, self.open)
        for button in buttons:
            button.hide()
        lay_out_list(self, self.tr("文书"), self.counts, buttons, self.body, self.table, self.empty)

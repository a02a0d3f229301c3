"""What fell due or falls due, was not reported, or rests on evidence that expires; the news first."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from bizdesk.domain.reminders import Reminder, ReminderKind, counted, summary
from bizdesk.gui import operations
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.gui.models.reminder_table import ReminderTableModel
from bizdesk.gui.notifier import Notifier
from bizdesk.gui.reminder_watch import ReminderWatch
from bizdesk.gui.widgets.empty_state import EmptyState
from bizdesk.gui.widgets.list_layout import lay_out_list
from bizdesk.gui.widgets.reminder_table import ReminderTable


class RemindersPage(QWidget):
    """A table of what `watch` lists. It is about today, whichever quarter is looked at.

    `task_chosen` carries the task of the current row, while the page is looked at.
    """

    task_chosen = Signal(int)
    detail_asked = Signal()

    def __init__(self, desk: Desk, watch: ReminderWatch, notifier: Notifier) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.watch, self.notifier = watch, notifier
        self.model = ReminderTableModel(self)
        self.table = ReminderTable(self.model)
        self.counts = QLabel()
        self.printing = QPushButton(self.tr("打印清单"))
        self.body = QStackedWidget()
        self.empty = EmptyState(
            self.tr("没有要提醒的事。逾期、快到期、未填报的任务和快过期的佐证会列在这里。")
        )
        self._lay_out()
        self.table.task_chosen.connect(self._on_task_chosen)
        self.table.activated.connect(self.detail_asked)
        self.printing.clicked.connect(self.print_report)
        watch.listed.connect(self._show)
        watch.day_begun.connect(self._on_changed)
        watch.came_up.connect(self._on_came_up)
        desk.changed.connect(self._on_changed)

    def look(self) -> None:
        """The page is opened: it is read anew, its task is shown, and what it lists is no news tomorrow."""
        self.watch.look()
        self.watch.refresh()
        self.table.setFocus()
        self.table.select(self.table.current())
        chosen = self.table.current()
        if chosen is not None:
            self.task_chosen.emit(chosen.task_id)

    def print_report(self) -> None:
        """Show the list on paper and print it when the user says so."""
        operations.reminders.print_list(self, self._desk, tuple(self.model.rows))

    def _show(self, found: tuple[Reminder, ...]) -> None:
        kept = self.table.current()
        today = self._desk.today
        self.model.show_reminders(found, today)
        words = spoken(summary(counted(found)))
        self.counts.setText(self.tr("截至 {0}：{1}").format(today, words) if words else str(today))
        self.body.setCurrentWidget(self.table if found else self.empty)
        self.printing.setEnabled(bool(found))
        self.table.select(kept)

    def _on_task_chosen(self, task: int) -> None:
        if self.isVisible():
            self.task_chosen.emit(task)

    def _on_changed(self) -> None:
        if self.isVisible():
            self.watch.refresh()

    def _on_came_up(self, fresh: Counter[ReminderKind]) -> None:
        sentence = self.tr("新的提醒 {0} 项：{1}。").format(fresh.total(), spoken(summary(fresh)))
        self._desk.mention(sentence + self.tr("见“到期提醒”（Alt+3）。"))
        self.notifier.notify(self.tr("营商台账"), sentence)

    def _lay_out(self) -> None:
        title, buttons = self.tr("到期提醒"), (self.printing,)
        lay_out_list(self, title, self.counts, buttons, self.body, self.table, self.empty)

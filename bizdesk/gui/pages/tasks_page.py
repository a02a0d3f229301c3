"""The tasks of an agency, of a document or of all, with filters above and totals below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.counting import Tally
from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.filters import GroupKey, TaskFilter, TaskOrder
from bizdesk.domain.ledger import Task
from bizdesk.domain.task_cells import RowFacts
from bizdesk.gui.actions import ActionId, Actions
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.column_chooser import ColumnChooserDialog
from bizdesk.gui.dialogs.wordings import WordingsDialog
from bizdesk.gui.models.navigation import Entry, Place
from bizdesk.gui.models.task_columns import ORDERS, Column, heads
from bizdesk.gui.models.task_table import TaskTableModel
from bizdesk.gui.operations.editing import edit_task
from bizdesk.gui.operations.progress import copy_progress
from bizdesk.gui.operations.rulings import close_out
from bizdesk.gui.operations.ticks import set_ticked
from bizdesk.gui.pages.cell_editor import CellEditor
from bizdesk.gui.task_reader import Found, TaskReader
from bizdesk.gui.widgets.column_layout import ColumnLayout
from bizdesk.gui.widgets.empty_state import EmptyState
from bizdesk.gui.widgets.filter_bar import FilterBar
from bizdesk.gui.widgets.task_table import TaskTable
from bizdesk.gui.wording import totals_words

FIRST_ROWS = 500
"""So many rows of a list are read at once, and so many more when somebody scrolls towards their end."""
MOST_ROWS = 5000
"""A list of more rows than these is read anew after a change, not row by row."""


class TasksPage(QWidget):
    """A place's tasks. After a tick the rows stay where they are until another place or filter is chosen."""

    task_changed = Signal(object)

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._reader = desk, TaskReader(desk)
        self._place = Entry(Place.ALL, self.tr("全部任务"))
        self._folded: frozenset[GroupKey] = frozenset()
        self._wish: int | None = None
        self._shown: TaskFilter | None = None
        self.title, self.footer = QLabel(), QLabel()
        self.filters = FilterBar(desk.memory)
        self.search = self.filters.search
        self.model = TaskTableModel(self)
        self.table = TaskTable(self.model)
        self.columns = ColumnLayout(self.table, desk.memory)
        self.cells = CellEditor(desk, self.table, self.model, self.columns, self._read_whole)
        importing = (actions[ActionId.IMPORT], actions[ActionId.OPEN_LEDGER])
        self._no_match = self.tr("没有符合筛选条件的任务。")
        self.empty = EmptyState(
            self.tr("台账里还没有任务。导入一份政策文件，每项措施就成为一项任务；也可以把文件直接拖进窗口。"),
            *importing,
        )
        self._lay_out()
        self._connect()

    @property
    def agency(self) -> str | None:
        """The agency whose page this is."""
        return self._place.text if self._place.place is Place.AGENCY else None

    @property
    def document(self) -> Entry | None:
        """The document whose page this is."""
        return self._place if self._place.place is Place.DOCUMENT else None

    def show_place(self, place: Entry) -> None:
        """Show the tasks of another place, as its kind was last looked at."""
        if (place.place, place.id) != (self._place.place, self._place.id):
            self._folded = frozenset()
        self._place = place
        self.title.setText(place.text)
        self.title.setToolTip(place.text)
        kind = place.place.name.lower()
        self.filters.use(kind, of_agency=self.agency is not None)
        self.columns.use(kind)
        self.filters.wordings.setVisible(place.place is Place.DOCUMENT)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again by its filters, as far as it is shown."""
        wanted, kept = self._filter(), self.table.current_task()
        wish = self._wish or (kept.id if kept else None)
        same = self._shown is not None and replace(self._shown, folded=wanted.folded) == wanted
        rows = max(FIRST_ROWS, len(self.model.tasks) if same else 0)
        self._reader.read(wanted, (0, rows), lambda found: self._show(found, wanted, wish))

    def open_task(self, task_id: int) -> None:
        """Show the whole list of the place, with a task as its current row."""
        self.filters.show_everything()
        self._folded = frozenset()
        self._wish = task_id
        self.refresh()

    def close_out_selected(self, step: CloseOutStep) -> None:
        """Take a step of 销号, or a recheck, for the selected rows."""
        close_out(self, self._desk, step, self.table.selected_tasks())

    def copy_progress(self) -> None:
        """Copy what was reported last on the selected rows to this quarter."""
        copy_progress(self._desk, [task.id for task in self.table.selected_tasks()])

    def tick_selected(self, ticked: bool) -> None:
        """Tick or untick the selected rows."""
        self._tick([task.id for task in self.table.selected_tasks()], ticked)

    def show_wordings(self) -> None:
        """Show how the deadlines of the document were read."""
        if self.document is not None and self.document.id is not None:
            WordingsDialog.show_document(self, self._desk, self.document.id, self.document.text)

    def edit_current(self) -> None:
        """Edit the task of the current row."""
        task = self.table.current_task()
        if task is not None:
            edit_task(self, self._desk, task.id)

    def choose_columns(self) -> None:
        """Ask which columns to show."""
        named = heads(of_agency=self.agency is not None)
        chosen = ColumnChooserDialog.ask(self.window(), named, self.columns.shown)
        if chosen is not None:
            self.columns.choose(chosen)

    def hideEvent(self, event: QHideEvent) -> None:
        self.columns.save_now()
        super().hideEvent(event)

    def _read_whole(self, then: Callable[[], None]) -> None:
        """Show every row of the list, and go on."""

        def show(found: Found) -> None:
            self.model.append_tasks(found.tasks[len(self.model.tasks) :], found.cells.facts)
            then()

        self._reader.read(self._filter(), None, show)

    def _read_more(self) -> None:
        """Show the rows that follow those that are shown."""
        wanted, first = self._filter(), len(self.model.tasks)

        def show(tasks: tuple[Task, ...], facts: RowFacts) -> None:
            if wanted == self._filter() and first == len(self.model.tasks):
                self.model.append_tasks(tasks, facts)

        self._reader.read_more(wanted, (first, FIRST_ROWS), show)

    def _show(self, found: Found, wanted: TaskFilter, kept: int | None) -> None:
        if wanted != self._filter():
            return
        missing = self._wish is not None and all(task.id != self._wish for task in found.tasks)
        if missing and found.counted.total > len(found.tasks):
            self._reader.read(wanted, None, lambda whole: self._show(whole, wanted, kept))
            return
        same, self._wish, self._shown = wanted == self._shown, None, wanted
        selected = [task.id for task in self.table.selected_tasks()] if same else []
        place = self.table.verticalScrollBar().value()
        self.model.show_tasks(found.tasks, found.counted.total, found.cells, found.groups, wanted.folded)
        self.body.setCurrentWidget(self.table if found.tasks or self._narrowed(wanted) else self.empty)
        self._show_order(wanted)
        self._show_totals(found.counted)
        self.table.select_tasks(selected, kept)
        if same:
            self.table.verticalScrollBar().setValue(place)

    def _update(self, found: Found) -> None:
        self.model.update_tasks(found.tasks, found.cells, found.groups)
        self._show_totals(found.counted)

    def _show_totals(self, counted: Tally) -> None:
        self.footer.setText(totals_words(counted) if self.model.rows else self._no_match)
        self.footer.setVisible(self.body.currentWidget() is self.table)

    def _show_order(self, wanted: TaskFilter) -> None:
        """Mark the head of the column that the list is sorted by; the ledger's own order needs no mark."""
        of_agency = self.agency is not None
        columns = (one for one in Column if _order_of(one, of_agency=of_agency) is wanted.order)
        plain = wanted.order is TaskOrder.LEDGER and not wanted.descending
        down = Qt.SortOrder.DescendingOrder if wanted.descending else Qt.SortOrder.AscendingOrder
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(not plain)
        header.setSortIndicator(-1 if plain else next(columns, Column.CLAUSE), down)

    def _narrowed(self, wanted: TaskFilter) -> bool:
        asked = (wanted.text, wanted.status, wanted.role, wanted.pace, wanted.lamp, wanted.folded)
        return any(asked) or self._place.place is not Place.ALL

    def _filter(self) -> TaskFilter:
        place, choice = self._place, self.filters.choice
        grouped = choice.grouping is not None
        return TaskFilter(
            day=self._desk.day,
            agency_id=place.id if place.place is Place.AGENCY else None,
            document_id=place.id if place.place is Place.DOCUMENT else None,
            role=choice.role,
            status=choice.status,
            pace=choice.pace,
            lamp=choice.lamp,
            text=choice.text,
            order=choice.order,
            descending=choice.descending,
            quarter=self._desk.quarter,
            grouping=choice.grouping,
            folded=tuple(sorted(self._folded, key=str)) if grouped else (),
        )

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() + 5)
        font.setBold(True)
        self.title.setFont(font)
        self.title.setWordWrap(True)
        self.footer.setObjectName("footer")
        self.body = QStackedWidget()
        self.body.addWidget(self.table)
        self.body.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(16, 14, 16, 10)
        top.setSpacing(16)
        top.addWidget(self.title, 1)
        top.addWidget(self.search)
        layout.addLayout(top)
        layout.addWidget(self.filters)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_chosen)
        self.filters.wordings.clicked.connect(self.show_wordings)
        self.model.tick_asked.connect(self._tick)
        self.model.more_asked.connect(self._read_more)
        self.table.whole_asked.connect(lambda: self._read_whole(self.table.selectAll))
        self.table.task_changed.connect(self.task_changed)
        self.table.fold_asked.connect(self._fold)
        self.table.resized.connect(self.columns.fit)
        self.columns.choosing_asked.connect(self.choose_columns)
        header = self.table.horizontalHeader()
        header.sectionClicked.connect(self._on_header_clicked)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        self._desk.changed.connect(self._on_changed)
        self._desk.quarter_changed.connect(self.refresh)

    def _tick(self, ids: Sequence[int], ticked: bool) -> None:
        if ids:
            set_ticked(self._desk, ids, self.agency, ticked=ticked, initiator=self)

    def _fold(self, key: GroupKey, folded: bool) -> None:
        """Put the tasks of a group away or show them; the current task stays so, else the head takes over."""
        self._folded = self._folded | {key} if folded else self._folded - {key}
        wanted, rows = self._filter(), max(FIRST_ROWS, len(self.model.tasks))
        place, kept = self.table.verticalScrollBar().value(), self.table.current_task()

        def show(found: Found) -> None:
            self._show(found, wanted, kept.id if kept else None)
            if kept is None or self.model.row_of(kept.id) is None:
                self.table.select_group(key)
            self.table.verticalScrollBar().setValue(place)

        self._reader.read(wanted, (0, rows), show)

    def _offer_columns(self, point: QPoint) -> None:
        menu = self.columns.menu(of_agency=self.agency is not None)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.horizontalHeader().mapToGlobal(point))

    def _on_chosen(self) -> None:
        if self._shown is not None and self._shown.grouping is not self.filters.choice.grouping:
            self._folded = frozenset()
        self.refresh()

    def _on_header_clicked(self, column: int) -> None:
        self.filters.sort_by(_order_of(Column(column), of_agency=self.agency is not None))

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.touches("document") or (change.touches_tasks and len(self.model.tasks) > MOST_ROWS):
            self.refresh()
        elif change.touches_tasks and self.model.rows:
            self._reader.read_again(
                self._filter(),
                self.model.tasks,
                self._update,
                whole=self.model.whole and not self._folded,
            )


def _order_of(column: Column, *, of_agency: bool) -> TaskOrder:
    return TaskOrder.ROLE if of_agency and column is Column.AGENCIES else ORDERS[column]

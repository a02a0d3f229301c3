"""The tasks of an agency, of a document or of all, with filters above and totals below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.counting import Tally
from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.filters import GroupKey, TaskFilter, TaskOrder
from bizdesk.domain.ledger import Task
from bizdesk.domain.people import Right
from bizdesk.domain.search import search_terms
from bizdesk.domain.task_cells import RowFacts
from bizdesk.gui import dialogs, operations
from bizdesk.gui.actions import ActionId, Actions
from bizdesk.gui.desk import Desk
from bizdesk.gui.links import RowsLink, narrow
from bizdesk.gui.models.navigation import Entry, Place
from bizdesk.gui.models.task_columns import Column, heads, order_of
from bizdesk.gui.models.task_table import TaskTableModel
from bizdesk.gui.pages.cell_editor import FOR_CELLS, CellEditor
from bizdesk.gui.task_reader import Found, TaskReader
from bizdesk.gui.widgets.column_layout import ColumnLayout
from bizdesk.gui.widgets.empty_state import EmptyState
from bizdesk.gui.widgets.filter_bar import FilterBar
from bizdesk.gui.widgets.task_outline import TaskOutline
from bizdesk.gui.widgets.task_table import TaskTable
from bizdesk.gui.widgets.view_switch import ViewSwitch
from bizdesk.gui.wording import totals_words

FIRST_ROWS = 200
"""So many rows of a list are read at once, and so many more when somebody scrolls towards their end."""
_TITLE = 48
"""So many characters of the name of a place stand above its list."""
_BESIDE = 16
"""A name of no more characters has the search field beside it."""
MOST_ROWS = 5000
"""A list of more rows than these is read anew after a change, not row by row."""


class TasksPage(QWidget):
    """A place's tasks. After a tick the rows stay where they are until another place or filter is chosen."""

    task_changed = Signal(object)
    detail_asked = Signal()

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._reader, self._actions = desk, TaskReader(desk), actions
        self._place = Entry(Place.ALL, self.tr("全部任务"))
        self._left = True
        self._folded: frozenset[GroupKey] = frozenset()
        self._wish: int | None = None
        self._shown: TaskFilter | None = None
        self.title, self.footer = QLabel(), QLabel()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.filters = FilterBar(desk.memory)
        self.search = self.filters.search
        self.model = TaskTableModel(self)
        self.model.held = desk.rights.why_not(Right.OWN_PART)
        self.table, self.outline = TaskTable(self.model), TaskOutline(self.model)
        self.table.setAcceptDrops(not self.model.held)
        self.switch = ViewSwitch(self.tr("查看方式"), self.tr("列表"), self.tr("大纲"))
        self.columns = ColumnLayout(self.table, desk.memory)
        self.cells = CellEditor(desk, self.table, self.model, self.columns, self.read_whole)
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

    @property
    def outlined(self) -> bool:
        """Whether the tasks stand as the outline of their document."""
        return self._place.place is Place.DOCUMENT and self.switch.place == 1

    @property
    def view(self) -> TaskTable | TaskOutline:
        """What shows the tasks."""
        return self.outline if self.outlined else self.table

    def show_place(self, place: Entry) -> None:
        """Show the tasks of a place, as its kind was last looked at; one that is open stays as it is."""
        opened = self._left or place.key != self._place.key
        if place.key != self._place.key:
            self._folded = frozenset()
            self.outline.forget_folds()
        self._place, self._left = place, False
        self.switch.setVisible(place.place is Place.DOCUMENT)
        long, direction = place.place is Place.DOCUMENT or len(place.text) > _BESIDE, QBoxLayout.Direction
        self._top.setDirection(direction.TopToBottom if long else direction.LeftToRight)
        self.title.setText(place.text if len(place.text) <= _TITLE else f"{place.text[: _TITLE - 1]}…")
        self.title.setToolTip(place.text)
        kind = place.place.name.lower()
        if opened:
            self.filters.use(kind, of_agency=self.agency is not None)
        self.columns.use(kind)
        self.filters.wordings.setVisible(place.place is Place.DOCUMENT)
        self._offer_sheet()
        self.refresh()

    def refresh(self) -> None:
        """Read the list again by its filters, as far as it is shown."""
        wanted, kept = self._filter(), self.view.current_task()
        wish = self._wish or (kept.id if kept else None)
        if self.outlined:
            self._reader.read_outline(wanted, lambda found: self._show(found, wanted, wish))
            return
        same = self._shown is not None and replace(self._shown, folded=wanted.folded) == wanted
        rows = max(FIRST_ROWS, len(self.model.tasks) if same else 0)
        self._reader.read(wanted, (0, rows), lambda found: self._show(found, wanted, wish))

    def open_task(self, task_id: int) -> None:
        """Show the whole list of the place, with a task as its current row."""
        self._wish = task_id
        self.show_filtered(RowsLink())

    def show_filtered(self, link: RowsLink) -> None:
        """Show the rows that a link leaves of the place that is open, and no others."""
        self.filters.show_link(link)
        self._folded = frozenset()
        self.refresh()

    def close_out_selected(self, step: CloseOutStep) -> None:
        """Take a step of 销号, or a recheck, for the selected rows."""
        operations.rulings.close_out(self, self._desk, step, self.view.selected_tasks())

    def copy_progress(self) -> None:
        """Copy what was reported last on the selected rows to this quarter."""
        operations.progress.copy_progress(self._desk, [task.id for task in self.view.selected_tasks()])

    def tick_selected(self, ticked: bool) -> None:
        """Tick or untick the selected rows."""
        self._tick([task.id for task in self.view.selected_tasks()], ticked)

    def show_wordings(self) -> None:
        """Show how the deadlines of the document were read."""
        if self.document is not None and self.document.id is not None:
            dialogs.wordings.WordingsDialog.show_document(
                self, self._desk, self.document.id, self.document.text
            )

    def edit_current(self) -> None:
        """Edit the task of the current row."""
        task = self.view.current_task()
        if task is not None:
            operations.editing.edit_task(self, self._desk, task.id)

    def choose_columns(self) -> None:
        """Ask which columns to show."""
        named = heads(of_agency=self.agency is not None)
        chosen = dialogs.column_chooser.ColumnChooserDialog.ask(self.window(), named, self.columns.wanted)
        if chosen is not None:
            self.columns.choose(chosen)

    def hideEvent(self, event: QHideEvent) -> None:
        self.columns.save_now()
        self._left = self._left or not event.spontaneous()
        super().hideEvent(event)

    def read_whole(self, then: Callable[[], None]) -> None:
        """Show every row of the list, and go on."""
        self._read_more(self.model.lacking, then)

    def _read_more(self, rows: int = FIRST_ROWS, then: Callable[[], None] | None = None) -> None:
        """Show rows that follow those that are shown, and go on."""
        wanted, first = self._filter(), len(self.model.tasks)

        def show(tasks: tuple[Task, ...], facts: RowFacts) -> None:
            shown = len(self.model.tasks) - first
            if wanted == self._filter() and shown >= 0:
                self.model.append_tasks(tasks[shown:], facts)
            if then is not None:
                then()

        self._reader.read_more(wanted, (first, rows), show)

    def _show(self, found: Found, wanted: TaskFilter, kept: int | None) -> None:
        if wanted != self._filter() or (found.headings is not None) is not self.outlined:
            return
        missing = self._wish is not None and all(task.id != self._wish for task in found.tasks)
        if missing and found.counted.total > len(found.tasks):
            self._reader.read(wanted, None, lambda whole: self._show(whole, wanted, kept))
            return
        same, self._wish, self._shown = wanted == self._shown, None, wanted
        selected = [task.id for task in self.table.selected_tasks()] if same else []
        place = self.table.verticalScrollBar().value()
        self.model.terms = search_terms(wanted.text)
        self.outline.sections.show_headings(found.headings)
        self.model.show_tasks(found.tasks, found.counted.total, found.cells, found.groups, wanted.folded)
        self.body.setCurrentWidget(self.view if found.tasks or self._narrowed(wanted) else self.empty)
        of_agency = self.agency is not None
        self.table.show_order(wanted.order, descending=wanted.descending, of_agency=of_agency)
        self._show_totals(found.counted)
        if self.outlined:
            self.outline.select_task(kept)
            return
        self.table.select_tasks(selected, kept)
        if same:
            self.table.verticalScrollBar().setValue(place)

    def _update(self, found: Found) -> None:
        self.model.update_tasks(found.tasks, found.cells, found.groups)
        self._show_totals(found.counted)

    def _show_totals(self, counted: Tally) -> None:
        self.footer.setText(totals_words(counted) if self.model.rows else self._no_match)
        self.footer.setVisible(self.body.currentWidget() is self.view)

    def _narrowed(self, wanted: TaskFilter) -> bool:
        return self.filters.narrowed or bool(wanted.folded) or self._place.place is not Place.ALL

    def _filter(self) -> TaskFilter:
        choice = self.filters.choice
        if self.outlined:
            choice = replace(choice, order=TaskOrder.LEDGER, descending=False, grouping=None)
        wanted = choice.filter_on(self._place, self._desk.day, self._desk.quarter)
        if choice.grouping is not None:
            wanted = replace(wanted, folded=tuple(sorted(self._folded, key=str)))
        return narrow(wanted, self.filters.chips.conditions, self._desk.quarter)

    def _lay_out(self) -> None:
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.footer.setObjectName("footer")
        self.body = QStackedWidget()
        for widget in (self.table, self.outline, self.empty):
            self.body.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._top.setContentsMargins(16, 14, 16, 10)
        self._top.setSpacing(10)
        beside = QHBoxLayout()
        beside.addWidget(self.switch)
        beside.addStretch()
        beside.addWidget(self.search)
        self._top.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        self._top.addLayout(beside)
        layout.addLayout(self._top)
        layout.addWidget(self.filters)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_chosen)
        self.filters.wordings.clicked.connect(self.show_wordings)
        self.model.tick_asked.connect(self._tick)
        self.model.more_asked.connect(lambda: self._read_more())
        self.table.whole_asked.connect(lambda: self.read_whole(self.table.selectAll))
        for view in (self.table, self.outline):
            view.task_changed.connect(partial(self._on_task_changed, view))
            view.detail_asked.connect(self.detail_asked)
        self.switch.chosen.connect(self._on_view_chosen)
        self.table.fold_asked.connect(self._fold)
        self.table.resized.connect(self.columns.fit)
        self.columns.choosing_asked.connect(self.choose_columns)
        header = self.table.horizontalHeader()
        header.sectionClicked.connect(self._on_header_clicked)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        self._desk.changed.connect(self._on_changed)
        self._desk.quarter_changed.connect(self.refresh)

    def _on_task_changed(self, view: TaskTable | TaskOutline, task: Task | None) -> None:
        if view is self.view:
            self.task_changed.emit(task)

    def _on_view_chosen(self) -> None:
        """Show the same rows the other way; the current task stays the current one."""
        task = (self.table if self.outlined else self.outline).current_task()
        self._wish = task.id if task is not None else None
        self._offer_sheet()
        self.refresh()
        self.view.setFocus()

    def _offer_sheet(self) -> None:
        """An outline has neither groups nor columns to choose, nor cells to type into."""
        self.filters.grouping.setEnabled(not self.outlined)
        for id in (ActionId.COLUMNS, *FOR_CELLS):
            self._actions[id].setEnabled(not self.outlined)

    def _tick(self, ids: Sequence[int], ticked: bool) -> None:
        if ids and not self.model.held:
            operations.ticks.set_ticked(self._desk, ids, self.agency, ticked=ticked, initiator=self)

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
        self.filters.sort_by(order_of(Column(column), of_agency=self.agency is not None))

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        long = len(self.model.tasks) > MOST_ROWS and not self.outlined
        if change.touches("document") or (change.touches_tasks and long):
            self.refresh()
        elif change.touches_tasks and self.model.rows:
            self._reader.read_again(
                self._filter(),
                self.model.tasks,
                self._update,
                whole=self.model.whole and not self._folded,
            )

"""The tasks of an agency, of a document or of all, with filters above and totals below."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.counting import Tally, add_up
from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.filters import TaskFilter, TaskOrder
from bizdesk.domain.labels import LAMPS, PACES
from bizdesk.domain.ledger import Lamp, Status, Task
from bizdesk.domain.measure import Role
from bizdesk.domain.pace import Pace
from bizdesk.domain.search import search_terms
from bizdesk.gui.actions import ActionId, Actions
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.wordings import WordingsDialog
from bizdesk.gui.language import spoken
from bizdesk.gui.links import RowsLink, narrow
from bizdesk.gui.models.navigation import Entry, Place
from bizdesk.gui.models.task_table import Column, TaskTableModel
from bizdesk.gui.operations.editing import edit_task
from bizdesk.gui.operations.progress import copy_progress
from bizdesk.gui.operations.rulings import close_out
from bizdesk.gui.operations.ticks import set_ticked
from bizdesk.gui.widgets.empty_state import EmptyState
from bizdesk.gui.widgets.filter_chips import FilterChips
from bizdesk.gui.widgets.task_outline import TaskOutline
from bizdesk.gui.widgets.task_table import TaskTable
from bizdesk.gui.widgets.view_switch import ViewSwitch
from bizdesk.gui.wording import totals_words
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.outlines import section_headings
from bizdesk.services.progress import list_reporters
from bizdesk.services.tasks import count_tasks, list_tasks

TYPING_PAUSE_MS = 200
_STATUSES = (None, Status.OPEN, Status.LATE, Status.DONE)
_PACES = (None, *Pace)
_LAMPS = (None, *Lamp)
_ROLES = (None, Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT)
Reporters = Mapping[int, frozenset[int]]
FIRST_ROWS = 500
"""So many rows of a list are read at once, and so many more when somebody scrolls towards their end."""
MOST_ROWS = 5000
"""A list of more rows than these is read anew after a change, not row by row."""


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of a list, how the tasks of the whole list stand, and who reported on each for the quarter.

    `headings` are those of the document's sections where it is read as an outline.
    """

    tasks: tuple[Task, ...]
    counted: Tally
    reporters: Reporters
    headings: Mapping[str, str] | None = None


"""Tasks, and the agencies that reported on them for the quarter, by task."""

_ORDERS = {Column.TITLE: TaskOrder.HEADING, Column.DUE: TaskOrder.DUE, Column.LAMP: TaskOrder.DONE}


class TasksPage(QWidget):
    """A place's tasks. After a tick the rows stay where they are until another place or filter is chosen."""

    task_changed = Signal(object)
    detail_asked = Signal()

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._place = Entry(Place.ALL, self.tr("全部任务"))
        self._order, self._descending = TaskOrder.LEDGER, False
        self._wish: int | None = None
        self._shown: TaskFilter | None = None
        self.title, self.footer = QLabel(), QLabel()
        self.status, self.pace, self.lamp = QComboBox(), QComboBox(), QComboBox()
        self.role, self.search = QComboBox(), QLineEdit()
        self.chips = FilterChips()
        self.model = TaskTableModel(self)
        self.table, self.outline = TaskTable(self.model), TaskOutline(self.model)
        self.switch = ViewSwitch(self.tr("查看方式"), self.tr("列表"), self.tr("大纲"))
        self.wordings = QPushButton(self.tr("时限用语…"))
        self.wordings.clicked.connect(self.show_wordings)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        importing = (actions[ActionId.IMPORT], actions[ActionId.OPEN_LEDGER])
        self._no_match = self.tr("没有符合筛选条件的任务。")
        self.empty = EmptyState(
            self.tr("台账里还没有任务。导入一份政策文件，每项措施就成为一项任务；也可以把文件直接拖进窗口。"),
            *importing,
        )
        self._fill_filters()
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
        """Show the tasks of another place."""
        if place.key != self._place.key:
            self.outline.forget_folds()
        self._place = place
        self.chips.show_conditions(())
        self.switch.setVisible(place.place is Place.DOCUMENT)
        self.title.setText(place.text)
        self.title.setToolTip(place.text)
        self.role.setVisible(place.place is Place.AGENCY)
        self.wordings.setVisible(place.place is Place.DOCUMENT)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again by its filters, as far as it is shown."""
        wanted, kept = self._filter(), self.view.current_task()
        wish = self._wish or (kept.id if kept else None)
        rows = max(FIRST_ROWS, len(self.model.rows) if wanted == self._shown else 0)
        window = None if self.outlined else (0, rows)
        self._read(wanted, window, lambda found: self._show(found, wanted, wish))

    def _read(
        self, wanted: TaskFilter, window: tuple[int, int] | None, then: Callable[[Found], None]
    ) -> None:
        quarter, limited = self._desk.quarter, replace(wanted, window=window)
        document = wanted.document_id if self.outlined else None

        def query(uow: UnitOfWork) -> Found:
            counted = add_up(count_tasks(uow, wanted).values())
            headings = section_headings(uow, document) if document is not None else None
            return Found(list_tasks(uow, limited), counted, list_reporters(uow, quarter), headings)

        self._desk.read(query, then)

    def _read_whole(self, then: Callable[[], None]) -> None:
        """Show every row of the list, and go on."""
        wanted = self._filter()

        def show(found: Found) -> None:
            self.model.append_tasks(found.tasks[len(self.model.rows) :])
            then()

        self._read(wanted, None, show)

    def _read_more(self) -> None:
        """Show the rows that follow those that are shown."""
        wanted, first = self._filter(), len(self.model.rows)

        def show(found: Found) -> None:
            if wanted == self._filter() and first == len(self.model.rows):
                self.model.append_tasks(found.tasks)

        self._read(wanted, (first, FIRST_ROWS), show)

    def open_task(self, task_id: int) -> None:
        """Show the whole list of the place, with a task as its current row."""
        self._wish = task_id
        self.show_filtered(RowsLink())

    def show_filtered(self, link: RowsLink) -> None:
        """Show the rows that a link leaves of the place that is open, and no others."""
        self.status.setCurrentIndex(_STATUSES.index(link.status))
        self.pace.setCurrentIndex(_PACES.index(link.pace))
        self.lamp.setCurrentIndex(_LAMPS.index(link.lamp))
        self.role.setCurrentIndex(0)
        self.search.clear()
        self._typing.stop()
        self.chips.show_conditions(link.conditions)
        self.refresh()

    def close_out_selected(self, step: CloseOutStep) -> None:
        """Take a step of 销号, or a recheck, for the selected rows."""
        close_out(self, self._desk, step, self.view.selected_tasks())

    def copy_progress(self) -> None:
        """Copy what was reported last on the selected rows to this quarter."""
        copy_progress(self._desk, [task.id for task in self.view.selected_tasks()])

    def tick_selected(self, ticked: bool) -> None:
        """Tick or untick the selected rows."""
        self._tick([task.id for task in self.view.selected_tasks()], ticked)

    def show_wordings(self) -> None:
        """Show how the deadlines of the document were read."""
        if self.document is not None and self.document.id is not None:
            WordingsDialog.show_document(self, self._desk, self.document.id, self.document.text)

    def edit_current(self) -> None:
        """Edit the task of the current row."""
        task = self.view.current_task()
        if task is not None:
            edit_task(self, self._desk, task.id)

    def _show(self, found: Found, wanted: TaskFilter, kept: int | None) -> None:
        if wanted != self._filter() or (found.headings is not None) is not self.outlined:
            return
        missing = self._wish is not None and all(task.id != self._wish for task in found.tasks)
        if missing and found.counted.total > len(found.tasks):
            self._read(wanted, None, lambda whole: self._show(whole, wanted, kept))
            return
        self._wish, self._shown = None, wanted
        tasks, total = found.tasks, found.counted.total
        self.model.terms = search_terms(wanted.text)
        self.outline.sections.show_headings(found.headings)
        self.model.show_tasks(tasks, total, found.reporters, wanted.day, wanted.agency_id)
        self.body.setCurrentWidget(self.view if tasks or self._narrowed(wanted) else self.empty)
        self._show_totals(found.counted)
        self.view.select_task(kept)

    def _update(self, found: Found) -> None:
        self.model.update_tasks(found.tasks, found.reporters)
        self._show_totals(found.counted)

    def _show_totals(self, counted: Tally) -> None:
        self.footer.setText(totals_words(counted) if self.model.rows else self._no_match)
        self.footer.setVisible(self.body.currentWidget() is self.view)

    def _narrowed(self, wanted: TaskFilter) -> bool:
        asked = (wanted.text, wanted.status, wanted.role, wanted.pace, wanted.lamp)
        return any(asked) or bool(self.chips.conditions) or self._place.place is not Place.ALL

    def _filter(self) -> TaskFilter:
        place = self._place
        wanted = TaskFilter(
            day=self._desk.day,
            agency_id=place.id if place.place is Place.AGENCY else None,
            document_id=place.id if place.place is Place.DOCUMENT else None,
            role=_ROLES[self.role.currentIndex()] if place.place is Place.AGENCY else None,
            status=_STATUSES[self.status.currentIndex()],
            pace=_PACES[self.pace.currentIndex()],
            lamp=_LAMPS[self.lamp.currentIndex()],
            text=self.search.text().strip(),
            order=TaskOrder.LEDGER if self.outlined else self._order,
            descending=self._descending and not self.outlined,
        )
        return narrow(wanted, self.chips.conditions, self._desk.quarter)

    def _fill_filters(self) -> None:
        statuses = (self.tr("全部状态"), self.tr("办理中"), self.tr("逾期"), self.tr("已办结"))
        self.status.addItems(statuses)
        self.pace.addItems([self.tr("全部序时"), *(spoken(PACES[pace]) for pace in Pace)])
        self.lamp.addItems([self.tr("全部灯"), *(spoken(LAMPS[lamp]) for lamp in Lamp)])
        roles = (self.tr("全部角色"), self.tr("牵头"), self.tr("责任"), self.tr("配合"))
        self.role.addItems(roles)
        self.search.setPlaceholderText(self.tr("筛选任务、单位、文件、佐证"))
        self.search.setClearButtonEnabled(True)
        for widget, name in (
            (self.status, self.tr("状态")),
            (self.pace, self.tr("序时进度")),
            (self.lamp, self.tr("灯")),
            (self.role, self.tr("角色")),
            (self.search, self.tr("筛选")),
        ):
            widget.setAccessibleName(name)

    def _lay_out(self) -> None:
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.footer.setObjectName("footer")
        filters = QHBoxLayout()
        filters.setContentsMargins(16, 0, 16, 8)
        filters.setSpacing(8)
        for widget in (self.status, self.pace, self.lamp, self.role):
            widget.setMinimumWidth(96)
            filters.addWidget(widget)
        filters.addWidget(self.chips)
        filters.addWidget(self.search, 1)
        filters.addWidget(self.wordings)
        self.body = QStackedWidget()
        self.body.addWidget(self.table)
        self.body.addWidget(self.outline)
        self.body.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 14, 16, 10)
        head.addWidget(self.title, 1)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        layout.addLayout(filters)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        for box in (self.status, self.pace, self.lamp, self.role):
            box.activated.connect(self.refresh)
        self.chips.changed.connect(self.refresh)
        self.search.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self.refresh)
        self.model.tick_asked.connect(self._tick)
        self.model.more_asked.connect(self._read_more)
        self.table.whole_asked.connect(lambda: self._read_whole(self.table.selectAll))
        for view in (self.table, self.outline):
            view.task_changed.connect(partial(self._on_task_changed, view))
            view.detail_asked.connect(self.detail_asked)
        self.switch.chosen.connect(self._on_view_chosen)
        self.table.horizontalHeader().sectionClicked.connect(self._on_header_clicked)
        self._desk.changed.connect(self._on_changed)
        self._desk.quarter_changed.connect(self.refresh)

    def _on_task_changed(self, view: TaskTable | TaskOutline, task: Task | None) -> None:
        if view is self.view:
            self.task_changed.emit(task)

    def _on_view_chosen(self) -> None:
        """Show the same rows the other way; the current task stays the current one."""
        task = (self.table if self.outlined else self.outline).current_task()
        self._wish = task.id if task is not None else None
        self.refresh()
        self.view.setFocus()

    def _tick(self, ids: Sequence[int], ticked: bool) -> None:
        if ids:
            set_ticked(self._desk, ids, self.agency, ticked=ticked, initiator=self)

    def _on_header_clicked(self, column: int) -> None:
        order = _ORDERS.get(Column(column), TaskOrder.LEDGER)
        self._descending = order is self._order and not self._descending
        self._order = order
        self.refresh()

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        long = len(self.model.rows) > MOST_ROWS and not self.outlined
        if change.touches("document") or (change.touches_tasks and long):
            self.refresh()
        elif change.touches_tasks and self.model.rows:
            self._read_again()

    def _read_again(self) -> None:
        """Read the rows that are shown as they are now; they stay where they are, whatever the filters."""
        shown = tuple(task.id for task in self.model.rows)
        everything = replace(self._filter(), status=None, pace=None, lamp=None, text="", missing_for=None)
        same = replace(everything, ids=shown)
        counted, quarter = same if self.model.whole else self._filter(), self._desk.quarter

        def query(uow: UnitOfWork) -> Found:
            tally = add_up(count_tasks(uow, counted).values())
            return Found(list_tasks(uow, same), tally, list_reporters(uow, quarter))

        self._desk.read(query, self._update)

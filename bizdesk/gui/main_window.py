"""The window: where am I, which tasks, this task; menus and tool bar over the registry of actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from bizdesk.domain.ledger import Task
from bizdesk.domain.people import Right
from bizdesk.domain.quarter import Quarter
from bizdesk.gui import dialogs, operations
from bizdesk.gui.action_rights import hold_actions
from bizdesk.gui.actions import ActionId, Actions, Menu
from bizdesk.gui.appearance import appearance
from bizdesk.gui.choosers import Choosers
from bizdesk.gui.clock_check import check_clock
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.crash import CrashDialog
from bizdesk.gui.export_actions import export_handlers
from bizdesk.gui.finder import Finder
from bizdesk.gui.follower import Follower
from bizdesk.gui.habits import Habits
from bizdesk.gui.help_window import HelpWindow
from bizdesk.gui.language import spoken
from bizdesk.gui.links import Link, TaskLink
from bizdesk.gui.manual import section_of
from bizdesk.gui.models.navigation import Entry, Place
from bizdesk.gui.notifier import Notifier
from bizdesk.gui.pages.cell_editor import FOR_CELLS
from bizdesk.gui.pages.detail_pane import DetailPane
from bizdesk.gui.pages.navigation_pane import NavigationPane
from bizdesk.gui.pages.reminders_page import RemindersPage
from bizdesk.gui.proofread_actions import proofread_handlers
from bizdesk.gui.reminder_watch import ReminderWatch
from bizdesk.gui.rulings import FOR_ROWS, ruling_handlers
from bizdesk.gui.sheet_actions import sheet_handlers
from bizdesk.gui.theme import colours_of
from bizdesk.gui.widgets.evidence_list import local_files
from bizdesk.gui.widgets.main_tool_bar import MainToolBar
from bizdesk.gui.widgets.message_bar import MessageBar
from bizdesk.gui.window_pages import WindowPages
from bizdesk.services.history import NextSteps
from bizdesk.services.servers import person_words


class MainWindow(QMainWindow):
    """The window over one desk."""

    ledger_chosen = Signal(object)
    start_asked = Signal()
    reopen_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setWindowTitle(self._title())
        self.setAcceptDrops(desk.rights.may(Right.WORK))
        self.before_closing: Callable[[], bool] = lambda: True
        desk.unsaved.setParent(self)
        self._waiting_drafts: list[str] = []
        self.registry = Actions(self, self._handlers())
        self.messages = MessageBar()
        self.navigation = NavigationPane(desk)
        self.reminders = RemindersPage(desk, ReminderWatch(desk), Notifier(self))
        self.pages = WindowPages(desk, self.registry, self.reminders)
        self.tasks = self.pages.tasks
        self.detail = DetailPane(desk)
        self.choosers = Choosers(desk, self.tasks)
        self._habits = Habits(self, self.navigation, desk.memory)
        self.finder = Finder(self, desk, self.registry, self.go_to, self.open_task)
        self._follower = Follower(desk, lambda: self.detail.is_typing or self.tasks.cells.is_typing, self)
        self._lay_out()
        self._connect()
        self._next_steps = self._draft_steps = NextSteps(None, None)
        self._show_next_steps()
        self._habits.restore()
        self.navigation.place_chosen.connect(self._go_on, Qt.ConnectionType.SingleShotConnection)
        self.navigation.refresh()
        self._open_page(self._habits.place()[0]).setFocus()

    def go_to(self, place: Place, id: int | str | None = None) -> None:
        """Show a place of the list at the left."""
        self.navigation.go_to(place, id)

    def go_into(self, place: Place, part: QWidget) -> None:
        """Show a place and put the cursor into a part of it."""
        self.go_to(place)
        part.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.import_files(local_files(event.mimeData()))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.tasks.cells.finish()
        question = self.tr("写的进展没有存下，关闭后这些文字就没有了。仍要关闭吗？")
        if not self.detail.save_everything() and not ConfirmDialog.ask(self, question, self.tr("不保存")):
            event.ignore()
            return
        self._habits.keep()
        if not self.before_closing():
            event.ignore()
            return
        self.desk.unsaved.close()
        self._follower.stop()
        self.desk.runner.close()
        super().closeEvent(event)

    def _title(self) -> str:
        """The ledger's name, and who signed in where several share it."""
        ledger = self.desk.ledger
        if not ledger.folder.shared_by_several:
            return self.tr("{0} - 营商台账").format(ledger.folder.name)
        who = spoken(person_words(ledger.person))
        return self.tr("{0} - {1} - 营商台账").format(ledger.folder.name, who)

    def _show_place(self, entry: Entry) -> None:
        page = self._open_page(entry.place)
        self.registry.enable(Menu.TASK, page is self.tasks)
        self.registry.enable(Menu.RULING, page is self.tasks)
        self.registry.enable(Menu.PROOFREAD, entry.place is Place.DRAFT)
        self.registry[ActionId.FIND].setEnabled(page is self.tasks or entry.place is Place.EVIDENCE)
        self.registry[ActionId.COLUMNS].setEnabled(page is self.tasks)
        for action in (ActionId.EXPORT_PACK, ActionId.WORDINGS):
            self.registry[action].setEnabled(entry.place is Place.DOCUMENT)
        switched = entry.place in (Place.DOCUMENT, Place.INDICATORS, Place.TIMELINE, Place.EVIDENCE)
        self.registry[ActionId.SWITCH_VIEW].setEnabled(switched)
        if page is self.tasks:
            self.tasks.show_place(entry)
        elif page is self.reminders:
            self.reminders.look()
        elif entry.draft is not None:
            self.pages.proofread.show_draft(entry.draft)
        else:
            self.pages.refresh()
        self._show_next_steps()

    def _go_on(self) -> None:
        """Read what the first page can do without."""
        self.desk.refresh_next_steps()
        self.desk.closed.refresh()
        check_clock(self.desk)
        self.reminders.watch.start()
        self.messages.tell_unsaved(self.desk.unsaved.found.values())

    def _open_page(self, place: Place) -> QWidget:
        page = self.pages.open(place)
        self.detail.setVisible(page in (self.tasks, self.reminders))
        return page

    def _lay_out(self) -> None:
        self.resize(QSize(1440, 860).boundedTo(self.screen().availableSize()))
        self.setMinimumSize(1000, 600)
        self.registry.fill_menu_bar(self.menuBar())
        shared = self.desk.ledger.folder.shared_by_several
        hold_actions(self.registry, self.desk.rights, self.menuBar(), shared=shared)
        self.addToolBar(MainToolBar(self.desk, self.registry))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("window")
        for place, (widget, stretch) in enumerate(((self.navigation, 0), (self.pages, 1), (self.detail, 0))):
            splitter.addWidget(widget)
            splitter.setStretchFactor(place, stretch)
            splitter.setCollapsible(place, False)
        splitter.setSizes([self.width() * part // 1440 for part in (232, 788, 420)])
        splitter.setChildrenCollapsible(False)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.messages)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        desk = self.desk
        self.navigation.place_chosen.connect(self._show_place)
        self.pages.draft_steps_changed.connect(self._on_draft_steps_changed)
        self.pages.committed.connect(self._on_committed)
        self.pages.discarded.connect(self._on_discarded)
        self.pages.followed.connect(self.follow)
        self.pages.task_asked.connect(self.open_task)
        self.pages.made.connect(self._habits.restore_splitters)
        self.tasks.task_changed.connect(self._on_task_changed)
        self.reminders.task_chosen.connect(lambda task: self.detail.show_task(task, None))
        self.reminders.detail_asked.connect(self.detail.progress.editors[0].setFocus)
        self.reminders.watch.unseen_changed.connect(self.navigation.places.show_fresh)
        self.reminders.notifier.clicked.connect(lambda: self.go_to(Place.REMINDERS))
        self.detail.task_kept.connect(lambda task: self.tasks.view.follow(task))
        self.tasks.detail_asked.connect(self.detail.progress.editors[0].setFocus)
        self.tasks.table.cells.began.connect(lambda *_cell: self.detail.ask_to_save())
        ticks = (ActionId.TICK, ActionId.UNTICK)
        self.registry.fill_context_menu(self.tasks.table, *ticks, *FOR_CELLS, *FOR_ROWS)
        self.registry.fill_context_menu(self.tasks.outline, *ticks, *FOR_ROWS)
        self.tasks.table.files_dropped.connect(self._on_files_dropped)
        self.messages.undo_asked.connect(lambda: operations.history.undo(desk))
        desk.told.connect(self.messages.tell)
        desk.mentioned.connect(self.messages.mention)
        desk.failed.connect(self.messages.fail)
        desk.crashed.connect(self._on_crashed)
        desk.next_steps_changed.connect(self._on_next_steps_changed)
        appearance().changed.connect(self._on_look_changed)
        self._follower.reopen_asked.connect(self.reopen_asked)

    def _handlers(self) -> dict[ActionId, Callable[[], None]]:
        a, desk = ActionId, self.desk
        return {
            a.IMPORT: lambda: self.import_files(self.choosers.policy_files()),
            a.OPEN_LEDGER: self.open_ledger,
            a.CONNECT: self.connect_server,
            a.PRINT: lambda: (self.reminders if self._is_reminding() else self.choosers).print_report(),
            a.SETTINGS: lambda: operations.settings.edit_settings(self, desk),
            a.LOCK: lambda: operations.locks.lock_ledger(self, desk),
            a.PEOPLE: lambda: dialogs.people.PeopleDialog.show_people(self, desk),
            a.BACKUPS: self.show_backups,
            a.HANDOVER: lambda: operations.backups.hand_over_ledger(self, desk),
            a.CHECK: lambda: operations.checks.check_everything(self, desk),
            a.QUIT: lambda: (self.close(), None)[1],
            a.UNDO: lambda: (
                self.pages.proofread.undo() if self._is_proofreading() else operations.history.undo(desk)
            ),
            a.REDO: lambda: (
                self.pages.proofread.redo() if self._is_proofreading() else operations.history.redo(desk)
            ),
            a.FIND: self.start_search,
            a.PALETTE: lambda: self.finder.ask(),
            a.WORDINGS: lambda: self.tasks.show_wordings(),
            a.TICK: lambda: self.tasks.tick_selected(True),
            a.UNTICK: lambda: self.tasks.tick_selected(False),
            a.ADD_TASK: lambda: operations.editing.add_task(self, desk),
            a.EDIT_TASK: lambda: self.tasks.edit_current(),
            a.ATTACH: lambda: self.detail.choose_files(),
            a.BIN: lambda: dialogs.recycle_bin.RecycleBinDialog.show_bin(self, desk),
            a.SAVE_PROGRESS: self.save_and_go_on,
            a.NEXT_TASK: lambda: self.tasks.view.move_by(1),
            a.PREVIOUS_TASK: lambda: self.tasks.view.move_by(-1),
            a.CLOSE_QUARTER: lambda: operations.quarters.close_shown_quarter(self, desk),
            a.COMPARE: lambda: operations.quarters.compare(self, desk, self.open_task),
            **ruling_handlers(lambda: self.tasks, lambda: self.detail),
            **sheet_handlers(lambda: self.tasks),
            **export_handlers(
                self, desk, lambda: self.choosers, lambda: self.tasks, lambda: self.pages.currentWidget()
            ),
            **proofread_handlers(lambda: self.pages.proofread),
            **self._place_handlers(),
            a.APPEARANCE: lambda: dialogs.appearance.AppearanceDialog.ask(self),
            a.MANUAL: self.show_manual,
            a.SHORTCUTS: lambda: dialogs.shortcuts.ShortcutsDialog.ask(self),
            a.START: self.start_asked.emit,
            a.ABOUT: lambda: self.choosers.about(),
        }

    def _place_handlers(self) -> dict[ActionId, Callable[[], None]]:
        a, desk = ActionId, self.desk
        return {
            a.SHOW_OVERVIEW: lambda: self.go_to(Place.OVERVIEW),
            a.SHOW_ALL: lambda: self.go_into(Place.ALL, self.tasks.table),
            a.SHOW_REMINDERS: lambda: self.go_to(Place.REMINDERS),
            a.SHOW_HISTORY: lambda: self.go_to(Place.HISTORY),
            a.SHOW_AGENCIES: lambda: self.go_to(Place.AGENCIES),
            a.SHOW_INDICATORS: lambda: self.go_to(Place.INDICATORS),
            a.SHOW_TIMELINE: lambda: self.go_into(Place.TIMELINE, self.pages.timeline.chart),
            a.SHOW_EVIDENCE: lambda: self.go_into(Place.EVIDENCE, self.pages.evidence.table),
            a.SHOW_FORMS: lambda: self.go_to(Place.FORMS),
            a.SHOW_SLIPS: lambda: self.go_to(Place.SLIPS),
            a.SWITCH_VIEW: lambda: self.pages.switch_view(),
            a.PREVIOUS_QUARTER: lambda: desk.set_quarter(desk.quarter.previous()),
            a.NEXT_QUARTER: lambda: desk.set_quarter(desk.quarter.next()),
            a.THIS_QUARTER: lambda: desk.set_quarter(Quarter.of(desk.today)),
        }

    def open_task(self, task_id: int) -> None:
        """Show a task in the list of all."""
        self.go_to(Place.ALL)
        self.tasks.open_task(task_id)

    def follow(self, link: Link) -> None:
        """Show what stands behind a number."""
        if isinstance(link, TaskLink):
            self.open_task(link.task_id)
        else:
            self.desk.set_quarter(link.quarter or self.desk.quarter)
            self.go_to(link.place, link.id)
            self.tasks.show_filtered(link)
        self.tasks.view.setFocus()

    def start_search(self) -> None:
        """Write above the list what it is to be narrowed to."""
        page = self.pages.evidence if self.pages.place is Place.EVIDENCE else self.tasks
        page.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restore_backup(self, file: Path) -> None:
        """Compare a backup with the ledger and, when the user says so, put it in the ledger's place."""
        operations.backups.restore_from(self, self.desk, file, lambda _restored: self.reopen_asked.emit())

    def import_files(self, files: Sequence[Path]) -> None:
        """Read files and open the first of the drafts that come of them; the others follow it."""

        def proofread(drafts: tuple[str, ...]) -> None:
            self._waiting_drafts = list(drafts)
            self._open_next_draft(Place.ALL)

        if files:
            operations.imports.import_files(self, self.desk, files, proofread)

    def open_ledger(self) -> None:
        """Ask for another ledger and have it opened."""
        folder = self.choosers.ledger()
        if folder is not None:
            self.ledger_chosen.emit(folder)

    def connect_server(self) -> None:
        """Ask for a ledger on a server and have it opened."""
        folder = dialogs.server.ServerDialog.ask(self)
        if folder is not None:
            self.ledger_chosen.emit(folder)

    def show_backups(self) -> None:
        """Show the backups, once what was typed is stored: a restored ledger must not get it."""
        if self.detail.save_everything():
            dialogs.backups.BackupsDialog.show_backups(self, self.desk, self.reopen_asked.emit)

    def show_manual(self) -> None:
        """Open the manual where it tells of the page that is open."""
        entry = self.navigation.places.entry(self.navigation.currentIndex())
        HelpWindow.show_help(self, section_of(entry.place))

    def save_and_go_on(self) -> None:
        """Save the progress that was typed and show the next task."""
        self.detail.progress.ask_to_save()
        self.tasks.view.move_by(1)

    def _on_task_changed(self, task: Task | None) -> None:
        self.detail.show_task(task.id if task else None, self.tasks.agency)

    def _on_files_dropped(self, task_id: int, files: list[Path]) -> None:
        self.tasks.table.select_task(task_id)
        self.detail.show_task(task_id, self.tasks.agency)
        self.detail.attach(files)

    def _on_crashed(self, error: BaseException) -> None:
        CrashDialog.show_error(error, self)

    def _on_look_changed(self) -> None:
        """What was drawn in the colours of another theme is drawn anew."""
        self.registry.recolour(colours_of(self.palette()).text)
        self.detail.refresh()

    def _is_reminding(self) -> bool:
        return self.pages.place is Place.REMINDERS

    def _is_proofreading(self) -> bool:
        return self.pages.place is Place.DRAFT

    def _on_committed(self, draft: str, document: int) -> None:
        self._open_next_draft(Place.DOCUMENT, document, after=draft)

    def _on_discarded(self, draft: str) -> None:
        self._open_next_draft(Place.ALL, after=draft)

    def _open_next_draft(self, place: Place, id: int | None = None, *, after: str | None = None) -> None:
        """Open the next draft of the import that is under way, or a place where none is left."""
        self._waiting_drafts = [draft for draft in self._waiting_drafts if draft != after]
        if self._waiting_drafts:
            self.go_to(Place.DRAFT, self._waiting_drafts[0])
        else:
            self.go_to(place, id)

    def _on_next_steps_changed(self, steps: NextSteps) -> None:
        self._next_steps = steps
        self._show_next_steps()

    def _on_draft_steps_changed(self, steps: NextSteps) -> None:
        self._draft_steps = steps
        self._show_next_steps()

    def _show_next_steps(self) -> None:
        steps = self._draft_steps if self._is_proofreading() else self._next_steps
        self.registry.name_step(ActionId.UNDO, steps.undo)
        self.registry.name_step(ActionId.REDO, steps.redo)

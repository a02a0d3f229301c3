"""The window: where am I, which tasks, this task; menus and tool bar over the registry of actions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QListView,
    QMainWindow,
    QMessageBox,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from bizdesk import __version__
from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.ledger import AgencyCount, Document, Task
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.actions import ActionId, Actions
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.crash import CrashDialog
from bizdesk.gui.dialogs.settings import SettingsDialog
from bizdesk.gui.dialogs.shortcuts import ShortcutsDialog
from bizdesk.gui.models.navigation import Entry, NavigationModel, Place
from bizdesk.gui.operations.checks import check_everything
from bizdesk.gui.operations.history import redo, undo
from bizdesk.gui.operations.imports import import_files
from bizdesk.gui.operations.reports import export_pdf, export_workbook, print_report
from bizdesk.gui.operations.settings import save_office
from bizdesk.gui.pages.detail_pane import DetailPane
from bizdesk.gui.pages.history_page import HistoryPage
from bizdesk.gui.pages.tasks_page import TasksPage
from bizdesk.gui.widgets.delegates import NavigationDelegate
from bizdesk.gui.widgets.evidence_list import local_files
from bizdesk.gui.widgets.message_bar import MessageBar
from bizdesk.gui.widgets.quarter_switch import QuarterSwitch
from bizdesk.services.agencies import count_agencies
from bizdesk.services.documents import list_documents
from bizdesk.services.history import NextSteps
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.reports import ReportRequest
from bizdesk.services.settings import get_office

_READ_FORMS = (
    "*.docx *.pdf *.doc *.wps *.txt *.xlsx *.xls *.ofd *.html *.htm *.rtf *.png *.jpg *.jpeg *.tif *.tiff"
)


class MainWindow(QMainWindow):
    """The window over one desk."""

    ledger_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setWindowTitle(self.tr("{0} - 营商台账").format(desk.ledger.folder.path.name))
        self.setAcceptDrops(True)
        self.registry = Actions(self, self._handlers())
        self.messages = MessageBar()
        self.navigation_model = NavigationModel()
        self.navigation = self._make_navigation()
        self.tasks = TasksPage(desk, self.registry)
        self.history = HistoryPage(desk)
        self.detail = DetailPane(desk)
        self._lay_out()
        self._connect()
        self._on_next_steps_changed(NextSteps(None, None))
        desk.refresh_next_steps()
        self.refresh_navigation()
        self.go_to(Place.ALL)
        self.tasks.table.setFocus()

    def go_to(self, place: Place, id: int | None = None) -> None:
        """Show a place of the list at the left."""
        row = self.navigation_model.row_of(place, id)
        if row is None:
            self._show_place(Entry(place, self.tr("全部任务"), id))
        else:
            self.navigation.setCurrentIndex(self.navigation_model.index(row))

    def refresh_navigation(self) -> None:
        """Read the documents, agencies and their counts again."""
        day = self.desk.day

        def query(uow: UnitOfWork) -> tuple[tuple[Document, ...], tuple[AgencyCount, ...]]:
            return list_documents(uow), count_agencies(uow, day)

        self.desk.read(query, lambda found: self._show_navigation(*found))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        import_files(self, self.desk, local_files(event.mimeData()))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.detail.progress.ask_to_save()
        self.desk.runner.close()
        super().closeEvent(event)

    def _show_navigation(self, documents: tuple[Document, ...], agencies: tuple[AgencyCount, ...]) -> None:
        index = self.navigation.currentIndex()
        kept = self.navigation_model.entry(index).key if index.isValid() else (Place.ALL, None)
        self.navigation_model.show_ledger(documents, agencies)
        row = self.navigation_model.row_of(*kept)
        if row is None:
            self.go_to(Place.ALL)
        elif not self.navigation.currentIndex().isValid():
            self.navigation.setCurrentIndex(self.navigation_model.index(row))

    def _show_place(self, entry: Entry) -> None:
        is_history = entry.place is Place.HISTORY
        self.pages.setCurrentWidget(self.history if is_history else self.tasks)
        self.detail.setVisible(not is_history)
        if is_history:
            self.history.refresh()
        else:
            self.tasks.show_place(entry)

    def _make_navigation(self) -> QListView:
        view = QListView()
        view.setObjectName("navigation")
        view.setModel(self.navigation_model)
        view.setItemDelegate(NavigationDelegate(view))
        view.setAccessibleName(self.tr("导航"))
        view.setMouseTracking(True)
        view.setMinimumWidth(200)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return view

    def _lay_out(self) -> None:
        self.resize(QSize(1440, 860).boundedTo(self.screen().availableSize()))
        self.setMinimumSize(1000, 600)
        self.registry.fill_menu_bar(self.menuBar())
        self.addToolBar(self._make_tool_bar())
        self.pages = QStackedWidget()
        self.pages.addWidget(self.tasks)
        self.pages.addWidget(self.history)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        for place, (widget, stretch) in enumerate(((self.navigation, 0), (self.pages, 1), (self.detail, 0))):
            splitter.addWidget(widget)
            splitter.setStretchFactor(place, stretch)
            splitter.setCollapsible(place, False)
        splitter.setSizes([232, 788, 420])
        splitter.setChildrenCollapsible(False)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.messages)
        self.setCentralWidget(centre)

    def _make_tool_bar(self) -> QToolBar:
        bar = QToolBar(self.tr("工具栏"))
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        a = ActionId
        self.registry.fill_tool_bar(bar, a.IMPORT)
        bar.addSeparator()
        self.registry.fill_tool_bar(bar, a.UNDO, a.REDO)
        for widget in (_spacer(), QuarterSwitch(self.desk, self.registry), _spacer()):
            bar.addWidget(widget)
        self.registry.fill_tool_bar(bar, a.EXPORT_XLSX, a.EXPORT_PDF, a.PRINT)
        for id, text in ((a.UNDO, self.tr("撤销")), (a.REDO, self.tr("重做"))):
            self.registry[id].setIconText(text)
        self.registry[a.EXPORT_XLSX].setIconText("Excel")
        self.registry[a.EXPORT_PDF].setIconText("PDF")
        self.registry[a.IMPORT].setIconText(self.tr("导入"))
        self.registry[a.PRINT].setIconText(self.tr("打印"))
        return bar

    def _connect(self) -> None:
        desk = self.desk
        self.navigation.selectionModel().currentChanged.connect(
            lambda index: self._show_place(self.navigation_model.entry(index)) if index.isValid() else None
        )
        self.tasks.task_changed.connect(self._on_task_changed)
        self.tasks.table.detail_asked.connect(self.detail.progress.editors[0].setFocus)
        self.tasks.table.files_dropped.connect(self._on_files_dropped)
        self.messages.undo_asked.connect(lambda: undo(desk))
        desk.told.connect(self.messages.tell)
        desk.failed.connect(self.messages.fail)
        desk.crashed.connect(lambda error: CrashDialog.show_error(error, self))
        desk.changed.connect(self._on_changed)
        desk.next_steps_changed.connect(self._on_next_steps_changed)
        desk.quarter_changed.connect(self.refresh_navigation)

    def _handlers(self) -> dict[ActionId, Callable[[], None]]:
        a, desk = ActionId, self.desk
        return {
            a.IMPORT: self.choose_import,
            a.OPEN_LEDGER: self.choose_ledger,
            a.EXPORT_XLSX: self.choose_workbook,
            a.EXPORT_PDF: self.choose_pdf,
            a.PRINT: lambda: print_report(self, desk, self._request()),
            a.SETTINGS: self.choose_settings,
            a.CHECK: lambda: check_everything(self, desk),
            a.QUIT: lambda: (self.close(), None)[1],
            a.UNDO: lambda: undo(desk),
            a.REDO: lambda: redo(desk),
            a.FIND: lambda: self.tasks.search.setFocus(Qt.FocusReason.ShortcutFocusReason),
            a.TICK: lambda: self.tasks.tick_selected(True),
            a.UNTICK: lambda: self.tasks.tick_selected(False),
            a.ATTACH: lambda: self.detail.choose_files(),
            a.SAVE_PROGRESS: self.save_and_go_on,
            a.NEXT_TASK: lambda: self.tasks.table.move_by(1),
            a.PREVIOUS_TASK: lambda: self.tasks.table.move_by(-1),
            a.PREVIOUS_QUARTER: lambda: desk.set_quarter(desk.quarter.previous()),
            a.NEXT_QUARTER: lambda: desk.set_quarter(desk.quarter.next()),
            a.THIS_QUARTER: lambda: desk.set_quarter(Quarter.of(desk.today)),
            a.SHOW_ALL: lambda: self.go_to(Place.ALL),
            a.SHOW_HISTORY: lambda: self.go_to(Place.HISTORY),
            a.SHORTCUTS: lambda: ShortcutsDialog.ask(self),
            a.ABOUT: self.show_about,
        }

    def choose_import(self) -> None:
        """Ask for policy files and import them."""
        kinds = self.tr("政策文件 ({0});;所有文件 (*)").format(_READ_FORMS)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("导入政策文件"), "", kinds)
        if names:
            import_files(self, self.desk, [Path(name) for name in names])

    def choose_ledger(self) -> None:
        """Ask for another ledger's folder and open it."""
        name = QFileDialog.getExistingDirectory(self, self.tr("打开台账文件夹"))
        if name:
            self.ledger_chosen.emit(Path(name))

    def choose_workbook(self) -> None:
        """Ask where the workbook goes and write it."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("导出 Excel 台账"), self._file_name("xlsx"), "Excel (*.xlsx)"
        )
        if name:
            export_workbook(self, self.desk, self._request(), Path(name))

    def choose_pdf(self) -> None:
        """Ask where the PDF goes and write it."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("导出 PDF 通报"), self._file_name("pdf"), "PDF (*.pdf)"
        )
        if name:
            export_pdf(self, self.desk, self._request(), Path(name))

    def choose_settings(self) -> None:
        """Ask for the office's name."""

        def ask(office: str) -> None:
            chosen = SettingsDialog.ask(self, office)
            if chosen is not None:
                save_office(self.desk, chosen)

        self.desk.read(get_office, ask)

    def save_and_go_on(self) -> None:
        """Save the progress that was typed and show the next task."""
        self.detail.progress.ask_to_save()
        self.tasks.table.move_by(1)

    def show_about(self) -> None:
        """Say which program this is."""
        text = self.tr("营商台账 BizDesk {0}\n把政策文件里的措施变成台账，离线使用。").format(__version__)
        QMessageBox.about(self, self.tr("关于营商台账"), text)

    def _request(self) -> ReportRequest:
        return ReportRequest(self.desk.quarter, self.tasks.agency)

    def _file_name(self, ending: str) -> str:
        whose = f"（{self.tasks.agency}）" if self.tasks.agency else ""
        return self.tr("营商台账{0}{1}.{2}").format(self.desk.quarter.label, whose, ending)

    def _on_task_changed(self, task: Task | None) -> None:
        self.detail.show_task(task.id if task else None, self.tasks.agency)

    def _on_files_dropped(self, task_id: int, files: list[Path]) -> None:
        self.tasks.table.select_task(task_id)
        self.detail.show_task(task_id, self.tasks.agency)
        self.detail.attach(files)

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.touches("task", "assignment", "agency", "document"):
            self.refresh_navigation()

    def _on_next_steps_changed(self, steps: NextSteps) -> None:
        for id, verb, step in (
            (ActionId.UNDO, self.tr("撤销"), steps.undo),
            (ActionId.REDO, self.tr("重做"), steps.redo),
        ):
            action = self.registry[id]
            action.setEnabled(step is not None)
            action.setText(f"{verb} {step}" if step else verb)
            action.setIconText(verb)


def _spacer() -> QWidget:
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return space

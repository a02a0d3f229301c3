"""The window: where am I, which tasks, this task; menus and tool bar over the registry of actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
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
from bizdesk.domain.ledger import Task
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.actions import ActionId, Actions, Menu
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.crash import CrashDialog
from bizdesk.gui.dialogs.settings import SettingsDialog
from bizdesk.gui.dialogs.shortcuts import ShortcutsDialog
from bizdesk.gui.models.navigation import Entry, Place
from bizdesk.gui.operations.checks import check_everything
from bizdesk.gui.operations.editing import add_task, edit_task
from bizdesk.gui.operations.history import redo, undo
from bizdesk.gui.operations.imports import import_files
from bizdesk.gui.operations.packs import export_pack, import_pack
from bizdesk.gui.operations.reports import export_pdf, export_workbook, print_report
from bizdesk.gui.operations.settings import save_office
from bizdesk.gui.pages.agencies_page import AgenciesPage
from bizdesk.gui.pages.detail_pane import DetailPane
from bizdesk.gui.pages.history_page import HistoryPage
from bizdesk.gui.pages.navigation_pane import NavigationPane
from bizdesk.gui.pages.proofread_page import ProofreadPage
from bizdesk.gui.pages.tasks_page import TasksPage
from bizdesk.gui.widgets.evidence_list import local_files
from bizdesk.gui.widgets.message_bar import MessageBar
from bizdesk.gui.widgets.quarter_switch import QuarterSwitch
from bizdesk.paths import resource
from bizdesk.services.history import NextSteps
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
        self._waiting_drafts: list[str] = []
        self.registry = Actions(self, self._handlers())
        self.messages = MessageBar()
        self.navigation = NavigationPane(desk)
        self.tasks = TasksPage(desk, self.registry)
        self.history = HistoryPage(desk)
        self.agencies = AgenciesPage(desk)
        self.proofread = ProofreadPage(desk, self.registry)
        self.detail = DetailPane(desk)
        self._lay_out()
        self._connect()
        self._next_steps = self._draft_steps = NextSteps(None, None)
        self._show_next_steps()
        desk.refresh_next_steps()
        self.go_to(Place.ALL)
        self.navigation.refresh()
        self.tasks.table.setFocus()

    def go_to(self, place: Place, id: int | str | None = None) -> None:
        """Show a place of the list at the left."""
        self.navigation.go_to(place, id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.import_files(local_files(event.mimeData()))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        question = self.tr("写的进展没有存下，关闭后这些文字就没有了。仍要关闭吗？")
        if not self.detail.save_everything() and not ConfirmDialog.ask(self, question, self.tr("不保存")):
            event.ignore()
            return
        self.desk.runner.close()
        super().closeEvent(event)

    def _show_place(self, entry: Entry) -> None:
        pages: dict[Place, QWidget] = {
            Place.HISTORY: self.history,
            Place.AGENCIES: self.agencies,
            Place.DRAFT: self.proofread,
        }
        page = pages.get(entry.place, self.tasks)
        self.pages.setCurrentWidget(page)
        self.detail.setVisible(page is self.tasks)
        self.registry.enable(Menu.TASK, page is self.tasks)
        self.registry.enable(Menu.PROOFREAD, page is self.proofread)
        self.registry[ActionId.FIND].setEnabled(page is self.tasks)
        self.registry[ActionId.EXPORT_PACK].setEnabled(entry.place is Place.DOCUMENT)
        if isinstance(page, HistoryPage | AgenciesPage):
            page.refresh()
        elif entry.draft is not None:
            self.proofread.show_draft(entry.draft)
        else:
            self.tasks.show_place(entry)
        self._show_next_steps()

    def _lay_out(self) -> None:
        self.resize(QSize(1440, 860).boundedTo(self.screen().availableSize()))
        self.setMinimumSize(1000, 600)
        self.registry.fill_menu_bar(self.menuBar())
        self.addToolBar(self._make_tool_bar())
        self.pages = QStackedWidget()
        for page in (self.tasks, self.history, self.agencies, self.proofread):
            self.pages.addWidget(page)
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
        self.navigation.place_chosen.connect(self._show_place)
        self.proofread.steps_changed.connect(self._on_draft_steps_changed)
        self.proofread.committed.connect(self._on_committed)
        self.proofread.discarded.connect(self._on_discarded)
        self.tasks.task_changed.connect(self._on_task_changed)
        self.detail.task_kept.connect(self.tasks.table.follow)
        self.tasks.table.detail_asked.connect(self.detail.progress.editors[0].setFocus)
        self.tasks.table.files_dropped.connect(self._on_files_dropped)
        self.messages.undo_asked.connect(lambda: undo(desk))
        desk.told.connect(self.messages.tell)
        desk.failed.connect(self.messages.fail)
        desk.crashed.connect(lambda error: CrashDialog.show_error(error, self))
        desk.next_steps_changed.connect(self._on_next_steps_changed)

    def _handlers(self) -> dict[ActionId, Callable[[], None]]:
        a, desk = ActionId, self.desk
        return {
            a.IMPORT: self.choose_import,
            a.IMPORT_PACK: self.choose_pack,
            a.OPEN_LEDGER: self.choose_ledger,
            a.EXPORT_XLSX: self.choose_workbook,
            a.EXPORT_PDF: self.choose_pdf,
            a.EXPORT_PACK: self.choose_pack_file,
            a.PRINT: lambda: print_report(self, desk, self._request()),
            a.SETTINGS: self.choose_settings,
            a.CHECK: lambda: check_everything(self, desk),
            a.QUIT: lambda: (self.close(), None)[1],
            a.UNDO: lambda: self.proofread.undo() if self._is_proofreading() else undo(desk),
            a.REDO: lambda: self.proofread.redo() if self._is_proofreading() else redo(desk),
            a.FIND: lambda: self.tasks.search.setFocus(Qt.FocusReason.ShortcutFocusReason),
            a.TICK: lambda: self.tasks.tick_selected(True),
            a.UNTICK: lambda: self.tasks.tick_selected(False),
            a.ADD_TASK: lambda: add_task(self, desk),
            a.EDIT_TASK: self.edit_task,
            a.ATTACH: lambda: self.detail.choose_files(),
            a.SAVE_PROGRESS: self.save_and_go_on,
            a.NEXT_TASK: lambda: self.tasks.table.move_by(1),
            a.PREVIOUS_TASK: lambda: self.tasks.table.move_by(-1),
            a.ACCEPT_ROW: lambda: self.proofread.accept(),
            a.SKIP_ROW: lambda: self.proofread.skip(),
            a.EDIT_CELL: lambda: self.proofread.edit_cell(),
            a.ASSIGN_GROUP: lambda: self.proofread.assign(),
            a.EDIT_FIGURES: lambda: self.proofread.edit_figures(),
            a.SPLIT_ROW: lambda: self.proofread.split(),
            a.MERGE_ROWS: lambda: self.proofread.merge(),
            a.NEXT_UNCERTAIN: lambda: self.proofread.go_to_uncertain(),
            a.COMMIT_DRAFT: lambda: self.proofread.submit(),
            a.DISCARD_DRAFT: lambda: self.proofread.discard(),
            a.PREVIOUS_QUARTER: lambda: desk.set_quarter(desk.quarter.previous()),
            a.NEXT_QUARTER: lambda: desk.set_quarter(desk.quarter.next()),
            a.THIS_QUARTER: lambda: desk.set_quarter(Quarter.of(desk.today)),
            a.SHOW_ALL: lambda: self.go_to(Place.ALL),
            a.SHOW_HISTORY: lambda: self.go_to(Place.HISTORY),
            a.SHOW_AGENCIES: lambda: self.go_to(Place.AGENCIES),
            a.SHORTCUTS: lambda: ShortcutsDialog.ask(self),
            a.ABOUT: self.show_about,
        }

    def choose_import(self) -> None:
        """Ask for policy files and import them."""
        kinds = self.tr("政策文件 ({0});;所有文件 (*)").format(_READ_FORMS)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("导入政策文件"), "", kinds)
        if names:
            self.import_files([Path(name) for name in names])

    def import_files(self, files: Sequence[Path]) -> None:
        """Read files and open the first of the drafts that come of them; the others follow it."""

        def proofread(drafts: tuple[str, ...]) -> None:
            self._waiting_drafts = list(drafts)
            self._open_next_draft(Place.ALL)

        import_files(self, self.desk, files, proofread)

    def choose_pack(self) -> None:
        """Ask for a pack, of the shipped ones or another, and bring its document in."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("从文件包新建"), str(resource("packs")), self.tr("文件包 (*.json)")
        )
        if name:
            import_pack(self.desk, Path(name))

    def choose_pack_file(self) -> None:
        """Ask where the document's pack goes and write it."""
        document = self.tasks.document
        if document is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("导出文件包"), f"{document.text}.json", self.tr("文件包 (*.json)")
        )
        if name and document.id is not None:
            export_pack(self.desk, document.id, Path(name))

    def edit_task(self) -> None:
        """Edit the current task."""
        task = self.tasks.table.current_task()
        if task is not None:
            edit_task(self, self.desk, task.id)

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

    def _is_proofreading(self) -> bool:
        return self.pages.currentWidget() is self.proofread

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

"""One task: the original with lit words, its deadline and figures, agencies, progress, evidence, history."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.errors import MachineError
from bizdesk.domain.history import HistoryEntry
from bizdesk.domain.labels import clause
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.gui.desk import Desk
from bizdesk.gui.operations.evidence import attach_files
from bizdesk.gui.operations.progress import save_progress
from bizdesk.gui.operations.ticks import set_ticked
from bizdesk.gui.pages.evidence_part import EvidencePart
from bizdesk.gui.theme import colours_of
from bizdesk.gui.widgets.assignment_list import AssignmentList
from bizdesk.gui.widgets.original_text import OriginalText
from bizdesk.gui.widgets.progress_editor import ProgressEditor
from bizdesk.gui.wording import facts_words, lamp_words, time_words
from bizdesk.services.history import list_history
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.progress import ReportProgress
from bizdesk.services.tasks import get_task


class DetailPane(QScrollArea):
    """The task at the right. It shows the old one until the new one has been read.

    Where what was typed cannot be stored it goes back to that task, which `task_kept` tells.
    """

    task_kept = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("detail")
        self.setAccessibleName(self.tr("任务详情"))
        self._desk = desk
        self._task_id: int | None = None
        self._agency: str | None = None
        self._saving = 0
        self.place, self.title, self.lamp, self.facts, self.history = (_label() for _ in range(5))
        self.original = OriginalText()
        self.assignments = AssignmentList()
        self.progress = ProgressEditor()
        self.evidence = EvidencePart(desk)
        self._progress_head = _section(self.tr("进展"))
        self.sheet = self._make_sheet()
        self.setWidget(self.sheet)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(320)
        self._connect()
        self._show_nothing()

    @property
    def task_id(self) -> int | None:
        """The task that is shown or about to be."""
        return self._task_id

    def show_task(self, task_id: int | None, agency: str | None) -> None:
        """Show another task, from the place of `agency` where one is given; what was typed is saved first."""
        self.progress.ask_to_save()
        self._task_id, self._agency = task_id, agency
        self.refresh()

    def refresh(self) -> None:
        """Read the task again."""
        if self._task_id is None:
            self._show_nothing()
            return
        task_id, day = self._task_id, self._desk.day

        def query(uow: UnitOfWork) -> tuple[TaskDetail, tuple[HistoryEntry, ...]]:
            return get_task(uow, task_id, day), list_history(uow, task_id)

        self._desk.read(query, lambda found: self._show(*found))

    def save_everything(self) -> bool:
        """Store what was typed and wait for it; whether nothing is left that could not be stored."""
        self.progress.ask_to_save_all()
        while self._saving and self._desk.runner.busy:
            flags = QEventLoop.ProcessEventsFlag
            QCoreApplication.processEvents(flags.WaitForMoreEvents | flags.ExcludeUserInputEvents)
        return not self.progress.unsaved

    def choose_files(self) -> None:
        """Ask for files and attach them."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("选择佐证材料"))
        self.attach([Path(name) for name in names])

    def attach(self, files: Sequence[Path]) -> None:
        """Attach files to the task that is shown."""
        if files and self._task_id is not None:
            attach_files(self, self._desk, self._task_id, files, self._agency)

    def _show(self, detail: TaskDetail, history: Sequence[HistoryEntry]) -> None:
        task = detail.task
        if task.id != self._task_id:
            return
        colours = colours_of(self.palette())
        self.place.setText(f"{task.document or self.tr('自建任务')}　{task.path.replace('/', ' ')}")
        self.title.setText(clause(task.path) + task.title)
        self.lamp.setText(lamp_words(task, self._desk.day))
        self.lamp.setStyleSheet(f"color: {colours.lamps[task.lamp]}; font-weight: bold")
        self.original.show_detail(detail)
        self.facts.setText(facts_words(detail))
        self.assignments.show_assignments(task.assignments)
        self._progress_head.setText(self.tr("{0}进展").format(self._desk.quarter.label))
        self.progress.show_detail(detail, self._desk.quarter, self._agency)
        self.evidence.show_evidence(detail.evidence, self._desk.day)
        self.history.setText("\n".join(f"{time_words(e.at)}  {e.actor}\n{e.summary}" for e in history))
        self.sheet.show()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _show_nothing(self) -> None:
        self.sheet.hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _make_sheet(self) -> QWidget:
        sheet = QWidget()
        sheet.setObjectName("sheet")
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(20, 16, 20, 24)
        layout.setSpacing(8)
        self.place.setProperty("role", "secondary")
        self.history.setProperty("role", "secondary")
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() + 3)
        font.setBold(True)
        self.title.setFont(font)
        parts: list[tuple[QLabel | None, Sequence[QWidget]]] = [
            (None, (self.place, self.title, self.lamp)),
            (_section(self.tr("原文")), (self.original,)),
            (_section(self.tr("时限与指标")), (self.facts,)),
            (_section(self.tr("单位")), (self.assignments,)),
            (self._progress_head, (self.progress,)),
            (_section(self.tr("佐证材料")), (self.evidence,)),
            (_section(self.tr("历史")), (self.history,)),
        ]
        for head, widgets in parts:
            if head is not None:
                layout.addSpacing(8)
                layout.addWidget(_line())
                layout.addWidget(head)
            for widget in widgets:
                layout.addWidget(widget)
        layout.addStretch()
        return sheet

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self._on_changed)
        desk.quarter_changed.connect(self._on_quarter_changed)
        self.assignments.tick_asked.connect(self._on_tick_asked)
        self.progress.save_asked.connect(self._on_save_asked)
        self.evidence.files_dropped.connect(self.attach)
        self.evidence.add_asked.connect(self.choose_files)

    def _on_save_asked(self, report: ReportProgress) -> None:
        def settled(error: BaseException | None) -> None:
            self._saving -= 1
            if isinstance(error, MachineError):
                self._go_back(report)
            if error is not None:
                self.progress.keep(report)

        self._saving += 1
        save_progress(self._desk, report, initiator=self, settled=settled)

    def _go_back(self, report: ReportProgress) -> None:
        """Show the task again whose report could not be stored for now."""
        self._desk.set_quarter(report.quarter)
        self.task_kept.emit(report.task_id)
        self._task_id = report.task_id
        self.sheet.show()
        self.refresh()

    def _on_tick_asked(self, agency: str, ticked: bool) -> None:
        if self._task_id is not None:
            set_ticked(self._desk, [self._task_id], agency, ticked=ticked, initiator=self, left=self.refresh)

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.touches("document"):
            self.show_task(None, None)
        elif change.touches("task", "assignment", "progress", "evidence", "setting"):
            self.refresh()

    def _on_quarter_changed(self, _quarter: object) -> None:
        self.progress.ask_to_save()
        self.refresh()


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label


def _line() -> QFrame:
    line = QFrame()
    line.setFixedHeight(1)
    line.setObjectName("hairline")
    return line

"""One task: the original with lit words, its deadline and figures, agencies, progress, evidence, history."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.errors import MachineError
from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.history import HistoryEntry
from bizdesk.domain.labels import clause
from bizdesk.domain.people import Right
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.slips import SlipKind
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.domain.words import Words
from bizdesk.gui import operations
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.gui.pages.evidence_part import EvidencePart
from bizdesk.gui.pages.progress_keeper import ProgressKeeper
from bizdesk.gui.ruling_words import override_words
from bizdesk.gui.theme import colours_of
from bizdesk.gui.widgets.assignment_list import AssignmentList
from bizdesk.gui.widgets.close_out_bar import CloseOutBar
from bizdesk.gui.widgets.original_text import OriginalText
from bizdesk.gui.widgets.progress_editor import ProgressEditor
from bizdesk.gui.widgets.terms import Terms
from bizdesk.gui.wording import standing_words, time_words
from bizdesk.services.history import list_history
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.progress import ReadTarget, ReportProgress
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
        self._detail: TaskDetail | None = None
        self.place, self.title, self.lamp, self.pace, self.history = (_label() for _ in range(5))
        self.original = OriginalText()
        self.terms = Terms(desk.rights)
        self.close_out = CloseOutBar(desk.rights)
        self.assignments = AssignmentList(desk.rights)
        self.progress = ProgressEditor(desk.rights)
        self._keeper = ProgressKeeper(desk.unsaved, self.progress)
        self.evidence = EvidencePart(desk)
        self._progress_head = _section(self.tr("进展"))
        self._close_out_part = _part(_section(self.tr("销号")), (self.close_out,))
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
        self.ask_to_save()
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

        self._desk.read(query, lambda found: self._show(*found), painted=True)

    @property
    def is_typing(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.progress.unsaved or self.terms.readings.unsaved

    def ask_to_save(self) -> None:
        """Store what was typed."""
        self.terms.readings.ask_to_save()
        self.progress.ask_to_save()

    def save_everything(self) -> bool:
        """Store what was typed and wait for it; whether nothing is left that could not be stored."""
        self.terms.readings.ask_to_save_all()
        self.progress.ask_to_save_all()
        while self._saving and self._desk.runner.busy:
            flags = QEventLoop.ProcessEventsFlag
            QCoreApplication.processEvents(flags.WaitForMoreEvents | flags.ExcludeUserInputEvents)
        return not self.is_typing

    def choose_files(self) -> None:
        """Ask for files and attach them."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("选择佐证材料"))
        self.attach([Path(name) for name in names])

    def attach(self, files: Sequence[Path]) -> None:
        """Attach files to the task that is shown."""
        desk = self._desk
        if not desk.rights.may(Right.OWN_PART):
            return
        agency = self._agency or desk.rights.agency
        if files and self._task_id is not None and desk.closed.may_edit(desk.quarter):
            operations.evidence.attach_files(self, desk, self._task_id, files, agency)

    def extend(self) -> None:
        """Ask for an extension of the task that is shown, or decide on the one that waits."""
        if self._task_id is not None:
            operations.rulings.extend(self, self._desk, self._task_id)

    def plan(self) -> None:
        """Ask how the task that is shown is to get there."""
        if self._task_id is not None:
            operations.rulings.plan(self, self._desk, self._task_id)

    def rule_pace(self) -> None:
        """Ask what the pace of the task that is shown is in the quarter."""
        if self._task_id is not None:
            operations.rulings.rule_pace(self, self._desk, self._task_id)

    def give_slip(self, kind: SlipKind) -> None:
        """Ask where a slip about the task that is shown goes, and give it."""
        if self._detail is not None and self._detail.task.id == self._task_id:
            operations.slips.give(self, self._desk, kind, self._detail.task, self._agency)

    def _show(self, detail: TaskDetail, history: Sequence[HistoryEntry]) -> None:
        task, day = detail.task, self._desk.day
        if task.id != self._task_id:
            return
        self._detail = detail
        colours = colours_of(self.palette())
        self.place.setText(f"{task.document or self.tr('自建任务')}　{task.path.replace('/', ' ')}")
        self.title.setText(clause(task.path) + task.title)
        self.lamp.setText(standing_words(detail, day, self._desk.quarter))
        self.lamp.setStyleSheet(f"color: {colours.lamps[task.lamp]}; font-weight: bold")
        self.original.show_detail(detail)
        self._show_pace(detail)
        self.terms.show_detail(detail, day)
        self.assignments.show_assignments(task.assignments, endless=task.endless)
        self.close_out.show_detail(detail, day)
        self._close_out_part.setVisible(not task.endless)
        self._progress_head.setText(self.tr("{0}进展").format(spoken(self._desk.quarter.label)))
        self.progress.show_detail(detail, self._desk.quarter, self._agency)
        self.evidence.show_evidence(detail.evidence, self._desk.day)
        told = (f"{time_words(e.at)}  {e.actor}\n{spoken(e.summary)}" for e in history)
        self.history.setText("\n".join(told) or self.tr("这项任务还没有历史。"))
        self.sheet.show()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _show_pace(self, detail: TaskDetail) -> None:
        """Say what the targets do not say of themselves: the completion rate, and what a person ruled."""
        own = {Words("{0}：{1}", one.target.name, one.words) for one in detail.targets}
        lines = [spoken(words) for words in detail.pace_words if words not in own]
        self.pace.setText("\n".join(filter(None, [*lines, override_words(detail)])))
        self.pace.setVisible(bool(self.pace.text()))

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
        self.title.setProperty("role", "heading")
        parts: list[tuple[QLabel | None, Sequence[QWidget]]] = [
            (None, (self.place, self.title, self.lamp, self.pace)),
            (_section(self.tr("原文")), (self.original,)),
            (_section(self.tr("时限与指标")), (self.terms,)),
            (_section(self.tr("单位")), (self.assignments,)),
            (self._progress_head, (self.progress,)),
            (_section(self.tr("佐证材料")), (self.evidence,)),
            (_section(self.tr("历史")), (self.history,)),
        ]
        for head, widgets in parts:
            layout.addWidget(_part(head, widgets))
        layout.insertWidget(layout.count() - 1, self._close_out_part)
        layout.addStretch()
        return sheet

    def _connect(self) -> None:
        desk = self._desk
        self.terms.extension_asked.connect(self.extend)
        self.terms.plan_asked.connect(self.plan)
        self.terms.pace_asked.connect(self.rule_pace)
        self.terms.readings.save_asked.connect(self._on_reading_asked)
        self.progress.copy_asked.connect(self._on_copy_asked)
        self.close_out.step_asked.connect(self._on_step_asked)
        desk.changed.connect(self._on_changed)
        desk.quarter_changed.connect(self._on_quarter_changed)
        self.assignments.tick_asked.connect(self._on_tick_asked)
        self.progress.save_asked.connect(self._on_save_asked)
        self.evidence.files_dropped.connect(self.attach)
        self.evidence.add_asked.connect(self.choose_files)

    def _on_save_asked(self, report: ReportProgress) -> None:
        def settled(error: BaseException | None) -> None:
            self._settle(error, report.task_id, report.quarter)
            if error is not None:
                self.progress.keep(report)
            self._keeper.settle(report, stored=error is None)

        self._saving += 1
        operations.progress.save_progress(self._desk, report, initiator=self, settled=settled)

    def _on_reading_asked(self, reading: ReadTarget) -> None:
        def settled(error: BaseException | None) -> None:
            self._settle(error, reading.task_id, Quarter.of(reading.on or self._desk.day))
            if error is not None:
                self.terms.readings.keep(reading)

        self._saving += 1
        operations.progress.save_reading(self._desk, reading, settled=settled)

    def _settle(self, error: BaseException | None, task_id: int, quarter: Quarter) -> None:
        """Show the task again of which something could not be stored for now."""
        self._saving -= 1
        if not isinstance(error, MachineError):
            return
        self._desk.set_quarter(quarter)
        self.task_kept.emit(task_id)
        self._task_id = task_id
        self.sheet.show()
        self.refresh()

    def _on_copy_asked(self) -> None:
        self.ask_to_save()
        if self._task_id is not None:
            operations.progress.copy_progress(self._desk, [self._task_id])

    def _on_step_asked(self, step: CloseOutStep) -> None:
        if self._detail is not None:
            operations.rulings.close_out(self, self._desk, step, [self._detail.task])

    def _on_tick_asked(self, agency: str, ticked: bool) -> None:
        if self._task_id is not None:
            operations.ticks.set_ticked(
                self._desk, [self._task_id], agency, ticked=ticked, initiator=self, left=self.refresh
            )

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.touches("document"):
            self.show_task(None, None)
        elif change.touches_tasks or change.touches("slip"):
            self.refresh()

    def _on_quarter_changed(self, _quarter: object) -> None:
        self.ask_to_save()
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


def _part(head: QLabel | None, widgets: Sequence[QWidget]) -> QWidget:
    """Widgets below one another, under a line and a heading where there is one."""
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0 if head is None else 8, 0, 0)
    layout.setSpacing(8)
    for widget in (*((_line(), head) if head else ()), *widgets):
        layout.addWidget(widget)
    return part


def _line() -> QFrame:
    line = QFrame()
    line.setFixedHeight(1)
    line.setObjectName("hairline")
    return line

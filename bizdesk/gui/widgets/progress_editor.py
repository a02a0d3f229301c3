"""The quarter's report of one agency on one task: progress, problems, next steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.ledger import TaskDetail
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.status import answerable
from bizdesk.services.progress import ReportProgress

Texts = tuple[str, str, str]


class ProgressEditor(QWidget):
    """Three texts per agency; what was typed is asked to be saved before anything else is shown."""

    save_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._detail: TaskDetail | None = None
        self._quarter: Quarter | None = None
        self._shown_agency = ""
        self._stored: Texts | None = ("", "", "")
        self.agency = QComboBox()
        self.agency.setAccessibleName(self.tr("填报单位"))
        self.agency.activated.connect(self._on_agency_chosen)
        self.editors = tuple(self._editor(name) for name in self._names())
        self.save = QPushButton(self.tr("保存"))
        self.save.clicked.connect(self.ask_to_save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.agency)
        for name, editor in zip(self._names(), self.editors, strict=True):
            label = QLabel(name)
            label.setBuddy(editor)
            layout.addWidget(label)
            layout.addWidget(editor)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.save)
        layout.addSpacing(4)
        layout.addLayout(row)

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not stored."""
        return self._detail is not None and self._texts() != self._stored

    def show_detail(self, detail: TaskDetail, quarter: Quarter, agency: str | None) -> None:
        """Show a task's reports for a quarter, from `agency` where one is given."""
        same = (
            self._detail is not None and self._detail.task.id == detail.task.id and self._quarter == quarter
        )
        if same and self.unsaved:
            self._detail = detail
            return
        names = _agencies(detail)
        kept = self._shown_agency if same else names[0]
        wanted = agency if agency is not None and agency in names else kept
        self._detail, self._quarter = detail, quarter
        self.agency.clear()
        self.agency.addItems(names)
        self.agency.setVisible(len(names) > 1)
        self._show_agency(wanted if wanted in names else names[0])

    def ask_to_save(self) -> None:
        """Ask for what was typed to be stored."""
        if self._detail is None or self._quarter is None or not self.unsaved:
            return
        texts = self._texts()
        self._stored = texts
        self.save_asked.emit(ReportProgress(self._detail.task.id, self._shown_agency, self._quarter, *texts))

    def keep_unsaved(self, report: ReportProgress) -> None:
        """The report could not be stored: what is still shown of it counts as unsaved again."""
        shown = self._detail.task.id if self._detail else None, self._shown_agency, self._quarter
        if shown == (report.task_id, report.agency, report.quarter):
            self._stored = None

    def _names(self) -> Texts:
        return self.tr("本季进展"), self.tr("存在问题"), self.tr("下一步措施")

    def _editor(self, name: str) -> QPlainTextEdit:
        editor = QPlainTextEdit()
        editor.setAccessibleName(name)
        editor.setTabChangesFocus(True)
        editor.setFixedHeight(64)
        return editor

    def _texts(self) -> Texts:
        first, second, third = (editor.toPlainText().strip() for editor in self.editors)
        return first, second, third

    def _on_agency_chosen(self) -> None:
        self.ask_to_save()
        self._show_agency(self.agency.currentText())

    def _show_agency(self, agency: str) -> None:
        self._shown_agency = agency
        self.agency.setCurrentText(agency)
        stored = ("", "", "")
        if self._detail is not None:
            for report in self._detail.progress:
                if report.agency == agency and report.quarter == self._quarter:
                    stored = (report.progress, report.problems, report.next_steps)
        self._stored = stored
        for editor, text in zip(self.editors, stored, strict=True):
            editor.setPlainText(text)


def _agencies(detail: TaskDetail) -> Sequence[str]:
    """The agencies that may report: those that answer for the task first."""
    parts = detail.task.assignments
    return list(dict.fromkeys(part.agency for part in [*answerable(parts), *parts]))

"""The quarter's report of one agency on one task: progress, problems, next steps, completion rate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.ledger import ProgressReport
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.status import answerable
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.gui.appearance import keep_lines, keep_width
from bizdesk.gui.rights import Rights
from bizdesk.gui.widgets.calm import calm
from bizdesk.gui.widgets.flow import FlowLayout
from bizdesk.gui.widgets.kept_line import KeptLine
from bizdesk.gui.wording import report_words, title_words
from bizdesk.services.progress import ReportProgress
from bizdesk.services.unsaved import UnsavedWords

Entry = tuple[str, str, str, int | None]
"""The three texts and the rate."""

Key = tuple[int, str | None, Quarter]
"""The task, the agency and the quarter of a report."""

_NOTHING: Entry = ("", "", "", None)


class ProgressEditor(QWidget):
    """Three texts and a rate per agency, and what it reported before, the newest quarter first.

    What was typed is asked to be saved before anything else is shown. What could not be saved is kept
    and stands in the fields again whenever its report is shown.
    """

    shown = Signal()
    typed = Signal()
    save_asked = Signal(object)
    copy_asked = Signal()

    def __init__(self, rights: Rights) -> None:
        super().__init__()
        self._rights = rights
        self._detail: TaskDetail | None = None
        self._quarter: Quarter | None = None
        self._shown_agency = ""
        self._stored: Entry | None = _NOTHING
        self._kept: dict[Key, ReportProgress] = {}
        self.offer = KeptLine()
        self.offer.restored.connect(self._on_restored)
        self.agency = calm(QComboBox())
        self.agency.setAccessibleName(self.tr("填报单位"))
        self.agency.activated.connect(self._on_agency_chosen)
        self.editors = tuple(self._editor(name) for name in self._names())
        self.rate = self._rate_field()
        self.rate.textChanged.connect(self.typed)
        self.copy = QPushButton(self.tr("复制上季"))
        self.copy.setProperty("quiet", True)
        self.copy.clicked.connect(self.copy_asked)
        self.save = QPushButton(self.tr("保存"))
        self.save.clicked.connect(self.ask_to_save)
        self.earlier = QLabel()
        self.earlier.setWordWrap(True)
        self.earlier.setProperty("role", "secondary")
        self._lay_out()

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not stored, in the fields or kept."""
        return bool(self._kept) or self.typed_report() is not None

    def show_detail(self, detail: TaskDetail, quarter: Quarter, agency: str | None) -> None:
        """Show a task's reports for a quarter, from `agency` where one is given."""
        same = (
            self._detail is not None and self._detail.task.id == detail.task.id and self._quarter == quarter
        )
        if same and self.typed_report() is not None:
            self._detail = detail
            return
        names = _agencies(detail)
        kept = self._shown_agency if same else names[0]
        wanted = agency if agency is not None and agency in names else kept
        self._detail, self._quarter = detail, quarter
        self.agency.clear()
        self.agency.addItems(names)
        self.agency.setVisible(len(names) > 1)
        self._rate_row.setVisible(not detail.task.endless)
        self._show_agency(wanted if wanted in names else names[0])

    def ask_to_save(self) -> None:
        """Ask for what stands in the fields to be stored."""
        report = self.typed_report()
        if report is not None:
            self._stored = self._entry()
            self._kept.pop(_key(report), None)
            self.save_asked.emit(report)

    def ask_to_save_all(self) -> None:
        """Ask for what stands in the fields and all that was kept to be stored."""
        self.ask_to_save()
        kept, self._kept = self._kept, {}
        for report in kept.values():
            self.save_asked.emit(report)

    def keep(self, report: ReportProgress) -> None:
        """Keep a report that could not be stored, and show it where its task is shown."""
        typed = self.typed_report()
        if typed is not None:
            self._kept[_key(typed)] = typed
        self._kept.setdefault(_key(report), report)
        if self._detail is not None and report.task_id == self._detail.task.id:
            self._show_agency(report.agency or "")

    def about(self) -> tuple[Key, str] | None:
        """Which report stands in the fields, and the title of its task."""
        if self._detail is None or self._quarter is None:
            return None
        task = self._detail.task
        return (task.id, self._shown_agency, self._quarter), title_words(task)

    def typed_report(self) -> ReportProgress | None:
        """What stands in the fields, None where it is stored."""
        entry = self._entry()
        if self._detail is None or self._quarter is None or entry == self._stored:
            return None
        return ReportProgress(self._detail.task.id, self._shown_agency, self._quarter, *entry)

    def _names(self) -> tuple[str, str, str]:
        return self.tr("本季进展"), self.tr("存在问题"), self.tr("下一步措施")

    def _editor(self, name: str) -> QPlainTextEdit:
        editor = QPlainTextEdit()
        editor.setAccessibleName(name)
        editor.setTabChangesFocus(True)
        keep_lines(editor, 3)
        editor.textChanged.connect(self.typed)
        return editor

    def _rate_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(self.tr("完成率"))
        field.setToolTip(self.tr("到现在完成了百分之几，0 到 100；不掌握就留空"))
        field.setValidator(QRegularExpressionValidator(QRegularExpression("100|[1-9]?[0-9]"), field))
        keep_width(field, "0000")
        return field

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.agency)
        layout.addWidget(self.offer)
        for name, editor in zip(self._names(), self.editors, strict=True):
            label = QLabel(name)
            label.setBuddy(editor)
            layout.addWidget(label)
            layout.addWidget(editor)
        self._rate_row = QWidget()
        rate = QHBoxLayout(self._rate_row)
        rate.setContentsMargins(0, 0, 0, 0)
        for widget in (QLabel(self.tr("完成率")), self.rate, QLabel("%")):
            rate.addWidget(widget)
        row = FlowLayout(8)
        for part in (self._rate_row, self.copy, self.save):
            row.addWidget(part)
        layout.addSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.earlier)

    def _entry(self) -> Entry:
        first, second, third = (editor.toPlainText().strip() for editor in self.editors)
        rate = self.rate.text().strip()
        return first, second, third, int(rate) if rate else None

    def _on_agency_chosen(self) -> None:
        self.ask_to_save()
        self._show_agency(self.agency.currentText())

    def _show_agency(self, agency: str) -> None:
        self._shown_agency = agency
        self.agency.setCurrentText(agency)
        kept = self._kept_for(agency)
        entry = _entry_of(kept) if kept else self._stored_by(agency)
        self._stored = None if kept else entry
        for editor, text in zip(self.editors, entry[:3], strict=True):
            if editor.toPlainText().strip() != text:
                editor.setPlainText(text)
        self.rate.setText("" if entry[3] is None else str(entry[3]))
        self._show_earlier(agency)
        self._let_write(agency)
        self.shown.emit()

    def _on_restored(self, words: UnsavedWords) -> None:
        for editor, text in zip(self.editors, words.texts, strict=False):
            editor.setPlainText(text)
        self.rate.setText("".join(words.texts[len(self.editors) :]))
        self.editors[0].setFocus()

    def _show_earlier(self, agency: str) -> None:
        quarter = self._quarter
        reports = [one for one in self._reports(agency) if quarter is not None and one.quarter < quarter]
        self.earlier.setText("\n\n".join(report_words(one) for one in reports))
        self.earlier.setVisible(bool(reports))
        self.copy.setEnabled(bool(reports) and self._stored_by(agency) == _NOTHING)

    def _let_write(self, agency: str) -> None:
        """What may not be changed can still be read and copied."""
        why = self._rights.why_not_for(agency)
        self.rate.setReadOnly(bool(why))
        for editor in self.editors:
            editor.setReadOnly(bool(why))
            editor.setToolTip(why)
        for button in (self.save, self.copy):
            button.setEnabled(not why and (button is self.save or button.isEnabled()))
            button.setToolTip(why)

    def _kept_for(self, agency: str) -> ReportProgress | None:
        if self._detail is None or self._quarter is None:
            return None
        return self._kept.get((self._detail.task.id, agency, self._quarter))

    def _reports(self, agency: str) -> list[ProgressReport]:
        """What an agency reported on the task, the newest quarter first."""
        return [one for one in self._detail.progress if one.agency == agency] if self._detail else []

    def _stored_by(self, agency: str) -> Entry:
        found = (one for one in self._reports(agency) if one.quarter == self._quarter)
        return next((_entry_of(one) for one in found), _NOTHING)


def _key(report: ReportProgress) -> Key:
    return report.task_id, report.agency, report.quarter


def _entry_of(report: ReportProgress | ProgressReport) -> Entry:
    return report.progress, report.problems, report.next_steps, report.rate


def _agencies(detail: TaskDetail) -> Sequence[str]:
    """The agencies that may report: those that answer for the task first."""
    parts = detail.task.assignments
    return list(dict.fromkeys(part.agency for part in [*answerable(parts), *parts]))

"""A task in a person's own words: added by hand, or put right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from bizdesk.domain.ledger import Task
from bizdesk.domain.measure import Role
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.widgets.agency_lines import AgencyLines
from bizdesk.gui.widgets.dates import date_field, date_of
from bizdesk.services.editing import TaskWords


class TaskDialog(SheetDialog):
    """Heading, text, deadline and agencies; it can be taken when there is a heading or a text."""

    def __init__(self, task: Task | None, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("编辑任务") if task else self.tr("新建任务"), parent)
        self.resize(600, 560)
        self.heading = QLineEdit(task.heading or "" if task else "")
        self.text = QPlainTextEdit(task.text if task else "")
        self.text.setTabChangesFocus(True)
        self.has_due = QCheckBox(self.tr("有完成时限"))
        self.due = date_field(task.due if task else None, self.tr("完成时限"))
        self.ongoing = QCheckBox(self.tr("长期坚持"))
        self.agencies = AgencyLines(known, Role.RESPONSIBLE)
        self.has_due.setChecked(bool(task and task.due))
        self.ongoing.setChecked(bool(task and task.ongoing))
        for part in task.assignments if task else ():
            self.agencies.add(part.agency, part.role)
        if task is None:
            self.agencies.add("", Role.LEAD)
        self._lay_out()
        self.has_due.toggled.connect(self.due.setEnabled)
        self.due.setEnabled(self.has_due.isChecked())
        self.heading.textChanged.connect(self._check)
        self.text.textChanged.connect(self._check)
        self.keep_words(str(task.id) if task else "", self.heading, self.text)
        self._check()

    @classmethod
    def ask(cls, parent: QWidget | None, task: Task | None, known: Sequence[str]) -> TaskWords | None:
        """What the user wrote, None when the dialog was left; `known` are the names that are offered."""
        dialog = cls(task, known, parent)
        return dialog.words() if dialog.is_accepted() else None

    def words(self) -> TaskWords:
        """The task as it stands in the dialog."""
        due = date_of(self.due) if self.has_due.isChecked() else None
        agencies = tuple((name, role) for name, role, _ in self.agencies.lines())
        heading, text = self.heading.text().strip(), self.text.toPlainText().strip()
        return TaskWords(heading, text, due, self.ongoing.isChecked(), agencies)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for name, widget in ((self.tr("标题"), self.heading), (self.tr("正文"), self.text)):
            widget.setAccessibleName(name)
            form.addRow(name, widget)
        row = QHBoxLayout()
        row.setSpacing(12)
        for control in (self.has_due, self.due, self.ongoing):
            row.addWidget(control)
        row.addStretch()
        form.addRow(self.tr("时限"), row)
        form.addRow(self.tr("单位"), self.agencies)
        self.body.addLayout(form)

    def _check(self) -> None:
        words = self.words()
        self.accept_button.setEnabled(bool(words.heading or words.text))

"""An extension (延期): asked for with a reason, and decided on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from bizdesk.domain.ledger import Task
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.gui.appearance import keep_lines
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.ruling_words import left_words
from bizdesk.gui.widgets.dates import date_field, date_of
from bizdesk.gui.wording import title_words
from bizdesk.services.extensions import DecideExtension, ExtendTask


class ExtensionDialog(SheetDialog):
    """Asks for the new date and the reason; it can be taken when there is a reason and the date is later."""

    def __init__(self, task: Task, day: date, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ExtensionDialog", "延期"), parent)
        self.setMinimumWidth(460)
        self._task = task
        self._now = task.due or day
        self.due = date_field(_end_after(self._now), self.tr("延至"))
        self.asked_on = date_field(day, self.tr("申请日期"))
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        keep_lines(self.reason, 3)
        self.person = QLineEdit()
        self.person.setPlaceholderText(self.tr("不填就记为本机的经办人"))
        self.grant = QRadioButton(self.tr("同意延期，时限从申请这天起改变"))
        self.only_ask = QRadioButton(self.tr("只登记申请，以后再批复"))
        self.grant.setChecked(True)
        self.note = QLabel()
        self.note.setProperty("role", "secondary")
        self.note.setWordWrap(True)
        self._lay_out(day)
        self.due.dateChanged.connect(self._check)
        self.asked_on.dateChanged.connect(self._check)
        self.reason.textChanged.connect(self._check)
        self.keep_words(str(task.id), self.reason)
        self._check()
        self.reason.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, task: Task, day: date) -> ExtendTask | None:
        """The extension that the user enters for a task with a due date, None when the dialog was left."""
        dialog = cls(task, day, parent)
        return dialog.command() if dialog.is_accepted() else None

    def command(self) -> ExtendTask:
        """The extension as it stands in the fields."""
        return ExtendTask(
            self._task.id,
            date_of(self.due),
            self.reason.toPlainText().strip(),
            date_of(self.asked_on),
            True if self.grant.isChecked() else None,
            self.person.text().strip(),
        )

    def _lay_out(self, day: date) -> None:
        now = QLabel(self.tr("现在的时限是 {0}，{1}。").format(self._now, left_words(self._now, day)))
        form = QFormLayout()
        form.setVerticalSpacing(8)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("延至"), self.due),
            (self.tr("原因（必填）"), self.reason),
            (self.tr("申请日期"), self.asked_on),
            (self.tr("经办人"), self.person),
            (self.tr("批复"), self.grant),
        )
        for name, field in fields:
            field.setAccessibleName(name)
            form.addRow(name, field)
        form.addRow("", self.only_ask)
        self.say_about(title_words(self._task))
        self.body.addWidget(now)
        self.body.addLayout(form)
        self.body.addWidget(self.note)

    def _check(self) -> None:
        wanted = self.command()
        later = wanted.due > self._now
        said = ""
        if not later:
            said = self.tr("新的时限要晚于 {0}。").format(self._now)
        elif date_of(self.asked_on) > self._now:
            said = self.tr("申请时已过时限，会注明“逾期后提出”。")
        self.note.setText(said)
        self.accept_button.setEnabled(later and bool(wanted.reason))


class DecisionDialog(SheetDialog):
    """Shows what was asked for, and asks whether it is granted."""

    def __init__(self, detail: TaskDetail, day: date, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("DecisionDialog", "批复延期"), parent)
        self.setMinimumWidth(440)
        self._task_id = detail.task.id
        asked = next(one for one in detail.extensions if one.granted is None)
        self.grant = QRadioButton(self.tr("同意"))
        self.refuse = QRadioButton(self.tr("不同意"))
        self.grant.setChecked(True)
        self.day = date_field(max(day, asked.asked_on), self.tr("批复日期"))
        self.note = QLineEdit()
        said = QLabel(
            self.tr("{0} {1}申请延至 {2}：{3}").format(asked.asked_on, asked.person, asked.due, asked.reason)
        )
        said.setWordWrap(True)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("批复"), self.grant),
            ("", self.refuse),
            (self.tr("批复日期"), self.day),
            (self.tr("意见"), self.note),
        )
        for name, field in fields:
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.say_about(title_words(detail.task))
        self.body.addWidget(said)
        self.body.addLayout(form)
        self.keep_words(str(self._task_id), self.note)

    @classmethod
    def ask(cls, parent: QWidget | None, detail: TaskDetail, day: date) -> DecideExtension | None:
        """The decision on the extension that is waiting, None when the dialog was left."""
        dialog = cls(detail, day, parent)
        return dialog.command() if dialog.is_accepted() else None

    def command(self) -> DecideExtension:
        """The decision as it stands in the fields."""
        return DecideExtension(
            self._task_id, self.grant.isChecked(), date_of(self.day), self.note.text().strip()
        )


def _end_after(day: date) -> date:
    """The end of the quarter after `day`'s."""
    return Quarter.of(day).next().last_day

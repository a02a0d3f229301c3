"""A step of 销号, or a recheck: on which day, by whom, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from bizdesk.domain.facts import CloseOutStep
from bizdesk.gui.appearance import keep_lines
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import spoken
from bizdesk.gui.ruling_words import STEP_VERBS
from bizdesk.gui.widgets.dates import date_field, date_of

_NEED_A_REASON = (CloseOutStep.RETURN, CloseOutStep.RECHECK)


@dataclass(frozen=True, slots=True)
class StepWords:
    """What was said of a step; `person` is empty for whoever works with the program."""

    day: date
    person: str
    note: str


class CloseOutDialog(SheetDialog):
    """Asks for a step's day, person and words; without a reason nothing is returned or reopened."""

    def __init__(self, step: CloseOutStep, about: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(spoken(STEP_VERBS[step]), parent)
        self.setMinimumWidth(440)
        self._needs_reason = step in _NEED_A_REASON
        self.day = date_field(day, self.tr("日期"))
        self.person = QLineEdit()
        self.person.setPlaceholderText(self.tr("不填就记为本机的经办人"))
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        keep_lines(self.note, 3)
        explained = QLabel(self._explanation(step))
        explained.setWordWrap(True)
        explained.setProperty("role", "secondary")
        form = QFormLayout()
        form.setVerticalSpacing(8)
        note = self.tr("原因（必填）") if self._needs_reason else self.tr("意见")
        for name, field in ((self.tr("日期"), self.day), (self.tr("经办人"), self.person), (note, self.note)):
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.say_about(about)
        self.body.addWidget(explained)
        self.body.addLayout(form)
        self.note.textChanged.connect(self._check)
        self.keep_words(f"{step.value} {about}", self.note)
        self._check()
        (self.note if self._needs_reason else self.accept_button).setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, step: CloseOutStep, about: str, day: date) -> StepWords | None:
        """What the user says of the step for the tasks `about`, None when the dialog was left."""
        dialog = cls(step, about, day, parent)
        return dialog.words() if dialog.is_accepted() else None

    def words(self) -> StepWords:
        """What stands in the fields."""
        return StepWords(date_of(self.day), self.person.text().strip(), self.note.toPlainText().strip())

    def _explanation(self, step: CloseOutStep) -> str:
        return {
            CloseOutStep.APPLY: self.tr("以任务现有的佐证材料为据。"),
            CloseOutStep.VERIFY: self.tr("已核对佐证材料，情况属实。"),
            CloseOutStep.ACCEPT: self.tr("任务从这一天起销号；还没有办结的负责单位同时办结。"),
            CloseOutStep.RETURN: self.tr("申请退回，补齐以后可以再次申请。"),
            CloseOutStep.RECHECK: self.tr("任务从这一天起重新办理；在那以前仍算办结。"),
        }[step]

    def _check(self) -> None:
        self.accept_button.setEnabled(bool(self.words().note) or not self._needs_reason)

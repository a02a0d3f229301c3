"""What a person says of a task's pace in a quarter, whatever its figures say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QPlainTextEdit, QWidget

from bizdesk.domain.labels import PACES
from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.gui.appearance import keep_lines
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import spoken
from bizdesk.gui.wording import title_words
from bizdesk.services.plans import OverridePace

_PACES = (None, Pace.NOT_STARTED, Pace.BEHIND, Pace.ON_PACE, Pace.AHEAD)


class PaceDialog(SheetDialog):
    """Asks for the pace and the reason; going back to what the figures say needs none."""

    def __init__(self, detail: TaskDetail, quarter: Quarter, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("PaceDialog", "改定进度"), parent)
        self.setMinimumWidth(440)
        self._task_id, self._quarter = detail.task.id, quarter
        self.pace = QComboBox()
        self.pace.addItems([spoken(PACES[pace]) if pace else self.tr("按计划计算") for pace in _PACES])
        self.reason = QPlainTextEdit(detail.said.reason if detail.said else "")
        self.reason.setTabChangesFocus(True)
        keep_lines(self.reason, 3)
        now = QLabel(
            self.tr("现在是“{0}”。改定只管{1}。").format(
                spoken(PACES[detail.task.pace]), spoken(quarter.label)
            )
        )
        now.setWordWrap(True)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for name, field in ((self.tr("序时进度"), self.pace), (self.tr("原因（必填）"), self.reason)):
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.say_about(title_words(detail.task))
        self.body.addWidget(now)
        self.body.addLayout(form)
        self.pace.setCurrentIndex(_PACES.index(detail.said.pace) if detail.said else 0)
        self.pace.currentIndexChanged.connect(self._check)
        self.reason.textChanged.connect(self._check)
        self.keep_words(f"{detail.task.id} {quarter}", self.reason)
        self._check()

    @classmethod
    def ask(cls, parent: QWidget | None, detail: TaskDetail, quarter: Quarter) -> OverridePace | None:
        """What the user says of the pace in `quarter`, None when the dialog was left."""
        dialog = cls(detail, quarter, parent)
        return dialog.command() if dialog.is_accepted() else None

    def command(self) -> OverridePace:
        """The pace and the reason as they stand in the fields."""
        pace = _PACES[self.pace.currentIndex()]
        return OverridePace(self._task_id, self._quarter, pace, self.reason.toPlainText().strip())

    def _check(self) -> None:
        said = self.command()
        self.reason.setEnabled(said.pace is not None)
        self.accept_button.setEnabled(said.pace is None or bool(said.reason))

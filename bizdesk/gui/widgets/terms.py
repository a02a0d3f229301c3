"""By when and how far a task has to come: deadline, plan and targets, and what can be ruled on them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from bizdesk.domain.ledger import Status
from bizdesk.domain.people import Right
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.gui.rights import Rights
from bizdesk.gui.ruling_words import deadline_words
from bizdesk.gui.widgets.flow import FlowLayout
from bizdesk.gui.widgets.target_readings import TargetReadings
from bizdesk.gui.wording import facts_words


class Terms(QWidget):
    """Words above the readings, and below them the buttons; what is done is neither extended nor ruled on."""

    extension_asked = Signal()
    plan_asked = Signal()
    pace_asked = Signal()

    def __init__(self, rights: Rights) -> None:
        super().__init__()
        self.deadline, self.facts = QLabel(), QLabel()
        self.readings = TargetReadings(rights)
        self.extend, self.pace = QPushButton(), QPushButton(self.tr("改定进度…"))
        plan = QPushButton(self.tr("序时计划…"))
        self.extend.clicked.connect(self.extension_asked)
        plan.clicked.connect(self.plan_asked)
        self.pace.clicked.connect(self.pace_asked)
        row = FlowLayout(4)
        for button in (self.extend, plan, self.pace):
            button.setProperty("quiet", True)
            row.addWidget(button)
        rights.hold(Right.WORK, self.extend, plan, self.pace)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for label in (self.deadline, self.facts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        layout.addWidget(self.readings)
        layout.addLayout(row)

    def show_detail(self, detail: TaskDetail, day: date) -> None:
        """Show a task as of `day`."""
        self.deadline.setText(deadline_words(detail, day))
        self.facts.setText(facts_words(detail))
        self.facts.setVisible(bool(self.facts.text()))
        self.readings.show_detail(detail, day)
        waiting = any(one.granted is None for one in detail.extensions)
        pending = detail.task.status is not Status.DONE
        self.extend.setText(self.tr("批复延期…") if waiting else self.tr("延期…"))
        self.extend.setVisible(pending and detail.task.due is not None)
        self.pace.setVisible(pending)

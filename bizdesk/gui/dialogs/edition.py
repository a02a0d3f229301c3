"""A new edition of a document: what becomes of each task whose measure changed or went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.edition import Carry, EditionPlan, OldTask, Pair, differences
from bizdesk.domain.labels import task_label
from bizdesk.domain.measure import Measure
from bizdesk.gui.widgets.difference_text import DifferenceText
from bizdesk.gui.widgets.scrolled import scrolled


@dataclass(frozen=True, slots=True)
class Succession:
    """What the user decided, by task id."""

    carry: dict[int, Carry]
    reasons: dict[int, str]


class EditionDialog(QDialog):
    """Lists the changes; it can be agreed to when every task that ends has a reason."""

    def __init__(self, plan: EditionPlan, measures: Sequence[Measure], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("新版文件"))
        self.resize(760, 620)
        self.choices: dict[int, QComboBox] = {}
        self.reasons: dict[int, QLineEdit] = {}
        counts = (len(plan.unchanged), len(plan.changed), len(plan.dropped), len(plan.added))
        head = QLabel(
            self.tr("与台账里的旧版相比：{0} 项不变，{1} 项有改动，{2} 项已删去，{3} 项是新增。").format(
                *counts
            )
        )
        head.setWordWrap(True)
        self.buttons = QDialogButtonBox()
        self.go = self.buttons.addButton(self.tr("换成新版"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("primary", True)
        self.buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for widget in (head, self._list(plan, measures), self.buttons):
            layout.addWidget(widget)
        self._check()

    def succession(self) -> Succession:
        """The decisions as they stand in the dialog."""
        carry = {id: list(Carry)[choice.currentIndex()] for id, choice in self.choices.items()}
        return Succession(carry, {id: reason.text().strip() for id, reason in self.reasons.items()})

    @classmethod
    def ask(cls, parent: QWidget | None, plan: EditionPlan, measures: Sequence[Measure]) -> Succession | None:
        """What the user decided, None when the dialog was left."""
        dialog = cls(plan, measures, parent)
        return dialog.succession() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _list(self, plan: EditionPlan, measures: Sequence[Measure]) -> QScrollArea:
        sheet = QWidget()
        layout = QVBoxLayout(sheet)
        layout.setSpacing(8)
        for pair in plan.changed:
            self._add_changed(layout, pair, measures[pair.measure])
        for task in plan.dropped:
            self._add_title(layout, task, self.tr("新版里没有这一项"))
            self._add_reason(layout, task)
        layout.addStretch()
        return scrolled(sheet)

    def _add_changed(self, layout: QVBoxLayout, pair: Pair, measure: Measure) -> None:
        self._add_title(layout, pair.task, self.tr("有改动"))
        layout.addWidget(DifferenceText(differences(pair.task.text, measure.text)))
        choice = QComboBox()
        choice.setAccessibleName(self.tr("怎样处理这项任务"))
        choice.addItems(
            [
                self.tr("延续：进展、勾选、佐证都保留"),
                self.tr("重开：保留进展和佐证，取消勾选"),
                self.tr("终止旧任务，按新任务重来"),
            ]
        )
        choice.currentIndexChanged.connect(self._check)
        self.choices[pair.task.id] = choice
        layout.addWidget(choice)
        self._add_reason(layout, pair.task)

    def _add_title(self, layout: QVBoxLayout, task: OldTask, remark: str) -> None:
        title = QLabel(f"{task_label(task.path, task.heading, task.text, 40)}　{remark}")
        title.setProperty("role", "section")
        title.setWordWrap(True)
        layout.addWidget(title)

    def _add_reason(self, layout: QVBoxLayout, task: OldTask) -> None:
        reason = QLineEdit()
        reason.setPlaceholderText(self.tr("终止的原因（必填）"))
        reason.setAccessibleName(self.tr("终止的原因"))
        reason.textChanged.connect(self._check)
        self.reasons[task.id] = reason
        layout.addWidget(reason)

    def _check(self) -> None:
        decided = self.succession()
        missing = False
        for id, reason in self.reasons.items():
            ends = id not in decided.carry or decided.carry[id] is Carry.END
            reason.setVisible(ends)
            missing = missing or (ends and not decided.reasons[id])
        self.go.setEnabled(not missing)

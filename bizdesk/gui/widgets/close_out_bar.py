"""Where the close-out (销号) of a task stands, its steps, and a button for each step that may come next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.task_detail import CloseOut, TaskDetail
from bizdesk.gui.ruling_words import STEP_VERBS, step_words
from bizdesk.gui.theme import Colours, colours_of
from bizdesk.services.close_outs import next_steps

_WAY = (CloseOutStep.APPLY, CloseOutStep.VERIFY, CloseOutStep.ACCEPT)


class CloseOutBar(QWidget):
    """The three stages with what is behind lit, the steps taken, and the buttons."""

    step_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.stages = {step: QLabel() for step in _WAY}
        self.steps = QLabel()
        self.steps.setWordWrap(True)
        self.steps.setProperty("role", "secondary")
        self.buttons = {step: self._button(step) for step in STEP_VERBS}
        way, row = QHBoxLayout(), QHBoxLayout()
        for box in (way, row):
            box.setSpacing(4)
        for place, label in enumerate(self.stages.values()):
            if place:
                way.addWidget(QLabel("—"))
            way.addWidget(label)
        way.addStretch()
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(way)
        layout.addWidget(self.steps)
        layout.addLayout(row)

    def show_detail(self, detail: TaskDetail) -> None:
        """Show how far a task's close-out has come."""
        last = detail.close_outs[-1].step if detail.close_outs else None
        offered = set(next_steps(last))
        if detail.task.done_on is not None and last not in (CloseOutStep.APPLY, CloseOutStep.VERIFY):
            offered.add(CloseOutStep.RECHECK)
        for step, button in self.buttons.items():
            button.setVisible(step in offered)
        self._light(detail.close_outs)
        self.steps.setText("\n".join(step_words(one) for one in detail.close_outs))
        self.steps.setVisible(bool(detail.close_outs))

    def _light(self, taken: tuple[CloseOut, ...]) -> None:
        colours = colours_of(self.palette())
        gone = {one.step for one in _standing(taken)}
        for step, label in self.stages.items():
            mark = "✓" if step in gone else "○"
            label.setText(f"{mark} {self._stage(step)}")
            label.setStyleSheet(_style(colours, lit=step in gone))

    def _stage(self, step: CloseOutStep) -> str:
        names = {
            CloseOutStep.APPLY: self.tr("申请"),
            CloseOutStep.VERIFY: self.tr("核实"),
            CloseOutStep.ACCEPT: self.tr("销号"),
        }
        return names[step]

    def _button(self, step: CloseOutStep) -> QPushButton:
        button = QPushButton(STEP_VERBS[step] + "…")
        button.clicked.connect(lambda: self.step_asked.emit(step))
        return button


def _standing(taken: tuple[CloseOut, ...]) -> list[CloseOut]:
    """The steps of the round that is under way or was accepted."""
    standing: list[CloseOut] = []
    for one in taken:
        standing = [*standing, one] if one.step in _WAY else []
    return standing


def _style(colours: Colours, *, lit: bool) -> str:
    return f"color: {colours.text}; font-weight: bold" if lit else f"color: {colours.secondary}"

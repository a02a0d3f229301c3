"""Where the close-out (销号) of a task stands, its steps, and a button for each step that may come next."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.people import Right
from bizdesk.domain.task_detail import CloseOut, TaskDetail
from bizdesk.gui.language import spoken
from bizdesk.gui.rights import Rights
from bizdesk.gui.ruling_words import STEP_VERBS, step_words
from bizdesk.gui.theme import Colours, colours_of
from bizdesk.gui.widgets.flow import FlowLayout
from bizdesk.services.close_outs import next_steps

_WAY = (CloseOutStep.APPLY, CloseOutStep.VERIFY, CloseOutStep.ACCEPT)


class CloseOutBar(QWidget):
    """The stages with what is behind lit, the steps of this round, the buttons, the rounds before."""

    step_asked = Signal(object)

    def __init__(self, rights: Rights) -> None:
        super().__init__()
        self.stages = {step: QLabel() for step in _WAY}
        self.steps, self.earlier = QLabel(), QLabel()
        for label in (self.steps, self.earlier):
            label.setWordWrap(True)
        self.earlier.setProperty("role", "secondary")
        self.buttons = {step: self._button(step) for step in STEP_VERBS}
        rights.hold(Right.WORK, *self.buttons.values())
        way, row = FlowLayout(4), FlowLayout(4)
        for place, label in enumerate(self.stages.values()):
            if place:
                way.addWidget(QLabel("—"))
            way.addWidget(label)
        for button in self.buttons.values():
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(way)
        layout.addWidget(self.steps)
        layout.addLayout(row)
        layout.addWidget(self.earlier)

    def show_detail(self, detail: TaskDetail, day: date) -> None:
        """Show how far a task's close-out had come on `day`; where more came later no step is offered."""
        seen = [one for one in detail.close_outs if one.day <= day]
        rounds = _rounds(seen)
        current = rounds[-1] if rounds else []
        self._light({one.step for one in current} if _is_open(current) else set())
        later = len(detail.close_outs) - len(seen)
        told = [step_words(one) for one in current]
        told += [self.tr("以后还有 {0} 步，回到今天可以看到。").format(later)] if later else []
        _say(self.steps, told)
        _say(self.earlier, [step_words(one) for part in rounds[-2::-1] for one in part])
        offered = () if later else self._offered(detail)
        for step, button in self.buttons.items():
            button.setVisible(step in offered)

    def _offered(self, detail: TaskDetail) -> Collection[CloseOutStep]:
        last = detail.close_outs[-1].step if detail.close_outs else None
        done = detail.task.done_on is not None and last not in (CloseOutStep.APPLY, CloseOutStep.VERIFY)
        return (*next_steps(last), CloseOutStep.RECHECK) if done else next_steps(last)

    def _light(self, gone: Collection[CloseOutStep]) -> None:
        colours = colours_of(self.palette())
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
        button = QPushButton(spoken(STEP_VERBS[step]) + "…")
        button.clicked.connect(lambda: self.step_asked.emit(step))
        return button


def _rounds(taken: Sequence[CloseOut]) -> list[list[CloseOut]]:
    """The steps by rounds, each of which begins with an application; what ended one stands at its end."""
    rounds: list[list[CloseOut]] = []
    for one in taken:
        if one.step is CloseOutStep.APPLY or not rounds:
            rounds.append([])
        rounds[-1].append(one)
    return rounds


def _is_open(steps: Sequence[CloseOut]) -> bool:
    """Whether a round is under way or was accepted."""
    return bool(steps) and steps[-1].step in _WAY


def _say(label: QLabel, lines: Sequence[str]) -> None:
    label.setText("\n".join(lines))
    label.setVisible(bool(lines))


def _style(colours: Colours, *, lit: bool) -> str:
    return f"color: {colours.text}; font-weight: bold" if lit else f"color: {colours.secondary}"

"""The targets of a task: what is asked for, what is expected by now, and a field for the day's reading."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from bizdesk.domain.people import Right
from bizdesk.domain.quarter_state import TargetReading, TargetState
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.gui.appearance import keep_width
from bizdesk.gui.language import spoken
from bizdesk.gui.rights import Rights
from bizdesk.gui.wording import target_words
from bizdesk.services.progress import ReadTarget

Key = tuple[int, int, date | None]
"""The task, the number of the target and the day of a reading."""


class ReadingField(QLineEdit):
    """The figure of one target on one day; `stored` is what the ledger has."""

    def __init__(self, state: TargetState, day: date, stored: str) -> None:
        super().__init__(stored)
        self.state, self.day, self.stored = state, day, stored
        keep_width(self, "12-31 读数00")
        self.setPlaceholderText(self.tr("{0} 读数").format(f"{day:%m-%d}"))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(self.tr("{0} {1} 的读数").format(state.target.name, day))
        self.setToolTip(self.tr("{0} 的读数，按 Enter 保存；清空就是取消这天的读数").format(day))

    @property
    def key(self) -> Key:
        """What the figure is of."""
        return self.state.task_id, self.state.number, self.day

    def typed(self) -> ReadTarget | None:
        """The reading that was typed, None where it is stored."""
        text = self.text().strip()
        if text == self.stored:
            return None
        return ReadTarget(self.state.task_id, self.state.number, text, self.day)


class TargetReadings(QWidget):
    """Two lines for each target: its name with the field, and how it stands with its last reading.

    What could not be saved is kept and stands in its field again whenever its task is shown.
    """

    save_asked = Signal(object)

    def __init__(self, rights: Rights) -> None:
        super().__init__()
        self._why_not = rights.why_not(Right.WORK)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self.fields: list[ReadingField] = []
        self._kept: dict[Key, ReadTarget] = {}

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not stored, in the fields or kept."""
        return bool(self._kept) or any(field.typed() for field in self.fields)

    def show_detail(self, detail: TaskDetail, day: date) -> None:
        """Show a task's targets as of `day`; what was typed for them and not stored stays."""
        typed = {_key(one): one for one in (field.typed() for field in self.fields) if one}
        focused = next((one.state.number for one in self.fields if one.hasFocus()), None)
        self._clear()
        for state in detail.targets:
            field = self._add(state, day)
            key = (state.task_id, state.number, day)
            unsaved = typed.get(key) or self._kept.get(key)
            if unsaved is not None:
                field.setText(unsaved.value)
            if state.number == focused:
                field.setFocus()
        self.setVisible(bool(detail.targets))

    def ask_to_save(self) -> None:
        """Ask for what stands in the fields to be stored."""
        for field in self.fields:
            self._save(field)

    def ask_to_save_all(self) -> None:
        """Ask for what stands in the fields and all that was kept to be stored."""
        self.ask_to_save()
        kept, self._kept = self._kept, {}
        for reading in kept.values():
            self.save_asked.emit(reading)

    def keep(self, reading: ReadTarget) -> None:
        """Keep a reading that could not be stored, and show it where its task is shown."""
        self._kept[_key(reading)] = reading
        for field in self.fields:
            if field.key == _key(reading):
                field.stored = self._stored_on(field.state, field.day)
                field.setText(reading.value)

    def _save(self, field: ReadingField) -> None:
        self._kept.pop(field.key, None)
        reading = field.typed()
        if reading is not None:
            field.stored = reading.value
            self.save_asked.emit(reading)

    def _add(self, state: TargetState, day: date) -> ReadingField:
        field = ReadingField(state, day, self._stored_on(state, day))
        field.returnPressed.connect(lambda: self._save(field))
        if self._why_not:
            field.setReadOnly(True)
            field.setToolTip(self._why_not)
        name, words = QLabel(target_words(state.target)), QLabel(self._standing(state))
        words.setProperty("role", "secondary")
        for label in (name, words):
            label.setWordWrap(True)
            label.setToolTip(self._history(state))
        row = 2 * len(self.fields)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(field, row, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row + 1, 0)
        self.fields.append(field)
        return field

    def _clear(self) -> None:
        self.fields = []
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _standing(self, state: TargetState) -> str:
        if not state.readings:
            return spoken(state.words)
        last = state.readings[-1]
        return self.tr("{0}\n上次读数 {1}（{2}）").format(spoken(state.words), last.value, last.day)

    def _history(self, state: TargetState) -> str:
        lines = [self._reading(one) for one in reversed(state.readings)]
        return "\n".join(lines) or self.tr("还没有读数")

    def _reading(self, one: TargetReading) -> str:
        said = f"　{one.note}" if one.note else ""
        return f"{one.day}　{one.value}　{one.person}{said}"

    def _stored_on(self, state: TargetState, day: date) -> str:
        return next((one.value for one in state.readings if one.day == day), "")


def _key(reading: ReadTarget) -> Key:
    return reading.task_id, reading.number, reading.on

"""The dialog of targets and milestones as it is seen and worked on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate

from bizdesk.gui.dialogs.figures_editor import FiguresDialog
from bizdesk.gui.widgets.figure_lines import TargetLine
from tests.drivers.hand import button, choose, click, write


class FiguresDriver:
    """Reads and fills in the lines of the dialog, which count from 0, targets before milestones."""

    def __init__(self, dialog: FiguresDialog) -> None:
        self._dialog = dialog

    def targets(self) -> list[tuple[str, str, str, str, str]]:
        """Name, comparator, value, unit and words of every target."""
        return [
            (
                line.name.text(),
                line.comparator.currentText(),
                line.value.text(),
                line.unit.text(),
                line.words.text(),
            )
            for line in self._dialog.targets.lines
        ]

    def add_target(self, name: str, comparator: str, value: str, unit: str, words: str) -> None:
        """Click 添加指标 and fill in the line."""
        click(button(self._dialog, "添加指标"))
        line = self._dialog.targets.lines[-1]
        self._fill(line, name, comparator, value, unit)
        write(line.words, words)

    def correct_target(self, place: int, name: str, comparator: str, value: str, unit: str) -> None:
        """Write over a target and leave its words as they are."""
        self._fill(self._dialog.targets.lines[place], name, comparator, value, unit)

    def add_milestone(self, day: date, words: str | None = None) -> None:
        """Click 添加节点 and fill in the line; without `words` what it begins with stays."""
        click(button(self._dialog, "添加节点"))
        line = self._dialog.milestones.lines[-1]
        line.day.setDate(QDate(day.year, day.month, day.day))
        if words is not None:
            write(line.words, words)

    def remove(self, place: int) -> None:
        """Click 移除 in a line."""
        click([*self._dialog.targets.lines, *self._dialog.milestones.lines][place].remove)

    def note(self) -> str:
        """What stands below the lines."""
        return self._dialog.note.text()

    def agree(self) -> None:
        """Click 确定."""
        click(button(self._dialog, "确定"))

    def leave(self) -> None:
        """Click 取消."""
        click(button(self._dialog, "取消"))

    def _fill(self, line: TargetLine, name: str, comparator: str, value: str, unit: str) -> None:
        write(line.name, name)
        choose(line.comparator, comparator)
        write(line.value, value)
        write(line.unit, unit)

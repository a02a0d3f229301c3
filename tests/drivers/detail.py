"""The task at the right as it is seen and worked on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QListWidget, QPlainTextEdit, QTextBrowser

from bizdesk.gui.pages.detail_pane import DetailPane
from tests.drivers.hand import LEFT, NO_KEY, button, choose, click, drop, tick_box, turn_wheel, write

Words = tuple[str, str, str]
GAP = "  ·  "
EDITORS = ("本季进展", "存在问题", "下一步措施")


class DetailDriver:
    """Reads and works on one task; `settle` waits until what was asked for is on the screen."""

    def __init__(self, pane: DetailPane, settle: Callable[[], None]) -> None:
        self._pane = pane
        self._settle = settle

    def is_blank(self) -> bool:
        """Whether no task is shown."""
        return not self._pane.title.isVisible()

    def title(self) -> str:
        """The clause and the title."""
        return self._pane.title.text()

    def place(self) -> str:
        """The document and the path."""
        return self._pane.place.text()

    def lamp(self) -> str:
        """The lamp in words."""
        return self._pane.lamp.text()

    def facts(self) -> list[str]:
        """Deadline, extensions, milestones and plan, a line each."""
        shown = [label for label in (self._pane.terms.deadline, self._pane.terms.facts) if label.isVisible()]
        return [line for label in shown for line in label.text().splitlines()]

    def pace(self) -> list[str]:
        """What is expected by now and what a person said of the pace, a line each."""
        return self._pane.pace.text().splitlines() if self._pane.pace.isVisible() else []

    def targets(self) -> list[tuple[str, list[str]]]:
        """What each target asks for, and how it stands, a line each."""
        labels = [label for label in self._pane.terms.readings.findChildren(QLabel) if label.isVisible()]
        labels.sort(key=lambda label: label.y())
        return [
            (name.text(), words.text().splitlines())
            for name, words in zip(labels[::2], labels[1::2], strict=True)
        ]

    def readings(self) -> list[str]:
        """What stands in the fields for the day's readings."""
        return [field.text() for field in self._pane.terms.readings.fields]

    def earlier_readings(self, place: int = 0) -> list[str]:
        """What is said of a target's readings when the mouse rests on its name, the newest first."""
        names = [label for label in self._pane.terms.readings.findChildren(QLabel) if label.isVisible()]
        return sorted(names, key=lambda label: label.y())[2 * place].toolTip().splitlines()

    def read(self, figure: str, place: int = 0) -> None:
        """Write a target's reading and press Enter."""
        self.type_reading(figure, place)
        QTest.keyClick(self._pane.terms.readings.fields[place], Qt.Key.Key_Return)
        self._settle()

    def type_reading(self, figure: str, place: int = 0) -> None:
        """Write a target's reading; nothing is saved yet."""
        field = self._pane.terms.readings.fields[place]
        self._pane.ensureWidgetVisible(field)
        write(field, figure)

    def close_out(self) -> tuple[list[str], list[str], list[str]]:
        """The stages with their marks, the steps of this round and of those before, and what is offered."""
        bar = self._pane.close_out
        if not bar.isVisible():
            return [], [], []
        told = [label for label in (bar.steps, bar.earlier) if label.isVisible()]
        steps = [line for label in told for line in label.text().splitlines()]
        offered = [one.text().rstrip("…") for one in bar.buttons.values() if one.isVisible()]
        return [label.text() for label in bar.stages.values()], steps, offered

    def ask(self, text: str) -> None:
        """Click on the button of the task that says `text`, and wait until the dialog was answered."""
        found = button(self._pane, text)
        self._pane.ensureWidgetVisible(found)
        click(found)
        self._settle()

    def type_rate(self, rate: str) -> None:
        """Write the completion rate; nothing is saved yet."""
        self._pane.ensureWidgetVisible(self._pane.progress.rate)
        click(self._pane.progress.rate)
        QTest.keySequence(self._pane.progress.rate, QKeySequence("Ctrl+A"))
        QTest.keyClicks(self._pane.progress.rate, rate)

    def clear_rate(self) -> None:
        """Take the completion rate out of its field."""
        self.type_rate("0")
        QTest.keyClick(self._pane.progress.rate, Qt.Key.Key_Backspace)

    def rate(self) -> str:
        """What stands in the field for the completion rate."""
        return self._pane.progress.rate.text()

    def earlier_reports(self) -> list[str]:
        """What was reported in earlier quarters, the newest first."""
        earlier = self._pane.progress.earlier
        return earlier.text().splitlines() if earlier.isVisible() else []

    def hint(self, agency: str) -> str:
        """What an agency's box says when the mouse rests there, while it cannot be ticked."""
        (box,) = (box for box in self._boxes() if box.text() == agency and not box.isEnabled())
        return box.toolTip()

    def history(self) -> list[str]:
        """The sentences of the task's history, the newest first."""
        return self._pane.history.text().splitlines()[1::2]

    def original(self) -> str:
        """The words of the document."""
        return self._browser().toPlainText()

    def light(self, words: str) -> QColor | None:
        """The colour behind words of the original, None where there is none."""
        cursor = self._browser().document().find(words)
        assert not cursor.isNull(), f"the original does not say {words}"
        colours = [self._behind(at) for at in range(cursor.selectionStart() + 1, cursor.selectionEnd() + 1)]
        return colours[0] if all(colour == colours[0] for colour in colours) else None

    def agencies(self) -> list[tuple[str, str, bool, str]]:
        """Name, role, tick and day of every agency, from the top."""
        found = []
        for box in self._boxes():
            row = [
                label
                for label in self._pane.assignments.findChildren(QLabel)
                if label.isVisible() and abs(label.geometry().center().y() - box.geometry().center().y()) < 4
            ]
            role, day = (label.text() for label in sorted(row, key=lambda label: label.x()))
            found.append((box.text(), role, box.isChecked(), day))
        return found

    def tick(self, agency: str) -> None:
        """Click on the box of an agency."""
        boxes = [box for box in self._boxes() if box.text() == agency]
        self._pane.ensureWidgetVisible(boxes[0])
        tick_box(boxes[0])
        self._settle()

    def choose_agency(self, name: str) -> None:
        """Choose the agency whose progress is written."""
        combo = self._pane.findChild(QComboBox)
        assert combo is not None
        choose(combo, name)
        self._settle()

    def agency(self) -> str:
        """The agency whose progress is written."""
        return self._pane.progress.agency.currentText()

    def turn_wheel_over_agency(self, clicks: int) -> int:
        """Turn the wheel over the choice of an agency; by how many pixels the pane was scrolled."""
        self._pane.ensureWidgetVisible(self._pane.progress.agency)
        bar = self._pane.verticalScrollBar()
        before = bar.value()
        turn_wheel(self._pane.progress.agency, clicks)
        return bar.value() - before

    def type_progress(self, progress: str, problems: str = "", next_steps: str = "") -> None:
        """Write into the three fields; nothing is saved yet."""
        for name, words in zip(EDITORS, (progress, problems, next_steps), strict=True):
            editor = self._editor(name)
            self._pane.ensureWidgetVisible(editor)
            write(editor, words)

    def save(self) -> None:
        """Click on the button below the fields."""
        click(button(self._pane, "保存"))
        self._settle()

    def progress(self) -> Words:
        """What stands in the three fields."""
        first, second, third = (self._editor(name).toPlainText() for name in EDITORS)
        return first, second, third

    def writing(self) -> bool:
        """Whether the cursor stands in the field for progress."""
        return self._editor(EDITORS[0]).hasFocus()

    def headings(self) -> list[str]:
        """The headings of the parts."""
        labels = self._pane.findChildren(QLabel)
        return [label.text() for label in labels if label.property("role") == "section"]

    def shown_headings(self) -> list[str]:
        """The headings of the parts that this task has."""
        labels = self._pane.findChildren(QLabel)
        return [one.text() for one in labels if one.isVisible() and one.property("role") == "section"]

    def drop_evidence(self, *files: Path) -> None:
        """Drop files on the place for evidence."""
        self._pane.ensureWidgetVisible(self._pane.evidence)
        assert drop(files, self._pane.evidence.hint)
        self._settle()

    def evidence(self) -> list[list[str]]:
        """The files: name, size, quarter and agency."""
        files = self._files()
        texts = [files.item(row).text().replace("\n", GAP) for row in range(files.count())]
        return [text.split(GAP) for text in texts]

    def open_evidence(self, name: str) -> None:
        """Select a file and click 打开."""
        self._select_evidence(name)
        click(button(self._pane, "打开"))
        self._settle()

    def remove_evidence(self, name: str) -> None:
        """Select a file and click 移除."""
        self._select_evidence(name)
        click(button(self._pane, "移除"))
        self._settle()

    def _behind(self, position: int) -> QColor | None:
        cursor = QTextCursor(self._browser().document())
        cursor.setPosition(position)
        brush = cursor.charFormat().background()
        return brush.color() if brush.isOpaque() else None

    def _browser(self) -> QTextBrowser:
        found = self._pane.findChild(QTextBrowser)
        assert found is not None
        return found

    def _boxes(self) -> list[QCheckBox]:
        boxes = [box for box in self._pane.assignments.findChildren(QCheckBox) if box.isVisible()]
        return sorted(boxes, key=lambda box: box.y())

    def _editor(self, name: str) -> QPlainTextEdit:
        found = [one for one in self._pane.findChildren(QPlainTextEdit) if one.accessibleName() == name]
        return found[0]

    def _files(self) -> QListWidget:
        return self._pane.evidence.list

    def _select_evidence(self, name: str) -> None:
        files = self._files()
        row = [one[0] for one in self.evidence()].index(name)
        self._pane.ensureWidgetVisible(files)
        QTest.mouseClick(files.viewport(), LEFT, NO_KEY, files.visualItemRect(files.item(row)).center())

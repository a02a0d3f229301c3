"""The task at the right as it is seen and worked on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QListWidget, QPlainTextEdit, QTextBrowser

from bizdesk.gui.pages.detail_pane import DetailPane
from tests.drivers.hand import LEFT, NO_KEY, button, choose, click, drop, tick_box, write

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
        """Deadline, targets and milestones, a line each."""
        return self._pane.facts.text().splitlines()

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

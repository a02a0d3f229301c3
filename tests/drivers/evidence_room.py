"""The evidence room as it is seen and worked on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog

from bizdesk.gui.models.evidence_room import LAMP_ROLE
from bizdesk.gui.pages.evidence_page import EvidencePage
from tests.drivers.hand import button, choose, click, overwrite, words_of
from tests.drivers.table import TableDriver


class EvidenceRoomDriver:
    """Finds files by their names; `press` presses keys, `settle` waits until all is on the screen."""

    def __init__(
        self, page: EvidencePage, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self._page = page
        self._settle = settle
        self._monkeypatch = monkeypatch
        self._table = TableDriver(page.table)

    def names(self) -> list[str]:
        """The files, from the top."""
        return self._table.column("材料")

    def column(self, head: str) -> list[str]:
        """The cells below a head, from the top."""
        return self._table.column(head)

    def heads(self) -> list[str]:
        """The words above the columns that there is room for."""
        shown = enumerate(self._table.heads())
        return [words for at, words in shown if not self._page.table.isColumnHidden(at)]

    def lamp(self, name: str, head: str) -> object:
        """The lamp that a cell is lit in."""
        row, column = self.names().index(name), self._table.heads().index(head)
        return self._page.model.index(row, column).data(LAMP_ROLE)

    def select(self, name: str) -> None:
        """Click on a file."""
        index = self._page.model.index(self.names().index(name), 0)
        self._page.table.scrollTo(index)
        click(self._page.table.viewport(), self._page.table.visualRect(index).center())
        self._wait_for_preview()

    def sort_by(self, head: str) -> None:
        """Click on the words above a column."""
        self._table.click_head(head)
        self._settle()

    def press(self, key: Qt.Key) -> None:
        """Press a key in the list."""
        self._table.press(key)
        self._settle()

    def show(self, way: str) -> None:
        """Click 在用 or 回收站."""
        click(button(self._page, way))
        self._settle()

    def filter(self, box: str, text: str) -> None:
        """Choose in the box that a screen reader calls so."""
        (found,) = (one for one in self._page.findChildren(QComboBox) if one.accessibleName() == box)
        choose(found, text)
        found.activated.emit(found.currentIndex())
        self._settle()

    def filter_text(self, words: str) -> None:
        """Write above the list, where the cursor stands already."""
        assert self._page.search.hasFocus()
        overwrite(self._page.search, words)
        QTest.qWait(250)
        self._settle()

    def said(self) -> list[str]:
        """What is said of the file that is chosen, line by line, and of its task."""
        return [*self._page.preview.words.text().splitlines(), *self._page.preview.task.text().splitlines()]

    def text(self) -> str:
        """The words of the file that is chosen, as they are shown."""
        shown = self._page.preview.preview
        return shown.text.toPlainText() if shown.text.isVisible() else shown.picture.text()

    def colour(self) -> QColor:
        """The colour of the picture of the file that is chosen, in its middle."""
        image = self._page.preview.preview.picture.pixmap().toImage()
        return image.pixelColor(image.width() // 2, image.height() // 2)

    def verbs(self) -> list[str]:
        """What can be done with the file that is chosen."""
        return [verb.text() for verb in self._page.preview.verbs if verb.isEnabled()]

    def do(self, verb: str) -> None:
        """Choose what is to be done."""
        self._verb(verb).trigger()
        self._settle()

    def replace(self, file: Path) -> None:
        """Choose 替换为新版… and the file."""
        self._monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
        self.do("替换为新版")
        self._wait_for_preview()

    def versions(self) -> list[str]:
        """The earlier versions of the file that is chosen."""
        return [action.text() for action in self._page.preview.versions.actions()]

    def footer(self) -> str:
        """What stands below the list."""
        return self._page.footer.text()

    def blank(self) -> str:
        """What is said where no file is found."""
        return self._page.blank.text() if self._page.blank.isVisible() else ""

    def empty_sentence(self) -> str:
        """What is said where the ledger has no file at all."""
        return words_of(self._page.empty) if self._page.empty.isVisible() else ""

    def scroll_to_the_end(self) -> None:
        """Scroll the list to its last row."""
        self._page.table.scrollToBottom()
        self._settle()

    def _wait_for_preview(self) -> None:
        QTest.qWait(200)
        self._settle()

    def _verb(self, text: str) -> QAction:
        (found,) = (verb for verb in self._page.preview.verbs if verb.text().startswith(text))
        assert found.isEnabled(), text
        return found

"""The window with the manual, as a reader works with it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from bizdesk.gui.help_window import HelpWindow
from tests.drivers.hand import button, click, overwrite, press


class ManualDriver:
    """One window with the manual."""

    def __init__(self, window: HelpWindow) -> None:
        self.window = window

    def section(self) -> str:
        """The section that is marked in the contents."""
        return self.window.contents.currentItem().text()

    def head(self) -> str:
        """The first line that can be seen whole."""
        text, viewport = self.window.text, self.window.text.viewport().rect()
        block = text.cursorForPosition(viewport.topLeft()).block()
        while block.isValid() and text.document().documentLayout().blockBoundingRect(block).top() < (
            text.verticalScrollBar().value()
        ):
            block = block.next()
        return block.text()

    def choose(self, title: str) -> None:
        """Click on a section in the contents."""
        contents = self.window.contents
        (item,) = (
            contents.item(row) for row in range(contents.count()) if contents.item(row).text() == title
        )
        click(contents.viewport(), contents.visualItemRect(item).center())
        QApplication.processEvents()

    def find(self, words: str) -> None:
        """Press Ctrl+F and write."""
        press("Ctrl+F", self.window)
        overwrite(self.window.search, words)

    def found(self) -> str:
        """How many places there are."""
        return self.window.found.text()

    def place(self) -> int:
        """Where the place begins that was found last."""
        return self.window.text.textCursor().selectionStart()

    def next(self) -> None:
        """Click on 下一处."""
        click(button(self.window, "下一处"))

"""The search over the window as it is used: with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bizdesk.gui.dialogs.palette import PaletteDialog
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.models.palette import Found
from bizdesk.gui.widgets.search_button import SearchButton
from tests.drivers.hand import click, overwrite, press


class PaletteDriver:
    """Opens the search, types, and reads what stands below."""

    def __init__(self, window: MainWindow, qtbot: QtBot, settle: Callable[[], None]) -> None:
        self.window = window
        self._qtbot = qtbot
        self._settle = settle

    def open(self) -> None:
        """Press Ctrl+K and wait until the cursor stands in the field."""
        with self._qtbot.waitActive(self.window):
            self.window.activateWindow()
        press("Ctrl+K", self.window)
        self._wait_open()

    def open_by_button(self) -> None:
        """Click on what looks like a field in the tool bar."""
        found = self.window.findChild(SearchButton)
        assert found is not None
        click(found)
        self._wait_open()

    def is_open(self) -> bool:
        """Whether the search stands over the window."""
        return any(one.isVisible() for one in self.window.findChildren(PaletteDialog))

    def type(self, words: str) -> None:
        """Type words in place of those in the field, and wait for what is found."""
        self.type_ahead(words)
        self._wait_shown()

    def type_ahead(self, words: str) -> None:
        """Type words and do not wait."""
        overwrite(self._field(), words)

    def enter(self) -> None:
        """Press Enter and wait until what was chosen is open."""
        self.press(Qt.Key.Key_Return)
        self._qtbot.waitUntil(lambda: not self.is_open())
        self._settle()
        self._settle()

    def press(self, key: Qt.Key) -> None:
        """Press a key in the field."""
        QTest.keyClick(self._field(), key)

    def rows(self) -> list[str]:
        """The titles of all rows, the words above a group in brackets."""
        rows = self._found()
        return [one.title.text if one.target is not None else f"[{one.group}]" for one in rows]

    def row(self, title: str) -> Found:
        """The row with that title."""
        return next(one for one in self._found() if one.title.text == title)

    def lit(self, title: str) -> list[str]:
        """What is lit in the row with that title."""
        row = self.row(title)
        pairs = ((one.text, span) for one in (row.title, row.context) for span in one.spans)
        return [text[start:end] for text, (start, end) in pairs]

    def current(self) -> str:
        """The title of the current row."""
        found = self._palette().list.current()
        return found.title.text if found is not None else ""

    def nothing(self) -> str:
        """What is said where nothing is found."""
        label = self._palette().nothing
        return label.text() if label.isVisible() else ""

    def click_outside(self) -> None:
        """Bring the window to the front."""
        self.window.activateWindow()
        click(self.window.tasks.title, QPoint(2, 2))
        self._qtbot.waitUntil(lambda: not self.is_open())

    def _wait_open(self) -> None:
        self._qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit) and self.is_open())
        self._wait_shown()

    def _wait_shown(self) -> None:
        field = self._palette().field
        self._qtbot.waitUntil(lambda: self._palette().answered == field.text())
        self._settle()

    def _found(self) -> list[Found]:
        model = self._palette().model
        return [model.found(model.index(row)) for row in range(model.rowCount())]

    def _field(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is self._palette().field
        return focus

    def _palette(self) -> PaletteDialog:
        (palette,) = (one for one in self.window.findChildren(PaletteDialog) if one.isVisible())
        return palette

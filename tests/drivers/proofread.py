"""The proofreading page as it is seen and worked on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.figures_editor import FiguresDialog
from bizdesk.gui.pages.proofread_page import ProofreadPage
from bizdesk.gui.theme import colours_of
from tests.drivers.figures import FiguresDriver
from tests.drivers.hand import LEFT, NO_KEY, button, click, overwrite, when_asked
from tests.drivers.table import TableDriver


class ProofreadDriver:
    """Reads and works on one draft; `settle` waits until what was asked for is on the screen."""

    def __init__(
        self, page: ProofreadPage, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.page = page
        self.table = TableDriver(page.body.table)
        self.figures_note = ""
        self._settle = settle
        self._monkeypatch = monkeypatch

    def is_open(self) -> bool:
        """Whether the page is shown."""
        return self.page.isVisible()

    def head(self) -> list[str]:
        """The title, the particulars, who has a part in every row, and the totals."""
        head = self.page.head
        labels = (head.title, head.particulars, head.shared, head.totals)
        return [label.text() for label in labels if label.isVisible()]

    def totals(self) -> str:
        """How far the draft is."""
        return self.page.head.totals.text()

    def columns(self) -> list[str]:
        """The words above the columns that are shown."""
        view = self.page.body.table
        return [head for at, head in enumerate(self.table.heads()) if not view.isColumnHidden(at)]

    def columns_fit(self) -> bool:
        """Whether every column is in sight without scrolling sideways."""
        return self.page.body.table.horizontalScrollBar().maximum() == 0

    def rows(self) -> list[str]:
        """The clauses of the rows, from the top."""
        return self.table.column("条款")

    def cell(self, clause: str, head: str) -> str:
        """A cell of one row."""
        return self.table.cell(clause, head)

    def current(self) -> str:
        """The clause of the current row."""
        return self.rows()[self.page.body.table.currentIndex().row()]

    def select(self, clause: str, head: str = "任务") -> None:
        """Click on a cell."""
        view = self.page.body.table
        click(view.viewport(), self._middle(clause, head))
        self._settle()

    def double_click(self, clause: str, head: str) -> None:
        """Click twice on a cell."""
        view = self.page.body.table
        middle = self._middle(clause, head)
        click(view.viewport(), middle)
        QTest.mouseDClick(view.viewport(), LEFT, NO_KEY, middle)
        self._settle()

    def press(self, key: Qt.Key) -> None:
        """Press a key in the table."""
        self.table.press(key)
        self._settle()

    def type_cell(self, clause: str, head: str, words: str) -> None:
        """Press F2 on a cell, write, and press Enter."""
        self.select(clause, head)
        self.press(Qt.Key.Key_F2)
        editor = self._editor()
        overwrite(editor, words)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        self._settle()

    def when_figures_are_asked(self, answer: Callable[[FiguresDriver], None]) -> None:
        """Answer the dialog of targets and milestones; what it refuses is put into `figures_note`."""

        def work(dialog: FiguresDialog) -> None:
            figures = FiguresDriver(dialog)
            answer(figures)
            if dialog.isVisible():
                self.figures_note = figures.note()
                figures.leave()

        when_asked(FiguresDialog, work)

    def reasons(self) -> list[str]:
        """What stands below the table about the current row."""
        return self.page.body.reasons.text().splitlines()

    def lit(self) -> list[str]:
        """The words of the original that the current cell brings out most."""
        return self._marked(QColor(colours_of(self.page.palette()).accent))

    def lit_agencies(self) -> list[str]:
        """The words of the original that are lit as agencies of the current row."""
        return self._marked(QColor(colours_of(self.page.palette()).agency))

    def original(self) -> str:
        """The words of the whole document."""
        return self.page.body.original.toPlainText()

    def sees(self, words: str) -> bool:
        """Whether words of the original are scrolled to."""
        view = self.page.body.original
        found = view.document().find(words)
        return view.viewport().rect().contains(view.cursorRect(found).center())

    def select_words(self, words: str) -> None:
        """Select words in the original."""
        view = self.page.body.original
        view.setTextCursor(view.document().find(words))

    def click_before(self, words: str) -> None:
        """Click in the original, before some words that are in sight."""
        view = self.page.body.original
        cursor = QTextCursor(view.document())
        cursor.setPosition(self.original().index(words))
        place = view.cursorRect(cursor)
        click(view.viewport(), QPoint(place.left() + 1, place.center().y()))
        self._settle()

    def choose(self, text: str) -> None:
        """Click a button of the page."""
        click(button(self.page, text))
        self._settle()

    def answer(self, agree: bool) -> list[str]:
        """Answer the questions to come; they are put into the list that is given back."""
        asked: list[str] = []

        def ask(_parent: QWidget, question: str, _verb: str) -> bool:
            asked.append(question)
            return agree

        self._monkeypatch.setattr(ConfirmDialog, "ask", ask)
        return asked

    def commit(self) -> None:
        """Click 提交到台账."""
        self.choose("提交到台账")

    def _middle(self, clause: str, head: str) -> QPoint:
        view = self.page.body.table
        index = view.model().index(self.rows().index(clause), self.table.heads().index(head))
        view.scrollTo(index)
        return view.visualRect(index).center()

    def _editor(self) -> QWidget:
        inside = self.page.body.table.viewport()
        found = [one for one in inside.children() if isinstance(one, QWidget) and one.isVisible()]
        assert len(found) == 1
        return found[0]

    def _marked(self, colour: QColor) -> list[str]:
        marks = self.page.body.original.extraSelections()
        return [
            mark.cursor.selectedText().replace("\u2029", "\n")
            for mark in marks
            if mark.format.background().color() == colour
        ]

"""The window as a user sees it and works with it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.widgets.empty_state import EmptyState
from bizdesk.gui.widgets.main_tool_bar import MainToolBar
from bizdesk.gui.widgets.quarter_switch import QuarterSwitch
from tests.drivers.detail import DetailDriver
from tests.drivers.evidence import EvidenceDriver
from tests.drivers.hand import button, choose, click, drop, press, words_of, write
from tests.drivers.proofread import ProofreadDriver
from tests.drivers.table import TableDriver

PAGES = ("工作台", "全部任务", "到期提醒", "指标", "挂图", "佐证室", "填报表", "文书", "历史", "单位名录")
"""The places at the left that every ledger has."""
EVERYWHERE = "搜索任务、单位、命令…"
_PATIENCE_MS = 30_000  # on a machine that does much else
"""The entry of the menu 编辑 that can be chosen on every page."""


class WindowDriver:
    """One window; every verb returns when what it asked for is on the screen."""

    def __init__(self, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window = window
        self._qtbot = qtbot
        self._monkeypatch = monkeypatch
        self.table = TableDriver(window.tasks.table)
        self.detail = DetailDriver(window.detail, self.settle)
        self.evidence = EvidenceDriver(window.detail.evidence, self.press, self.settle, monkeypatch)

    @cached_property
    def history_table(self) -> TableDriver:
        """The table of the page 历史."""
        return TableDriver(self.window.pages.history.table)

    @cached_property
    def proofread(self) -> ProofreadDriver:
        """The page on which a draft is proofread."""
        return ProofreadDriver(self.window.pages.proofread, self.settle, self._monkeypatch)

    def footer(self) -> str:
        """What the foot of the list says."""
        return self.window.tasks.footer.text()

    def scroll_to_the_end(self) -> None:
        """Scroll the list of tasks to its last row."""
        self.window.tasks.table.scrollToBottom()
        self.settle()

    def settle(self) -> None:
        """Wait until no work is under way and what came of it is painted."""
        self._qtbot.waitUntil(lambda: not self.window.desk.runner.busy, timeout=_PATIENCE_MS)
        QApplication.processEvents()

    # The menus, the keys and the line at the foot.

    def menu(self, title: str) -> list[str]:
        """The entries of a menu that can be chosen."""
        entries = self._menu(title).actions()
        return [entry.text() for entry in entries if entry.isEnabled() and not entry.isSeparator()]

    def entries(self, title: str) -> list[QAction]:
        """All entries of a menu."""
        return [entry for entry in self._menu(title).actions() if not entry.isSeparator()]

    def choose(self, title: str, entry: str) -> None:
        """Choose the entry of a menu that begins with the words."""
        self.entry(title, entry).trigger()
        self.settle()

    def entry(self, title: str, entry: str) -> QAction:
        """The entry of a menu that begins with the words."""
        found = [one for one in self._menu(title).actions() if one.text().startswith(entry)]
        assert found, f"no {entry} in {title}"
        return found[0]

    def press(self, keys: str) -> None:
        """Press keys where the cursor is, in the window that is in front again after a dialog."""
        with self._qtbot.waitActive(self.window):
            self.window.activateWindow()
        press(keys, self.window)
        self.settle()

    def undo(self) -> None:
        """Press Ctrl+Z in the list."""
        self.window.tasks.table.setFocus()
        self.press("Ctrl+Z")

    def redo(self) -> None:
        """Press Ctrl+Y in the list."""
        self.window.tasks.table.setFocus()
        self.press("Ctrl+Y")

    def click(self, text: str) -> None:
        """Click the button that says `text`."""
        click(button(self.window, text))
        self.settle()

    def message(self) -> str:
        """The sentence at the foot of the window."""
        return self.window.messages.text.text()

    def take_back(self) -> None:
        """Click the button beside the sentence at the foot."""
        click(button(self.window.messages, "撤销"))
        self.settle()

    def offers_undo(self) -> bool:
        """Whether the sentence at the foot comes with a button that takes it back."""
        return self.window.messages.undo.isVisible()

    # Importing and exporting.

    def read_file(self, *files: Path) -> None:
        """Choose 导入文件… and the files."""
        self.choose_files(*files)
        self.choose("文件", "导入文件")

    def import_file(self, *files: Path) -> None:
        """Choose 导入文件… and the files, and commit what was read as it is."""
        self.read_file(*files)
        for _file in files:
            if self.proofread.is_open():
                self.proofread.commit()

    def choose_files(self, *files: Path) -> None:
        """Choose these files when the program asks for some."""
        names = [str(file) for file in files]
        self._monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (names, ""))

    def drop(self, *files: Path, on: QWidget | None = None, point: QPoint | None = None) -> bool:
        """Drop files on a part of the window, the list at the left where none is given."""
        taken = drop(files, on or self.window.navigation, point)
        self.settle()
        return taken

    def export(self, entry: str, target: Path | None, menu: str = "报表") -> str:
        """Choose an export of the menu and the file to write; the file name that was offered."""
        offered: list[str] = []

        def ask(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
            offered.append(name)
            return (str(target) if target else "", "")

        self._monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        self.choose(menu, entry)
        return offered[0]

    # The places at the left.

    def places(self) -> list[str]:
        """The texts of the list at the left."""
        model = self.window.navigation.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def agencies(self) -> dict[str, str]:
        """The agencies at the left with what is said of them when the mouse rests there."""
        names = self.places()[self.places().index("按单位") + 1 :]
        return {name: self.hint(name).partition("\n")[2] for name in names}

    def open(self, place: str) -> None:
        """Click on a place at the left."""
        view = self.window.navigation
        index = view.model().index(self.places().index(place), 0)
        view.scrollTo(index)
        click(view.viewport(), view.visualRect(index).center())
        self.settle()

    open_agency = open_document = open

    def place(self) -> str:
        """The place that is open."""
        return str(self.window.navigation.currentIndex().data())

    # The list of tasks.

    def rows(self) -> list[str]:
        """The clauses of the rows, from the top."""
        return self.table.column("条款")

    def titles(self) -> list[str]:
        """The titles of the rows, from the top."""
        return self.table.column("任务")

    def lamp(self, clause: str) -> str:
        """The lamp of a row, in words."""
        return self.table.cell(clause, "状态")

    def tick(self, clause: str) -> None:
        """Click on the box of a row."""
        self.table.tick(clause)
        self.settle()

    def space(self) -> None:
        """Press Space in the list."""
        self.table.press(Qt.Key.Key_Space)
        self.settle()

    def select(self, *clauses: str) -> None:
        """Click on a row and, with Ctrl held, on the others."""
        self.table.select(*clauses)
        self.settle()

    def sort_by(self, head: str) -> None:
        """Click on the words above a column."""
        self.table.click_head(head)
        self.settle()

    def totals(self) -> str:
        """What stands below the list."""
        return self.window.tasks.footer.text()

    def empty_sentence(self) -> str:
        """What an empty list says, nothing where it is not empty."""
        page = self.window.tasks.findChild(EmptyState)
        assert page is not None
        return words_of(page) if page.isVisible() else ""

    def filter_status(self, text: str) -> None:
        """Choose a status above the list."""
        choose(self.window.tasks.filters.status, text)
        self.settle()

    def filter_pace(self, text: str) -> None:
        """Choose a pace above the list."""
        choose(self.window.tasks.filters.pace, text)
        self.settle()

    def filter_lamp(self, text: str) -> None:
        """Choose a lamp above the list."""
        choose(self.window.tasks.filters.lamp, text)
        self.settle()

    def list_menu(self, text: str) -> None:
        """Press the right button on the list and choose what begins with the words."""
        (action,) = (one for one in self.window.tasks.table.actions() if one.text().startswith(text))
        assert action.isEnabled()
        action.trigger()
        self.settle()

    def filter_role(self, text: str) -> None:
        """Choose a role above the list."""
        choose(self.window.tasks.filters.role, text)
        self.settle()

    def offers_roles(self) -> bool:
        """Whether a role can be chosen above the list."""
        return self.window.tasks.filters.role.isVisible()

    def filter_text(self, words: str) -> None:
        """Press Ctrl+F, write, and wait until the list has been read again."""
        self.press("Ctrl+F")
        with self._qtbot.waitSignal(self.table.table.model().modelReset):
            focus = QApplication.focusWidget()
            assert focus is self.window.tasks.search
            write(focus, words)
        self.settle()

    def splitter(self) -> QSplitter:
        """What divides the window into its three parts."""
        found = self.window.findChild(QSplitter, "window")
        assert isinstance(found, QSplitter)
        return found

    # The quarter.

    def quarter(self) -> str:
        """What stands at the top."""
        switch = self.window.findChild(QuarterSwitch)
        assert switch is not None
        return switch.label.text()

    def quarter_hint(self) -> str:
        """What the quarter says when the mouse rests there."""
        switch = self.window.findChild(QuarterSwitch)
        assert switch is not None
        return switch.label.toolTip()

    def bar_tint(self) -> str:
        """How the bar at the top is tinted: past, closed or not at all."""
        bar = self.window.findChild(MainToolBar)
        assert bar is not None
        return str(bar.property("seen"))

    def quarter_back(self) -> None:
        """Press Alt+Left."""
        self.press("Alt+Left")

    def quarter_on(self) -> None:
        """Press Alt+Right."""
        self.press("Alt+Right")

    def quarter_now(self) -> None:
        """Press Alt+Home."""
        self.press("Alt+Home")

    # The history.

    def history(self) -> list[str]:
        """The sentences of the history page, the newest first."""
        self.press("Alt+7")
        return self.history_table.column("事项")

    def _menu(self, title: str) -> QMenu:
        for action in self.window.menuBar().actions():
            menu = action.menu()
            if isinstance(menu, QMenu) and action.text().startswith(title):
                return menu
        raise AssertionError(title)

    def hint(self, place: str) -> str:
        """What is said of a place at the left when the mouse rests there."""
        model = self.window.navigation.model()
        return str(model.index(self.places().index(place), 0).data(Qt.ItemDataRole.ToolTipRole))

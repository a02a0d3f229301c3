"""The window's tool bar: importing, undo and redo, the quarter, the exports."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from bizdesk.gui.actions import ActionId, Actions
from bizdesk.gui.appearance import keep_icons
from bizdesk.gui.desk import Desk
from bizdesk.gui.widgets.quarter_switch import QuarterSwitch
from bizdesk.gui.widgets.search_button import SearchButton


class MainToolBar(QToolBar):
    """The actions that are used most, under short names, around the quarter; tinted in one that is past."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__(QCoreApplication.translate("MainToolBar", "工具栏"))
        self._desk = desk
        self.setMovable(False)
        keep_icons(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        a = ActionId
        actions.fill_tool_bar(self, a.IMPORT)
        self.addSeparator()
        actions.fill_tool_bar(self, a.UNDO, a.REDO)
        for widget in (_spacer(), QuarterSwitch(desk, actions), _spacer()):
            self.addWidget(widget)
        self.addWidget(SearchButton(actions[a.PALETTE]))
        actions.fill_tool_bar(self, a.EXPORT_XLSX, a.EXPORT_PDF, a.PRINT)
        short = {
            a.IMPORT: self.tr("导入"),
            a.EXPORT_XLSX: "Excel",
            a.EXPORT_PDF: "PDF",
            a.PRINT: self.tr("打印"),
        }
        for id, text in short.items():
            actions[id].setIconText(text)
        desk.quarter_changed.connect(self._tint)
        desk.closed.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        quarter = self._desk.quarter
        past = "past" if quarter.last_day < self._desk.today else ""
        self.setProperty("seen", "closed" if self._desk.closed[quarter] else past)
        self.style().unpolish(self)
        self.style().polish(self)


def _spacer() -> QWidget:
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return space

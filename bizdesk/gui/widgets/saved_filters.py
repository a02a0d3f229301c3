"""The button that keeps choices of tasks under a name and brings them back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from bizdesk.gui import dialogs
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.list_choice import ListChoice, SavedChoices


class SavedFiltersButton(QPushButton):
    """A menu of the choices that were kept; `chosen` is one of them, or none of all."""

    chosen = Signal(object)

    def __init__(self, saved: SavedChoices) -> None:
        super().__init__()
        self._saved = saved
        self._present, self._narrowed = ListChoice(), False
        self.setText(self.tr("方案"))
        self.setToolTip(self.tr("保存和选用筛选方案"))
        self.setAccessibleName(self.tr("筛选方案"))
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self.fill)
        self.fill()

    def show_present(self, choice: ListChoice, *, narrowed: bool) -> None:
        """Say in the menu which of the choices is the present one, and whether the list is narrowed."""
        self._present, self._narrowed = choice, narrowed

    def fill(self) -> None:
        """Offer what is kept now."""
        menu, saved = self.menu(), self._saved.all()
        menu.clear()
        for name, choice in saved.items():
            action = QAction(name, menu, checkable=True, checked=choice == self._present)
            action.triggered.connect(lambda _on, choice=choice: self.chosen.emit(choice))
            menu.addAction(action)
        if saved:
            menu.addSeparator()
        menu.addAction(self.tr("清除筛选"), self._clear).setEnabled(self._narrowed)
        menu.addAction(self.tr("保存现在的筛选…"), self._save)
        if saved:
            away = menu.addMenu(self.tr("删除方案"))
            for name in saved:
                away.addAction(name, partial(self._forget, name))

    def _clear(self) -> None:
        self.chosen.emit(self._present.only(None, None, None))

    def _save(self) -> None:
        name = dialogs.filter_name.FilterNameDialog.ask(self.window(), self._saved.all())
        if name:
            self._saved.save(name, self._present)

    def _forget(self, name: str) -> None:
        question = self.tr("删除筛选方案“{0}”吗？任务不受影响。").format(name)
        if ConfirmDialog.ask(self.window(), question, self.tr("删除")):
            self._saved.forget(name)

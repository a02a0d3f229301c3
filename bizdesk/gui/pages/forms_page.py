"""Who was sent a return form for the quarter and who returned it; forms go out and come back from here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from bizdesk.domain.forms import FormState
from bizdesk.gui.appearance import keep_columns
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.gui.models.form_tables import FormTableModel
from bizdesk.gui.widgets.empty_state import EmptyState
from bizdesk.gui.widgets.list_layout import lay_out_list
from bizdesk.gui.widgets.plain_table import PlainTable
from bizdesk.services.forms import list_forms

_WIDTHS = {1: 150, 2: 64, 3: 110}


class FormsPage(QWidget):
    """A table of the forms of the quarter, those that did not come back first."""

    def __init__(self, desk: Desk, send: QAction, merge: QAction) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.model = FormTableModel(self)
        self.table = PlainTable(self.model, self.tr("填报表"), (0, 4))
        keep_columns(self.table, _WIDTHS)
        self.counts = QLabel()
        self.empty = EmptyState(
            self.tr("本季度还没有发出填报表。导出后每个单位一份，交回后在这里合并。"), send, merge
        )
        self.buttons = [QPushButton(action.text()) for action in (send, merge)]
        self.body = QStackedWidget()
        self._lay_out(send, merge)
        desk.changed.connect(self._on_changed)
        desk.quarter_changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read the forms of the quarter again."""
        quarter = self._desk.quarter
        self._desk.read(lambda uow: list_forms(uow, quarter), self._show)

    def _show(self, found: tuple[FormState, ...]) -> None:
        self.model.show_rows(found)
        late = sum(one.returned_on is None for one in found)
        words = self.tr("{0}：发出 {1} 份，收回 {2} 份，未收回 {3} 份")
        label = spoken(self._desk.quarter.label)
        self.counts.setText(words.format(label, len(found), len(found) - late, late) if found else label)
        for button in self.buttons:
            button.setVisible(bool(found))
        self.body.setCurrentWidget(self.table if found else self.empty)

    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _lay_out(self, *actions: QAction) -> None:
        for button, action in zip(self.buttons, actions, strict=True):
            button.clicked.connect(action.trigger)
            button.hide()
        title = self.tr("填报表")
        lay_out_list(self, title, self.counts, self.buttons, self.body, self.table, self.empty)

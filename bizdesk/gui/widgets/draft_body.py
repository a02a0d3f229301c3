"""A draft's original at the left and its rows at the right; the cell under the hand lights its words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QToolBar, QVBoxLayout, QWidget

from bizdesk.domain.draft import Draft
from bizdesk.domain.ledger import Lamp
from bizdesk.domain.measure import Measure
from bizdesk.domain.measure_edits import groups
from bizdesk.gui.actions import ActionId, Actions
from bizdesk.gui.appearance import keep_icons
from bizdesk.gui.language import spoken
from bizdesk.gui.models.draft_spans import cell_spans
from bizdesk.gui.models.draft_table import DraftTableModel
from bizdesk.gui.theme import colours_of
from bizdesk.gui.widgets.document_view import DocumentView
from bizdesk.gui.widgets.draft_table import DraftTable

_ROW_ACTIONS = (
    ActionId.ACCEPT_ROW,
    ActionId.SKIP_ROW,
    ActionId.EDIT_CELL,
    ActionId.ASSIGN_GROUP,
    ActionId.SPLIT_ROW,
    ActionId.MERGE_ROWS,
)


class DraftBody(QSplitter):
    """Shows a draft; below the rows stand the doubts about the current one and what can be done with it."""

    def __init__(self, actions: Actions) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("draft")
        self._actions = actions
        self._draft: Draft | None = None
        self.original = DocumentView()
        self.model = DraftTableModel(self)
        self.table = DraftTable(self.model)
        self.reasons = QLabel()
        self._lay_out()
        self.table.cell_changed.connect(self.show_cell)
        self.original.place_clicked.connect(self._on_place_clicked)
        for id in (*_ROW_ACTIONS, ActionId.EDIT_FIGURES):
            self.table.addAction(actions[id])

    @property
    def measure(self) -> Measure | None:
        """The measure of the current row."""
        place = self.table.place
        return None if place is None or self._draft is None else self._draft.rows[place].measure

    def show_draft(self, draft: Draft) -> None:
        """Show another draft, its first row current."""
        self._draft = draft
        self.original.show_text(draft.document.text)
        self.model.show_draft(draft)
        self.table.fit_columns()
        self.table.select_row(0)
        self.table.setFocus()

    def update_draft(self, draft: Draft, place: int | None) -> None:
        """Show the same draft after a step, with the row at `place` current where one is given."""
        column, row = self.table.column, self.table.currentIndex().row()
        self._draft = draft
        self.model.update_draft(draft)
        self.table.fit_columns()
        wanted = row if place is None else self.model.row_of(place)
        if wanted != self.table.currentIndex().row():
            self.table.select_row(wanted, column)
        self.show_cell()

    def show_cell(self) -> None:
        """Light the words of the current cell and say what is doubtful about its row."""
        measure = self.measure
        self._actions[ActionId.ASSIGN_GROUP].setEnabled(measure is not None and bool(groups(measure)))
        if measure is None or self._draft is None:
            self.original.light(None, ())
            self.reasons.clear()
            return
        words = cell_spans(self._draft.document.text, measure, self.table.column)
        self.original.light(measure, words)
        self.original.reveal(words or [(measure.span[0], measure.span[0])])
        self._show_reasons(measure)

    def _show_reasons(self, measure: Measure) -> None:
        colours = colours_of(self.palette())
        colour = colours.lamps[Lamp.YELLOW] if measure.review else colours.secondary
        self.reasons.setStyleSheet(f"color: {colour}")
        doubts = "\n".join(f"▲ {spoken(reason)}" for reason in measure.review)
        self.reasons.setText(doubts or self.tr("这一项没有疑点。"))

    def _on_place_clicked(self, place: int) -> None:
        """Make the row whose words were clicked the current one, without moving the words."""
        measure = self.measure
        if self._draft is None or (measure is not None and place in range(*measure.span)):
            return
        spans = [row.measure.span for row in self._draft.rows]
        hit = [at for at, (start, end) in enumerate(spans) if start <= place < end]
        if hit:
            bar = self.original.verticalScrollBar()
            top = bar.value()
            self.table.select_row(self.model.row_of(min(hit, key=lambda at: spans[at][1] - spans[at][0])))
            bar.setValue(top)

    def _lay_out(self) -> None:
        self.reasons.setWordWrap(True)
        self.reasons.setContentsMargins(16, 8, 16, 8)
        self.reasons.setMinimumHeight(40)
        self.reasons.setAccessibleName(self.tr("疑点"))
        buttons = QToolBar()
        buttons.setObjectName("rows")
        keep_icons(buttons)
        self._actions.fill_tool_bar(buttons, *_ROW_ACTIONS)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.reasons)
        column.addWidget(buttons)
        self.addWidget(self.original)
        self.addWidget(right)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 2)
        self.setSizes([270, 778])

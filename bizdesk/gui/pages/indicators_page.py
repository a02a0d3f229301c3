"""Benchmark indicators (对标): all of them above, the one that is chosen below; beside them all targets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.indicators import IndicatorState
from bizdesk.domain.people import Right
from bizdesk.gui.appearance import keep_columns, keep_rows
from bizdesk.gui.desk import Desk
from bizdesk.gui.models.indicator_table import INDICATOR_ROLE, IndicatorColumn, IndicatorTableModel
from bizdesk.gui.models.row_table import Index
from bizdesk.gui.operations.indicators import (
    add_indicator,
    choose_tasks,
    edit_indicator,
    find_in_originals,
    read_figure,
)
from bizdesk.gui.pages.indicator_detail import IndicatorDetail
from bizdesk.gui.pages.targets_page import TargetsPage
from bizdesk.gui.theme import colours_of
from bizdesk.gui.widgets.empty_state import EmptyState
from bizdesk.gui.widgets.view_switch import ViewSwitch
from bizdesk.services.indicators import list_indicators

TARGETS = 1
_WIDTHS = {
    IndicatorColumn.NAME: 176,
    IndicatorColumn.LEAD: 132,
    IndicatorColumn.CLOSED: 92,
    IndicatorColumn.TASKS: 56,
    IndicatorColumn.LAMP: 116,
}


class IndicatorsPage(QWidget):
    """Follows the quarter; the row that is chosen stays chosen."""

    task_asked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.model = IndicatorTableModel(self)
        self.table, self.detail = QTableView(), IndicatorDetail(desk.rights)
        self.targets = TargetsPage(desk)
        self.switch = ViewSwitch(self.tr("查看方式"), self.tr("对标指标"), self.tr("任务目标"))
        self.edit = QPushButton(self.tr("编辑…"))
        self.choose = QPushButton(self.tr("关联任务…"))
        self._find = QAction(self.tr("从已导入的文件读取"), self)
        self._add = QAction(self.tr("新建指标…"), self)
        desk.rights.hold(Right.WORK, self._find, self._add)
        self.empty = EmptyState(
            self.tr("还没有对标指标。导入写有最优、现状、目标的文件，指标就会读进来；也可以自己新建。"),
            self._find,
            self._add,
        )
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read what is seen, the indicators or the targets, as of the quarter again."""
        if self.switch.place == TARGETS:
            self.targets.refresh()
            return
        quarter = self._desk.quarter
        self._desk.read(lambda uow: list_indicators(uow, quarter), self._show)

    def current(self) -> IndicatorState | None:
        """The indicator that is chosen."""
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _show(self, found: Sequence[IndicatorState]) -> None:
        chosen = self.current()
        if [one.id for one in found] == [one.id for one in self.model.rows]:
            self.model.update_rows(found)
            self._show_current()
        else:
            self.model.show_rows(found)
            row = self.model.row_of(chosen.id) if chosen else None
            self.table.selectRow(row or 0)
        self.body.setCurrentWidget(self.filled if found else self.empty)
        self.buttons.setVisible(bool(found) and self.switch.place != TARGETS)

    def _show_current(self) -> None:
        state = self.current()
        self.detail.setVisible(state is not None)
        if state is not None:
            self.detail.show_state(state, self._desk.quarter, self._desk.day)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("指标"))
        title.setProperty("role", "title")
        self._set_up_table()
        self.filled = QSplitter(Qt.Orientation.Vertical)
        self.filled.setObjectName("indicators")
        self.filled.addWidget(self.table)
        self.filled.addWidget(self.detail)
        self.filled.setSizes([250, 420])
        self.filled.setChildrenCollapsible(False)
        self.body = QStackedWidget()
        self.body.addWidget(self.filled)
        self.body.addWidget(self.empty)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 10)
        head.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(title)
        top.addStretch()
        top.addWidget(self.switch)
        head.addLayout(top)
        head.addWidget(self._button_row())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        self.views = QStackedWidget()
        self.views.addWidget(self.body)
        self.views.addWidget(self.targets)
        layout.addWidget(self.views, 1)

    def _button_row(self) -> QWidget:
        self.buttons = QWidget()
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, 0, 0, 0)
        add, find = QPushButton(self._add.text()), QPushButton(self._find.text())
        add.clicked.connect(self._add.trigger)
        find.clicked.connect(self._find.trigger)
        for button in (self.edit, self.choose, add, find):
            row.addWidget(button)
        self._desk.rights.hold(Right.WORK, self.edit, self.choose, add, find)
        row.addStretch()
        return self.buttons

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(_LampDelegate(table))
        table.setAccessibleName(self.tr("指标"))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        keep_rows(table)
        keep_columns(table, _WIDTHS)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(IndicatorColumn.FIGURES, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        desk = self._desk
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.activated.connect(self.detail.figures.start_reading)
        self.detail.read_asked.connect(lambda command: read_figure(desk, command))
        for part in (self.detail, self.targets):
            part.task_asked.connect(self.task_asked)
        self.switch.chosen.connect(self._on_view_chosen)
        self._add.triggered.connect(lambda: add_indicator(self, desk))
        self._find.triggered.connect(lambda: find_in_originals(desk))
        self.edit.clicked.connect(self._on_edit)
        self.choose.clicked.connect(self._on_choose)
        desk.changed.connect(self._on_changed)
        desk.quarter_changed.connect(self._on_quarter_changed)

    def _on_view_chosen(self, place: int) -> None:
        self.views.setCurrentIndex(place)
        self.buttons.setVisible(place != TARGETS and bool(self.model.rows))
        self.refresh()

    def _on_edit(self) -> None:
        state = self.current()
        if state is not None:
            edit_indicator(self, self._desk, state)

    def _on_choose(self) -> None:
        state = self.current()
        if state is not None:
            choose_tasks(self, self._desk, state)

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        indicators = any(entity.startswith("indicator") for entity in change.entities)
        if self.body.isVisible() and (
            indicators or change.touches("task", "assignment", "agency", "document")
        ):
            self.refresh()

    def _on_quarter_changed(self) -> None:
        if self.body.isVisible():
            self.refresh()


class _LampDelegate(QStyledItemDelegate):
    """Lamps in their colour, all but the name quiet."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        state: IndicatorState = index.data(INDICATOR_ROLE)
        colours = colours_of(option.palette)
        colour = colours.text if index.column() == IndicatorColumn.NAME else colours.secondary
        if index.column() == IndicatorColumn.LAMP:
            colour = colours.lamps[state.lamp]
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))
        option.state &= ~QStyle.StateFlag.State_HasFocus

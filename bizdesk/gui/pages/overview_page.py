"""工作台: the quarter at a glance; every number opens the rows behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.overview import Overview
from bizdesk.gui.actions import ActionId, Actions
from bizdesk.gui.appearance import keep_fitting
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.gui.links import Condition, ConditionKind, RowsLink
from bizdesk.gui.models.overview_tables import BehindTableModel, DueTableModel, ProgressTableModel
from bizdesk.gui.widgets.empty_state import EmptyState
from bizdesk.gui.widgets.figure_tile import FigureTile
from bizdesk.gui.widgets.flow import FlowLayout
from bizdesk.gui.widgets.lamp_bar import LampBar
from bizdesk.gui.widgets.link_table import LinkTable
from bizdesk.gui.widgets.section_rows import Rows, SectionRows, section
from bizdesk.gui.widgets.trend_chart import TrendChart
from bizdesk.services.overview import DUE_NEXT, get_overview

_COUNT, _BAR, _LAMP, _DATE = 60, 104, 116, 96
_LEAST_ROWS = 3
_WIDE_ROWS: Rows = (((0, 12), (1, 9), (2, 11)), ((3, 1), (4, 1)))
_NARROW_ROWS: Rows = (((0, 3), (1, 2)), ((2, 1),), ((3, 1),), ((4, 1),))
"""Due next, laggards, trend, agencies, documents, each with its share of the row."""


class OverviewPage(QWidget):
    """Figures, lamps, what is due, who is behind, the way of quarters, agencies, documents.

    `followed` carries the `Link` that was chosen.
    """

    followed = Signal(object)

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.overview: Overview | None = None
        self.title, self.as_of = QLabel(self.tr("工作台")), QLabel()
        self.total = FigureTile(self.tr("全部任务"))
        self.done = FigureTile(self.tr("✓ 已办结"), Lamp.GREEN)
        self.open = FigureTile(self.tr("◎ 办理中"))
        self.late = FigureTile(self.tr("● 逾期"), Lamp.RED)
        self.behind = FigureTile(self.tr("▲ 落后"), Lamp.YELLOW)
        self.due_soon = FigureTile(self.tr("◆ 临期"), Lamp.BLUE)
        self.unreported = FigureTile(self.tr("○ 缺填报"))
        self.lamps, self.trend = LampBar(), TrendChart()
        self._make_tables()
        self.empty = EmptyState(
            self.tr("台账里还没有任务。导入一份政策文件，每项措施就成为一项任务；也可以把文件直接拖进窗口。"),
            actions[ActionId.IMPORT],
            actions[ActionId.OPEN_LEDGER],
        )
        self._lay_out()
        self._connect()

    @property
    def tiles(self) -> tuple[FigureTile, ...]:
        """The figures, from the left."""
        parts = (self.done, self.open, self.late)
        return (self.total, *parts, self.behind, self.due_soon, self.unreported)

    @property
    def tables(self) -> tuple[LinkTable, ...]:
        """The tables, in the order in which they are read."""
        return self.due_next, self.laggards, self.agencies, self.documents

    def refresh(self) -> None:
        """Count everything again."""
        quarter, day = self._desk.quarter, self._desk.day
        self._desk.read(lambda uow: get_overview(uow, quarter, day), self._show)

    def _show(self, overview: Overview) -> None:
        self.overview = overview
        self.as_of.setText(self.tr("{0}，截至 {1}").format(spoken(overview.quarter.label), overview.day))
        self.body.setCurrentWidget(self.empty if overview.empty else self.whole)
        self._show_figures(overview)
        self.lamps.show_overview(overview)
        self.trend.show_quarters(overview.trend)
        self.due_model.show_tasks(overview.due_next, overview.day)
        self.behind_model.show_agencies(overview.behind)
        self.agency_model.show_agencies(overview.agencies)
        self.document_model.show_documents(overview.documents)

    def _show_figures(self, overview: Overview) -> None:
        total = overview.total
        done, left, late = (f"{share}%" for share in total.shares)
        self.total.show_figure(total.total, "", RowsLink())
        self.done.show_figure(total.done, done, RowsLink(status=Status.DONE))
        self.open.show_figure(total.open, left, RowsLink(status=Status.OPEN))
        self.late.show_figure(total.late, late, RowsLink(status=Status.LATE))
        self.behind.show_figure(overview.lamps[Lamp.YELLOW], "", RowsLink(lamp=Lamp.YELLOW))
        self.due_soon.show_figure(overview.lamps[Lamp.BLUE], "", RowsLink(lamp=Lamp.BLUE))
        lacking = Condition(ConditionKind.UNREPORTED, self.tr("缺填报"))
        missing = self.tr("缺 {0} 份").format(overview.missing) if overview.missing else ""
        self.unreported.show_figure(overview.unreported, missing, RowsLink(conditions=(lacking,)))

    def _make_tables(self) -> None:
        self.due_model, self.behind_model = DueTableModel(), BehindTableModel()
        self.agency_model = ProgressTableModel(self.tr("单位"))
        self.document_model = ProgressTableModel(self.tr("文件"))
        counts = {1: _BAR, 2: _COUNT, 3: _COUNT, 4: _COUNT, 5: _COUNT}
        self.due_next = LinkTable(
            self.due_model, self.tr("接下来到期"), self.tr("没有到期日在后面的任务。"), {1: _DATE, 2: _LAMP}
        )
        self.laggards = LinkTable(
            self.behind_model,
            self.tr("落后的单位"),
            self.tr("没有单位逾期或落后。"),
            {1: _COUNT, 2: _COUNT},
        )
        nothing = self.tr("到这一天还没有任务。")
        self.agencies = LinkTable(self.agency_model, self.tr("各单位进度"), nothing, counts)
        self.documents = LinkTable(self.document_model, self.tr("各文件进度"), nothing, counts)
        self.documents.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def _lay_out(self) -> None:
        font = QFont(self.title.font())
        font.setPointSizeF(font.pointSizeF() + 5)
        font.setBold(True)
        self.title.setFont(font)
        self.as_of.setProperty("role", "secondary")
        head = QHBoxLayout()
        head.setContentsMargins(16, 14, 24, 10)
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.as_of, 0, Qt.AlignmentFlag.AlignBottom)
        self.whole = QScrollArea()
        self.whole.setWidgetResizable(True)
        self.whole.setFrameShape(QFrame.Shape.NoFrame)
        self.whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.whole.setWidget(self._sheet())
        self.body = QStackedWidget()
        self.body.addWidget(self.whole)
        self.body.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.body, 1)

    def _sheet(self) -> QWidget:
        sheet = QWidget()
        sheet.setObjectName("sheet")
        tiles = FlowLayout(0, widest=2.2)
        for tile in self.tiles:
            tiles.addWidget(tile)
        sections = (
            section(self.tr("接下来到期"), self.due_next),
            section(self.tr("逾期、落后单位（牵头计）"), self.laggards),
            section(self.tr("各季走势（季末）"), self.trend),
            section(self.tr("按单位（参与计）"), self.agencies),
            section(self.tr("按文件"), self.documents),
        )
        keep_fitting(self.due_next, lambda table: table.setFixedHeight(table.height_of(DUE_NEXT)))
        for table in (self.agencies, self.documents):
            keep_fitting(table, lambda table: table.setMinimumHeight(table.height_of(_LEAST_ROWS)))
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(16, 0, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(tiles)
        layout.addWidget(self.lamps)
        layout.addWidget(SectionRows(sections, _WIDE_ROWS, _NARROW_ROWS), 1)
        return sheet

    def _connect(self) -> None:
        for tile in self.tiles:
            tile.clicked.connect(lambda _checked=False, tile=tile: self.followed.emit(tile.link))
        for table in self.tables:
            table.followed.connect(self.followed)
        for chart in (self.lamps, self.trend):
            chart.followed.connect(self.followed)
        self._desk.changed.connect(self._on_changed)
        self._desk.quarter_changed.connect(self._on_quarter_changed)

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        if self.isVisible() and (change.touches_tasks or change.touches("agency", "document")):
            self.refresh()

    def _on_quarter_changed(self) -> None:
        if self.isVisible():
            self.refresh()

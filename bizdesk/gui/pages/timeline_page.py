"""The wall chart (挂图): agencies or tasks by month, and below it what stands behind the chosen cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.timeline import Row, View, count, of_agency, rows_by_agency, rows_by_task
from bizdesk.gui.desk import Desk
from bizdesk.gui.models.timeline import FlagListModel, TimelineModel
from bizdesk.gui.timeline_wording import counts_words, legend_words, totals_words
from bizdesk.gui.widgets.empty_state import EmptyState
from bizdesk.gui.widgets.flag_list import FlagList
from bizdesk.gui.widgets.timeline_chart import TimelineChart
from bizdesk.gui.widgets.view_switch import ViewSwitch
from bizdesk.services.timeline import Timeline, read_timeline

BY_AGENCY, BY_TASK = 0, 1
_LONGEST_HEAD = 30


class TimelinePage(QWidget):
    """Follows the quarter with its year; another year can be turned to. `task_asked` opens a task."""

    task_asked = Signal(int)

    def __init__(self, desk: Desk, importing: QAction) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._found: Timeline | None = None
        self.year, self._charted = desk.quarter.year, BY_AGENCY
        self.model, self.behind = TimelineModel(self), FlagListModel(self)
        self.chart, self.flags = TimelineChart(self.model), FlagList(self.behind)
        self.switch = ViewSwitch(self.tr("查看方式"), self.tr("按单位"), self.tr("按任务"))
        self.document, self.agency = QComboBox(), QComboBox()
        self.previous, self.next = QPushButton("◂"), QPushButton("▸")
        self.year_label, self.legend = QLabel(), QLabel()
        self.cell, self.footer = QLabel(), QLabel()
        self.empty = EmptyState(self.tr("还没有任务。导入政策文件，有时限的任务就会排到挂图上。"), importing)
        self.blank = QLabel()
        self._name_parts()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the tasks again."""
        day, document = self._desk.day, self.document.currentData()
        self._desk.read(lambda uow: read_timeline(uow, day, document), self._show)

    def turn(self, years: int) -> None:
        """Show a later or an earlier year."""
        self.year += years
        self._draw()

    def switch_view(self) -> None:
        """Go from agencies to the tasks of the one that is chosen, or back to all agencies."""
        index = self.chart.currentIndex()
        if self.switch.place == BY_AGENCY and index.isValid():
            self._zoom(index.row())
        else:
            self.switch.choose_next()

    def _show(self, found: Timeline) -> None:
        self._found = found
        documents = [(one.title, one.id) for one in found.documents]
        _fill(self.document, self.tr("全部文件"), documents)
        agencies = {id: name for task in found.tasks for id, name in task.agencies}
        _fill(self.agency, self.tr("全部单位"), [(name, id) for id, name in agencies.items()])
        self._draw()

    def _draw(self) -> None:
        """Show the chart of the year from what was read."""
        found, by_task = self._found, self.switch.place == BY_TASK
        if found is None:
            return
        view = View(self.year, self._desk.day, found.soon)
        chosen = self.agency.currentData() if by_task else None
        tasks = found.tasks if chosen is None else of_agency(found.tasks, chosen)
        rows = rows_by_task(tasks, view) if by_task else rows_by_agency(tasks, view)
        cell = self._cell_to_choose(rows)
        self.chart.show_days(by_task)
        self.model.show_chart(rows, view)
        self.chart.setCurrentIndex(self.model.index(*cell))
        self._charted = self.switch.place
        self.agency.setVisible(by_task)
        self.legend.setText(legend_words(view))
        self.year_label.setText(self.tr("{0} 年").format(self.year))
        self.footer.setText(totals_words(count(tasks, view), self.year))
        self.blank.setText(self.tr("{0} 年没有到期的任务，也没有文中节点。").format(self.year))
        self.body.setCurrentWidget(self.empty if not found.documents and not tasks else self.filled)
        self.charts.setCurrentWidget(self.chart if rows else self.blank)
        self._show_cell(self.chart.currentIndex())

    def _cell_to_choose(self, rows: Sequence[Row]) -> tuple[int, int]:
        """The cell that was chosen, or the first one of the chart in which there is something."""
        index = self.chart.currentIndex()
        if index.isValid() and self._charted == self.switch.place:
            kept = self.model.rows[index.row()].id
            for number, row in enumerate(rows):
                if row.id == kept:
                    return number, index.column()
        filled = (month for month, flags in enumerate(rows[0].months if rows else ()) if flags)
        return 0, next(filled, 0)

    def _show_cell(self, index: QModelIndex) -> None:
        flags = self.model.flags_at(index)
        self.behind.show_rows(flags)
        words = f"{self.model.place_words(index, _LONGEST_HEAD)}　" if index.isValid() else ""
        self.cell.setText(words + (counts_words(flags) or self.tr("没有到期的任务")))
        if flags:
            self.flags.selectRow(0)

    def _zoom(self, row: int) -> None:
        """Show the tasks of an agency."""
        if self.switch.place == BY_AGENCY:
            self.agency.setCurrentIndex(self.agency.findData(self.model.rows[row].id))
            self.switch.choose(BY_TASK)
        else:
            self.task_asked.emit(self.model.rows[row].id)

    def _on_view_chosen(self, place: int) -> None:
        if place == BY_AGENCY:
            self.agency.setCurrentIndex(0)
        self._draw()
        self.chart.setFocus()

    def _on_flags_asked(self) -> None:
        if self.behind.rows:
            self.flags.setFocus()

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.touches_tasks or change.touches("agency", "document"):
            self._read_if_seen()

    def _on_quarter_changed(self) -> None:
        self.year = self._desk.quarter.year
        self._read_if_seen()

    def _read_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _name_parts(self) -> None:
        for widget, name in (
            (self.document, self.tr("文件")),
            (self.agency, self.tr("单位")),
            (self.previous, self.tr("上一年")),
            (self.next, self.tr("下一年")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(name)
        for box, first in ((self.document, self.tr("全部文件")), (self.agency, self.tr("全部单位"))):
            box.addItem(first)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(11)

    def _lay_out(self) -> None:
        self.blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.blank.setProperty("role", "secondary")
        self.cell.setContentsMargins(16, 10, 16, 6)
        self.charts = QStackedWidget()
        self.charts.addWidget(self.chart)
        self.charts.addWidget(self.blank)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.cell)
        below.addWidget(self.flags, 1)
        self.filled = QSplitter(Qt.Orientation.Vertical)
        for place, (widget, stretch) in enumerate(((self.charts, 3), (lower, 1))):
            self.filled.addWidget(widget)
            self.filled.setStretchFactor(place, stretch)
        self.filled.setSizes([460, 220])
        self.filled.setChildrenCollapsible(False)
        self.body = QStackedWidget()
        self.body.addWidget(self.filled)
        self.body.addWidget(self.empty)
        self.footer.setObjectName("footer")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self.body, 1)
        layout.addWidget(self.footer)

    def _head(self) -> QVBoxLayout:
        title = QLabel(self.tr("挂图"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() + 5)
        font.setBold(True)
        title.setFont(font)
        bold = self.year_label.font()
        bold.setBold(True)
        self.year_label.setFont(bold)
        self.legend.setProperty("role", "secondary")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.previous, self.next):
            button.setFixedWidth(32)
            button.setProperty("quiet", True)
        for widget in (self.previous, self.year_label, self.next, self.document, self.agency, self.switch):
            row.addWidget(widget)
        row.addStretch()
        self.legend.setWordWrap(True)
        self.legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(title)
        top.addWidget(self.legend, 1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 10)
        head.setSpacing(8)
        head.addLayout(top)
        head.addLayout(row)
        return head

    def _connect(self) -> None:
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self.document.activated.connect(self.refresh)
        self.agency.activated.connect(self._draw)
        self.switch.chosen.connect(self._on_view_chosen)
        self.chart.cell_chosen.connect(self._show_cell)
        self.chart.flags_asked.connect(self._on_flags_asked)
        self.chart.row_asked.connect(self._zoom)
        self.flags.task_asked.connect(self.task_asked)
        self._desk.changed.connect(self._on_changed)
        self._desk.quarter_changed.connect(self._on_quarter_changed)


def _fill(box: QComboBox, first: str, choices: list[tuple[str, int]]) -> None:
    """Offer other choices; the one that is chosen stays chosen where there still is such a one."""
    kept = box.currentData()
    box.clear()
    box.addItem(first)
    for text, id in choices:
        box.addItem(text, id)
        box.setItemData(box.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(max(0, box.findData(kept)) if kept is not None else 0)

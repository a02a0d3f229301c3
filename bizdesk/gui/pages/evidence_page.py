"""The evidence room (佐证室): every file of the ledger at the left, the one that is chosen at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.evidence_room import (
    EvidenceChoices,
    EvidenceCounts,
    EvidenceFilter,
    EvidenceOrder,
    Validity,
)
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.gui.models.evidence_room import ORDERS, EvidenceRoomModel, RoomColumn
from bizdesk.gui.pages.evidence_preview import EvidencePreview
from bizdesk.gui.widgets.empty_state import EmptyState
from bizdesk.gui.widgets.evidence_table import EvidenceTable
from bizdesk.gui.widgets.view_switch import ViewSwitch
from bizdesk.gui.wording import size_words
from bizdesk.services.evidence_room import EvidenceRoom, look_into_room

TYPING_PAUSE_MS = 200
FIRST_ROWS = 500
"""So many files are read at once, and so many more when somebody scrolls towards their end."""
_VALIDITIES = (None, Validity.SOON, Validity.EXPIRED)
_NEWEST_FIRST = (EvidenceOrder.ATTACHED, EvidenceOrder.SIZE, EvidenceOrder.USES, EvidenceOrder.PERIOD)
USED, BINNED = 0, 1


class EvidencePage(QWidget):
    """Follows the quarter with the day that it is seen as of; the bin is the same on every day.

    `task_asked` opens a task.
    """

    task_asked = Signal(int)

    def __init__(self, desk: Desk, tasks: QAction) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._order, self._descending = EvidenceOrder.ATTACHED, True
        self._shown: EvidenceFilter | None = None
        self.model = EvidenceRoomModel(self)
        self.table, self.preview = EvidenceTable(self.model), EvidencePreview(desk)
        self.switch = ViewSwitch(self.tr("查看方式"), self.tr("在用"), self.tr("回收站"))
        self.agency, self.period, self.validity = QComboBox(), QComboBox(), QComboBox()
        self.search, self.footer, self.blank = QLineEdit(), QLabel(), QLabel()
        self.empty = EmptyState(self.tr("还没有佐证材料。在任务右侧添加的文件会汇总到这里。"), tasks)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._fill_filters()
        self._lay_out()
        self._connect()
        self.table.horizontalHeader().setSortIndicatorShown(True)
        self._show_order()

    def refresh(self) -> None:
        """Read the files again by their filters, as far as they are shown."""
        wanted = self._filter()
        rows = max(FIRST_ROWS, len(self.model.rows) if wanted == self._shown else 0)
        self._read(wanted, (0, rows), lambda room: self._show(room, wanted))

    def _read(
        self, wanted: EvidenceFilter, window: tuple[int, int], then: Callable[[EvidenceRoom], None]
    ) -> None:
        limited = replace(wanted, window=window)
        self._desk.read(lambda uow: look_into_room(uow, limited), then)

    def _show(self, room: EvidenceRoom, wanted: EvidenceFilter) -> None:
        if wanted != self._filter():
            return
        chosen = self.table.current()
        self._shown = wanted
        self._show_choices(room.choices)
        if wanted != self._filter():
            self.refresh()
            return
        self.model.show_files(room.files, room.counts.total, wanted.day, binned=wanted.binned)
        narrowed = wanted.binned or any((wanted.agency_id, wanted.period, wanted.validity, wanted.text))
        self.body.setCurrentWidget(self.filled if room.files or narrowed else self.empty)
        self.lists.setCurrentWidget(self.table if room.files else self.blank)
        self.blank.setText(self._blank_words(wanted))
        self.footer.setText(self._totals(room.counts))
        self.table.select(chosen.evidence.id if chosen else None)

    def _read_more(self) -> None:
        """Show the files that follow those that are shown."""
        wanted, first = self._filter(), len(self.model.rows)

        def show(room: EvidenceRoom) -> None:
            if wanted == self._filter() and first == len(self.model.rows):
                self.model.append_files(room.files)

        self._read(wanted, (first, FIRST_ROWS), show)

    def _show_choices(self, choices: EvidenceChoices) -> None:
        _fill(self.agency, [(name, id) for id, name in choices.agencies])
        _fill(self.period, [(spoken(one.label), one) for one in choices.periods])

    def _blank_words(self, wanted: EvidenceFilter) -> str:
        if wanted.binned and replace(wanted, binned=False) == EvidenceFilter(
            wanted.day, order=wanted.order, descending=wanted.descending
        ):
            return self.tr("回收站是空的。移除的佐证材料会留在这里，随时可以恢复。")
        return self.tr("没有符合筛选条件的佐证材料。")

    def _totals(self, counts: EvidenceCounts) -> str:
        parts = [self.tr("{0} 份").format(counts.total), size_words(counts.size)]
        if not self._binned:
            parts.append(self.tr("◆ 30 天内到期 {0}").format(counts.soon))
            parts.append(self.tr("● 已过期 {0}").format(counts.expired))
        return "  ·  ".join(parts)

    @property
    def _binned(self) -> bool:
        return self.switch.place == BINNED

    def _filter(self) -> EvidenceFilter:
        return EvidenceFilter(
            day=self._desk.day,
            binned=self._binned,
            agency_id=self.agency.currentData(),
            period=self.period.currentData(),
            validity=None if self._binned else _VALIDITIES[self.validity.currentIndex()],
            text=self.search.text().strip(),
            order=self._order,
            descending=self._descending,
        )

    def _on_header_clicked(self, column: int) -> None:
        order = ORDERS.get(RoomColumn(column))
        if order is None:
            return
        again = order is self._order
        self._descending = not self._descending if again else order in _NEWEST_FIRST
        self._order = order
        self._show_order()
        self.refresh()

    def _show_order(self) -> None:
        """Mark the head of the column that the files are sorted by."""
        column = next(column for column, order in ORDERS.items() if order is self._order)
        down = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(column, down)

    def _on_view_chosen(self) -> None:
        self.validity.setVisible(not self._binned)
        self.refresh()

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        if self.isVisible() and change.touches("evidence", "task", "agency", "document"):
            self.refresh()

    def _on_quarter_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _fill_filters(self) -> None:
        self.agency.addItem(self.tr("全部单位"))
        self.period.addItem(self.tr("全部归属期"))
        self.validity.addItems([self.tr("不论有效期"), self.tr("◆ 30 天内到期"), self.tr("● 已过期")])
        self.search.setPlaceholderText(self.tr("筛选材料、任务、文件"))
        self.search.setClearButtonEnabled(True)
        for widget, name in (
            (self.agency, self.tr("单位")),
            (self.period, self.tr("归属期")),
            (self.validity, self.tr("有效期")),
            (self.search, self.tr("筛选")),
        ):
            widget.setAccessibleName(name)
        self.agency.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.agency.setMinimumContentsLength(8)
        self.period.setMinimumContentsLength(10)

    def _lay_out(self) -> None:
        self.blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.blank.setProperty("role", "secondary")
        self.footer.setObjectName("footer")
        self.lists = QStackedWidget()
        self.lists.addWidget(self.table)
        self.lists.addWidget(self.blank)
        self.filled = QSplitter(Qt.Orientation.Horizontal)
        for place, (widget, stretch) in enumerate(((self.lists, 1), (self.preview, 0))):
            self.filled.addWidget(widget)
            self.filled.setStretchFactor(place, stretch)
        self.filled.setSizes([760, 380])
        self.filled.setChildrenCollapsible(False)
        self.body = QStackedWidget()
        self.body.addWidget(self.filled)
        self.body.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self.body, 1)
        layout.addWidget(self.footer)

    def _head(self) -> QVBoxLayout:
        title = QLabel(self.tr("佐证室"))
        title.setProperty("role", "title")
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.agency, self.period, self.validity):
            row.addWidget(widget)
        row.addWidget(self.search, 1)
        row.addWidget(self.switch)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 8)
        head.setSpacing(8)
        head.addWidget(title)
        head.addLayout(row)
        return head

    def _connect(self) -> None:
        for box in (self.agency, self.period, self.validity):
            box.activated.connect(self.refresh)
        self.search.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self.refresh)
        self.switch.chosen.connect(self._on_view_chosen)
        self.model.more_asked.connect(self._read_more)
        self.table.file_changed.connect(self.preview.show_file)
        self.table.addActions(self.preview.verbs)
        self.table.activated.connect(self.preview.open_file)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.horizontalHeader().sectionClicked.connect(self._on_header_clicked)
        self.preview.task_asked.connect(self.task_asked)
        self._desk.changed.connect(self._on_changed)
        self._desk.quarter_changed.connect(self._on_quarter_changed)


def _fill(box: QComboBox, choices: list[tuple[str, object]]) -> None:
    """Offer other choices below the first one; what is chosen stays chosen while it is offered."""
    kept = box.currentData()
    while box.count() > 1:
        box.removeItem(1)
    for text, value in choices:
        box.addItem(text, value)
    values = [value for _, value in choices]
    box.setCurrentIndex(values.index(kept) + 1 if kept in values else 0)

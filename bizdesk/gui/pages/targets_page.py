"""The targets of all tasks (目标): expected and read figures side by side, typed in place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.pace import Pace
from bizdesk.domain.people import Right
from bizdesk.domain.target_lines import TargetFilter, TargetLines
from bizdesk.gui.desk import Desk
from bizdesk.gui.models.target_table import TargetColumn, TargetTableModel, pace_words
from bizdesk.gui.operations.progress import save_reading
from bizdesk.gui.widgets.target_table import TargetTable
from bizdesk.services.progress import ReadTarget
from bizdesk.services.target_lines import list_targets


class TargetsPage(QWidget):
    """Follows the quarter; the line that is chosen stays chosen, whatever is read."""

    task_asked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: TargetFilter | None = None
        self.model = TargetTableModel(self)
        self.table = TargetTable(self.model, self.tr("目标"))
        self.document, self.agency = QComboBox(), QComboBox()
        self.behind = QCheckBox(self.tr("只看未达序时"))
        self.read = QPushButton(self.tr("填写读数"))
        self.blank, self.footer = QLabel(), QLabel()
        desk.rights.hold(Right.WORK, self.read, self.table.read)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the targets by the filters as of the quarter again."""
        wanted = self._filter()
        self._desk.read(lambda uow: list_targets(uow, wanted), lambda found: self._show(found, wanted))

    def _show(self, found: TargetLines, wanted: TargetFilter) -> None:
        if wanted != self._filter():
            return
        _offer(self.document, found.documents)
        _offer(self.agency, found.agencies)
        if wanted != self._filter():
            self.refresh()
            return
        self.model.day = wanted.day
        self._show_lines(found)
        self.body.setCurrentWidget(self.table if found.lines else self.blank)
        self.blank.setText(self._blank_words(found))
        self.footer.setText(self._totals(found))
        self.read.setEnabled(bool(found.lines))

    def _show_lines(self, found: TargetLines) -> None:
        keys = [(one.task.id, one.number) for one in found.lines]
        if keys == [(one.task.id, one.number) for one in self.model.rows]:
            self.model.update_rows(found.lines)
            return
        chosen, column = self.table.current(), max(self.table.currentIndex().column(), 0)
        self.model.show_rows(found.lines)
        row = self.model.row_of(chosen.task.id, chosen.number) if chosen else None
        self.table.setCurrentIndex(self.model.index(row or 0, column))

    def _blank_words(self, found: TargetLines) -> str:
        if found.documents or found.agencies:
            return self.tr("没有符合筛选条件的目标。")
        return self.tr("任务里还没有量化指标。导入写有指标的文件，或在校对时填写，目标会列在这里。")

    def _totals(self, found: TargetLines) -> str:
        paces = [line.pace for line in found.lines]
        unread = sum(line.read_on is None for line in found.lines)
        parts = [self.tr("{0} 项目标").format(len(paces))]
        parts.append(f"{pace_words(Pace.BEHIND)} {paces.count(Pace.BEHIND)}")
        parts.append(self.tr("尚无读数 {0}").format(unread))
        return "  ·  ".join(parts)

    def _filter(self) -> TargetFilter:
        document, agency = self.document.currentData(), self.agency.currentData()
        return TargetFilter(self._desk.day, document, agency, self.behind.isChecked())

    def _save(self, reading: ReadTarget) -> None:
        save_reading(self._desk, reading, settled=lambda _error: None)

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        if self.isVisible() and (change.touches_tasks or change.touches("agency", "document")):
            self.refresh()

    def _on_quarter_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_read_asked(self) -> None:
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, TargetColumn.READ))
        self.table.setFocus()
        self.table.start_reading()

    def _connect(self) -> None:
        for box in (self.document, self.agency):
            box.activated.connect(self.refresh)
        self.behind.toggled.connect(self.refresh)
        self.read.clicked.connect(self._on_read_asked)
        self.model.read_asked.connect(self._save)
        self.table.task_asked.connect(self.task_asked)
        self._desk.changed.connect(self._on_changed)
        self._desk.quarter_changed.connect(self._on_quarter_changed)

    def _lay_out(self) -> None:
        self.document.addItem(self.tr("全部文件"))
        self.agency.addItem(self.tr("全部单位"))
        self.document.setAccessibleName(self.tr("文件"))
        self.agency.setAccessibleName(self.tr("单位"))
        for box in (self.document, self.agency):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self.read.setToolTip(self.tr("填写读数（F2）"))
        self.blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.blank.setWordWrap(True)
        self.blank.setProperty("role", "secondary")
        self.footer.setObjectName("footer")
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(8)
        for widget in (self.document, self.agency, self.behind):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.read)
        self.body = QStackedWidget()
        self.body.addWidget(self.table)
        self.body.addWidget(self.blank)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.footer)


def _offer(box: QComboBox, choices: Mapping[int, str]) -> None:
    """Offer other choices below the first one; what is chosen stays chosen while it is offered."""
    kept = box.currentData()
    while box.count() > 1:
        box.removeItem(1)
    for id, text in choices.items():
        box.addItem(text, id)
    box.setCurrentIndex([*choices].index(kept) + 1 if kept in choices else 0)

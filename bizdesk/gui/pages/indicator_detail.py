"""One indicator: its words, its group and its tasks at the left, its figures at the right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.indicators import IndicatorState
from bizdesk.domain.labels import clause
from bizdesk.domain.ledger import Task
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.language import listed
from bizdesk.gui.rights import Rights
from bizdesk.gui.widgets.figure_cards import FigureCards
from bizdesk.gui.widgets.scrolled import scrolled
from bizdesk.gui.wording import lamp_words

_MOST_ROWS = 8


class IndicatorDetail(QWidget):
    """Shows an `IndicatorState`; asks to store readings and to open tasks."""

    read_asked = Signal(object)
    task_asked = Signal(int)

    def __init__(self, rights: Rights) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.place, self.group, self.tasks_head = (_text() for _ in range(4))
        self.words = {name: _text() for name in ("best", "current", "problems", "goal")}
        self.tasks = QListWidget()
        self.tasks.setAccessibleName(self.tr("指标的任务"))
        self.open = QPushButton(self.tr("打开任务"))
        self.figures = FigureCards(rights)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(_scrolled(self._left()), 1)
        layout.addWidget(_scrolled(self._right()), 1)
        self.figures.read_asked.connect(self.read_asked)
        self.tasks.itemActivated.connect(lambda _item: self._ask_for_task())
        self.tasks.itemSelectionChanged.connect(
            lambda: self.open.setEnabled(bool(self.tasks.selectedItems()))
        )
        self.open.clicked.connect(self._ask_for_task)

    def show_state(self, state: IndicatorState, quarter: Quarter, day: date) -> None:
        """Show an indicator as of a quarter, its tasks on `day`."""
        self.title.setText(state.name)
        self.place.setText(state.document or self.tr("自建指标"))
        for name, label in self.words.items():
            label.setText(getattr(state, name).text or self.tr("没有写明"))
        leads = listed(state.leads) or self.tr("没有写明")
        members = listed(state.members) or self.tr("没有写明")
        self.group.setText(self.tr("牵头单位：{0}\n成员单位：{1}").format(leads, members))
        self.figures.show_state(state, quarter)
        self._show_tasks(state.tasks, day)

    def _show_tasks(self, tasks: Sequence[Task], day: date) -> None:
        self.tasks_head.setText(self.tr("任务 {0} 项").format(len(tasks)))
        chosen = self.tasks.currentRow()
        self.tasks.clear()
        for task in tasks:
            item = QListWidgetItem(f"{lamp_words(task, day)}　{clause(task.path)}{task.title}")
            item.setData(Qt.ItemDataRole.UserRole, task.id)
            item.setToolTip(task.heading or task.text)
            self.tasks.addItem(item)
        if 0 <= chosen < len(tasks):
            self.tasks.setCurrentRow(chosen)
        rows = min(_MOST_ROWS, max(1, len(tasks)))
        self.tasks.setFixedHeight((self.tasks.fontMetrics().height() + 11) * rows + 4)
        self.tasks.setVisible(bool(tasks))
        self.open.setVisible(bool(tasks))
        self.open.setEnabled(bool(self.tasks.selectedItems()))

    def _ask_for_task(self) -> None:
        item = self.tasks.currentItem()
        if item is not None:
            self.task_asked.emit(item.data(Qt.ItemDataRole.UserRole))

    def _left(self) -> QVBoxLayout:
        self.title.setProperty("role", "heading")
        self.place.setProperty("role", "secondary")
        self.tasks_head.setProperty("role", "section")
        column = QVBoxLayout()
        column.addWidget(self.title)
        column.addWidget(self.place)
        heads = (self.tr("全省最优"), self.tr("目前现状"), self.tr("存在的问题"), self.tr("提升目标"))
        for head, label in zip(heads, self.words.values(), strict=True):
            column.addWidget(_section(head))
            column.addWidget(label)
        column.addWidget(_section(self.tr("专项小组")))
        column.addWidget(self.group)
        column.addSpacing(8)
        column.addWidget(self.tasks_head)
        column.addWidget(self.tasks)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(_section(self.tr("数值与差距")))
        column.addWidget(self.figures)
        return column


def _text() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    label.setContentsMargins(0, 8, 0, 0)
    return label


def _scrolled(column: QVBoxLayout) -> QScrollArea:
    """A column that scrolls by itself."""
    sheet = QWidget()
    sheet.setObjectName("page")
    column.setContentsMargins(16, 12, 16, 16)
    column.setSpacing(4)
    column.addStretch()
    sheet.setLayout(column)
    area = scrolled(sheet)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area

"""What stands above a list of tasks: filters, grouping, saved choices, words to look for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from bizdesk.domain.filters import TaskGrouping, TaskOrder
from bizdesk.domain.labels import LAMPS, PACES
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.measure import Role
from bizdesk.domain.pace import Pace
from bizdesk.gui.list_choice import ListChoice, SavedChoices
from bizdesk.gui.memory import Memory
from bizdesk.gui.widgets.saved_filters import SavedFiltersButton

TYPING_PAUSE_MS = 200
_STATUSES = (None, Status.OPEN, Status.LATE, Status.DONE)
_PACES = (None, *Pace)
_LAMPS = (None, *Lamp)
_ROLES = (None, Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT)
_GROUPINGS = (None, TaskGrouping.DOCUMENT, TaskGrouping.LEAD, TaskGrouping.LAMP)


class FilterBar(QWidget):
    """Holds a `ListChoice`; `changed` tells that the hand made another one.

    What is chosen is remembered by kind of place; words that were looked for are not, since a list that
    lacks rows for a reason of last week is a list that cannot be trusted.
    """

    changed = Signal()

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self._kind = ""
        self._order, self._descending = TaskOrder.LEDGER, False
        self.status, self.pace, self.lamp = QComboBox(), QComboBox(), QComboBox()
        self.role, self.grouping = QComboBox(), QComboBox()
        self.search = QLineEdit()
        self.saved = SavedFiltersButton(SavedChoices(memory))
        self.wordings = QPushButton(self.tr("时限用语…"))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._boxes = (self.status, self.pace, self.lamp, self.role, self.grouping)
        self._fill()
        self._lay_out()
        for box in self._boxes:
            box.activated.connect(self._on_chosen)
        self.search.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._on_chosen)
        self.saved.chosen.connect(self._on_saved_chosen)

    def use(self, kind: str, *, of_agency: bool) -> None:
        """Choose what was last chosen in a kind of place."""
        self.role.setVisible(of_agency)
        if kind != self._kind:
            self._kind = kind
            kept = ListChoice.from_json(self._memory.get(f"choice/{kind}"))
            self.show_choice(replace(kept, text=self.search.text()))

    @property
    def choice(self) -> ListChoice:
        """What is chosen now."""
        return ListChoice(
            status=_STATUSES[self.status.currentIndex()],
            pace=_PACES[self.pace.currentIndex()],
            lamp=_LAMPS[self.lamp.currentIndex()],
            role=None if self.role.isHidden() else _ROLES[self.role.currentIndex()],
            text=self.search.text().strip(),
            order=self._order,
            descending=self._descending,
            grouping=_GROUPINGS[self.grouping.currentIndex()],
        )

    def show_choice(self, choice: ListChoice) -> None:
        """Choose that, without telling of it."""
        self.status.setCurrentIndex(_STATUSES.index(choice.status))
        self.pace.setCurrentIndex(_PACES.index(choice.pace))
        self.lamp.setCurrentIndex(_LAMPS.index(choice.lamp))
        self.role.setCurrentIndex(_ROLES.index(choice.role))
        self.grouping.setCurrentIndex(_GROUPINGS.index(choice.grouping))
        self.search.setText(choice.text)
        self._typing.stop()
        self._order, self._descending = choice.order, choice.descending
        self.saved.show_present(self.choice)

    def show_everything(self) -> None:
        """Choose no filter, without telling of it."""
        now = self.choice
        self.show_choice(ListChoice(order=now.order, descending=now.descending, grouping=now.grouping))

    def sort_by(self, order: TaskOrder) -> None:
        """Sort by that; once more backwards, and once more by the ledger again."""
        if order is not self._order:
            self._order, self._descending = order, False
        elif self._descending and order is not TaskOrder.LEDGER:
            self._order, self._descending = TaskOrder.LEDGER, False
        else:
            self._descending = not self._descending
        self._on_chosen()

    def _on_saved_chosen(self, choice: ListChoice) -> None:
        self.show_choice(choice)
        self._on_chosen()

    def _on_chosen(self) -> None:
        self._typing.stop()
        kept = replace(self.choice, text="").as_json()
        self._memory.put(f"choice/{self._kind}", kept or None)
        self.saved.show_present(self.choice)
        self.changed.emit()

    def _fill(self) -> None:
        statuses = (self.tr("全部状态"), self.tr("办理中"), self.tr("逾期"), self.tr("已办结"))
        self.status.addItems(statuses)
        self.pace.addItems([self.tr("全部序时"), *(PACES[pace] for pace in Pace)])
        self.lamp.addItems([self.tr("全部灯"), *(LAMPS[lamp] for lamp in Lamp)])
        self.role.addItems((self.tr("全部角色"), self.tr("牵头"), self.tr("责任"), self.tr("配合")))
        groupings = (self.tr("不分组"), self.tr("按文件"), self.tr("按牵头单位"), self.tr("按灯"))
        self.grouping.addItems(groupings)
        self.search.setPlaceholderText(self.tr("筛选任务、文件、时限"))
        self.search.setClearButtonEnabled(True)
        self.grouping.setToolTip(self.tr("分组：几个单位共同牵头的任务，归在第一个单位名下"))
        for widget, name in (
            (self.status, self.tr("状态")),
            (self.pace, self.tr("序时进度")),
            (self.lamp, self.tr("灯")),
            (self.role, self.tr("角色")),
            (self.grouping, self.tr("分组")),
            (self.search, self.tr("筛选")),
        ):
            widget.setAccessibleName(name)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 8)
        layout.setSpacing(8)
        for box in self._boxes:
            box.setMinimumWidth(84)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(3)
            layout.addWidget(box, 1)
        layout.addWidget(self.saved)
        layout.addWidget(self.wordings)
        self.search.setFixedWidth(200)

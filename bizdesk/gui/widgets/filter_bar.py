"""What stands above a list of tasks: filters, grouping, saved choices, words to look for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from bizdesk.domain.filters import TaskGrouping, TaskOrder
from bizdesk.domain.labels import LAMPS, PACES
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.measure import Role
from bizdesk.domain.pace import Pace
from bizdesk.gui.appearance import keep_width
from bizdesk.gui.language import spoken
from bizdesk.gui.links import Condition, RowsLink
from bizdesk.gui.list_choice import ListChoice, SavedChoices
from bizdesk.gui.memory import Memory
from bizdesk.gui.widgets.filter_chips import FilterChips
from bizdesk.gui.widgets.flow import FlowLayout
from bizdesk.gui.widgets.saved_filters import SavedFiltersButton

TYPING_PAUSE_MS = 200
_CLEARING = "　　"
"""As wide as the button that clears the words."""
_STATUSES = (None, Status.OPEN, Status.LATE, Status.DONE)
_PACES = (None, *Pace)
_LAMPS = (None, *Lamp)
_ROLES = (None, Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT)
_GROUPINGS = (None, TaskGrouping.DOCUMENT, TaskGrouping.LEAD, TaskGrouping.LAMP)


class FilterBar(QWidget):
    """Holds a `ListChoice` and the conditions of a link; `changed` tells that the hand made another choice.

    What the hand chose is remembered by kind of place. Words that were looked for and what a link narrowed
    the list to are not, since a list that lacks rows for a reason of last week is one that nobody can trust.
    """

    changed = Signal()

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self._kind = ""
        self._order, self._descending = TaskOrder.LEDGER, False
        self.status, self.pace, self.lamp = QComboBox(), QComboBox(), QComboBox()
        self.role, self.grouping = QComboBox(), QComboBox()
        self.search, self.chips = QLineEdit(), FilterChips()
        self.saved = SavedFiltersButton(SavedChoices(memory))
        self.wordings = QPushButton(self.tr("时限用语…"))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._boxes = {
            "status": self.status,
            "pace": self.pace,
            "lamp": self.lamp,
            "role": self.role,
            "grouping": self.grouping,
        }
        self._fill()
        self._lay_out()
        for name, box in self._boxes.items():
            box.activated.connect(lambda _place, name=name: self._on_chosen(name))
        self.chips.changed.connect(self._on_chosen)
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self._on_chosen)
        self._typing.timeout.connect(self._on_chosen)
        self.saved.chosen.connect(self._on_saved_chosen)

    def use(self, kind: str, *, of_agency: bool) -> None:
        """Choose what was last chosen by hand in a kind of place, but look for the same words."""
        self.role.setVisible(of_agency)
        self._kind = kind
        self.show_choice(replace(self._kept(), text=self.search.text()))

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

    def show_choice(self, choice: ListChoice, conditions: tuple[Condition, ...] = ()) -> None:
        """Choose that, without telling of it."""
        self.status.setCurrentIndex(_STATUSES.index(choice.status))
        self.pace.setCurrentIndex(_PACES.index(choice.pace))
        self.lamp.setCurrentIndex(_LAMPS.index(choice.lamp))
        self.role.setCurrentIndex(_ROLES.index(choice.role))
        self.grouping.setCurrentIndex(_GROUPINGS.index(choice.grouping))
        self.search.setText(choice.text)
        self._typing.stop()
        self._order, self._descending = choice.order, choice.descending
        self.chips.show_conditions(conditions)
        self._show_present()

    def show_link(self, link: RowsLink) -> None:
        """Choose the filters of a link and no others, without telling of it."""
        self.show_choice(self.choice.only(link.status, link.pace, link.lamp), link.conditions)

    @property
    def narrowed(self) -> bool:
        """Whether tasks of the place are left out."""
        return self.choice.narrowed or bool(self.chips.conditions)

    def sort_by(self, order: TaskOrder) -> None:
        """Sort by that; once more backwards, and once more by the ledger again."""
        if order is not self._order:
            self._order, self._descending = order, False
        elif self._descending and order is not TaskOrder.LEDGER:
            self._order, self._descending = TaskOrder.LEDGER, False
        else:
            self._descending = not self._descending
        self._on_chosen("order", "descending")

    def _on_saved_chosen(self, choice: ListChoice) -> None:
        self.show_choice(choice)
        self._on_chosen(*self._boxes, "order", "descending")

    def _on_chosen(self, *names: str) -> None:
        """The hand chose what has these names."""
        self._typing.stop()
        if names:
            kept = replace(self._kept(), **{name: getattr(self.choice, name) for name in names})
            self._memory.put(f"choice/{self._kind}", kept.as_json() or None)
        self._show_present()
        self.changed.emit()

    def _kept(self) -> ListChoice:
        return ListChoice.from_json(self._memory.get(f"choice/{self._kind}"))

    def _show_present(self) -> None:
        self.saved.show_present(self.choice, narrowed=self.narrowed)

    def _fill(self) -> None:
        statuses = (self.tr("全部状态"), self.tr("办理中"), self.tr("逾期"), self.tr("已办结"))
        self.status.addItems(statuses)
        self.pace.addItems([self.tr("全部序时"), *(spoken(PACES[pace]) for pace in Pace)])
        self.lamp.addItems([self.tr("全部灯"), *(spoken(LAMPS[lamp]) for lamp in Lamp)])
        self.role.addItems((self.tr("全部角色"), self.tr("牵头"), self.tr("责任"), self.tr("配合")))
        groupings = (self.tr("不分组"), self.tr("按文件"), self.tr("按牵头单位"), self.tr("按灯"))
        self.grouping.addItems(groupings)
        self.search.setPlaceholderText(self.tr("筛选任务、单位等"))
        self.search.setToolTip(self.tr("在任务、单位、文件、佐证的文字里筛选"))
        keep_width(self.search, self.tr("筛选任务、单位等") + _CLEARING)
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
        boxes, column = FlowLayout(8), QVBoxLayout(self)
        for box in self._boxes.values():
            box.setMinimumWidth(84)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(3)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            boxes.addWidget(box)
        boxes.addWidget(self.saved)
        boxes.addWidget(self.wordings)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(8)
        column.addLayout(boxes)
        column.addWidget(self.chips, 0, Qt.AlignmentFlag.AlignLeft)

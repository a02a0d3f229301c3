"""How a task is to get there (序时计划): by which steps, from which day, and where its figures start."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from bizdesk.domain.errors import UserError
from bizdesk.domain.labels import PLANS, number
from bizdesk.domain.pace import Node, Plan
from bizdesk.domain.quarter_state import TargetState
from bizdesk.domain.task_detail import Course, TaskDetail
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import error_words, spoken
from bizdesk.gui.widgets.dates import date_field, date_of
from bizdesk.gui.widgets.figure_lines import FigureLines, RemovableLine, text_field
from bizdesk.gui.widgets.notes import say
from bizdesk.gui.wording import target_words, title_words
from bizdesk.services.plans import PlanTask, require_rising
from bizdesk.services.progress import figure

_NAME_WIDEST = "起点：" + "名" * 12
_PLANS = (None, Plan.LINEAR, Plan.QUARTERLY, Plan.NODES)


class NodeLine(RemovableLine):
    """By a day, so many per cent of the way."""

    def __init__(self, node: Node | None, day: date | None = None) -> None:
        super().__init__()
        self.day = date_field(node.day if node else day, self.tr("节点日期"))
        self.percent = text_field(self.tr("应达比例（%）"), number(node.percent) if node else "", 112)
        whole_way = QRegularExpression(r"100|[1-9]?[0-9](\.[0-9]{1,2})?")
        self.percent.setValidator(QRegularExpressionValidator(whole_way, self.percent))
        self.lay_out(self.day, QLabel(self.tr("应达")), self.percent, QLabel("%"))

    def node(self) -> tuple[date, str]:
        """The day and the per cent. Raises FigureFormatError."""
        return date_of(self.day), figure(self.percent.text())


class PlanDialog(SheetDialog):
    """Edits a plan; what cannot be taken is said below and the dialog stays."""

    def __init__(self, detail: TaskDetail, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("PlanDialog", "序时计划"), parent)
        self.setMinimumWidth(640)
        self._task = detail.task
        course = detail.course
        self.plan = QComboBox()
        self.plan.addItems([spoken(PLANS[plan]) if plan else self.tr("按惯例") for plan in _PLANS])
        self.has_start = QCheckBox(self.tr("从这一天起算"))
        self.start: QDateEdit = date_field(course.start, self.tr("起算日期"))
        self.nodes = FigureLines(self.tr("添加节点"), lambda: NodeLine(None, self._task.due))
        self.baselines = [self._baseline(one, course) for one in detail.targets]
        self.note = QLabel()
        self.note.setProperty("role", "secondary")
        self.note.setWordWrap(True)
        self._lay_out(detail)
        for node in course.nodes:
            self.nodes.add(NodeLine(node))
        self.has_start.setChecked(course.start is not None)
        self.start.setEnabled(course.start is not None)
        self.has_start.toggled.connect(self.start.setEnabled)
        self.plan.currentIndexChanged.connect(self._explain)
        self.plan.setCurrentIndex(_PLANS.index(course.plan))
        self._explain()

    @classmethod
    def ask(cls, parent: QWidget | None, detail: TaskDetail) -> PlanTask | None:
        """The plan that the user makes, None when the dialog was left."""
        dialog = cls(detail, parent)
        return dialog.command() if dialog.is_accepted() else None

    def command(self) -> PlanTask:
        """The plan as it stands in the fields. Raises NodeOrderError or FigureFormatError."""
        plan = _PLANS[self.plan.currentIndex()]
        nodes = tuple(line.node() for line in self.nodes.lines) if plan is Plan.NODES else ()
        require_rising(nodes)
        start = date_of(self.start) if self.has_start.isChecked() else None
        baselines = tuple((number, field.text().strip()) for number, field in enumerate(self.baselines, 1))
        for _number, text in baselines:
            if text:
                figure(text)
        return PlanTask(self._task.id, plan, start, nodes, baselines)

    def accept(self) -> None:
        """Take what stands in the fields, or say what is wrong with it."""
        try:
            self.command()
        except UserError as error:
            say(self.note, f"● {error_words(error)}", trouble=True)
            return
        super().accept()

    def _baseline(self, state: TargetState, course: Course) -> QLineEdit:
        field = text_field(self.tr("起点"), course.baselines[state.number - 1] or "", 96)
        field.setPlaceholderText(self.tr("不填"))
        field.setAccessibleName(self.tr("{0}的起点").format(state.target.name))
        return field

    def _lay_out(self, detail: TaskDetail) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.plan.setAccessibleName(self.tr("推进方式"))
        form.addRow(self.tr("推进方式"), self.plan)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.has_start)
        row.addWidget(self.start)
        row.addStretch()
        form.addRow(self.tr("起算"), row)
        form.addRow(self.tr("节点"), self.nodes)
        for state, field in zip(detail.targets, self.baselines, strict=True):
            name = QLabel(self.tr("起点：{0}").format(target_words(state.target)))
            name.setWordWrap(True)
            name.setFixedWidth(name.fontMetrics().horizontalAdvance(_NAME_WIDEST))
            form.addRow(name, field)
        self._form = form
        self.say_about(title_words(detail.task))
        self.body.addLayout(form)
        self.body.addStretch()
        self.body.addWidget(self.note)

    def _explain(self) -> None:
        plan = _PLANS[self.plan.currentIndex()]
        words = {
            None: self.tr("原文写有节点的按节点推进，没有的从起算日到时限匀速推进。"),
            Plan.LINEAR: self.tr("从起算日到时限，每天应达一样多。"),
            Plan.QUARTERLY: self.tr("应达的数每到季末才增加一次。"),
            Plan.NODES: self.tr("到了节点那天应达到所写的比例；没有节点时按原文的节点等分。"),
        }
        say(self.note, words[plan])
        self._form.setRowVisible(self.nodes, plan is Plan.NODES)

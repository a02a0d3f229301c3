"""The columns of the task table: their heads, what they are sorted by, what can be typed into them."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from bizdesk.domain.filters import TaskOrder
from bizdesk.domain.task_cells import ReportField


class Column(IntEnum):
    """The columns, from the left."""

    TICK = 0
    DOCUMENT = 1
    CLAUSE = 2
    TITLE = 3
    TARGETS = 4
    AGENCIES = 5
    LEAD = 6
    PARTNERS = 7
    DUE_ORIGINAL = 8
    DUE = 9
    PROGRESS = 10
    RATE = 11
    PROBLEMS = 12
    NEXT_STEPS = 13
    EVIDENCE = 14
    PACE = 15
    LAMP = 16
    CLOSED = 17


ORDERS = {
    Column.TICK: TaskOrder.DONE,
    Column.DOCUMENT: TaskOrder.DOCUMENT,
    Column.CLAUSE: TaskOrder.LEDGER,
    Column.TITLE: TaskOrder.HEADING,
    Column.TARGETS: TaskOrder.TARGETS,
    Column.AGENCIES: TaskOrder.AGENCIES,
    Column.LEAD: TaskOrder.LEAD,
    Column.PARTNERS: TaskOrder.PARTNERS,
    Column.DUE_ORIGINAL: TaskOrder.DUE_ORIGINAL,
    Column.DUE: TaskOrder.DUE,
    Column.PROGRESS: TaskOrder.PROGRESS,
    Column.RATE: TaskOrder.RATE,
    Column.PROBLEMS: TaskOrder.PROBLEMS,
    Column.NEXT_STEPS: TaskOrder.NEXT_STEPS,
    Column.EVIDENCE: TaskOrder.EVIDENCE,
    Column.PACE: TaskOrder.PACE,
    Column.LAMP: TaskOrder.LAMP,
    Column.CLOSED: TaskOrder.CLOSED,
}


def order_of(column: Column, *, of_agency: bool) -> TaskOrder:
    """What a column sorts by, in the list of an agency or in another."""
    return TaskOrder.ROLE if of_agency and column is Column.AGENCIES else ORDERS[column]


FIELDS = {
    Column.PROGRESS: ReportField.PROGRESS,
    Column.RATE: ReportField.RATE,
    Column.PROBLEMS: ReportField.PROBLEMS,
    Column.NEXT_STEPS: ReportField.NEXT_STEPS,
}
"""The columns that a hand may fill in."""

ALWAYS = (Column.TICK, Column.TITLE)
"""A row without these could be neither ticked nor known."""

LONG = (
    *(Column.DOCUMENT, Column.TITLE, Column.TARGETS, Column.AGENCIES, Column.LEAD, Column.PARTNERS),
    *(Column.PROGRESS, Column.PROBLEMS, Column.NEXT_STEPS, Column.PACE, Column.LAMP),
)
"""Columns of words, which begin at the left."""

SEARCHED = (Column.DOCUMENT, Column.TITLE, Column.AGENCIES, Column.LEAD, Column.PARTNERS)
"""Columns in which words that a list is filtered by are found and lit."""

WIDTHS = {
    Column.TICK: 48,
    Column.DOCUMENT: 140,
    Column.CLAUSE: 72,
    Column.TITLE: 160,
    Column.TARGETS: 180,
    Column.AGENCIES: 132,
    Column.LEAD: 112,
    Column.PARTNERS: 132,
    Column.DUE_ORIGINAL: 104,
    Column.DUE: 104,
    Column.PROGRESS: 180,
    Column.RATE: 72,
    Column.PROBLEMS: 140,
    Column.NEXT_STEPS: 140,
    Column.EVIDENCE: 48,
    Column.PACE: 96,
    Column.LAMP: 120,
    Column.CLOSED: 104,
}
"""How wide columns are at the usual size of type."""

USUAL = frozenset(
    (
        *(Column.TICK, Column.CLAUSE, Column.TITLE, Column.AGENCIES, Column.DUE),
        *(Column.EVIDENCE, Column.PACE, Column.LAMP),
    )
)
"""The columns that are shown until somebody chooses others."""


def heads(*, of_agency: bool) -> dict[Column, str]:
    """The words above the columns, in the list of an agency or in another."""
    return {
        Column.TICK: tr("办结"),
        Column.DOCUMENT: tr("文件"),
        Column.CLAUSE: tr("条款"),
        Column.TITLE: tr("任务"),
        Column.TARGETS: tr("目标/量化指标"),
        Column.AGENCIES: tr("角色") if of_agency else tr("单位"),
        Column.LEAD: tr("牵头"),
        Column.PARTNERS: tr("责任/配合"),
        Column.DUE_ORIGINAL: tr("原定时限"),
        Column.DUE: tr("完成时限"),
        Column.PROGRESS: tr("本季进展"),
        Column.RATE: tr("完成率"),
        Column.PROBLEMS: tr("存在问题"),
        Column.NEXT_STEPS: tr("下一步措施"),
        Column.EVIDENCE: tr("佐证"),
        Column.PACE: tr("序时"),
        Column.LAMP: tr("状态"),
        Column.CLOSED: tr("销号日期"),
    }


def tr(text: str) -> str:
    """The text in the language of the window."""
    return QCoreApplication.translate("TaskColumns", text)

"""The tables of the overview: what is due next, who is behind, the work of agencies and of documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Qt

from bizdesk.domain.counting import Tally
from bizdesk.domain.labels import STATUSES, task_label
from bizdesk.domain.ledger import Lamp, Status, Task
from bizdesk.domain.overview import AgencyProgress, DocumentProgress
from bizdesk.gui.language import spoken
from bizdesk.gui.links import Condition, ConditionKind, Link, RowsLink, TaskLink
from bizdesk.gui.models.navigation import Place
from bizdesk.gui.models.row_table import LEFT, RIGHT, RowTableModel
from bizdesk.gui.wording import agencies_words, lamp_words

CELL_ROLE = Qt.ItemDataRole.UserRole
_WHOLE_TITLE = 200
"""The table cuts a title where its column ends, not before."""


def tr(text: str) -> str:
    """The text in the language of the window."""
    return QCoreApplication.translate("Overview", text)


@dataclass(frozen=True, slots=True)
class LinkCell:
    """What a cell says, in words where the mouse rests, and where it leads; a bar may stand in its place.

    With a `lamp` it has that lamp's colour, `quiet` it recedes.
    """

    text: str
    link: Link
    words: str
    lamp: Lamp | None = None
    quiet: bool = False
    bar: Tally | None = None


class LinkTableModel(RowTableModel[tuple[LinkCell, ...]]):
    """Rows of `LinkCell`; the columns from `numbers` on stand at the right."""

    numbers: ClassVar[int]

    def cell(self, row: tuple[LinkCell, ...], column: int, role: int) -> Any:
        if role == CELL_ROLE:
            return row[column]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[column].text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row[column].words
        return None

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return RIGHT if column >= self.numbers else LEFT


class DueTableModel(LinkTableModel):
    """Tasks with their dates and lamps; every cell leads to the task."""

    columns, numbers = 3, 1

    def heads(self) -> Sequence[str]:
        return self.tr("任务"), self.tr("时限"), self.tr("状态")

    def show_tasks(self, tasks: Iterable[Task], day: date) -> None:
        """Show tasks as seen on `day`."""
        self.show_rows([_due_row(task, day) for task in tasks])


class BehindTableModel(LinkTableModel):
    """Agencies with what they lead that is late or behind."""

    columns, numbers = 3, 1

    def heads(self) -> Sequence[str]:
        return self.tr("单位"), self.tr("逾期"), self.tr("落后")

    def show_agencies(self, agencies: Iterable[AgencyProgress]) -> None:
        """Show agencies."""
        self.show_rows([_behind_row(one) for one in agencies])


class ProgressTableModel(LinkTableModel):
    """Agencies or documents, called `name`, with a bar and the numbers of which it is made."""

    columns, numbers = 6, 2

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def heads(self) -> Sequence[str]:
        counts = (self.tr("办结"), self.tr("办理中"), self.tr("逾期"), self.tr("合计"))
        return self._name, self.tr("进度"), *counts

    def show_agencies(self, agencies: Iterable[AgencyProgress]) -> None:
        """Show agencies by what they take part in."""
        self.show_rows(
            [_progress_row(one.name, RowsLink(Place.AGENCY, one.id), one.part) for one in agencies]
        )

    def show_documents(self, documents: Iterable[DocumentProgress]) -> None:
        """Show documents."""
        self.show_rows([_document_row(one) for one in documents])


def _due_row(task: Task, day: date) -> tuple[LinkCell, ...]:
    link, title = TaskLink(task.id), task_label(task.path, task.heading, task.text, _WHOLE_TITLE)
    lamp, due = lamp_words(task, day), str(task.due)
    words = "\n".join(part for part in (title, agencies_words(task), f"{due}  {lamp}") if part)
    shown = None if task.lamp is Lamp.GREEN else task.lamp
    return (
        LinkCell(title, link, words),
        LinkCell(due, link, words, quiet=True),
        LinkCell(lamp, link, words, lamp=shown, quiet=shown is None),
    )


def _behind_row(one: AgencyProgress) -> tuple[LinkCell, ...]:
    leading = (Condition(ConditionKind.LEADING, tr("牵头计")),)
    late = RowsLink(Place.AGENCY, one.id, Status.LATE, conditions=leading)
    behind = RowsLink(Place.AGENCY, one.id, lamp=Lamp.YELLOW, conditions=leading)
    words = tr("{0}牵头的任务：逾期 {1} 项，落后 {2} 项").format(one.name, one.late, one.behind)
    return (
        LinkCell(one.name, RowsLink(Place.AGENCY, one.id, conditions=leading), words),
        _number(one.late, late, tr("{0}牵头的任务逾期 {1} 项").format(one.name, one.late), Lamp.RED),
        _number(one.behind, behind, tr("{0}牵头的任务落后 {1} 项").format(one.name, one.behind), Lamp.YELLOW),
    )


def _document_row(one: DocumentProgress) -> tuple[LinkCell, ...]:
    if one.id is None:
        by_hand = Condition(ConditionKind.BY_HAND, tr("新建的任务"))
        return _progress_row(by_hand.text, RowsLink(conditions=(by_hand,)), one.tally)
    if one.current:
        return _progress_row(one.title, RowsLink(Place.DOCUMENT, one.id), one.tally)
    earlier = Condition(ConditionKind.DOCUMENT, one.title, one.id)
    return _progress_row(one.title, RowsLink(conditions=(earlier,)), one.tally)


def _progress_row(name: str, link: RowsLink, tally: Tally) -> tuple[LinkCell, ...]:
    done, left, late = tally.shares
    words = tr("{0}：共 {1} 项").format(name, tally.total)
    shares = tr("已办结 {0}（{1}%），办理中 {2}（{3}%），逾期 {4}（{5}%）").format(
        tally.done, done, tally.open, left, tally.late, late
    )
    counts = ((Status.DONE, tally.done), (Status.OPEN, tally.open), (Status.LATE, tally.late))
    return (
        LinkCell(name, link, f"{words}\n{shares}"),
        LinkCell("", link, f"{words}\n{shares}", bar=tally),
        *(_status(name, link, status, count) for status, count in counts),
        _number(tally.total, link, words),
    )


def _status(name: str, link: RowsLink, status: Status, count: int) -> LinkCell:
    own = RowsLink(link.place, link.id, status, conditions=link.conditions)
    words = tr("{0}：{1} {2} 项").format(name, spoken(STATUSES[status]), count)
    return _number(count, own, words, Lamp.RED if status is Status.LATE else None)


def _number(count: int, link: RowsLink, words: str, lamp: Lamp | None = None) -> LinkCell:
    return LinkCell(str(count), link, words, lamp=lamp if count else None, quiet=not count)

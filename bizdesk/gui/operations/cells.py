"""Writing cells of the task table, one or many, as one step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.errors import BizDeskError
from bizdesk.domain.task_cells import CellEdit
from bizdesk.domain.words import Listing
from bizdesk.gui.cell_blocks import Block
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import error_words, spoken
from bizdesk.gui.tasks import CancelledError
from bizdesk.services.task_cells import ReportCells, Reported, report_cells


def write_cells(desk: Desk, block: Block, *, initiator: object = None) -> None:
    """Store the cells in the reports of the quarter that is looked at, and say what was left out and why."""
    command = ReportCells(desk.quarter, tuple(block.edits))

    def done(result: Reported, change: ChangeSet) -> None:
        left_out = _left_out_words(block, len(result.refused))
        if change:
            desk.tell(Listing("；", filter(None, (change.summary, left_out))), undoable=True)
        elif left_out:
            desk.failed.emit(_tr("{0}。").format(left_out))

    if block.edits:
        desk.edit(lambda uow: report_cells(uow, command), initiator=initiator, then=done)
    elif block.locked or block.outside:
        desk.failed.emit(_tr("{0}。").format(_left_out_words(block, 0)))


def write_cell(
    desk: Desk, edit: CellEdit, *, initiator: object, settled: Callable[[BaseException | None], None]
) -> None:
    """Store a cell that was typed; `settled` is handed what stood in the way, None where it was stored."""
    command = ReportCells(desk.quarter, (edit,))

    def done(result: Reported, change: ChangeSet) -> None:
        settled(None)
        if change:
            desk.tell(change.summary, undoable=True)
        elif result.refused:
            desk.failed.emit(_tr("{0}。").format(_left_out_words(Block(), len(result.refused))))

    def failed(error: BaseException) -> None:
        settled(error)
        if isinstance(error, CancelledError):
            desk.tell(_tr("填的没有存下，右边可以恢复。"))
        elif isinstance(error, BizDeskError):
            desk.failed.emit(_tr("填的没有存下，右边可以恢复：{0}").format(error_words(error)))
        else:
            desk.fail(error)

    desk.edit(lambda uow: report_cells(uow, command), initiator=initiator, then=done, failed=failed)


def _left_out_words(block: Block, wrong_rates: int) -> str:
    reasons = (
        (block.locked, _tr("{0} 格所在的列不能填")),
        (wrong_rates, _tr("{0} 格完成率不是 0 到 100 的整数")),
        (block.outside, _tr("{0} 格超出了表格")),
    )
    told = spoken(Listing("，", (words.format(count) for count, words in reasons if count)))
    count = block.locked + wrong_rates + block.outside
    return _tr("{0} 格没有填入：{1}").format(count, told) if told else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Cells", text)

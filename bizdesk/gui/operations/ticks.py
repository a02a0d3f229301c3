"""Ticking and taking ticks back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from bizdesk.domain.change_set import ChangeSet
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.tasks import Ticked, TickTasks, UntickTasks, tick_tasks, untick_tasks


def set_ticked(
    desk: Desk,
    ids: Sequence[int],
    agency: str | None,
    *,
    ticked: bool,
    initiator: object = None,
    left: Callable[[], None] | None = None,
) -> None:
    """Tick the part of `agency` in the tasks, or the tasks as a whole where None is given; or take it back.

    Who acts for an agency ticks its part alone. A tick made while looking at an earlier quarter takes
    effect on that quarter's last day. `left` is called where nothing comes of it.
    """

    def done(result: Ticked, change: ChangeSet) -> None:
        left_out = _tr("；长期坚持的 {0} 项不办结").format(len(result.endless)) if result.endless else ""
        if change:
            desk.tell(spoken(change.summary) + left_out, undoable=True)

    def failed(error: BaseException) -> None:
        desk.fail(error)
        if left is not None:
            left()

    def service(uow: UnitOfWork) -> Ticked:
        if ticked:
            return tick_tasks(uow, TickTasks(tuple(ids), agency, desk.day_to_enter))
        return untick_tasks(uow, UntickTasks(tuple(ids), agency))

    agency = agency or desk.rights.agency
    desk.edit(service, initiator=initiator, then=done, failed=failed)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ticks", text)

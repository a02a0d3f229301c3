"""Ticking and taking ticks back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bizdesk.domain.change_set import ChangeSet
from bizdesk.gui.desk import Desk
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

    A tick made while looking at an earlier quarter takes effect on that quarter's last day. `left` is
    called where nothing comes of it.
    """
    on = desk.day if desk.day < desk.today else None

    def done(_result: Ticked, change: ChangeSet) -> None:
        if change:
            desk.tell(change.summary, undoable=True)

    def failed(error: BaseException) -> None:
        desk.fail(error)
        if left is not None:
            left()

    if ticked:
        tick = TickTasks(tuple(ids), agency, on)
        desk.write(lambda uow: tick_tasks(uow, tick), initiator=initiator, then=done, failed=failed)
    else:
        untick = UntickTasks(tuple(ids), agency)
        desk.write(lambda uow: untick_tasks(uow, untick), initiator=initiator, then=done, failed=failed)

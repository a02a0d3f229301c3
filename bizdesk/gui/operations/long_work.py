"""Long work in two steps: read in the database worker, then carried out in the other, with a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.services.ledgers import UnitOfWork

R = TypeVar("R")
W = TypeVar("W")


def read_and_work(
    desk: Desk,
    waiting: WaitingDialog,
    query: Callable[[UnitOfWork], R],
    work: Callable[[R], W],
    then: Callable[[W], None],
) -> None:
    """Hand what `query` finds to `work`, and what comes of that to `then`; `waiting` stands meanwhile."""

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    def done(result: W) -> None:
        waiting.finish()
        then(result)

    desk.read(query, lambda found: desk.runner.aside(lambda: work(found), done, failed), failed)
    waiting.start()

"""Saving what an agency reports for the quarter."""

from __future__ import annotations

from collections.abc import Callable

from bizdesk.domain.change_set import ChangeSet
from bizdesk.gui.desk import Desk
from bizdesk.services.progress import ReportProgress, report_progress


def save_progress(
    desk: Desk, report: ReportProgress, *, initiator: object = None, failed: Callable[[], None] | None = None
) -> None:
    """Store a progress report; `failed` is called where it could not be stored."""

    def done(_result: None, change: ChangeSet) -> None:
        if change:
            desk.tell(change.summary, undoable=True)

    desk.write(lambda uow: report_progress(uow, report), initiator=initiator, then=done, failed=failed)

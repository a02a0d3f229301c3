"""Saving what an agency reports for the quarter."""

from __future__ import annotations

from bizdesk.domain.change_set import ChangeSet
from bizdesk.gui.desk import Desk
from bizdesk.services.progress import ReportProgress, report_progress


def save_progress(desk: Desk, report: ReportProgress, initiator: object = None) -> None:
    """Store a progress report."""

    def done(_result: None, change: ChangeSet) -> None:
        if change:
            desk.tell(change.summary, undoable=True)

    desk.write(lambda uow: report_progress(uow, report), initiator=initiator, then=done)

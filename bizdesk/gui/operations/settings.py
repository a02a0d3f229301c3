"""Saving what the office sets."""

from __future__ import annotations

from bizdesk.domain.change_set import ChangeSet
from bizdesk.gui.desk import Desk
from bizdesk.services.settings import set_office


def save_office(desk: Desk, name: str) -> None:
    """Set the office's name."""

    def done(_result: None, change: ChangeSet) -> None:
        if change:
            desk.tell(change.summary, undoable=True)

    desk.write(lambda uow: set_office(uow, name), then=done)

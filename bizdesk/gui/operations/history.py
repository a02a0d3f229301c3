"""Undo and redo."""

from __future__ import annotations

from collections.abc import Callable

from bizdesk.gui.desk import Desk
from bizdesk.services import history
from bizdesk.services.ledgers import UnitOfWork


def undo(desk: Desk) -> None:
    """Take the last change back."""
    _reverse(desk, history.undo)


def redo(desk: Desk) -> None:
    """Do again what was last taken back."""
    _reverse(desk, history.redo)


def _reverse(desk: Desk, service: Callable[[UnitOfWork], str]) -> None:
    desk.write(service, then=lambda sentence, _change: desk.tell(sentence))

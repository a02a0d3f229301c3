"""Setting, changing and taking off the ledger's password."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bizdesk.domain.words import Words
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.lock import LockDialog, LockWish
from bizdesk.gui.idle_lock import watch_idleness
from bizdesk.services.locks import idle_minutes, is_locked, remove_lock, set_lock


def lock_ledger(window: QWidget, desk: Desk) -> None:
    """Ask for the password to come, and keep it."""
    folder = desk.ledger.folder.path

    def ask(held: tuple[bool, int]) -> None:
        wish = LockDialog.ask(window, *held)
        if wish is not None:
            desk.read(lambda _uow: _carry_out(wish), lambda told: done(told, wish))

    def _carry_out(wish: LockWish) -> Words:
        if wish.new is None:
            return remove_lock(folder, wish.held)
        return set_lock(folder, wish.new, wish.idle, held=wish.held)

    def done(told: Words, wish: LockWish) -> None:
        watch_idleness(window, folder, wish.idle if wish.new is not None else 0)
        desk.tell(told)

    desk.read(lambda _uow: (is_locked(folder), idle_minutes(folder)), ask)

"""Searching everywhere, and opening what was found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from bizdesk.domain.search import HitKind
from bizdesk.gui import dialogs
from bizdesk.gui.actions import ActionId, Actions
from bizdesk.gui.desk import Desk
from bizdesk.gui.models.navigation import Place
from bizdesk.gui.models.palette import Target

_PLACES = {HitKind.AGENCY: Place.AGENCY, HitKind.DOCUMENT: Place.DOCUMENT}


class Finder:
    """Opens the palette over a window and leads to what is chosen there."""

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        actions: Actions,
        go_to: Callable[[Place, int], None],
        open_task: Callable[[int], None],
    ) -> None:
        self._window, self._desk, self._actions = window, desk, actions
        self._go_to, self._open_task = go_to, open_task

    def ask(self) -> None:
        """Open the palette, with the commands that can be chosen now."""
        enabled = [one for one in self._actions.enabled() if one[0].id is not ActionId.PALETTE]
        dialogs.palette.PaletteDialog.show_over(self._window, self._desk, enabled, self._open)

    def _open(self, target: Target) -> None:
        if isinstance(target, ActionId):
            self._actions[target].trigger()
        elif target.kind in _PLACES:
            self._go_to(_PLACES[target.kind], target.id)
        elif target.task_id is not None:
            self._open_task(target.task_id)

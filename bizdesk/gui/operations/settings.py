"""Asking for what the office sets, and saving it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.settings import SettingsDialog
from bizdesk.services.settings import OfficeSettings, get_settings, set_settings
from bizdesk.services.workdays import work_calendar


def edit_settings(parent: QWidget, desk: Desk) -> None:
    """Ask for the office's name, its rules and how reports look, and save them in one step."""

    def ask(held: OfficeSettings) -> None:
        wanted = SettingsDialog.ask(parent, held, work_calendar())
        if wanted is not None:
            settings, files = wanted
            desk.write(lambda uow: set_settings(uow, settings, files))

    desk.read(get_settings, ask)

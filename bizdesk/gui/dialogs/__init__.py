"""Dialogs; each has a classmethod ask(). A window loads them late."""

from typing import TYPE_CHECKING

from bizdesk.gui.late import late

if TYPE_CHECKING:
    from bizdesk.gui.dialogs import (
        about,
        appearance,
        backup_password,
        backups,
        column_chooser,
        filter_name,
        lock,
        palette,
        people,
        recycle_bin,
        server,
        shortcuts,
        wordings,
    )

__all__ = [
    "about",
    "appearance",
    "backup_password",
    "backups",
    "column_chooser",
    "filter_name",
    "lock",
    "palette",
    "people",
    "recycle_bin",
    "server",
    "shortcuts",
    "wordings",
]

if not TYPE_CHECKING:
    __getattr__ = late(__name__)

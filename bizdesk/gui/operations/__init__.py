"""One function per user verb; returns an operation that a widget runs. A window loads them late."""

from typing import TYPE_CHECKING

from bizdesk.gui.late import late

if TYPE_CHECKING:
    from bizdesk.gui.operations import (
        backups,
        batches,
        cells,
        checks,
        editing,
        evidence,
        forms,
        history,
        imports,
        locks,
        packs,
        progress,
        quarters,
        reminders,
        reports,
        rulings,
        seen,
        seen_tables,
        settings,
        slips,
        ticks,
    )

__all__ = [
    "backups",
    "batches",
    "cells",
    "checks",
    "editing",
    "evidence",
    "forms",
    "history",
    "imports",
    "locks",
    "packs",
    "progress",
    "quarters",
    "reminders",
    "reports",
    "rulings",
    "seen",
    "seen_tables",
    "settings",
    "slips",
    "ticks",
]

if not TYPE_CHECKING:
    __getattr__ = late(__name__)
